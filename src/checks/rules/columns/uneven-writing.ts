/** FMT-13: cells that write what the others of their column write, but in another way. */
import { parkAssignment } from "../../../ledger/parks";
import { checkCreditCode, normaliseCode } from "../../../reading/cells/codes";
import { isWordKind } from "../../../registers/vocabularies";
import { fixTitles, type FixTitle } from "../../fixes/fix-titles";
import {
  canonicalWord,
  formsIn,
  isMark,
  isSameAnswer,
  isTyped,
  oddForms,
  type OddForm,
  type WrittenForm,
} from "../../fixes/column-words";
import { isParkSlip } from "../../fixes/slips";
import { at, ledgerRule, recordText, type Situation, type Spot } from "../../rule-definition";
import { columnsOf, isGrouping, type Column } from "../cells/columns";
import { outlyingCells } from "../enterprise/unknown-park";

export const unevenWriting = ledgerRule(
  {
    id: "FMT-13",
    title: "写法与本列其他行不同",
    severity: "info",
    why: "同一个意思有几种写法，筛选、排序和数据透视表会分成几类。本系统按同一个意思理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    const told = outlyingCells(situation);
    for (const column of situation.ledger.current.flatMap(columnsOf))
      if (column.spec.personal === undefined)
        for (const spot of spotsIn(column, situation))
          if (spot !== null && !told.has(placeOf(spot))) yield spot;
  },
);

function placeOf({ sheet, cell }: Spot): string {
  return `${sheet}!${cell}`;
}

interface Uneven {
  readonly form: WrittenForm;
  readonly after: string;
  readonly title: FixTitle;
  readonly numberFormat?: string;
  /** What is said of it, where that is not how the column's other cells write it. */
  readonly says?: string;
}

function* spotsIn(column: Column, situation: Situation): Iterable<Spot | null> {
  const uneven = new Map(unevenIn(column, situation).map((one) => [one.form.value, one]));
  if (uneven.size === 0) return;
  const { table, field, spec } = column;
  for (const entry of table.entries) {
    const [letter = 0] = column.column.columns;
    const value = table.grid.values[entry.row - table.grid.firstRow]?.[letter - table.grid.firstColumn];
    const one = typeof value === "object" || value === undefined ? undefined : uneven.get(value);
    if (one === undefined || !isTyped(column, entry.index)) continue;
    const { form, after, title, numberFormat, says = `本列一般写“${after}”，建议统一` } = one;
    yield at(entry, field, `${recordText(entry)}的${spec.title}写成“${form.text}”，${says}`, {
      actual: form.text,
      expected: after,
      fix: { title, before: form.value, after, ...(numberFormat === undefined ? {} : { numberFormat }) },
    });
  }
}

function unevenIn(column: Column, situation: Situation): readonly Uneven[] {
  const { kind } = column.spec;
  const name: string = column.field;
  if (isWordKind(kind)) return unevenWords(column);
  if (isGrouping(column)) return unevenParks(column, situation);
  if (kind === "creditCode") return unevenCodes(column);
  return kind === "text" && name === ROOM ? numbersAmongTexts(column) : [];
}

const ROOM = "room";

function unevenWords(column: Column): readonly Uneven[] {
  const { kind } = column.spec;
  if (!isWordKind(kind)) return [];
  const { values, problems } = column.column;
  const meaningOf = ({ index }: WrittenForm): string | null => {
    const value = values[index];
    return typeof value === "string" && !problems.has(index) ? value : null;
  };
  return oddForms(
    formsIn(column),
    meaningOf,
    (...words) => isSameAnswer(kind, ...words),
    (meaning) => canonicalWord(kind, meaning),
  ).map(({ form, usual }) => ({
    form,
    after: usual,
    title: isMark(form.text) || isMark(usual) ? fixTitles.tick : fixTitles.word,
  }));
}

/** So many records of a park are no slip, and so few may be one. */
const USUAL = 5;
const RARE = 2;

/** Parks under their one name, and names that are one character from the only park that they could be. */
function unevenParks(column: Column, { ledger }: Situation): readonly Uneven[] {
  const forms = formsIn(column).filter(({ value }) => typeof value === "string");
  if (forms.length > MOST_PARKS) return [];
  const name: string = column.field;
  const isPark = name === "park";
  const folding = isPark ? parkAssignment(ledger).fold : (name: string) => name;
  const listed = new Set(ledger.settings.parks);
  const variants: readonly OddForm[] = isPark
    ? oddForms(
        forms,
        ({ text }) => folding(text),
        (odd) => !listed.has(odd),
      )
    : [];
  const slips = forms.flatMap((form): readonly OddForm[] => {
    if (form.count > RARE || listed.has(form.text) || variants.some((one) => one.form === form)) return [];
    const near = forms.filter((other) => other.count >= USUAL && isParkSlip(form.text, other.text));
    const [only] = near;
    return near.length === 1 && only !== undefined ? [{ form, usual: only.text }] : [];
  });
  return [...variants, ...slips].map(({ form, usual }) => ({
    form,
    after: usual,
    title: fixTitles.parkForm,
  }));
}

const MOST_PARKS = 200;

/** Codes that are right but for small letters, spaces and dashes. */
function unevenCodes(column: Column): readonly Uneven[] {
  return formsIn(column).flatMap((form) => {
    if (typeof form.value !== "string") return [];
    const after = normaliseCode(form.text);
    return after === form.text || !checkCreditCode(after).ok
      ? []
      : [{ form, after, title: fixTitles.codeText, numberFormat: TEXT, says: `建议改为“${after}”` }];
  });
}

const TEXT = "@";

/** Room numbers typed as numbers among those that are texts: sorted apart, and 0101 would lose its nought. */
function numbersAmongTexts(column: Column): readonly Uneven[] {
  const forms = formsIn(column);
  const cells = forms.reduce((sum, { count }) => sum + count, 0);
  const texts = forms.filter(({ text, value }) => typeof value === "string" && /^\d+$/.test(text));
  const asTexts = texts.reduce((sum, { count }) => sum + count, 0);
  if (asTexts < cells * MOSTLY) return [];
  return forms.flatMap((form) =>
    typeof form.value === "number" && Number.isSafeInteger(form.value)
      ? [{ form, after: form.text, title: fixTitles.codeText, numberFormat: TEXT, says: NUMBER_SAYS }]
      : [],
  );
}

const MOSTLY = 0.8;
const NUMBER_SAYS = "是数字，本列其他行是文字，建议统一";
