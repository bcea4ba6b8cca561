/** What two records that are the same say differently, field by field. */
import { formatIso } from "../reading/cells/dates";
import {
  fieldSpec,
  type DateValue,
  registers,
  registerSpec,
  type FieldOf,
  type Kind,
  type RegisterId,
} from "../registers";
import type { AnyEntry } from "../figures/counted";
import { enterpriseRecords } from "../ledger/enterprises";
import { hasField, type Ledger } from "../ledger/model";
import { builtOnce } from "../ledger/once";
import { parkAssignment, parkNames } from "../ledger/parks";
import { comparable, sameValue } from "../ledger/sheets/same-values";
import { isCellError, valueAt } from "../reading/cells/grid";
import type { Entry, Table } from "../reading/table";
import type { Said } from "./alike-in-the-rest";
import type { SharedNames } from "./shared-names";
import { shownCell, shownValue, type ShownValue } from "../ledger/shown";
import type { MatchedPair, Side } from "./side";

/** A field of which the two records say different things. Values are masked where they are personal. */
export interface FieldChange {
  readonly field: string;
  /** Its Chinese title. */
  readonly title: string;
  readonly before: ShownValue;
  readonly after: ShownValue;
  /** `企业台账!I5` */
  readonly beforeCell: string;
  readonly afterCell: string;
}

type Field = FieldOf<RegisterId>;

/** Compares the records of two ledgers. */
export interface FieldComparison {
  readonly changesOf: (before: AnyEntry, after: AnyEntry) => readonly FieldChange[];
  /** All that is written in the record and can be compared, in one text. */
  readonly content: (entry: AnyEntry, side: "before" | "after") => string;
  readonly said: Said;
  readonly fieldsOf: (register: RegisterId) => readonly Field[];
  /** True where the cells of the field are the same to the letter in both records, and read in the same way. */
  readonly isWrittenAlike: (pair: MatchedPair, field: Field) => boolean;
  /** True where any record of the register may have the field. */
  readonly isThere: (register: RegisterId, field: Field, side: "before" | "after") => boolean;
  /** True where the record has the field filled in. */
  readonly isWritten: (entry: AnyEntry, field: Field, side: "before" | "after") => boolean;
}

export function fieldComparison(before: Side, after: Side, names: () => SharedNames): FieldComparison {
  const sides = { before, after };
  const parks = sharedParks(before.ledger, after.ledger);
  const changesOf = (one: AnyEntry, other: AnyEntry): readonly FieldChange[] => {
    const changes: FieldChange[] = [];
    for (const [field, columns] of columnsBetween(one.table, other.table)) {
      if (columns !== null && isWrittenAlike(one, other, columns)) continue;
      const was = rowOf(before.ledger, one, field);
      const is = was === null ? null : rowOf(after.ledger, other, field);
      if (was === null || is === null || says(field, was, is)) continue;
      changes.push({
        field,
        title: fieldSpec(one.table.register, field)?.title ?? field,
        before: valueOf(before.ledger, was, field),
        after: valueOf(after.ledger, is, field),
        beforeCell: shownCell(was, field),
        afterCell: shownCell(is, field),
      });
    }
    return changes;
  };
  const columnsBetween = columnsOfTables(before.ledger, after.ledger);
  const says = (field: Field, was: Entry, is: Entry): boolean => {
    if (isPark(field))
      return !parks.told || !tellsPark(was) || !tellsPark(is) || parks.before(was) === parks.after(is);
    if (areAsFarAsWritten(was.value(field), is.value(field))) return true;
    const { register } = was.table;
    if ((field as string) === "name" && (register === "enterprise" || register === "organisation")) {
      const [one, other] = [textOf(was, field), textOf(is, field)];
      return one === other || names().isFormOfName(register, one, other);
    }
    return sameValue(was, is, field, names().before, names().after);
  };
  const textIn = (entry: AnyEntry, side: "before" | "after", field: Field): string => {
    const row = rowOf(sides[side].ledger, entry, field);
    if (row === null) return "";
    return isPark(field) ? (parks[side](row) ?? "") : comparable(row, field, names()[side]);
  };
  return {
    changesOf,
    fieldsOf,
    isWrittenAlike: ({ before: one, after: other }, field) => {
      const columns = columnsBetween(one.table, other.table).get(field) ?? null;
      return columns !== null && isWrittenAlike(one, other, columns);
    },
    isThere: (register, field, side) => isPark(field) || hasField(sides[side].ledger, register, field),
    isWritten: (entry, field, side) => {
      const row = rowOf(sides[side].ledger, entry, field);
      if (row === null) return false;
      return isPark(field) ? row.park !== null : row.value(field) !== null || row.problem(field) !== null;
    },
    content: (entry, side) =>
      fieldsOf(entry.table.register)
        .map((field) => textIn(entry, side, field))
        .join("\n"),
    said: (entry, side) =>
      new Map(
        fieldsOf(entry.table.register).flatMap((field) => {
          const text = textIn(entry, side, field);
          return text === "" ? [] : [[field, text] as const];
        }),
      ),
  };
}

/** The columns of a field in two tables, where the same writing in both says the same; else `null`. */
type ColumnsAlike = { readonly before: number; readonly after: number } | null;

/** What names mean depends on what else stands in their ledger. */
const NAMES: ReadonlySet<Kind> = new Set(["enterpriseName", "organisationName", "enterpriseList"]);

/** The two tables last asked for: records are compared table by table. */
interface Last {
  readonly before: Table;
  readonly after: Table;
  readonly columns: ReadonlyMap<Field, ColumnsAlike>;
}

/**
 * The fields that records of two tables may both have. Most cells are the same to the letter: those need not be read to
 * be compared.
 */
