import { useState } from "react";
import type {
  ColumnAnswer,
  KindAnswer,
  ComparedWish,
  NameAnswer,
  PeriodWish,
  RecognitionReport,
  SheetAnswer,
} from "../../jobs/results";
import type { Outcome } from "../../actions/environment";
import type { PaneRoute } from "../../actions/open-pane";
import type { PreviousBook } from "../../actions/figures/read-previous";
import { yearOf } from "../../reading/cells/dates";
import type { ReportKind } from "../../report/report-kinds";
import type { Finding } from "../../checks/finding";
import { useChangesWork, type ChangesWork } from "./changes-work";
import type { CheckedAgain } from "./checks-again";
import { useDraftWork, type DraftWork } from "./draft-work";
import { changesCells, type FindingWork } from "./finding-work";
import { usePane, type PaneServices } from "../shell/pane-context";
import { usePaneTasks, type PaneTasks } from "./pane-tasks";
import { previousChoice, type PreviousChoice } from "./previous-choice";
import { useFormWork, type FormWork } from "./form-work";
import { readFor, readingWork, type ReadingWork } from "./reading-work";
import { useRenewWork, type RenewWork } from "./renew-work";
import { reportWork, type ReportWork } from "./report-work";
import { texts } from "../texts";

/** What the user says of columns, names and sheets; each is kept in 党建设置. */
export interface RecognitionAnswers {
  readonly column: (answer: ColumnAnswer) => void;
  readonly name: (answer: NameAnswer) => void;
  readonly sheet: (answer: SheetAnswer) => void;
  readonly kind: (answer: KindAnswer) => void;
}

/** Everything that runs for the pane's pages; answers stay while the user looks at another page. */
export interface PaneWork extends PaneTasks, ReadingWork, ReportWork {
  readonly wish: ComparedWish;
  /** Last year's workbook, with which figures and report compare. */
  readonly previous: PreviousChoice;
  /** Does the work of a page's ribbon button, from the beginning. */
  readonly run: (route: PaneRoute) => void;
  readonly forms: FormWork;
  readonly answers: RecognitionAnswers;
  readonly changes: ChangesWork;
  readonly drafts: DraftWork;
  readonly renewal: RenewWork;
  readonly accept: (finding: Finding, reason: string) => void;
  /** Marks, writes, fixes or takes back; after a change of cells it checks again. */
  readonly workOnFindings: (work: FindingWork) => void;
  /** Takes another period and reads again for the page. */
  readonly changePeriod: (wish: PeriodWish, route: PaneRoute) => void;
}

