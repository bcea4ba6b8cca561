import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../checks/finding";
import type { FindingGroup } from "./finding-list";
import { texts } from "../../texts";
import { Disclosure } from "../../parts/disclosure";
import { FindingItem, findingKey } from "./finding-item";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    // Items out of view are neither laid out nor painted.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 66px",
  },
});

interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  /** How many findings to draw over all groups. */
  readonly limit: number;
  readonly current: Finding | null;
  readonly onCurrent: (finding: Finding) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onAccept: (finding: Finding, reason: string) => void;
}

export function FindingGroups({ groups, limit, current, ...item }: FindingGroupsProps) {
  const styles = useStyles();
  return firstFindings(groups, limit).map(({ group, shown }) => (
    <Disclosure
      key={group.name}
      head={texts.checks.groupTitle(group.name, group.findings.length)}
      level={2}
      defaultOpen
      strong
      flush
    >
      <ul className={styles.list}>
        {shown.map((finding) => (
          <li key={findingKey(finding)} className={styles.item}>
            <FindingItem {...item} finding={finding} isCurrent={finding === current} />
          </li>
        ))}
      </ul>
    </Disclosure>
  ));
}

interface ShownGroup {
  readonly group: FindingGroup;
  readonly shown: readonly Finding[];
}

function firstFindings(groups: readonly FindingGroup[], limit: number): readonly ShownGroup[] {
  let left = limit;
  return groups.flatMap((group) => {
    const shown = group.findings.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length === 0 ? [] : [{ group, shown }];
  });
}
