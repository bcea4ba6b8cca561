import type { ComparedWish } from "../../jobs/results";
import type { Outcome } from "../../actions/environment";
import type { FilledText } from "../../actions/report/fill-text";
import type { PassageTick } from "../../actions/report/tick-passage";
import type { Arrangement } from "../../actions/report/arrange-paragraphs";
import type { ReportResult } from "../../jobs/report-results";
import type { Rewording } from "../../actions/report/reword-paragraph";
import type { ReportKind } from "../../report/report-kinds";
import type { PaneServices } from "../shell/pane-context";
import type { PaneTasks } from "./pane-tasks";
import { texts } from "../texts";

/** What the page 述职报告 can have done. */
export interface ReportWork {
  readonly reportKind: ReportKind;
  /** Takes another kind of report and previews it. */
  readonly chooseReport: (kind: ReportKind) => void;
  /** Writes the chosen report onto its sheet. */
  readonly write: () => void;
  /** Writes the yearly report, whatever kind was chosen before. */
  readonly writeYearly: () => void;
  /** `null` once the new wording stands on the sheet, else what is wrong. */
  readonly reword: (rewording: Rewording) => Promise<string | null>;
  /** Deletes, moves, adds or brings back a paragraph, and says so; `null` once it is done, else what is wrong. */
  readonly arrange: (arrangement: Arrangement, words: string) => Promise<string | null>;
  /** Takes a stock passage into the reports, or out of them. */
  readonly tick: (tick: PassageTick) => void;
  /** Puts a text that only people know into 党建设置. */
  readonly fill: (text: FilledText) => void;
}

interface ReportWorkInput {
  readonly tasks: Pick<
    PaneTasks,
    "preview" | "writing" | "rewording" | "arranging" | "ticking" | "fillingText"
  >;
  readonly wish: ComparedWish;
  readonly kind: ReportKind;
  readonly setKind: (kind: ReportKind) => void;
  readonly tell: (work: Promise<Outcome<unknown>>) => void;
  readonly notify: PaneServices["notify"];
}

export function reportWork({ tasks, wish, kind, setKind, tell, notify }: ReportWorkInput): ReportWork {
  const { preview, writing, rewording, arranging, ticking, fillingText } = tasks;
  const taken = async (work: Promise<Outcome<ReportResult>>, words: string): Promise<string | null> => {
    const outcome = await work;
    if (!outcome.ok) return outcome.problem.message;
    preview.accept(outcome.value);
    notify({ kind: "done", text: words });
    return null;
  };
  const write = (which: ReportKind): void => {
    const writes = writing.start({ ...wish, kind: which });
    void writes.then((outcome) => outcome.ok && preview.accept(outcome.value));
    tell(writes);
  };
  return {
    reportKind: kind,
    chooseReport: (next) => {
      setKind(next);
      for (const task of [preview, writing, rewording, arranging, ticking, fillingText]) task.reset();
      tell(preview.start({ ...wish, kind: next }));
    },
    write: () => write(kind),
    writeYearly: () => {
      setKind("yearly");
      write("yearly");
    },
    reword: (change) => taken(rewording.start({ ...wish, kind }, change), texts.report.reworded),
    arrange: (change, words) => taken(arranging.start({ ...wish, kind }, change), words),
    fill: (text) => void taken(fillingText.start({ ...wish, kind }, text), texts.report.filled),
    tick: (change) => {
      void ticking.start({ ...wish, kind }, change).then((outcome) => {
        if (!outcome.ok) return;
        preview.accept(outcome.value);
        notify({ kind: "done", text: texts.report.shelfKept });
      });
    },
  };
}
