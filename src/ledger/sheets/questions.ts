/** What only the office knows of its sheets: which of two that differ is right, whether a list is the ledger. */
import { fieldSpec, registerSpec, type FieldOf, type RegisterId } from "../../registers";
import { sheetRelations } from "../../registers/sheet-roles";
import { cellAddress, cellText, valueAt } from "../../reading/cells/grid";
import { isMoment } from "../../reading/headers/header-dictionary";
import type { Entry, Table } from "../../reading/table";
import {
  differencesBetween,
  identityCell,
  placeOfField,
  recordsMissing,
  type Difference,
} from "./differences";
import { sameRecord, shareFound, type KeyedTable } from "./same-records";
import { sheetTitle, type SheetQuestion } from "./sheet-count";
import { rankOf } from "./sheet-period";

/** A list that is the only sheet of its register. */
export function questionAboutList(table: Table): SheetQuestion {
  return {
    register: table.register,
    fields: null,
    tables: [table],
    reason: `${sheetTitle(table)}像是另作他用的名单，不知道是不是全部，请在“识别台账”里选计入或不计入`,
    places: placesOf([]),
  };
}

/** A sheet called 样表 or 填表说明 that is the only one of its register. */
export function questionAboutSample(table: Table): SheetQuestion {
  return {
    register: table.register,
    fields: null,
    tables: [table],
    reason: `${sheetTitle(table)}像是填表的样张，不知道是不是真实的台账，请在“识别台账”里选计入或不计入`,
    places: placesOf([]),
  };
}

/** A list of what came lately, of which the ledger has next to nothing: it may not have been carried on. */
export function questionAboutNewcomers(table: Table, ledger: Table): SheetQuestion {
  return {
    register: table.register,
    fields: null,
    tables: [table],
    reason: `${sheetTitle(table)}的记录大多不在${sheetTitle(ledger)}里，不知道是不是还要加上，请在“识别台账”里选计入或不计入`,
    places: placesOf([]),
  };
}

/** A sheet whose title speaks of several years: which of them its records are for is not told. */
export function questionAboutYears(table: Table): SheetQuestion | null {
  const { years } = table.recognition.context;
  if (years === undefined) return null;
  return {
    register: table.register,
    fields: null,
    tables: [table],
    reason: `${sheetTitle(table)}的标题写的是${String(years.from)}-${String(years.to)}年，不知道算哪一年的，请改标题，或在“识别台账”里选计入或不计入`,
    places: placesOf([]),
  };
}

/** A sheet with a row for each time of each record (上半年, 下半年): which of them tells how it is now is not told. */
export function questionAboutTimes(table: Table): SheetQuestion | null {
  const { register, grid, recognition, entries } = table;
  if (sheetRelations[register].holds !== "state") return null;
  for (const { column, header } of recognition.unmatched) {
    const times = entries.map((entry) => cellText(valueAt(grid, entry.row, column)));
    const different = new Set(times);
    if (different.size < 2 || !times.every(isMoment) || !namesRepeat(table)) continue;
    return {
      register,
      fields: null,
      tables: [table],
      reason: `${sheetTitle(table)}每一条分了几行（“${header}”列写着${[...different].slice(0, 3).join("、")}），不知道计哪一行，请按时间分成几张表，或在“识别台账”里选计入或不计入`,
      places: [{ sheet: grid.sheet, cell: cellAddress(recognition.headerRows.at(-1) ?? 1, column) }],
    };
  }
  return null;
}

function namesRepeat({ register, entries }: Table): boolean {
  const [called] = registerSpec(register).calledBy as readonly FieldOf<RegisterId>[];
  if (called === undefined) return false;
  const names = entries.map((entry) => entry.raw(called)).filter((name) => name !== "");
  return new Set(names).size < entries.length;
}

/** Where two sheets of the same records and time differ in what figures count: a question for each field. */
export function questionsBetween(own: KeyedTable, main: KeyedTable): readonly SheetQuestion[] {
  // Sheets that share no more than half of the main one's records may well hold different ones.
  const missing = shareFound(main, [own]) > 0.5 ? recordsMissing(own, main) : [];
  return questionsOf(own, main, [...missing, ...differencesBetween(own, main)]);
}

