/** One sheet of a form, filled from the ledgers. */
import { Counting } from "../figures/counting";
import { fold } from "../reading/cells/folding";
import { lastWhere } from "../reading/from-the-end";
import { isDateOfSigning, isNoteLabel } from "../reading/labels/row-labels";
import { isUnitLine } from "../reading/labels/unit-lines";
import type { Ledger } from "../ledger/model";
import type { Moments } from "./answers/count-query";
import { fillCard } from "./card-form";
import { fillCrossing } from "./crossing-form";
import { moneyUnitIn, type FillContext } from "./filling";
import type { FormSheet } from "./form-sheet";
import { layoutOf, type FormTable } from "./layout/layout";
import { FormView } from "./layout/view";
import { formPeriod } from "./form-period";
import { fillList } from "./list-form";
import { restrictionsOf } from "./restrictions";
import { formSignature, SaidOfForm } from "./questions";
import type { UsedAnswer } from "./replies";
import { SheetFilling, type SheetResult } from "./result";
import { askTickBoxes } from "./tick-boxes";
import { conditionsOfMatrix } from "./title-conditions";

export interface FillOptions {
  readonly moments: Moments;
  readonly year: number;
  readonly withIds: boolean;
  /** Said for this filling alone, besides those that are kept. */
  readonly answers: readonly UsedAnswer[];
}

export function fillSheet(
  sheet: FormSheet,
  { moments: asked, year, withIds, answers }: FillOptions,
): SheetResult {
  const view = new FormView(sheet);
  const layout = layoutOf(view);
  const filling = new SheetFilling();
  const { moments, part } = formPeriod(sheet, asked, layout.top);
  const { now } = moments;
  const counting = new Counting(now.ledger, { ...now.period, ...part });
  const ledger: Ledger = counting.ledger;
  const words = { sheet: sheet.grid.sheet, above: layout.above };
  const signature = formSignature(layout);
  const kept = ledger.settings.formAnswers.filter((one) => one.signature === signature);
  const said = new SaidOfForm([...answers, ...kept]);
  // Of several tables a note need not speak of each.
  const restrictions = layout.tables.length === 1 ? restrictionsOf(view) : [];
  const titles = [words.sheet, ...layout.above.slice(0, 1)];
  const context: FillContext = {
    ledger,
    withIds,
    moments,
    counting,
    year,
    part,
    view,
    filling,
    words,
    ...titled(ledger, titles, layout.tables.length === 1 ? [...titles, ...restrictions] : []),
    restrictions,
    moneyUnit: moneyUnitIn(layout.above),
    said,
  };
  const [first] = layout.tables;
  const ofForm = first === undefined ? context.moneyUnit : moneyUnitIn(first.above);
  for (const table of layout.tables) {
    const own = { ...ofTable(context, table, first), moneyUnit: moneyUnitIn(table.above) ?? ofForm };
    if (isNamed(table)) fillCrossing(own, table);
    else fillList(own, table);
  }
  fillCard(context, layout.card);
  askTickBoxes(context);
  return filling.result({ sheet: sheet.grid.sheet, signature, answered: [...said.used.values()] });
}

function titled(
  ledger: Ledger,
  titles: readonly string[],
  own: readonly string[],
): Pick<FillContext, "titles" | "title"> {
  const conditions = conditionsOfMatrix(ledger, [...titles, ...own], own);
  return { titles, title: conditions.map((condition) => [condition]) };
}

/** A further table on the sheet has a title of its own, beside that of the sheet. */
function ofTable(context: FillContext, table: FormTable, first: FormTable | undefined): FillContext {
  const { ledger, words, titles, restrictions } = context;
  if (table.head === first?.head) {
    const numbered = lastWhere(
      table.above.slice(1),
      (line) => isTitleLine(line) && NUMBERED.test(fold(line)),
    );
    return numbered === undefined
      ? context
      : { ...context, ...titled(ledger, [...titles, numbered], [numbered, ...restrictions]) };
  }
  const own = lastWhere(table.above, isTitleLine);
  if (own === undefined) return context;
  return { ...context, words: { ...words, above: [own] }, ...titled(ledger, [...titles, own], [own]) };
}

/** （一）单独组建 over the first of several tables. */
const NUMBERED = /^(?:[(]?[一二三四五六七八九十]+[)、.]|附?表[一二三四五\d])/;

/** 二、新成立党组织名单: no unit, nobody who fills in, no day. */
function isTitleLine(text: string): boolean {
  const folded = fold(text);
  return !isUnitLine(folded) && !isNoteLabel(folded) && !isDateOfSigning(folded);
}

/** True where most of the table's rows say what they are. */
function isNamed({ rows, columns }: FormTable): boolean {
  const body = rows.filter(({ kind }) => kind === "body");
  const named = body.filter(({ labels }) => labels.some(({ column }) => column !== columns.at(-1)?.column));
  const startsNamed = named[0] !== undefined && named[0] === body[0];
  return named.length > 0 && (startsNamed || named.length * 2 >= body.length);
}
