import { useState } from "react";
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Fix } from "../../../checks/finding";
import { fixTitles } from "../../../checks/fixes/fix-titles";
import type { FixGroup, FixLine } from "../../../report/fix-preview";
import { useGrowingList } from "../../parts/growing-list";
import { texts } from "../../texts";
import { Disclosure } from "../../parts/disclosure";

const useStyles = makeStyles({
  list: { margin: "0 0 8px", padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  note: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface FixGroupsProps {
  readonly groups: readonly FixGroup[];
  readonly busy: boolean;
  readonly onFix: (fixes: readonly Fix[]) => void;
}

/** Fixes with one safe answer, by kind: what would change, and a button for those that are chosen. */
export function FixGroups({ groups, busy, onFix }: FixGroupsProps) {
  const styles = useStyles();
  const [only] = groups;
  if (only === undefined) return <p className={styles.note}>{texts.fixes.none}</p>;
  return (
    <>
      <p className={styles.note}>{texts.fixes.note}</p>
      {groups.map((group) => (
        <Disclosure
          key={group.title}
          head={texts.fixes.group(group.title, group.lines.length)}
          level={3}
          defaultOpen={groups.length === 1}
        >
          {group.title === fixTitles.parkBlank && <p className={styles.note}>{texts.fixes.merged}</p>}
          <ChosenFixes group={group} busy={busy} onFix={onFix} />
        </Disclosure>
      ))}
    </>
  );
}

interface ChosenFixesProps {
  readonly group: FixGroup;
  readonly busy: boolean;
  readonly onFix: (fixes: readonly Fix[]) => void;
}

function ChosenFixes({ group, busy, onFix }: ChosenFixesProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const growing = useGrowingList(group.lines.length, group.title);
  const chosen = group.lines.filter((line) => !left.has(placeOf(line)));
  const choose = (line: FixLine, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(placeOf(line));
    else next.add(placeOf(line));
    setLeft(next);
  };
  return (
    <>
      <ul className={styles.list}>
        {group.lines.slice(0, growing.limit).map((line) => (
          <li key={placeOf(line)}>
            <Checkbox
              checked={!left.has(placeOf(line))}
              label={texts.fixes.line(placeOf(line), line.before, line.after)}
              onChange={(_, { checked }) => choose(line, checked === true)}
            />
          </li>
        ))}
      </ul>
      {growing.limit < group.lines.length && (
        <div ref={growing.end}>
          <Button size="small" onClick={growing.grow}>
            {texts.checks.showMore(group.lines.length - growing.limit)}
          </Button>
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={busy || chosen.length === 0}
          onClick={() => onFix(chosen.map(({ fix }) => fix))}
        >
          {texts.fixes.apply(chosen.length)}
        </Button>
      </div>
    </>
  );
}

function placeOf({ fix }: FixLine): string {
  return `${fix.sheet}!${fix.cell}`;
}