/** Where a sheet that holds the records of parts lacks some of them, or says otherwise than they do. */
export function questionsAboutWhole(
  whole: KeyedTable,
  parts: readonly KeyedTable[],
): readonly SheetQuestion[] {
  const { holds, settledLater = [] } = sheetRelations[whole.table.register];
  return parts.flatMap((part) => {
    const isEarlier = rankOf(part) < rankOf(whole);
    const differences =
      holds === "payments" ? sumsThatDiffer(part, whole, parts) : differencesBetween(part, whole);
    const wrong = differences.filter(
      ({ field }) => !isEarlier || !settledLater.some((later) => later === field),
    );
    return questionsOf(part, whole, [...recordsMissing(part, whole), ...wrong]);
  });
}

/** Payees whose sums over the parts are not the whole's, told once, where the parts together are as long as the whole. */
function sumsThatDiffer(
  part: KeyedTable,
  whole: KeyedTable,
  parts: readonly KeyedTable[],
): readonly Difference[] {
  if (part !== parts[0] || lengthOf(parts) < lengthOf([whole])) return [];
  const fields = sheetRelations[whole.table.register].counted.filter((field) =>
    [whole, ...parts].every(({ table }) => table.recognition.columns[field] !== undefined),
  );
  const sums = new Map<Entry, { readonly one: Entry; readonly amounts: number[] }>();
  for (const one of parts)
    for (const entry of one.table.entries) {
      const payee = sameRecord(entry, one, whole);
      if (payee === null) continue;
      const known = sums.get(payee) ?? { one: entry, amounts: fields.map(() => 0) };
      fields.forEach(
        (field, index) => (known.amounts[index] = (known.amounts[index] ?? 0) + numberIn(entry, field)),
      );
      sums.set(payee, known);
    }
  return [...sums].flatMap(([payee, { one, amounts }]) =>
    fields.flatMap((field, index) =>
      amounts[index] === numberIn(payee, field) ? [] : [{ field, one, other: payee }],
    ),
  );
}

function numberIn(entry: Entry, field: string): number {
  const value: unknown = entry.value(field as FieldOf<RegisterId>);
  return typeof value === "number" ? value : 0;
}

/** Days that the sheets are for together, none counted twice by sheets of different times. */
function lengthOf(tables: readonly KeyedTable[]): number {
  const periods = new Map(
    tables.flatMap(({ period }) => {
      return period === null
        ? []
        : [[`${String(period.from)}-${String(period.to)}`, period.to - period.from + 1]];
    }),
  );
  return [...periods.values()].reduce((sum, days) => sum + days, 0);
}

function questionsOf(
  own: KeyedTable,
  main: KeyedTable,
  differences: readonly Difference[],
): readonly SheetQuestion[] {
  const byField = new Map<string | null, Difference[]>();
  for (const difference of differences)
    byField.set(difference.field, [...(byField.get(difference.field) ?? []), difference]);
  return [...byField].map(([field, found]) => questionOf(own, main, field, found));
}

function questionOf(
  own: KeyedTable,
  main: KeyedTable,
  field: string | null,
  differences: readonly Difference[],
): SheetQuestion {
  const { register } = own.table;
  const [first] = differences;
  const title = field === null ? "记录" : `“${fieldSpec(register, field)?.title ?? field}”`;
  const count = differences.length > 1 ? `等${String(differences.length)}处` : "";
  const where =
    first === undefined
      ? ""
      : first.other === null
        ? `${placeOfField(first.one, null)}这一行在${sheetTitle(main.table)}里没有${count}`
        : `${placeOfField(first.one, field)}与${placeOfField(first.other, field)}${count}`;
  return {
    register,
    fields: field === null ? null : [field],
    tables: [own.table, main.table],
    reason: `${sheetTitle(own.table)}与${sheetTitle(main.table)}是同一批记录，${title}不一样（${where}），请在“识别台账”里选计入哪一张`,
    places: placesOf(first === undefined ? [] : [first]),
  };
}

function placesOf(differences: readonly Difference[]): SheetQuestion["places"] {
  return differences.flatMap(({ field, one, other }) =>
    [one, ...(other === null ? [] : [other])].map((entry) => ({
      sheet: entry.sheet,
      cell: (field === null ? null : entry.cell(field as never)) ?? identityCell(entry),
    })),
  );
}
