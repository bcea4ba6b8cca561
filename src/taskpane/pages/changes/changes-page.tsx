import { Button, makeStyles } from "@fluentui/react-components";
import { DoneBar } from "../../parts/bars/done-bar";
import { Page } from "../../parts/page";
import { PeriodBar } from "../../parts/bars/period-bar";
import type { PaneWork } from "../../tasks/pane-work";
import type { PeriodWish } from "../../../jobs/results";
import type { ChangesReport } from "../../../jobs/changes";
import { texts } from "../../texts";
import { ChangedFigures } from "./changed-figures";
import { ChangedRecords } from "./changed-records";
import { Happenings } from "./happenings";
import { MergeTools } from "./merge-tools";
import { RecordQuestions } from "./record-questions";
import { SinceChoice } from "./since-choice";

const useStyles = makeStyles({
  notes: { margin: 0, paddingLeft: "20px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ChangesPageProps {
  readonly work: PaneWork;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** What is different since last time, and why each figure is. */
export function ChangesPage({ work, onPeriod }: ChangesPageProps) {
  const { comparing, writingChanges, merging, countingMerged, previous, changes } = work;
  const report = comparing.value;
  return (
    <Page
      title={texts.pane.routeTitles.changes}
      tasks={[
        { task: comparing, retry: changes.compare },
        { task: previous.task, retry: previous.task.reset },
        { task: writingChanges, retry: changes.writeChanges },
        { task: merging, retry: changes.merge },
        { task: countingMerged, retry: changes.countMerged },
      ]}
    >
      <SinceChoice work={work} />
      {report !== null && (
        <>
          <PeriodBar period={report.period} onChange={onPeriod} />
          <Compared report={report} work={work} />
        </>
      )}
    </Page>
  );
}

function Compared({ report, work }: { readonly report: ChangesReport; readonly work: PaneWork }) {
  const styles = useStyles();
  const { changes } = work;
  const { sheet, sinceSheet, isOfFile } = changes.choice;
  const canMerge = sheet !== "" && sinceSheet !== "";
  return (
    <>
      <DoneBar intent="info">
        <ul className={styles.notes} aria-label={texts.changes.notes}>
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </DoneBar>
      <div className={styles.buttons}>
        <Button disabled={work.writingChanges.status === "running"} onClick={changes.writeChanges}>
          {texts.changes.write}
        </Button>
      </div>
      {canMerge && <MergeTools report={report} work={work} />}
      <ChangedFigures figures={report.figures} />
      {!report.figuresOnly && (
        <ChangedRecords
          records={report.records}
          isEarlierHere={!isOfFile}
          merging={canMerge ? { chosen: changes.earlier, onChange: changes.setEarlier } : null}
        />
      )}
      <Happenings happenings={report.happenings} isEarlierHere={!isOfFile} />
      <RecordQuestions questions={report.questions} />
    </>
  );
}
