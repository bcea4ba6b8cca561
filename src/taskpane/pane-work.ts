import { useCallback, useMemo, useState } from "react";
import type {
  ActionEnvironment,
  ChecksReport,
  ColumnAnswer,
  FiguresReport,
  Outcome,
  PeriodWish,
  RecognitionReport,
  ReportResult,
} from "../actions/contracts";
import type { PaneRoute } from "../actions/open-pane";
import type { SubsidyReport } from "../actions/subsidy-job";
import type { Finding } from "../checks/finding";
import { usePane } from "./pane-context";
import { useTask, type Task } from "./task";
import { texts } from "./texts";
import { keepUp, type Upkeep } from "./upkeep";

/** Everything that runs for the pane's pages; answers stay while the user looks at another page. */
export interface PaneWork {
  readonly wish: PeriodWish;
  readonly recognition: Task<RecognitionReport, readonly []>;
  readonly answering: Task<RecognitionReport, readonly [readonly ColumnAnswer[]]>;
  readonly figures: Task<FiguresReport, readonly [PeriodWish]>;
  readonly checks: Task<ChecksReport, readonly [PeriodWish]>;
  readonly accepting: Task<void, readonly [Finding, string]>;
  readonly subsidy: Task<SubsidyReport, readonly [PeriodWish]>;
  readonly preview: Task<ReportResult, readonly [PeriodWish]>;
  readonly writing: Task<ReportResult, readonly [PeriodWish]>;
  readonly upkeep: Task<string, readonly [Upkeep, PeriodWish]>;
  /** Reads for a page that has nothing to show yet. */
  readonly visit: (route: PaneRoute) => void;
  /** Does the work of a page's ribbon button, from the beginning. */
  readonly run: (route: PaneRoute) => void;
  readonly answer: (answer: ColumnAnswer) => void;
  readonly accept: (finding: Finding, reason: string) => void;
  readonly write: () => void;
  /** Takes another period and reads again for the page. */
  readonly changePeriod: (wish: PeriodWish, route: PaneRoute) => void;
}

export function usePaneWork(): PaneWork {
  const { actions, surroundings, announce, notify } = usePane();
  const [wish, setWish] = useState<PeriodWish>({});
  const recognition = useTask(actions.recognise, surroundings);
  const answering = useTask(actions.answerColumns, surroundings);
  const figures = useTask(actions.countFigures, surroundings);
  const checks = useTask(actions.check, surroundings);
  const accepting = useTask(actions.acceptFinding, surroundings);
  const subsidy = useTask(actions.countSubsidy, surroundings);
  const preview = useTask(actions.previewReport, surroundings);
  const writing = useTask(actions.writeReport, surroundings);
  const keepUpHere = useCallback(
    (environment: ActionEnvironment, what: Upkeep, period: PeriodWish) =>
      keepUp(actions, environment, what, period),
    [actions],
  );
  const upkeep = useTask(keepUpHere, surroundings);

  return useMemo(() => {
    const tell = (route: PaneRoute, work: Promise<Outcome<unknown>>): void => {
      void work.then((outcome) => {
        announce(outcome.ok ? texts.task.finished(texts.pane.routeTitles[route]) : outcome.problem.message);
      });
    };
    /** What depends on the columns' meaning or on the settings is out of date. */
    const forgetNumbers = (): void => {
      for (const task of [figures, checks, subsidy, preview, writing]) task.reset();
    };
    const reading = {
      recognition: { task: recognition, start: () => recognition.start() },
      figures: { task: figures, start: (period: PeriodWish) => figures.start(period) },
      checks: { task: checks, start: (period: PeriodWish) => checks.start(period) },
      money: { task: subsidy, start: (period: PeriodWish) => subsidy.start(period) },
      report: { task: preview, start: (period: PeriodWish) => preview.start(period) },
    };
    const read = (route: PaneRoute, period: PeriodWish): void => {
      if (route !== "settings") tell(route, reading[route].start(period));
    };
    const write = (): void => tell("report", writing.start(wish));
    return {
      wish,
      recognition,
      answering,
      figures,
      checks,
      accepting,
      subsidy,
      preview,
      writing,
      upkeep,
      visit: (route) => {
        if (route !== "settings" && reading[route].task.status === "idle") read(route, wish);
      },
      run: (route) => (route === "report" ? write() : read(route, wish)),
      answer: (answer) => {
        void answering.start([answer]).then((outcome) => {
          if (!outcome.ok) return;
          recognition.accept(outcome.value);
          forgetNumbers();
          notify({ kind: "done", text: texts.recognition.answered });
        });
      },
      accept: (finding, reason) => {
        void accepting.start(finding, reason).then((outcome) => {
          if (!outcome.ok) return;
          if (checks.value !== null) checks.accept(withAccepted(checks.value, finding, reason));
          notify({ kind: "done", text: texts.checks.accepted });
        });
      },
      write,
      changePeriod: (period, route) => {
        setWish(period);
        forgetNumbers();
        read(route, period);
      },
    } satisfies PaneWork;
  }, [
    wish,
    recognition,
    answering,
    figures,
    checks,
    accepting,
    subsidy,
    preview,
    writing,
    upkeep,
    announce,
    notify,
  ]);
}

function withAccepted(report: ChecksReport, finding: Finding, reason: string): ChecksReport {
  return {
    ...report,
    findings: report.findings.filter((one) => one !== finding),
    accepted: [...report.accepted, { ...finding, reason }],
  };
}
