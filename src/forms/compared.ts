/** A form that somebody filled in by hand, cell by cell against what the ledgers give. */
import { formatIso } from "../reading/cells/dates";
import { fold } from "../reading/cells/folding";
import {
  cellAddress,
  cellPosition,
  cellText,
  isCellError,
  lastRow,
  valueAt,
  type CellValue,
  type Grid,
} from "../reading/cells/grid";
import { readDate } from "../reading/cells/written-dates";
import { shownAnswer } from "../ledger/shown";
import { registerSpec, type RegisterId } from "../registers";
import type { SheetAnswers } from "./form-answers";

export interface ComparedCell {
  /** In the form that was filled in by hand. */
  readonly cell: string;
  /** What stands there; `null` for a blank. */
  readonly found: number | string | null;
  /** What the ledgers give; `null` where they give nothing. */
  readonly expected: number | string | null;
  /** `unknown`: filled in by hand, and no ledger tells whether it is right. */
  readonly verdict: "agrees" | "differs" | "blank" | "unknown";
  readonly reason: string | null;
}

export interface ComparedSheet {
  readonly sheet: string;
  readonly cells: readonly ComparedCell[];
  /** Records of the ledger that the list filled in by hand leaves out. */
  readonly absent: readonly string[];
}

type WrittenCell = SheetAnswers["cells"][number];

/** Holds the filled form against the answers; a list's rows are found by their names, in whatever order they stand. */
export function comparedSheet({ sheet, cells, left, ask }: SheetAnswers, filled: Grid): ComparedSheet {
  const rows = rowsByName(cells, filled);
  const absent: string[] = [];
  const compared = cells.flatMap((one): ComparedCell[] => {
    const place = cellPosition(one.cell);
    if (place === null || ("field" in one.from && one.from.field === "seq")) return [];
    const found = rows.get(place.row);
    if (found === null) {
      if (isName(one)) absent.push(String(one.value));
      return [];
    }
    const row = found ?? place.row;
    const compared = comparedCell(
      cellAddress(row, place.column),
      one.value,
      valueAt(filled, row, place.column),
      filled,
    );
    return [masked(compared, one.from)];
  });
  const told = new Set(compared.map(({ cell }) => cell));
  const open = [
    ...left,
    ...ask.map(({ cell, candidates }) => ({ cell, reason: `台账里可能是：${candidates.join("、")}` })),
  ];
  const unknown = open.flatMap(({ cell, reason }): ComparedCell[] => {
    const place = cellPosition(cell);
    if (place === null) return [];
    const row = rows.get(place.row);
    if (row === null) return [];
    const at = cellAddress(row ?? place.row, place.column);
    const value = shown(valueAt(filled, row ?? place.row, place.column));
    return value === null || told.has(at)
      ? []
      : [masked({ cell: at, found: value, expected: null, verdict: "unknown", reason }, {})];
  });
  return { sheet, cells: [...compared, ...unknown], absent };
}

/** As people are shown it: neither number of a person is told, only whether they are the same. */
function masked(compared: ComparedCell, from: object): ComparedCell {
  const shownOf = (value: number | string | null) => (value === null ? null : shownAnswer(from, value));
  return { ...compared, found: shownOf(compared.found), expected: shownOf(compared.expected) };
}

/** True for the name by which a list's row is called. */
function isName({ from }: WrittenCell): boolean {
  if (!("register" in from) || from.register === undefined || !("sheet" in from)) return false;
  return registerSpec(from.register as RegisterId).calledBy[0] === from.field;
}

/** Row of our list → row in which that name stands in the filled form, `null` where it stands in none. */
function rowsByName(cells: readonly WrittenCell[], filled: Grid): ReadonlyMap<number, number | null> {
  const named = cells.filter(isName).flatMap((one) => {
    const place = cellPosition(one.cell);
    return place === null ? [] : [{ ...place, name: fold(String(one.value)) }];
  });
  const columns = new Map<number, typeof named>();
  for (const one of named) columns.set(one.column, [...(columns.get(one.column) ?? []), one]);
  const rows = new Map<number, number | null>();
  for (const [column, list] of columns) {
    // A card's one name stands in its place.
    if (list.length < 2) continue;
    const places = new Map<string, number[]>();
    const first = Math.min(...list.map(({ row }) => row));
    for (let row = first; row <= lastRow(filled); row++) {
      const name = fold(cellText(valueAt(filled, row, column) ?? ""));
      if (name !== "") places.set(name, [...(places.get(name) ?? []), row]);
    }
    // Of several of one name each is held against one of ours, in order.
    for (const { row, name } of list) rows.set(row, places.get(name)?.shift() ?? null);
  }
  return rows;
}

function shown(value: CellValue): number | string | null {
  if (value === null) return null;
  if (isCellError(value)) return value.error;
  if (typeof value === "number") return value;
  const text = String(value).trim();
  return text === "" ? null : text;
}

const ISO = /^\d{4}(?:-\d\d){1,2}$/;

function comparedCell(
  cell: string,
  expected: number | string,
  value: CellValue,
  { date1904 }: Grid,
): ComparedCell {
  const found = shown(value);
  if (found === null) return { cell, found, expected, verdict: "blank", reason: "没有填" };
  const context = { year: null, ...(date1904 === undefined ? {} : { date1904 }) };
  const agrees =
    typeof expected === "number"
      ? sameNumber(expected, found)
      : fold(String(found)) === fold(expected) || sameDate(expected, value, context);
  return { cell, found, expected, verdict: agrees ? "agrees" : "differs", reason: null };
}

/** The same at the precision at which it was typed: 57.14 for 57.142857. */
function sameNumber(expected: number, found: number | string): boolean {
  const text = String(found).replace(/[,，\s]/g, "");
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return false;
  if (Number.isInteger(expected)) return Number(text) === expected;
  const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(Number(text) - expected) <= 0.5 * 10 ** -places + 1e-9;
}

function sameDate(
  expected: string,
  value: CellValue,
  context: { readonly year: null; readonly date1904?: boolean },
): boolean {
  const ours = readDate(expected, context).value;
  const theirs = ISO.test(expected) || ours !== null ? readDate(value, context).value : null;
  if (ours === null || theirs === null) return false;
  // A month that was typed for a day says less, and nothing else.
  const precision = ours.precision === "day" && theirs.precision === "day" ? "day" : "month";
  return formatIso(ours.day, precision) === formatIso(theirs.day, precision);
}
