import { useMemo, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OpenedDraft } from "../../../actions/drafts/open-draft";
import type { Verdict } from "../../../drafts/verdicts/verdict";
import type { DraftReport } from "../../../jobs/draft";
import type { PeriodWish } from "../../../jobs/results";
import { DoneBar } from "../../parts/bars/done-bar";
import { Page } from "../../parts/page";
import { PeriodBar } from "../../parts/bars/period-bar";
import { PreviousBar } from "../../parts/bars/previous-bar";
import { SettingProblems } from "../../parts/setting-problems";
import type { PaneWork } from "../../tasks/pane-work";
import { texts } from "../../texts";
import { DraftCounter } from "./draft-counter";
import { DraftCurrent } from "./draft-current";
import { DraftExport } from "./draft-export";
import { DraftInput } from "./draft-input";
import { DraftPaper } from "./draft-paper";
import { doubtfulVerdicts, markedNumbers, stepTo } from "./draft-pieces";
import { DraftRemarks } from "./draft-remarks";

const useStyles = makeStyles({
  // The counter and what is said of the current number stay in sight while the text is read.
  looking: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface DraftsPageProps {
  readonly work: PaneWork;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** Somebody's draft held against the ledgers, number by number. */
export function DraftsPage({ work, onPeriod }: DraftsPageProps) {
  const { drafts, openingDraft, takingCells, verifying, writingResults, answeringDraft, previous } = work;
  const { opened } = drafts;
  const report = verifying.value;
  const again = (): void => void drafts.again();
  const isBusy = [verifying, writingResults, answeringDraft].some(({ status }) => status === "running");
  return (
    <Page
      title={texts.pane.routeTitles.drafts}
      buttons={
        opened !== null && (
          <>
            <Button size="small" disabled={isBusy} onClick={again}>
              {texts.task.again}
            </Button>
            <Button size="small" onClick={drafts.leave}>
              {texts.drafts.another}
            </Button>
          </>
        )
      }
      tasks={[
        { task: openingDraft, retry: openingDraft.reset },
        { task: takingCells, retry: takingCells.reset },
        { task: verifying, retry: again },
        { task: writingResults, retry: writingResults.reset },
        { task: answeringDraft, retry: answeringDraft.reset },
        { task: previous.task, retry: previous.task.reset },
      ]}
    >
      {opened === null && <DraftInput drafts={drafts} />}
      {opened !== null && report !== null && (
        <>
          <div>
            <PeriodBar period={report.period} onChange={onPeriod} />
            <PreviousBar report={report} choice={previous} />
          </div>
          <SettingProblems problems={report.settingProblems} />
          <CheckedDraft opened={opened} report={report} work={work} isBusy={isBusy} />
        </>
      )}
    </Page>
  );
}

interface CheckedDraftProps {
  readonly opened: OpenedDraft;
  readonly report: DraftReport;
  readonly work: PaneWork;
  readonly isBusy: boolean;
}

function CheckedDraft({ opened, report, work: { drafts }, isBusy }: CheckedDraftProps) {
  const styles = useStyles();
  const numbers = useMemo(() => markedNumbers(report.quantities), [report]);
  const [wanted, setWanted] = useState<ReadonlySet<Verdict>>(doubtfulVerdicts);
  const [chosen, setChosen] = useState<number | null>(null);
  const walked = numbers.some(({ verdict }) => wanted.has(verdict)) ? wanted : ALL;
  const current = chosen ?? stepTo(numbers, walked, null, 1);
  const number = current === null ? undefined : numbers[current];
  const step = (by: 1 | -1): number | null => {
    const next = stepTo(numbers, walked, current, by);
    if (next !== null) setChosen(next);
    return next;
  };
  return (
    <>
      {numbers.length === 0 ? (
        <DoneBar intent="info">{texts.drafts.nothing}</DoneBar>
      ) : (
        <div className={styles.looking}>
          <DraftCounter
            numbers={numbers}
            wanted={wanted}
            onWanted={setWanted}
            current={current}
            onStep={step}
          />
          {number !== undefined && (
            <DraftCurrent number={number} figures={report.figures} drafts={drafts} busy={isBusy} />
          )}
        </div>
      )}
      <DraftPaper
        text={opened.draft.text}
        numbers={numbers}
        corrections={drafts.corrections}
        current={current}
        onCurrent={setChosen}
        onStep={step}
      />
      <DraftExport opened={opened} report={report} drafts={drafts} busy={isBusy} />
      <DraftRemarks report={report} />
    </>
  );
}

const ALL: ReadonlySet<Verdict> = new Set<Verdict>(["agrees", "differs", "lastYear", "unknown"]);
