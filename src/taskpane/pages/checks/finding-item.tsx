import { memo, useId, useState } from "react";
import { Button, Field, Input, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../checks/finding";
import { ruleOf, ruleTitle } from "../../parts/rule-words";
import { texts } from "../../texts";
import { useSelectCell } from "../../shell/pane-context";
import { SeverityIcon } from "../../parts/severity-icon";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "6px",
    padding: "4px 0",
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  icon: { gridRow: "1 / span 2", paddingTop: "2px" },
  message: {
    gridColumn: "2 / span 2",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    // The toolbar stays above the list.
    scrollMarginTop: "88px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  // Six findings to a screen; the current one and one that is open are shown whole.
  short: {
    display: "-webkit-box",
    overflow: "hidden",
    "-webkit-line-clamp": "2",
    "-webkit-box-orient": "vertical",
  },
  place: {
    gridColumn: "2",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  more: { gridColumn: "3", fontSize: tokens.fontSizeBase200 },
  opened: { gridColumn: "2 / span 2" },
  details: { margin: "4px 0", overflowWrap: "anywhere" },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: "0 0 4px" },
  form: { display: "flex", flexDirection: "column", gap: "8px", margin: "4px 0" },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  /** Somebody came to this finding, by mouse, key or 下一条. */
  readonly onCurrent: (finding: Finding) => void;
  /** To the finding before or after this one. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onAccept: (finding: Finding, reason: string) => void;
}

/**
 * A finding: pressing it selects the cell; more about it on request. One stop of the Tab key; arrows go up and down, and
 * open and close what more there is. Drawn once, however the list grows.
 */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, isCurrent, onCurrent, onStep, onAccept } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const select = useSelectCell();
  const details = useId();
  const place = `${finding.sheet}!${finding.cell}`;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => onStep(1),
    ArrowUp: () => onStep(-1),
    ArrowRight: () => setOpen(true),
    ArrowLeft: () => setOpen(false),
  };
  return (
    <div className={mergeClasses(styles.root, isCurrent && styles.current)}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} />
      </span>
      <button
        type="button"
        className={mergeClasses(styles.message, !open && !isCurrent && styles.short)}
        title={texts.checks.selectCell(place)}
        data-finding={findingKey(finding)}
        aria-current={isCurrent}
        onClick={() => {
          onCurrent(finding);
          select({ sheet: finding.sheet, address: finding.cell });
        }}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (act === undefined) return;
          event.preventDefault();
          act();
        }}
      >
        {finding.message}
      </button>
      <span className={styles.place} title={`${place} · ${ruleTitle(finding.rule)}`}>
        {finding.cell} · {ruleTitle(finding.rule)}
      </span>
      <Link
        as="button"
        className={styles.more}
        tabIndex={-1}
        aria-expanded={open}
        aria-controls={details}
        onClick={() => setOpen(!open)}
      >
        {texts.checks.details}
      </Link>
      <div id={details} className={styles.opened} hidden={!open}>
        {open && <FindingDetails finding={finding} onAccept={onAccept} />}
      </div>
    </div>
  );
});

/** Names a finding on the page. */
export function findingKey({ rule, sheet, cell }: Finding): string {
  return `${rule} ${sheet} ${cell}`;
}

type FindingDetailsProps = Pick<FindingItemProps, "finding" | "onAccept">;

function FindingDetails({ finding, onAccept }: FindingDetailsProps) {
  const styles = useStyles();
  const rule = ruleOf(finding.rule);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.checks.place, `${finding.sheet}!${finding.cell}`],
    [texts.checks.actual, finding.actual],
    [texts.checks.expected, finding.expected],
    [texts.checks.suggestion, finding.suggestion],
    [texts.checks.why, rule?.why],
    [texts.checks.authority, rule?.authority],
  ];
  return (
    <>
      <dl className={styles.details}>
        {facts.map(
          ([term, value]) =>
            value !== undefined && (
              <div key={term}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <AcceptForm onAccept={(reason) => onAccept(finding, reason)} />
    </>
  );
}

function AcceptForm({ onAccept }: { readonly onAccept: (reason: string) => void }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {texts.checks.accept}
      </Button>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onAccept(reason.trim());
      }}
    >
      <Field
        label={texts.checks.acceptReason}
        {...(tried && missing ? { validationMessage: texts.checks.acceptReasonMissing } : {})}
      >
        <Input autoFocus value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {texts.checks.acceptSave}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {texts.checks.acceptCancel}
        </Button>
      </div>
    </form>
  );
}
