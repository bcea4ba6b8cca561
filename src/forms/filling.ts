/** What every kind of form needs while it is filled: the sheet, the ledgers, and where answers go. */
import type { Condition } from "./words/meaning";
import type { FieldContext } from "./answers/field-answers";
import type { Moments, NumberSource } from "./answers/count-query";
import type { FieldSource } from "./answers/field-answers";
import type { Query } from "./words/base";
import type { Counting } from "../figures/counting";
import { unitOfPath, type Wanted, type Written } from "./answers/written";
import { questionOf, type Question, type SaidOfForm } from "./questions";
import { leftEmpty } from "./replies";
import type { FilledCell, SheetFilling } from "./result";
import type { FormView } from "./layout/view";
import { headerText } from "../reading/headers/header-text";
import { fold } from "../reading/cells/folding";

export interface FillContext extends FieldContext {
  readonly moments: Moments;
  readonly counting: Counting;
  readonly year: number;
  /** The quarter or half that the form is for; `null` where it names none. */
  readonly part: Query["part"];
  readonly view: FormView;
  readonly filling: SheetFilling;
  /** The sheet's name and the lines above the table; above a further table those that stand between. */
  readonly words: { readonly sheet: string; readonly above: readonly string[] };
  /** What says which records are meant: the sheet's name, its title, and the table's own title. */
  readonly titles: readonly string[];
  /** What its notes restrict it to, in their words. */
  readonly restrictions: readonly string[];
  /** What the title restricts the form to. */
  readonly title: readonly (readonly Condition[])[];
  /** Unit of money that the form says for all of it (单位：万元). */
  readonly moneyUnit: string | null;
  /** What people said to its questions. */
  readonly said: SaidOfForm;
}

/** A cell of the form, or of a row that is inserted below it. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly inserted: number;
}

export function spotAt(row: number, column: number, inserted = 0): Spot {
  return { row, column, inserted };
}

/** What the form wants in a cell. */
export function wantedAt(
  { view, moneyUnit }: FillContext,
  { row, column }: Spot,
  path: readonly string[],
  example: string | null = null,
): Wanted {
  return {
    make: view.make(row, column),
    path,
    unit: unitOfPath(path) ?? moneyUnit,
    choices: choicesAt(view, row, column),
    example,
  };
}

function choicesAt({ sheet }: FormView, row: number, column: number): readonly string[] | null {
  const found = sheet.choices.find(({ areas }) =>
    areas.some(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ),
  );
  return found?.words ?? null;
}

/** True for a blank that may be written: not locked; a hidden one is left and told. */
export function mayWrite({ view, filling }: FillContext, spot: Spot): boolean {
  if (view.isLocked(spot.row, spot.column)) return false;
  if (!view.isHidden(spot.row, spot.column)) return true;
  filling.left.push({ ...spot, reason: "这一行或列是隐藏的，没有填" });
  return false;
}

/** Does what people said to this question, or asks it. `then` is told the candidate; without it nobody can say it here. */
export function ask(
  context: FillContext,
  spot: Spot,
  question: Question,
  then: ((name: string) => void) | null,
): void {
  const { header, keys, candidates } = question;
  const said = then === null ? null : context.said.answerTo(question);
  if (said === null || then === null)
    context.filling.ask.push({ ...spot, header, candidates, keys: then === null ? [] : keys });
  else if (said === leftEmpty) leave(context, spot, saidToLeave);
  else then(said);
}

/** Why a cell stays empty of which people said so. */
export const saidToLeave = "照以前的回答留空";

/** Puts an answer where it belongs; `asked` is the cell's question, should one be left. */
export function put(
  context: FillContext,
  spot: Spot,
  asked: string | Omit<Question, "candidates">,
  written: Written,
  from: FilledCell["from"] | NumberSource | FieldSource | null,
): void {
  const { filling } = context;
  switch (written.kind) {
    case "left":
      filling.left.push({ ...spot, reason: written.reason });
      return;
    case "ask":
      ask(context, spot, askedIn(asked, written), (name) =>
        put(context, spot, asked, written.then(name), from),
      );
      return;
    case "date":
      filling.cells.push({
        ...spot,
        value: written.day,
        isDate: true,
        format: written.format,
        from: from ?? { field: "seq" },
      });
      return;
    case "value":
      filling.cells.push({
        ...spot,
        value: written.value,
        isDate: false,
        format: null,
        from: from ?? { field: "seq" },
      });
  }
}

function askedIn(
  asked: string | Omit<Question, "candidates">,
  { candidates, about }: Extract<Written, { kind: "ask" }>,
): Question {
  const { header, keys } = typeof asked === "string" ? questionOf(asked, candidates) : asked;
  return { header, candidates, keys: about === undefined ? keys : keys.map((key) => `${key}：${about}`) };
}

export function leave({ filling }: FillContext, spot: Spot, reason: string): void {
  filling.left.push({ ...spot, reason });
}

/** A head in words for people. */
export function headText(path: readonly string[]): string {
  return path.map((text) => headerText(text).written).join("/");
}

/** 单位：万元 above a table. */
export function moneyUnitIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const unit = /单位[:：]?[^:：]*?(亿元|百万元|万元|千元|元)/.exec(fold(line))?.[1];
    if (unit !== undefined) return unit;
  }
  return null;
}