export function usePaneWork(): PaneWork {
  const { announce, notify, surroundings } = usePane();
  const [asked, setAsked] = useState<PeriodWish>({});
  const [book, setBook] = useState<PreviousBook | null>(null);
  const [kind, setKind] = useState<ReportKind>("yearly");
  const tasks = usePaneTasks();

  const { recognition } = tasks;
  const { figures, comparing, checks, subsidy } = tasks;
  const { preview, writing, rewording, arranging, ticking } = tasks;
  const wish = comparedWish(asked, book);
  const forms = useFormWork(tasks, wish);
  const tell = (route: PaneRoute, work: Promise<Outcome<unknown>>): void => {
    void work.then((outcome) => {
      announce(outcome.ok ? texts.task.finished(texts.pane.routeTitles[route]) : outcome.problem.message);
    });
  };
  /** What depends on the columns' meaning or on the settings is out of date. */
  const forgetNumbers = (): void => {
    for (const task of [figures, comparing, checks, subsidy, preview, writing, rewording, arranging, ticking])
      task.reset();
    tasks.verifying.outdate();
    tasks.renewing.outdate();
  };
  const remember = (work: Promise<Outcome<RecognitionReport>>): void => {
    void acceptAnswer(work, recognition).then((accepted) => {
      if (!accepted) return;
      forgetNumbers();
      notify({ kind: "done", text: texts.recognition.answered });
    });
  };
  const drafts = useDraftWork({ tasks, wish, notify });
  const read = (route: PaneRoute, period: ComparedWish): void => {
    if (route === "settings") return;
    if (route === "forms") {
      void forms.again(period);
      return;
    }
    const work = route === "drafts" ? drafts.again(period) : readFor(route, tasks, period, kind);
    if (work !== null) tell(route, work);
  };
  const report = reportWork({ tasks, wish, kind, setKind, tell: (work) => tell("report", work), notify });
  const renewal = useRenewWork({
    tasks,
    wish,
    lastYear: () => yearOf(surroundings().today) - 1,
    notify,
    onWritten: () => report.chooseReport("own"),
  });
  const changes = useChangesWork({ tasks, wish, notify, forgetNumbers, accept: recognition.accept });
  const compareWith = (next: PreviousBook | null): void => {
    setBook(next);
    for (const task of [comparing, preview, writing]) task.reset();
    read("figures", comparedWish(asked, next));
    read("drafts", comparedWish(asked, next));
    void renewal.again(comparedWish(asked, next));
  };
  return {
    wish,
    ...tasks,
    ...report,
    changes,
    drafts,
    renewal,
    forms,
    ...readingWork({ tasks, wish, kind, read, followDraft: drafts.follow }),
    // The ribbon's button is called 述职报告, whatever the page shows.
    run: (route) => (route === "report" ? report.writeYearly() : read(route, wish)),
    answers: recognitionAnswers(tasks, remember),
    ...workOnFindings({ tasks, wish, read, notify }),
    previous: previousChoice(tasks.readingPrevious, book, compareWith),
    changePeriod: (period, route) => {
      setAsked(period);
      forgetNumbers();
      read(route, comparedWish(period, book));
      void renewal.again(comparedWish(period, book));
    },
  };
}

interface FindingsInput {
  readonly tasks: PaneTasks;
  readonly wish: ComparedWish;
  readonly read: (route: PaneRoute, wish: ComparedWish) => void;
  readonly notify: PaneServices["notify"];
}

function workOnFindings({
  tasks,
  wish,
  read,
  notify,
}: FindingsInput): Pick<PaneWork, "accept" | "workOnFindings"> {
  const { accepting, checks, findingWork, recognition, figures, comparing, subsidy, preview } = tasks;
  return {
    accept: (finding, reason) => {
      void accepting.start(finding, reason).then((outcome) => {
        if (!outcome.ok) return;
        if (checks.value !== null) checks.accept(withAccepted(checks.value, finding, reason));
        notify({ kind: "done", text: texts.checks.accepted });
      });
    },
    workOnFindings: (work) => {
      void findingWork.start(work, wish).then((outcome) => {
        if (!outcome.ok) return;
        notify({ kind: "done", text: outcome.value });
        if (!changesCells(work)) return;
        for (const task of [recognition, figures, comparing, subsidy, preview]) task.reset();
        read("checks", wish);
      });
    },
  };
}

function recognitionAnswers(
  { answering, naming, counting, sorting }: PaneTasks,
  remember: (work: Promise<Outcome<RecognitionReport>>) => void,
): RecognitionAnswers {
  return {
    column: (answer) => remember(answering.start([answer])),
    name: (answer) => remember(naming.start([answer])),
    sheet: (answer) => remember(counting.start([answer])),
    kind: (answer) => remember(sorting.start([answer])),
  };
}

/** Shows the recognition with the answers; false where they could not be kept. */
async function acceptAnswer(
  work: Promise<Outcome<RecognitionReport>>,
  recognition: PaneTasks["recognition"],
): Promise<boolean> {
  const outcome = await work;
  if (outcome.ok) recognition.accept(outcome.value);
  return outcome.ok;
}

function comparedWish(period: PeriodWish, book: PreviousBook | null): ComparedWish {
  return book === null ? period : { ...period, previous: book.grids };
}

function withAccepted(report: CheckedAgain, finding: Finding, reason: string): CheckedAgain {
  return {
    ...report,
    findings: report.findings.filter((one) => one !== finding),
    fresh: report.fresh?.filter((one) => one !== finding) ?? null,
    accepted: [...report.accepted, { ...finding, reason }],
  };
}
