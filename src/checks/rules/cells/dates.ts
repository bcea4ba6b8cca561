/** DAT-*: dates, whatever register they stand in. */
import { fieldSpec, type DateValue, type FieldOf, type RegisterId } from "../../../registers";
import { serialFromDay } from "../../../reading/cells/dates";
import { fold } from "../../../reading/cells/folding";
import { valueAt, type CellValue } from "../../../reading/cells/grid";
import type { Entry, FieldColumn, Table } from "../../../reading/table";
import { dateText, isCertainlyAfter } from "./date-order";
import type { Rule } from "../../finding";
import {
  at,
  cellValue,
  fieldTitle,
  ledgerRule,
  recordText,
  type Situation,
  type Spot,
} from "../../rule-definition";

type Field = FieldOf<RegisterId>;

interface DateColumn {
  readonly table: Table;
  readonly field: Field;
  readonly column: FieldColumn;
  readonly isDeadline: boolean;
}

function* dateColumns({ ledger }: Situation): Iterable<DateColumn> {
  for (const table of ledger.current)
    for (const [field, column] of Object.entries<FieldColumn | undefined>(table.fields)) {
      const kind = fieldSpec(table.register, field)?.kind;
      if (column !== undefined && (kind === "date" || kind === "deadline"))
        yield { table, field: field as Field, column, isDeadline: kind === "deadline" };
    }
}

/** Words that say why there is no date, or that none is to be expected. */
const noDateYet =
  /^(?:未|尚未|没有|暂未|待|至今|现任|在任|长期|永久|在建|建设|施工|安装|装修|试|技改|停|拟|正在|已撤|同上|见备注|筹建|计划|不适用|不涉及|无固定)/;
/** Words by which a deadline says no more than that it presses. */
const noDeadline = /^(?:尽快|立即|马上|及时|持续|常年|随时)/;

const unreadable = ledgerRule(
  {
    id: "DAT-01",
    title: "日期看不懂",
    severity: "error",
    why: "看不懂的日期不能参与统计，系统不会替您猜。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { table, field, column, isDeadline } of dateColumns(situation))
      for (const [index, problem] of column.problems) {
        const entry = table.entries[index];
        if (entry === undefined || problem !== "unreadable") continue;
        const raw = entry.raw(field);
        const folded = fold(raw);
        if (noDateYet.test(folded)) continue;
        if (isDeadline && noDeadline.test(folded)) continue;
        yield at(
          entry,
          field,
          `${recordText(entry)}的${fieldTitle(table.register, field)}写的是“${raw}”，看不出是哪一天，请改成2023-05-18这样的日期`,
          { actual: raw },
        );
      }
  },
);

/**
 * Dates of what has happened (CONTRACT 3); plans and ends of terms may lie ahead. Of a start of production ENT-11
 * speaks, of an organisation's founding ORG-17.
 */
const pastFields: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: ["organisationFoundedOn", "surveyedOn"],
  organisation: ["secretaryBornOn", "tenureFrom", "lastElectionOn"],
  member: ["bornOn", "joinedOn"],
  allowance: ["tenureFrom"],
  startupFund: ["approvedOn", "paidOn"],
  training: ["heldOn"],
  problem: ["receivedOn", "closedOn"],
  apartment: ["movedInOn"],
  schooling: ["handledOn"],
  instructor: ["assignedOn", "lastVisitOn"],
};

const inFuture = ledgerRule(
  {
    id: "DAT-02",
    title: "已发生的事写了将来的日期",
    severity: "warning",
    why: "出生、入党、成立、任职、培训、办结这些已经发生的事，日期不会在统计截止日之后，多半是年份敲错了。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    const { asOf } = situation;
    if (asOf === null) return;
    for (const { table, field, column } of dateColumns(situation)) {
      if (!(pastFields[table.register] ?? []).includes(field)) continue;
      for (const { index, date } of datesAfter(column, asOf)) {
        const entry = table.entries[index];
        if (entry === undefined) continue;
        yield at(
          entry,
          field,
          `${recordText(entry)}的${fieldTitle(table.register, field)}${dateText(date)}在统计截止日${dateText({ day: asOf, precision: "day" })}之后，请核对年份`,
          { actual: dateText(date) },
        );
      }
    }
  },
);

