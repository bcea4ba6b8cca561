/** DAT-04: dates of one column in several forms. */
import { fixTitles } from "../../fixes/fix-titles";
import { formatIso, serialFromDay } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import { valueAt, type CellValue } from "../../../reading/cells/grid";
import type { Entry } from "../../../reading/table";
import type { DateValue } from "../../../registers";
import {
  at,
  cellValue,
  fieldTitle,
  ledgerRule,
  recordText,
  type Situation,
  type Spot,
} from "../../rule-definition";
import { dateColumns, type DateColumn } from "./date-columns";

/** How a date is written: as a date of Excel's, or as one of the usual texts; `null` for a blank. */
function writtenForm(value: CellValue): string | null {
  if (typeof value === "number") return value > 20_000 && value < 80_000 ? "date" : "number";
  return typeof value === "string" && value !== "" ? textForm(value) : null;
}

/** 2023-05-18: looked at before all others, since most texts are this. */
const USUAL_TEXT = /^\d{4}-\d{1,2}-\d{1,2}$/;

const USUAL_FORM = "年份-数-数";

const KNOWN_FORMS = new Map<string, string>();

/** The text with its numbers taken out. Few texts are different, so each is looked at once. */
function textForm(value: string): string {
  if (USUAL_TEXT.test(value)) return USUAL_FORM;
  const known = KNOWN_FORMS.get(value);
  if (known !== undefined) return known;
  const form = fold(value)
    .replace(/[〇○零一二三四五六七八九十]+/g, "汉")
    .replace(/\d{8}/, "连写")
    .replace(/\d{4}/, "年份")
    .replace(/\d+/g, "数");
  if (KNOWN_FORMS.size > MOST_KNOWN_FORMS) KNOWN_FORMS.clear();
  KNOWN_FORMS.set(value, form);
  return form;
}

const MOST_KNOWN_FORMS = 50_000;

/** Where so many cells are of one form, the others are the exceptions. */
const DOMINANCE = 0.8;

export const mixedForms = ledgerRule(
  {
    id: "DAT-04",
    title: "同一列日期写法不一",
    severity: "info",
    why: "有的是日期、有的是文字，排序和筛选时会分成两截。不影响本系统统计。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const column of dateColumns(situation)) yield* mixedColumn(column, situation);
  },
);

function* mixedColumn(column: DateColumn, situation: Situation): Iterable<Spot | null> {
  const forms = formsOf(column);
  const [dominant, ...others] = [...forms.values()].sort((one, other) => other.count - one.count);
  if (dominant === undefined || others.length === 0) return;
  const total = others.reduce((sum, { count }) => sum + count, dominant.count);
  const title = fieldTitle(column.table.register, column.field);
  if (dominant.count < total * DOMINANCE) {
    const [first = dominant] = forms.values();
    yield at(
      first.entry,
      column.field,
      `“${first.entry.sheet}”${title}一列有${String(forms.size)}种写法，建议统一成2023-05-18这样的日期`,
    );
    return;
  }
  const example = exampleOf(column, dominant);
  for (const entry of column.table.entries) {
    const form = formAt(column, entry);
    if (form === null || form === dominant.form) continue;
    yield at(
      entry,
      column.field,
      `${recordText(entry)}的${title}“${entry.raw(column.field)}”与本列其他日期写法不同，建议统一`,
      {
        actual: entry.raw(column.field),
        ...(dominant.form === "date"
          ? dateFix(entry, column, situation)
          : textDateFix(entry, column, example)),
      },
    );
  }
}

/** A form in a column: how many dates have it, and the first of them. */
interface FormInColumn {
  readonly form: string;
  readonly entry: Entry;
  count: number;
}

/** The forms of a column's dates, in the order in which they first stand there. */
function formsOf(column: DateColumn): ReadonlyMap<string, FormInColumn> {
  const forms = new Map<string, FormInColumn>();
  for (const entry of column.table.entries) {
    const form = formAt(column, entry);
    if (form === null) continue;
    const known = forms.get(form);
    if (known === undefined) forms.set(form, { form, entry, count: 1 });
    else known.count++;
  }
  return forms;
}

