import { useState } from "react";
import type { OldDocument } from "../../actions/drafts/renew-draft";
import type { OpenedDraft } from "../../actions/drafts/open-draft";
import type { Outcome } from "../../actions/environment";
import { yearOfDocument } from "../../drafts/document-year";
import { draftOfText } from "../../drafts/draft";
import type { RenewReport } from "../../jobs/renew";
import type { ComparedWish } from "../../jobs/results";
import type { PaneServices } from "../shell/pane-context";
import { texts } from "../texts";
import type { Task } from "./task";

/** What runs for last year's document on the page 报告. */
export interface RenewTasks {
  readonly openingOld: Task<OpenedDraft, readonly [File]>;
  readonly renewing: Task<RenewReport, readonly [OldDocument, ComparedWish]>;
  readonly writingRenewed: Task<RenewReport, readonly [OldDocument, ComparedWish]>;
}

/** Last year's document that is being renewed, and what the user has looked at; it lasts as long as the pane. */
export interface RenewWork {
  /** `null` until one is pasted or opened. */
  readonly opened: OpenedDraft | null;
  /** The year that the document is of. */
  readonly draftYear: number;
  /** Offsets of the numbers that were ticked off. */
  readonly seen: ReadonlySet<number>;
  readonly paste: (text: string) => void;
  readonly open: (file: File) => void;
  readonly takeYear: (year: number) => void;
  readonly again: (wish?: ComparedWish) => Promise<Outcome<RenewReport>> | null;
  readonly tick: (offset: number, isSeen: boolean) => void;
  /** Writes it as sheet 本单位底稿, from where it is a report like the others. */
  readonly writeRenewed: () => void;
  /** Forgets the document. */
  readonly leave: () => void;
}

interface RenewWorkInput {
  readonly tasks: RenewTasks;
  readonly wish: ComparedWish;
  /** The year before today's, where the document names none. */
  readonly lastYear: () => number;
  readonly notify: PaneServices["notify"];
  /** The sheet stands. */
  readonly onWritten: () => void;
}

const NONE: ReadonlySet<number> = new Set();

export function useRenewWork({ tasks, wish, lastYear, notify, onWritten }: RenewWorkInput): RenewWork {
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [draftYear, setDraftYear] = useState(0);
  const [seen, setSeen] = useState(NONE);
  const { openingOld, renewing, writingRenewed } = tasks;
  const start = (next: OpenedDraft, year: number, period: ComparedWish = wish) =>
    renewing.start({ draft: next.draft, draftYear: year }, period);
  const take = (next: OpenedDraft): void => {
    const year = yearOfDocument(next.draft.text) ?? lastYear();
    setOpened(next);
    setDraftYear(year);
    setSeen(NONE);
    for (const task of [openingOld, writingRenewed]) task.reset();
    void start(next, year);
  };
  const leave = (): void => {
    setOpened(null);
    setSeen(NONE);
    for (const task of [openingOld, renewing, writingRenewed]) task.reset();
  };
  return {
    opened,
    draftYear,
    seen,
    paste: (text) => take({ draft: draftOfText(text), document: null }),
    open: (file) => {
      void openingOld.start(file).then((outcome) => {
        if (outcome.ok) take(outcome.value);
      });
    },
    takeYear: (year) => {
      setDraftYear(year);
      setSeen(NONE);
      if (opened !== null) void start(opened, year);
    },
    again: (next = wish) => (opened === null ? null : start(opened, draftYear, next)),
    tick: (offset, isSeen) => {
      const next = new Set(seen);
      if (isSeen) next.add(offset);
      else next.delete(offset);
      setSeen(next);
    },
    writeRenewed: () => {
      if (opened === null) return;
      const document = { draft: opened.draft, draftYear, seen: [...seen] };
      void writingRenewed.start(document, wish).then((outcome) => {
        if (!outcome.ok) return;
        notify({ kind: "done", text: texts.renew.written });
        leave();
        onWritten();
      });
    },
    leave,
  };
}