function columnsOfTables(
  earlier: Ledger,
  later: Ledger,
): (before: Table, after: Table) => ReadonlyMap<Field, ColumnsAlike> {
  const known = new Map<Table, Map<Table, ReadonlyMap<Field, ColumnsAlike>>>();
  let last: Last | null = null;
  return (before, after) => {
    if (last !== null && last.before === before && last.after === after) return last.columns;
    const ofBefore = known.get(before) ?? new Map<Table, ReadonlyMap<Field, ColumnsAlike>>();
    known.set(before, ofBefore);
    const columns =
      ofBefore.get(after) ??
      new Map(
        fieldsOf(before.register)
          .filter((field) => mayHave(earlier, before, field) && mayHave(later, after, field))
          .map((field) => [field, columnsAlike(before, after, field)] as const),
      );
    ofBefore.set(after, columns);
    last = { before, after, columns };
    return columns;
  };
}

/** True where the table's records may have the field: it has a column, or something else on this or another sheet tells it. */
function mayHave(ledger: Ledger, table: Table, field: Field): boolean {
  if (isPark(field) || table.recognition.columns[field] !== undefined) return true;
  if (table.register === "enterprise" && furtherRows(ledger).size > 0) return true;
  return table.fields[field] !== undefined;
}

function columnsAlike(before: Table, after: Table, field: Field): ColumnsAlike {
  // Asking the recognition: a column is read when its field is asked for.
  const [was = [], is = []] = [before, after].map((table) => table.recognition.columns[field]);
  const kind = fieldSpec(before.register, field)?.kind;
  if (was.length !== 1 || is.length !== 1 || kind === undefined || NAMES.has(kind)) return null;
  if (before.recognition.context.year !== after.recognition.context.year && !isPlainText(kind)) return null;
  const [one, other] = [readingOf(before, was[0]), readingOf(after, is[0])];
  return one === other ? { before: was[0] ?? 0, after: is[0] ?? 0 } : null;
}

function isPlainText(kind: Kind): boolean {
  return kind === "text" || kind === "phone" || kind === "creditCode" || kind === "idNumber";
}

/** What a column makes of its cells, besides their field. */
function readingOf({ grid, recognition }: Table, column: number | undefined): string {
  const evidence = recognition.evidence.find((one) => one.column === column);
  return [evidence?.unitFactor, evidence?.tickMeans, grid.date1904 === true].join();
}

function isWrittenAlike(
  one: AnyEntry,
  other: AnyEntry,
  { before, after }: NonNullable<ColumnsAlike>,
): boolean {
  const was = valueAt(one.table.grid, one.row, before);
  return was !== null && !isCellError(was) && was === valueAt(other.table.grid, other.row, after);
}

function textOf(entry: Entry, field: Field): string {
  const value: unknown = entry.value(field);
  return typeof value === "string" ? value : "";
}

/** A sheet whose parks nobody can tell says nothing of them; a blank in a column of parks does. */
function tellsPark(entry: Entry): boolean {
  return entry.park !== null || entry.has("park" as Field);
}

/** Days of which one is written less exactly than the other, and which may be the same: 2016-02 and 2016-02-07. */
function areAsFarAsWritten(was: unknown, is: unknown): boolean {
  if (!isDate(was) || !isDate(is) || was.precision === is.precision) return false;
  const coarser = was.precision === "year" || is.precision === "year" ? "year" : "month";
  return formatIso(was.day, coarser) === formatIso(is.day, coarser);
}

function isDate(value: unknown): value is DateValue {
  return typeof value === "object" && value !== null && "precision" in value && "day" in value;
}

/** The park as its ledger calls it, wherever that says it. */
function valueOf(ledger: Ledger, entry: Entry, field: Field): ShownValue {
  return isPark(field) ? (entry.park ?? shownValue(ledger, entry, field)) : shownValue(ledger, entry, field);
}

/** Every field but the running number, which says nothing of the record. */
const fieldsOf = remembered((register: RegisterId): readonly Field[] =>
  Object.keys(registers[register].fields).filter(
    (field): field is Field => registerSpec(register).fields[field]?.kind !== "sequence",
  ),
);

function remembered<T>(compute: (register: RegisterId) => T): (register: RegisterId) => T {
  const known = new Map<RegisterId, T>();
  return (register) => {
    const value = known.get(register) ?? compute(register);
    known.set(register, value);
    return value;
  };
}

function isPark(field: string): boolean {
  return field === "park";
}

/** The row that says the field: the record's own, of an enterprise also that of a survey; `null` without a column. */
function rowOf(ledger: Ledger, entry: AnyEntry, field: Field): Entry | null {
  const own = entry as Entry;
  if (isPark(field)) return own;
  if (own.has(field)) return own;
  if (entry.table.register !== "enterprise") return null;
  const also = (furtherRows(ledger).get(entry) ?? []) as readonly Entry[];
  return also.find((row) => row.value(field) !== null) ?? also.find((row) => row.has(field)) ?? null;
}

const furtherRows = builtOnce(
  (ledger: Ledger): ReadonlyMap<AnyEntry, readonly AnyEntry[]> =>
    new Map(
      enterpriseRecords(ledger).flatMap(({ entry, also }) =>
        also.length === 0 ? [] : [[entry, also] as const],
      ),
    ),
);

/** Parks under one name on both sides; nothing is told where one of the ledgers has none. */
function sharedParks(before: Ledger, after: Ledger) {
  const [was, is] = [parkAssignment(before), parkAssignment(after)];
  const fold = (park: string | null): string | null => (park === null ? null : was.fold(is.fold(park)));
  return {
    told: parkNames(before).length > 0 && parkNames(after).length > 0,
    before: (entry: Entry) => fold(entry.park),
    after: (entry: Entry) => fold(entry.park),
  };
}