/** How the record's date is written; `null` where none was read. */
function formAt({ table, column }: DateColumn, { index, row }: Entry): string | null {
  const [first] = column.columns;
  return first === undefined || column.values[index] === null
    ? null
    : writtenForm(valueAt(table.grid, row, first));
}

/** A text that names a day can become the date; a month or a plan can't without adding something. */
function dateFix(
  entry: Entry,
  { table, field, column, isDeadline }: DateColumn,
  { asOf }: Situation,
): Pick<Spot, "fix"> {
  const before = cellValue(entry, field);
  const date = column.values[entry.index] as DateValue | null;
  if (typeof before !== "string" || date?.precision !== "day" || date.planned === true || isDeadline)
    return {};
  const namesYear = /\d{4}/.test(fold(before)) && !/[-~至—到].*[月日]|日-/.test(fold(before));
  if (!namesYear || asOf === null || entry.formula(field) !== null) return {};
  const date1904 = table.grid.date1904 === true;
  const after = serialFromDay(date.day, date1904);
  const fix = { title: fixTitles.dateFromText, before, after, numberFormat: "yyyy-mm-dd" };
  return { fix: date1904 ? { ...fix, date1904 } : fix };
}

const YEAR_MONTH_DAY = /^\d{4}([-./年])(\d{1,2})([-./月])(\d{1,2})(日?)$/;
const YEAR_MONTH = /^\d{4}([-./年])(\d{1,2})(月?)$/;

/** The date as most texts of its column write it, to the day or the month as it was. */
function textDateFix(entry: Entry, { field, column }: DateColumn, example: string): Pick<Spot, "fix"> {
  const before = cellValue(entry, field);
  const date = column.values[entry.index] as DateValue | null;
  if (entry.formula(field) !== null || date === null || date.planned === true || date.until !== undefined)
    return {};
  const isWhole = typeof before === "number" || (typeof before === "string" && namesOneDay(before));
  const after = isWhole ? writtenLike(example, date) : null;
  return after === null || after === before || !isConstant(before)
    ? {}
    : { fix: { title: fixTitles.dateForm, before, after } };
}

/** A date of the form that tells whether months have a nought before them; else its first. */
function exampleOf(column: DateColumn, { form, entry }: FormInColumn): string {
  const telling = column.table.entries.find(
    (other) => formAt(column, other) === form && !TELLS_NOTHING.test(other.raw(column.field)),
  );
  return (telling ?? entry).raw(column.field);
}

/** 2019-11-20: two digits anyway. */
const TELLS_NOTHING = /^\d{4}\D1[0-2](?:\D[123]\d\D?|\D?)$/;

function isConstant(value: CellValue): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** A year of four digits and the rest of one date, with nothing about it: no words, no range, no time. */
function namesOneDay(text: string): boolean {
  const folded = fold(text);
  return YEAR_MONTH_DAY.test(folded) || YEAR_MONTH.test(folded) || /^(?:19|20)\d{6}$/.test(folded);
}

/** The date in the form of an example, where that is one of the usual ones. */
function writtenLike(example: string, { day, precision }: DateValue): string | null {
  const [year = "", month = "", date = ""] = formatIso(day, precision).split("-");
  const isPadded = !/\D[1-9](?!\d)/.test(example);
  const whole = YEAR_MONTH_DAY.exec(example);
  if (whole !== null && precision === "day") {
    const [, first = "", , second = "", , end = ""] = whole;
    return [year, first, padded(month, isPadded), second, padded(date, isPadded), end].join("");
  }
  const part = YEAR_MONTH.exec(example);
  if (part === null || precision !== "month") return null;
  const [, first = "", , end = ""] = part;
  return [year, first, padded(month, isPadded), end].join("");
}

function padded(number: string, isPadded: boolean): string {
  return isPadded ? number.padStart(2, "0") : String(Number(number));
}
