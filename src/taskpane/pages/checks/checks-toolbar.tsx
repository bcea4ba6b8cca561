import { useMemo, useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { fixPreview } from "../../../report/fix-preview";
import type { CheckedAgain } from "../../tasks/checks-again";
import type { FindingWork } from "../../tasks/finding-work";
import { texts } from "../../texts";
import { MarkTools, WriteFindings } from "./finding-tools";
import { FixGroups } from "./fix-groups";

const useStyles = makeStyles({
  // Over the list, so that every finding has its tools at hand.
  root: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    margin: "0 -16px",
    padding: "4px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  tool: { minWidth: 0 },
  progress: {
    marginInlineStart: "auto",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  panel: { maxHeight: "45vh", overflowY: "auto", padding: "8px 0 4px" },
});

type Panel = "fix" | "mark" | "write";

interface ChecksToolbarProps {
  readonly report: CheckedAgain;
  readonly busy: boolean;
  readonly onWork: (work: FindingWork) => void;
  /** Place of the current finding among those shown, from 1; 0 for none. */
  readonly position: number;
  readonly shown: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** Mending, marking, handing out, taking back, and the way from one finding to the next, as Excel's own check has it. */
export function ChecksToolbar(props: ChecksToolbarProps) {
  const styles = useStyles();
  const { report, busy, onWork, position, shown, onStep } = props;
  const { findingWork, checks } = texts;
  const [panel, setPanel] = useState<Panel | null>(null);
  const fixes = useMemo(() => fixPreview(report.findings), [report.findings]);
  const count = fixes.reduce((sum, { lines }) => sum + lines.length, 0);
  const toggle = (next: Panel): void => setPanel(panel === next ? null : next);
  const tool = (which: Panel, words: string): ReactNode => (
    <Button
      size="small"
      className={styles.tool}
      appearance={panel === which ? "primary" : "secondary"}
      aria-expanded={panel === which}
      onClick={() => toggle(which)}
    >
      {words}
    </Button>
  );
  return (
    <div className={styles.root} data-stays="">
      <div className={styles.line} role="group" aria-label={checks.toolbar}>
        {tool("fix", findingWork.tools.fix(count))}
        {tool("mark", findingWork.tools.mark)}
        {tool("write", findingWork.tools.write)}
        <Button
          size="small"
          className={styles.tool}
          disabled={busy}
          title={findingWork.undoLabel}
          onClick={() => onWork({ kind: "undo" })}
        >
          {findingWork.tools.undo}
        </Button>
      </div>
      <div className={styles.line}>
        <Button size="small" appearance="subtle" icon={<ChevronUp16Regular />} onClick={() => onStep(-1)}>
          {checks.previous}
        </Button>
        <Button size="small" appearance="subtle" icon={<ChevronDown16Regular />} onClick={() => onStep(1)}>
          {checks.next}
        </Button>
        <span className={styles.progress}>
          {checks.position(position, shown)} · {checks.progress(report.mended, report.findings.length)}
        </span>
      </div>
      {panel !== null && (
        <div className={styles.panel}>
          {panel === "fix" && (
            <FixGroups
              groups={fixes}
              busy={busy}
              onFix={(chosen) => onWork({ kind: "fix", fixes: chosen })}
            />
          )}
          {panel === "mark" && <MarkTools busy={busy} onWork={onWork} />}
          {panel === "write" && <WriteFindings parks={report.parks} busy={busy} onWork={onWork} />}
        </div>
      )}
    </div>
  );
}
