import { useCallback, useState } from "react";
import type { ComparedWish } from "../../jobs/results";
import type { BlankLedgers } from "../../jobs/blank-ledgers";
import type { FilledReport } from "../../actions/forms/fill-form";
import type { FormReply } from "../../forms/replies";
import type { TidySheet } from "../../jobs/tidy";
import type { PaneEnvironment, Outcome } from "../../actions/environment";
import type { RegisterId } from "../../registers";
import { offerDownload } from "../parts/download";
import { usePane } from "../shell/pane-context";
import type { PaneActions } from "../shell/workbook-actions";
import { texts } from "../texts";
import { bytesOfChosen } from "./chosen-file";
import { useTask, type Task } from "./task";

/** A form that was filled. */
export type FilledForm = FilledReport & {
  /** Of the file as it came, or of the sheet. */
  readonly name: string;
};

/** A file, or the name of a sheet of this workbook. */
export type ChosenForm = File | string;

export interface FormWish extends ComparedWish {
  readonly form: ChosenForm;
  readonly withIds: boolean;
}

interface CardsFile {
  readonly count: number;
  readonly file: Uint8Array;
}

/** What runs for the page 填表. */
export interface FormTasks {
  readonly filling: Task<FilledForm, readonly [FormWish]>;
  readonly findingSheets: Task<readonly string[], readonly []>;
  readonly writingCopy: Task<FilledForm, readonly [FormWish]>;
  readonly answeringForm: Task<void, readonly [readonly FormReply[]]>;
  readonly makingBlank: Task<BlankLedgers, readonly [{ readonly registers: readonly RegisterId[] }]>;
  readonly tidying: Task<readonly TidySheet[], readonly []>;
  readonly makingCards: Task<CardsFile, readonly []>;
}

export function useFormTasks(): FormTasks {
  const { actions, surroundings } = usePane();
  const fill = useCallback(
    (environment: PaneEnvironment, wish: FormWish) => fillFile(actions, environment, wish),
    [actions],
  );
  const writeCopy = useCallback(
    (environment: PaneEnvironment, wish: FormWish) => fillSheetOf(actions, environment, wish, true),
    [actions],
  );
  const cards = useCallback((environment: PaneEnvironment) => cardsFile(actions, environment), [actions]);
  return {
    filling: useTask(fill, surroundings),
    findingSheets: useTask(actions.sheetsForForms, surroundings),
    writingCopy: useTask(writeCopy, surroundings),
    answeringForm: useTask(actions.answerForm, surroundings),
    makingBlank: useTask(actions.newBlankLedgers, surroundings),
    tidying: useTask(actions.tidyLedgers, surroundings),
    makingCards: useTask(cards, surroundings),
  };
}

async function fillFile(
  actions: PaneActions,
  environment: PaneEnvironment,
  asked: FormWish,
): Promise<Outcome<FilledForm>> {
  const { form, withIds, previous, ...wish } = asked;
  if (typeof form === "string") return fillSheetOf(actions, environment, asked, false);
  const bytes = await bytesOfChosen(form);
  if (!bytes.ok) return bytes;
  const outcome = await actions.fillForm(environment, {
    form: bytes.value,
    wish,
    withIds,
    file: true,
    ...(previous === undefined ? {} : { previous }),
  });
  return outcome.ok ? { ok: true, value: { ...outcome.value, name: form.name } } : outcome;
}

async function fillSheetOf(
  actions: PaneActions,
  environment: PaneEnvironment,
  { form, withIds, previous, ...wish }: FormWish,
  write: boolean,
): Promise<Outcome<FilledForm>> {
  const sheet = typeof form === "string" ? form : form.name;
  const outcome = await actions.fillOwnSheet(environment, {
    sheet,
    wish,
    withIds,
    write,
    ...(previous === undefined ? {} : { previous }),
  });
  return outcome.ok ? { ok: true, value: { ...outcome.value, name: sheet } } : outcome;
}

async function cardsFile(actions: PaneActions, environment: PaneEnvironment): Promise<Outcome<CardsFile>> {
  const outcome = await actions.enterpriseCards(environment, { name: null, withIds: false, file: false });
  if (!outcome.ok) return outcome;
  const { cards } = outcome.value;
  return { ok: true, value: { count: cards.length, file: await actions.cardsWordFile(cards) } };
}

/** What the page 填表 does, with the form that was chosen. */
export interface FormWork {
  readonly form: ChosenForm | null;
  readonly withIds: boolean;
  readonly choose: (form: ChosenForm) => void;
  /** Asks which sheets of this workbook may be the form. */
  readonly findSheets: () => void;
  readonly setWithIds: (withIds: boolean) => void;
  /** Saves the filled file, or fills the copy of the sheet. */
  readonly save: () => void;
  /** Fills the chosen form again; `null` where none is chosen. */
  readonly again: (wish: ComparedWish) => Promise<Outcome<unknown>> | null;
  /** Keeps what a question means, or takes it back, and fills the form again. */
  readonly answer: (reply: FormReply) => void;
  readonly blank: (registers: readonly RegisterId[]) => void;
  readonly tidy: () => void;
  readonly cards: () => void;
}

export function useFormWork(tasks: FormTasks, wish: ComparedWish): FormWork {
  const { announce, notify } = usePane();
  const [form, setForm] = useState<ChosenForm | null>(null);
  const [withIds, setWithIds] = useState(false);
  const { filling, findingSheets, writingCopy, answeringForm, makingBlank, tidying, makingCards } = tasks;
  const words = texts.forms;
  const fill = (next: FormWish): Promise<Outcome<unknown>> => {
    const work = filling.start(next);
    void work.then((outcome) => announce(outcome.ok ? words.filled(outcome.value) : outcome.problem.message));
    return work;
  };
  const tell = (text: string): void => notify({ kind: "done", text });
  return {
    form,
    withIds,
    findSheets: () => void findingSheets.start(),
    choose: (next) => {
      setForm(next);
      void fill({ ...wish, form: next, withIds });
    },
    setWithIds: (next) => {
      setWithIds(next);
      if (form !== null) void fill({ ...wish, form, withIds: next });
    },
    again: (period) => (form === null ? null : fill({ ...period, form, withIds })),
    save: () => {
      const { value } = filling;
      if (typeof form === "string") {
        void writingCopy.start({ ...wish, form, withIds }).then((outcome) => {
          if (outcome.ok) tell(words.copied(outcome.value.copy?.name ?? ""));
        });
        return;
      }
      if (value?.file == null) return;
      offerDownload(value.file, words.filledName(value.name), "xlsx");
      tell(words.saved);
    },
    answer: (reply) => {
      void answeringForm.start([reply]).then((outcome) => {
        if (!outcome.ok || form === null) return;
        void fill({ ...wish, form, withIds });
        tell(words.answered);
      });
    },
    blank: (registers) => {
      void makingBlank.start({ registers }).then((outcome) => {
        if (!outcome.ok) return;
        offerDownload(outcome.value.file, words.blankName, "xlsx");
        tell(words.saved);
      });
    },
    tidy: () => {
      void tidying.start().then((outcome) => {
        if (outcome.ok) tell(words.tidied(outcome.value));
      });
    },
    cards: () => {
      void makingCards.start().then((outcome) => {
        if (!outcome.ok) return;
        offerDownload(outcome.value.file, words.cardsName, "docx");
        tell(words.cardsSaved(outcome.value.count));
      });
    },
  };
}
