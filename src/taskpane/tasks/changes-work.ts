import { useState } from "react";
import type { ChangesWish } from "../../actions/changes/compare-books";
import type { MergedSheet, MergeWish } from "../../actions/changes/merge-versions";
import type { ChangesReport } from "../../jobs/changes";
import type { ComparedWish, RecognitionReport } from "../../jobs/results";
import type { PaneServices } from "../shell/pane-context";
import { texts } from "../texts";
import type { Task } from "./task";

/** What runs for the page 变化. */
export interface ChangesTasks {
  readonly comparing: Task<ChangesReport, readonly [ChangesWish]>;
  readonly writingChanges: Task<ChangesReport, readonly [ChangesWish]>;
  readonly merging: Task<MergedSheet, readonly [MergeWish]>;
  readonly countingMerged: Task<RecognitionReport, readonly [string, readonly string[]]>;
}

/** Which sheets are held against each other; "" for all of them. */
export interface ComparedChoice {
  readonly sheet: string;
  readonly sinceSheet: string;
  /** True where the earlier sheet is of the workbook that was chosen, and not of this one. */
  readonly isOfFile: boolean;
  /** A year of 历年指标 instead of a sheet. */
  readonly keptYear: number | null;
}

/** What the user compares, and what of it goes into a third sheet. */
export interface ChangesWork {
  readonly choice: ComparedChoice;
  readonly choose: (choice: ComparedChoice) => void;
  readonly compare: () => void;
  readonly writeChanges: () => void;
  /** Cells of the changes that go the earlier sheet's way. */
  readonly earlier: ReadonlySet<string>;
  readonly setEarlier: (cells: ReadonlySet<string>) => void;
  readonly merge: () => void;
  /** The merged sheet counts from now on. */
  readonly countMerged: () => void;
}

interface ChangesWorkInput {
  readonly tasks: ChangesTasks;
  readonly wish: ComparedWish;
  readonly notify: PaneServices["notify"];
  /** What depends on which sheets count is out of date. */
  readonly forgetNumbers: () => void;
  readonly accept: (report: RecognitionReport) => void;
}

const WHOLE_FILE: ComparedChoice = { sheet: "", sinceSheet: "", isOfFile: true, keptYear: null };
const NONE: ReadonlySet<string> = new Set();

export function useChangesWork({
  tasks,
  wish,
  notify,
  forgetNumbers,
  accept,
}: ChangesWorkInput): ChangesWork {
  const [chosen, setChoice] = useState(WHOLE_FILE);
  const [earlier, setEarlier] = useState(NONE);
  const { comparing, writingChanges, merging, countingMerged } = tasks;
  const choice = stillThere(chosen, wish);
  const compared = comparedWish(choice, wish);
  const forget = (): void => {
    setEarlier(NONE);
    for (const task of [writingChanges, merging, countingMerged]) task.reset();
  };
  return {
    choice,
    choose: (next) => {
      setChoice(next);
      forget();
      comparing.reset();
    },
    compare: () => {
      forget();
      void comparing.start(compared);
    },
    writeChanges: () => {
      void writingChanges.start(compared).then((outcome) => {
        if (outcome.ok) notify({ kind: "done", text: texts.changes.written });
      });
    },
    earlier,
    setEarlier,
    merge: () => {
      const { sheet, sinceSheet } = choice;
      void merging.start({ ...compared, sheet, sinceSheet, earlier: [...earlier] });
    },
    countMerged: () => {
      const made = merging.value?.sheet;
      if (made === undefined) return;
      void countingMerged.start(made, originalsOf(choice)).then((outcome) => {
        if (!outcome.ok) return;
        forgetNumbers();
        accept(outcome.value);
        setEarlier(NONE);
        merging.reset();
        notify({ kind: "done", text: texts.changes.merge.counted(made) });
      });
    },
  };
}

/** The sheets of this workbook of which a third one is made. */
export function originalsOf({ sheet, sinceSheet, isOfFile }: ComparedChoice): readonly string[] {
  return isOfFile ? [sheet] : [sheet, sinceSheet];
}

/** Another workbook may not have the sheet that was chosen of the one before. */
function stillThere(choice: ComparedChoice, { previous = [] }: ComparedWish): ComparedChoice {
  const isThere = !choice.isOfFile || previous.some(({ sheet }) => sheet === choice.sinceSheet);
  return isThere ? choice : { ...choice, sinceSheet: "" };
}

function comparedWish(
  { sheet, sinceSheet, isOfFile, keptYear }: ComparedChoice,
  { previous, ...period }: ComparedWish,
): ChangesWish {
  return {
    ...period,
    ...(isOfFile && previous !== undefined ? { since: previous } : {}),
    ...(sheet === "" ? {} : { sheet }),
    ...(sinceSheet === "" ? {} : { sinceSheet }),
    ...(keptYear === null ? {} : { sinceKept: keptYear }),
  };
}
