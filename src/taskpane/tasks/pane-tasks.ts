import { useCallback } from "react";
import type {
  ColumnAnswer,
  ComparedWish,
  FiguresReport,
  KindAnswer,
  NameAnswer,
  PeriodWish,
  RecognitionReport,
  SheetAnswer,
} from "../../jobs/results";
import type { ReportResult } from "../../jobs/report-results";
import type { PaneEnvironment } from "../../actions/environment";
import type { PreviousBook } from "../../actions/figures/read-previous";
import type { ReportWish } from "../../jobs/report-results";
import type { FilledText } from "../../actions/report/fill-text";
import type { PassageTick } from "../../actions/report/tick-passage";
import type { Arrangement } from "../../actions/report/arrange-paragraphs";
import type { Rewording } from "../../actions/report/reword-paragraph";
import type { SubsidyReport } from "../../jobs/subsidy";
import type { Finding } from "../../checks/finding";
import type { ChangesTasks } from "./changes-work";
import { useChecksAgain, type CheckedAgain } from "./checks-again";
import { readDraftFile, type DraftTasks } from "./draft-work";
import { useFindingWork, type FindingWork } from "./finding-work";
import { usePane } from "../shell/pane-context";
import { writePayments, type PaymentWork } from "./payment-work";
import { useFormTasks, type FormTasks } from "./form-work";
import { readPreviousFile } from "./previous-choice";
import type { RenewTasks } from "./renew-work";
import { useTask, type Task } from "./task";
import { keepUp, type Upkeep } from "./upkeep";

/** The actions that run for the pane's pages, each with its progress and its last answer. */
export interface PaneTasks extends ChangesTasks, DraftTasks, FormTasks, RenewTasks {
  readonly recognition: Task<RecognitionReport, readonly []>;
  readonly answering: Task<RecognitionReport, readonly [readonly ColumnAnswer[]]>;
  readonly naming: Task<RecognitionReport, readonly [readonly NameAnswer[]]>;
  readonly counting: Task<RecognitionReport, readonly [readonly SheetAnswer[]]>;
  readonly sorting: Task<RecognitionReport, readonly [readonly KindAnswer[]]>;
  readonly figures: Task<FiguresReport, readonly [ComparedWish]>;
  readonly readingPrevious: Task<PreviousBook, readonly [File]>;
  readonly checks: Task<CheckedAgain, readonly [wish: PeriodWish, followsEdit?: boolean]>;
  readonly accepting: Task<void, readonly [Finding, string]>;
  readonly findingWork: Task<string, readonly [FindingWork, PeriodWish]>;
  readonly subsidy: Task<SubsidyReport, readonly [PeriodWish]>;
  readonly payments: Task<string, readonly [PaymentWork, PeriodWish]>;
  readonly preview: Task<ReportResult, readonly [ReportWish]>;
  readonly writing: Task<ReportResult, readonly [ReportWish]>;
  readonly rewording: Task<ReportResult, readonly [ReportWish, Rewording]>;
  readonly arranging: Task<ReportResult, readonly [ReportWish, Arrangement]>;
  readonly ticking: Task<ReportResult, readonly [ReportWish, PassageTick]>;
  readonly fillingText: Task<ReportResult, readonly [ReportWish, FilledText]>;
  readonly upkeep: Task<string, readonly [Upkeep, PeriodWish]>;
}

export function usePaneTasks(): PaneTasks {
  const { actions, surroundings } = usePane();
  const recognition = useTask(actions.recognise, surroundings);
  const answering = useTask(actions.answerColumns, surroundings);
  const naming = useTask(actions.answerNames, surroundings);
  const counting = useTask(actions.answerSheets, surroundings);
  const sorting = useTask(actions.answerKinds, surroundings);
  const figures = useTask(actions.countFigures, surroundings);
  const readPreviousHere = useCallback(
    (environment: PaneEnvironment, file: File) => readPreviousFile(actions, environment, file),
    [actions],
  );
  const readingPrevious = useTask(readPreviousHere, surroundings);
  const comparing = useTask(actions.compareBooks, surroundings);
  const writingChanges = useTask(actions.writeChanges, surroundings);
  const merging = useTask(actions.mergeVersions, surroundings);
  const countingMerged = useTask(actions.countMergedVersion, surroundings);
  const checks = useTask(useChecksAgain(actions.check), surroundings);
  const accepting = useTask(actions.acceptFinding, surroundings);
  const findingWork = useTask(useFindingWork(actions), surroundings);
  const subsidy = useTask(actions.countSubsidy, surroundings);
  const writePaymentsHere = useCallback(
    (environment: PaneEnvironment, work: PaymentWork, period: PeriodWish) =>
      writePayments(actions, environment, work, period),
    [actions],
  );
  const payments = useTask(writePaymentsHere, surroundings);
  const readDraftHere = useCallback(
    (environment: PaneEnvironment, file: File) => readDraftFile(actions, environment, file),
    [actions],
  );
  const openingDraft = useTask(readDraftHere, surroundings);
  const openingOld = useTask(readDraftHere, surroundings);
  const takingCells = useTask(actions.draftOfSelection, surroundings);
  const verifying = useTask(actions.verifyDraft, surroundings);
  const writingResults = useTask(actions.writeDraftResults, surroundings);
  const answeringDraft = useTask(actions.answerDraft, surroundings);
  const reports = useReportTasks();
  const forms = useFormTasks();
  const keepUpHere = useCallback(
    (environment: PaneEnvironment, what: Upkeep, period: PeriodWish) =>
      keepUp(actions, environment, what, period),
    [actions],
  );
  const upkeep = useTask(keepUpHere, surroundings);
  return {
    recognition,
    answering,
    naming,
    counting,
    sorting,
    figures,
    readingPrevious,
    comparing,
    writingChanges,
    merging,
    countingMerged,
    checks,
    accepting,
    findingWork,
    subsidy,
    payments,
    openingDraft,
    openingOld,
    takingCells,
    verifying,
    writingResults,
    answeringDraft,
    ...reports,
    ...forms,
    upkeep,
  };
}

type ReportTasks = Pick<
  PaneTasks,
  | "preview"
  | "writing"
  | "rewording"
  | "arranging"
  | "ticking"
  | "fillingText"
  | "renewing"
  | "writingRenewed"
>;

function useReportTasks(): ReportTasks {
  const { actions, surroundings } = usePane();
  return {
    preview: useTask(actions.previewReport, surroundings),
    writing: useTask(actions.writeReport, surroundings),
    rewording: useTask(actions.rewordParagraph, surroundings),
    arranging: useTask(actions.arrangeParagraphs, surroundings),
    ticking: useTask(actions.tickPassage, surroundings),
    fillingText: useTask(actions.fillText, surroundings),
    renewing: useTask(actions.renewDraft, surroundings),
    writingRenewed: useTask(actions.writeRenewed, surroundings),
  };
}