/** What is written for certain as later than the day; plans are left out. */
function datesAfter(
  { values }: FieldColumn,
  day: number,
): readonly { readonly index: number; readonly date: DateValue }[] {
  const later: { index: number; date: DateValue }[] = [];
  (values as readonly (DateValue | null)[]).forEach((date, index) => {
    if (date !== null && isCertainlyAfter(date, day) && date.planned !== true) later.push({ index, date });
  });
  return later;
}

const ambiguous = ledgerRule(
  {
    id: "DAT-03",
    title: "年月写成了小数",
    severity: "warning",
    why: "以数字存放的2023.1可能是1月，也可能是10月（2023.10末尾的0存不住），只有您知道是哪个。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { table, field, column } of dateColumns(situation))
      for (const [index, problem] of column.problems) {
        const entry = table.entries[index];
        if (entry === undefined || problem !== "ambiguousMonth") continue;
        const raw = entry.raw(field);
        yield at(
          entry,
          field,
          `${recordText(entry)}的${fieldTitle(table.register, field)}是数字${raw}，分不清是1月还是10月，请改写成“${raw.slice(0, 4)}年1月”或“${raw.slice(0, 4)}年10月”`,
          { actual: raw },
        );
      }
  },
);

/** How a date is written: as a date of Excel's, or as one of the usual texts; `null` for a blank. */
function writtenForm(value: CellValue): string | null {
  if (typeof value === "number") return value > 20_000 && value < 80_000 ? "date" : "number";
  return typeof value === "string" && value !== "" ? textForm(value) : null;
}

/** 2023-05-18: looked at before all others, since most texts are this. */
const usualText = /^\d{4}-\d{1,2}-\d{1,2}$/;
const usualForm = "年份-数-数";

const knownForms = new Map<string, string>();

/** The text with its numbers taken out. Few texts are different, so each is looked at once. */
function textForm(value: string): string {
  if (usualText.test(value)) return usualForm;
  const known = knownForms.get(value);
  if (known !== undefined) return known;
  const form = fold(value)
    .replace(/[〇○零一二三四五六七八九十]+/g, "汉")
    .replace(/\d{8}/, "连写")
    .replace(/\d{4}/, "年份")
    .replace(/\d+/g, "数");
  if (knownForms.size > mostKnownForms) knownForms.clear();
  knownForms.set(value, form);
  return form;
}

const mostKnownForms = 50_000;

/** Where so many cells are of one form, the others are the exceptions. */
const dominance = 0.8;

const mixedForms = ledgerRule(
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
  if (dominant.count < total * dominance) {
    const [first = dominant] = forms.values();
    yield at(
      first.entry,
      column.field,
      `“${first.entry.sheet}”${title}一列有${String(forms.size)}种写法，建议统一成2023-05-18这样的日期`,
    );
    return;
  }
  for (const entry of column.table.entries) {
    const form = formAt(column, entry);
    if (form === null || form === dominant.form) continue;
    yield at(
      entry,
      column.field,
      `${recordText(entry)}的${title}“${entry.raw(column.field)}”与本列其他日期写法不同，建议统一`,
      {
        actual: entry.raw(column.field),
        ...(dominant.form === "date" ? dateFix(entry, column, situation) : {}),
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
  const fix = { title: "文字日期改成日期", before, after, numberFormat: "yyyy-mm-dd" };
  return { fix: date1904 ? { ...fix, date1904 } : fix };
}

export const dateRules: readonly Rule[] = [unreadable, inFuture, ambiguous, mixedForms];
