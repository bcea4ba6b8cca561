import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangesReport } from "../../../jobs/changes";
import { changeCells } from "../../../changes/change-cells";
import { DoneBar } from "../../parts/bars/done-bar";
import { originalsOf } from "../../tasks/changes-work";
import type { PaneWork } from "../../tasks/pane-work";
import { texts } from "../../texts";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

/** Two versions of a sheet into a third one, which counts only when somebody says so. */
export function MergeTools({ report, work }: { readonly report: ChangesReport; readonly work: PaneWork }) {
  const styles = useStyles();
  const words = texts.changes.merge;
  const { changes, merging } = work;
  const made = merging.status === "done" ? merging.value : null;
  return (
    <div className={styles.tools}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.text}>{words.text}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => changes.setEarlier(new Set(report.records.flatMap(changeCells)))}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => changes.setEarlier(new Set())}>
          {words.none}
        </Button>
        <span role="status">{words.chosen(changes.earlier.size)}</span>
        <Button disabled={merging.status === "running"} onClick={changes.merge}>
          {words.make}
        </Button>
      </div>
      {made !== null && (
        <DoneBar intent="warning">
          {words.made(made.sheet)}
          {made.asked > 0 && <div>{words.asked(made.asked)}</div>}
          {made.notTaken.map(({ name, item, reason, cell }) => (
            <div key={`${cell} ${item}`}>{words.notTaken(name, item, reason)}</div>
          ))}
          <div className={styles.buttons}>
            <Button size="small" onClick={changes.countMerged}>
              {words.counts(
                originalsOf(changes.choice)
                  .map((sheet) => `“${sheet}”`)
                  .join("、"),
              )}
            </Button>
            <Button size="small" onClick={merging.reset}>
              {words.notYet}
            </Button>
          </div>
        </DoneBar>
      )}
    </div>
  );
}
