import { useState } from "react";
import type { OpenedDraft } from "../../actions/drafts/open-draft";
import type { PaneEnvironment, Outcome } from "../../actions/environment";
import { draftOfText, type Draft } from "../../drafts/draft";
import type { JudgedQuantity } from "../../drafts/verdicts/verdict";
import { wordingKey } from "../../drafts/wording-key";
import type { DraftReport } from "../../jobs/draft";
import type { ComparedWish } from "../../jobs/results";
import type { DraftAnswer } from "../../reading/settings/settings";
import type { PaneServices } from "../shell/pane-context";
import type { PaneActions } from "../shell/workbook-actions";
import { texts } from "../texts";
import { bytesOfChosen } from "./chosen-file";
import type { Task } from "./task";

/** What runs for the page 核对. */
export interface DraftTasks {
  readonly openingDraft: Task<OpenedDraft, readonly [File]>;
  readonly takingCells: Task<OpenedDraft, readonly []>;
  readonly verifying: Task<DraftReport, readonly [Draft, ComparedWish]>;
  readonly writingResults: Task<DraftReport, readonly [Draft, ComparedWish]>;
  readonly answeringDraft: Task<void, readonly [DraftAnswer]>;
}

/** The draft that is being held against the ledgers, and what the user makes of it; it lasts as long as the pane. */
export interface DraftWork {
  /** `null` until one is pasted, opened or taken. */
  readonly opened: OpenedDraft | null;
  /** Numbers that the ledger's take the place of, by their offsets. */
  readonly corrections: ReadonlyMap<number, string>;
  readonly paste: (text: string) => void;
  readonly open: (file: File) => void;
  readonly takeCells: () => void;
  /** Holds the same draft against the ledgers as they are now. */
  readonly again: (wish?: ComparedWish) => Promise<Outcome<DraftReport>> | null;
  /** The same without a word, after an edit of the workbook. */
  readonly follow: () => Promise<void>;
  readonly correct: (quantity: JudgedQuantity) => void;
  readonly takeBack: (quantity: JudgedQuantity) => void;
  /** Keeps which figure a number of this wording is of, `null` for none. */
  readonly answer: (quantity: JudgedQuantity, figure: string | null) => void;
  readonly writeResults: () => void;
  /** Forgets the draft. */
  readonly leave: () => void;
}

interface DraftWorkInput {
  readonly tasks: DraftTasks;
  readonly wish: ComparedWish;
  readonly notify: PaneServices["notify"];
}

const NONE: ReadonlyMap<number, string> = new Map();

export function useDraftWork({ tasks, wish, notify }: DraftWorkInput): DraftWork {
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [corrections, setCorrections] = useState(NONE);
  const { openingDraft, takingCells, verifying, writingResults, answeringDraft } = tasks;
  const again: DraftWork["again"] = (next = wish) =>
    opened === null ? null : verifying.start(opened.draft, next);
  const take = (next: OpenedDraft): void => {
    setOpened(next);
    setCorrections(NONE);
    for (const task of [openingDraft, takingCells, writingResults, answeringDraft]) task.reset();
    void verifying.start(next.draft, wish);
  };
  const takeFrom = (work: Promise<Outcome<OpenedDraft>>): void => {
    void work.then((outcome) => {
      if (outcome.ok) take(outcome.value);
    });
  };
  return {
    opened,
    corrections,
    paste: (text) => take({ draft: draftOfText(text), document: null }),
    open: (file) => takeFrom(openingDraft.start(file)),
    takeCells: () => takeFrom(takingCells.start()),
    again,
    follow: () => (opened === null ? Promise.resolve() : verifying.follow(opened.draft, wish)),
    correct: ({ offset, expected }) => {
      if (expected !== undefined) setCorrections(new Map([...corrections, [offset, expected]]));
    },
    takeBack: ({ offset }) => setCorrections(new Map([...corrections].filter(([other]) => other !== offset))),
    answer: (quantity, figure) => {
      if (opened === null) return;
      const words = wordingKey(opened.draft.text, quantity);
      void answeringDraft.start({ words, figure }).then((outcome) => {
        if (!outcome.ok) return;
        notify({ kind: "done", text: texts.drafts.answered });
        void again();
      });
    },
    writeResults: () => {
      if (opened === null) return;
      void writingResults.start(opened.draft, wish).then((outcome) => {
        if (outcome.ok) notify({ kind: "done", text: texts.drafts.written });
      });
    },
    leave: () => {
      setOpened(null);
      setCorrections(NONE);
      for (const task of [openingDraft, takingCells, verifying, writingResults, answeringDraft]) task.reset();
    },
  };
}

/** Reads the chosen file. */
export async function readDraftFile(
  actions: PaneActions,
  environment: PaneEnvironment,
  file: File,
): Promise<Outcome<OpenedDraft>> {
  const bytes = await bytesOfChosen(file);
  return bytes.ok ? actions.openDraftFile(environment, { name: file.name, bytes: bytes.value }) : bytes;
}
