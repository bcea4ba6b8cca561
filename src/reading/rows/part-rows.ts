/** Rows below a record or a sum that tell what is already in it (其中：禾丰食品一厂): its parts, no further records. */
import { groupWords, withinWords } from "../../registers/row-words";
import { fold } from "../cells/folding";
import { cellText, type CellValue } from "../cells/grid";
import { oneOf } from "../cells/patterns";
import type { WalkedRow } from "./row-kinds";
import { numberIn, type TableView } from "./table-view";

const WITHIN = new RegExp(`^[-—(]*${oneOf(withinWords)}(?:[:,、;(]|(?=.)|$)`);

const OPENS_WITHIN: ReadonlySet<number> = new Set(withinWords.map((word) => word.charCodeAt(0)));

/**
 * Makes them no records: what 其中 opens, and what goes on with it without a number of its own. Branches below their
 * committee are organisations all the same.
 */
export function settleParts(
  view: TableView,
  rows: readonly WalkedRow[],
  notPlain: readonly WalkedRow[],
): void {
  settleGroups(view, rows);
  settleNumberedParts(view, rows, notPlain);
  let whole: WalkedRow | null = null;
  let isWithin = false;
  for (const row of rows) {
    if (row.kind !== "data") {
      if (row.kind === "section") whole = null;
      if (isSum(row)) whole = row;
      isWithin &&= !isSum(row) && row.kind !== "section";
      continue;
    }
    const opens = opensParts(view, row);
    const goesOn: boolean = isWithin && view.shape.seqColumn !== null && !view.hasRunningNumber(row.row);
    isWithin = whole !== null && (opens || goesOn) && isContained(view, row.row, whole);
    if (isWithin) row.kind = "aside";
    else whole = row;
  }
}

const WHOLE_NUMBER = /^\d+$/;
const PART_NUMBER = /^(\d+)[.-]\d+$/;

/** 1.1 and 1.2 below 1, whose numbers add up to those of 1: they are already in it. */
function settleNumberedParts(
  view: TableView,
  rows: readonly WalkedRow[],
  notPlain: readonly WalkedRow[],
): void {
  const { seqColumn, identity, nameKind } = view.shape;
  if (seqColumn === null || nameKind === "organisationName") return;
  // A plain record has a whole number, unless it is called by it.
  const asked = identity.includes(seqColumn) ? rows : notPlain;
  if (!asked.some(({ row }) => mayBePartNumber(view.valueAt(row, seqColumn)))) return;
  const numbers = rows.map(({ row, kind }) =>
    kind === "data" ? fold(cellText(view.valueAt(row, seqColumn))) : "",
  );
  rows.forEach((whole, at) => {
    const number = numbers[at] ?? "";
    if (!WHOLE_NUMBER.test(number)) return;
    let end = at + 1;
    while (PART_NUMBER.exec(numbers[end] ?? "")?.[1] === number) end++;
    const parts = rows.slice(at + 1, end);
    if (parts.length > 0 && addUpTo(view, parts, whole)) for (const part of parts) part.kind = "aside";
  });
}

/** 1.1, as a number or a text; most running numbers are whole. */
function mayBePartNumber(value: CellValue): boolean {
  return typeof value === "string" || (typeof value === "number" && !Number.isInteger(value));
}

const GROUP = new RegExp(`${oneOf(groupWords)}(?:\\d|[(].*)?$`);

/** 第一党小组 in a list of organisations is a part of its branch. */
function settleGroups(view: TableView, rows: readonly WalkedRow[]): void {
  if (view.shape.nameKind !== "organisationName") return;
  for (const row of rows) {
    const name = row.kind === "data" ? view.valueAt(row.row, view.shape.names[0]) : null;
    if (typeof name === "string" && GROUP.test(fold(name))) row.kind = "aside";
  }
}

/** True where every number of the whole is the sum of its parts', of those columns in which the parts have some. */
function addUpTo(view: TableView, parts: readonly WalkedRow[], whole: WalkedRow): boolean {
  const columns = new Set(parts.flatMap(({ row }) => view.cellsIn(row).map(({ column }) => column)));
  columns.delete(view.shape.seqColumn ?? 0);
  const sums = [...columns].flatMap((column) => {
    const sum = parts.reduce((total, { row }) => total + numberIn(view.valueAt(row, column)), 0);
    return sum === 0 ? [] : [sum === numberIn(view.valueAt(whole.row, column))];
  });
  return sums.length > 0 && sums.every(Boolean);
}

function isSum({ kind }: WalkedRow): boolean {
  return kind === "subtotal" || kind === "total";
}

function opensParts(view: TableView, { row, label }: WalkedRow): boolean {
  const name = view.valueAt(row, view.shape.names[0]);
  return saysWithin(label) || (typeof name === "string" && saysWithin(name));
}

/** Asked of every record: one look at the first character answers for most. */
function saysWithin(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text === "" || (first >= 0x3400 && first <= 0x9fff && !OPENS_WITHIN.has(first))) return false;
  return WITHIN.test(fold(text));
}

/** True where the record or sum has a number wherever the row has one, and none that is less. */
function isContained(view: TableView, row: number, whole: WalkedRow): boolean {
  if (view.shape.nameKind === "organisationName" && !isSum(whole)) return false;
  return view
    .cellsIn(row)
    .every(
      ({ column, value }) =>
        column === view.shape.seqColumn || numberIn(value) <= numberIn(view.valueAt(whole.row, column)),
    );
}
