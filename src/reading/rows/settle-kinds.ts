/** What only the whole table tells of its rows: which are examples, sums, the last total, and what stands below it. */
import { isBlankCell } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, valueAt, type CellValue } from "../cells/grid";
import { oneOf } from "../cells/patterns";
import { isMasked } from "../labels/example-rows";
import { isTotalOfPart } from "../labels/row-labels";
import type { StrayRow } from "../recognition";
import { settleParts } from "./part-rows";
import type { WalkedRow } from "./row-kinds";
import { settleSums } from "./sum-rows";
import type { TableView } from "./table-view";
import { lastIndexWhere } from "../from-the-end";

/**
 * Settles the kinds in place, in this order.
 *
 * @param notPlain those of the rows that are no plain records: without what is asked of them nothing is settled
 */
export function settleKinds(view: TableView, rows: WalkedRow[], notPlain: readonly WalkedRow[]): void {
  if (notPlain.some(({ example }) => example !== undefined)) settleExamples(view, rows);
  settleSeveral(view, notPlain);
  settleParts(view, rows, notPlain);
  if (notPlain.some(({ mayBeSum }) => mayBeSum === true)) settleSums(view, rows);
  if (notPlain.some(({ kind }) => kind === "total")) settleTotals(rows);
  trimEnd(view, rows);
}

/** A list with so many names left open was made anonymous: they are no examples. */
const ANONYMOUS_FROM = 3;

function settleExamples(view: TableView, rows: readonly WalkedRow[]): void {
  const open = rows.filter(({ example }) => example === "openName");
  const named = rows.filter(({ kind, example }) => kind === "data" && example === undefined);
  if (open.length < ANONYMOUS_FROM || open.length < named.length) for (const row of open) row.kind = "aside";
  const [first] = named;
  const nobody = rows.filter(({ example }) => example === "nobody");
  if (first === undefined || nobody.length === 0) return;
  const areMasked = named.some(({ row }) => isMasked(view.nameIn(row)));
  for (const one of nobody) {
    const isExample = one.row < first.row && !isCountedBefore(view, one.row, first.row);
    if (isExample && !(areMasked && isMasked(view.nameIn(one.row)))) one.kind = "aside";
  }
}

const SEVERAL_COUNTERS = ["家", "户", "个"];
const SEVERAL_THINGS = ["企业", "商户", "单位"];
const SEVERAL = new RegExp(`^(?!.*(?:公司|厂)).*\\d+${oneOf(SEVERAL_COUNTERS)}${oneOf(SEVERAL_THINGS)}?$`);
const ENDS_SEVERAL: ReadonlySet<number> = new Set(
  [...SEVERAL_COUNTERS, ...SEVERAL_THINGS].map((word) => word.charCodeAt(word.length - 1)),
);

/** 个体工商户12户, 其他企业3家: how many more there are, and no name. Asked of every record. */
export function standsForSeveral(name: CellValue): boolean {
  if (typeof name !== "string") return false;
  const text = name.trimEnd();
  return ENDS_SEVERAL.has(text.charCodeAt(text.length - 1)) && SEVERAL.test(fold(text));
}

function settleSeveral(view: TableView, notPlain: readonly WalkedRow[]): void {
  if (view.shape.nameKind !== "enterpriseName") return;
  const [column] = view.shape.names;
  for (const row of notPlain) {
    if (row.kind !== "data" || !standsForSeveral(view.valueAt(row.row, column))) continue;
    row.kind = "aside";
    row.standsForSeveral = true;
  }
}

/** True where the running numbers go on from the upper row to the lower one. */
function isCountedBefore(view: TableView, upper: number, lower: number): boolean {
  const numberAt = (row: number): number =>
    Number.parseInt(fold(cellText(view.valueAt(row, view.shape.seqColumn))), 10);
  return numberAt(upper) > 0 && numberAt(lower) > numberAt(upper);
}

/** A total in the middle is a part's total, unless it is the first row of all. */
function settleTotals(rows: readonly WalkedRow[]): void {
  const lastTotal = lastIndexWhere(rows, ({ kind }) => kind === "total");
  const lastData = lastIndexWhere(rows, ({ kind }) => kind === "data");
  const firstData = rows.findIndex(({ kind }) => kind === "data");
  rows.forEach((row, i) => {
    if (row.kind !== "total" || i === lastTotal || i < firstData) return;
    const isPart = isTotalOfPart(row.label) || i < lastData;
    if (isPart) row.kind = "subtotal";
  });
}

function trimEnd({ grid, shape }: TableView, rows: WalkedRow[]): void {
  const { left, right } = shape.area;
  const isEmpty = (row: number): boolean => {
    for (let column = left; column <= right; column++)
      if (!isBlankCell(valueAt(grid, row, column))) return false;
    return true;
  };
  for (let last = rows.at(-1); last?.kind === "blank" && isEmpty(last.row); last = rows.at(-1)) rows.pop();
}

/** What may be a record where nobody looks for one: below the total, the notes or a blank row. */
export function strayRows(rows: readonly WalkedRow[], notPlain: readonly WalkedRow[]): readonly StrayRow[] {
  const aside = notPlain.filter(({ kind }) => kind === "aside");
  const stray = aside.flatMap(({ row, mayBeRecord, standsForSeveral }): readonly StrayRow[] => {
    if (standsForSeveral === true) return [{ row, below: "several", counts: false }];
    return mayBeRecord === true ? [{ row, below: "blank", counts: false }] : [];
  });
  const hasEnd = notPlain.some(({ kind }) => kind === "total" || kind === "note");
  return [...(hasEnd ? rowsBelowTheEnd(rows) : []), ...stray].sort((one, other) => one.row - other.row);
}

/**
 * The records below the last total, or without one below the first note, down to the next section or header, and
 * what may be some there; none where as many stand below as above, since then the line above them ends nothing.
 */
function rowsBelowTheEnd(rows: readonly WalkedRow[]): readonly StrayRow[] {
  const firstData = rows.findIndex(({ kind }) => kind === "data");
  const lastTotal = lastIndexWhere(rows, ({ kind }) => kind === "total");
  const isBelowRecords = firstData !== -1 && lastTotal > firstData;
  const end = isBelowRecords ? lastTotal : rows.findIndex(({ kind }, i) => kind === "note" && i > firstData);
  const border = rows[end];
  if (firstData === -1 || border === undefined) return [];
  const onward = rows.findIndex(
    ({ kind }, i) => i > end && (kind === "section" || kind === "repeatedHeader"),
  );
  const below = rows.slice(end, onward === -1 ? undefined : onward);
  const above = rows.slice(0, end).filter(({ kind }) => kind === "data");
  if (below.filter(({ kind }) => kind === "data").length >= above.length) return [];
  const stray: StrayRow[] = [];
  let hasNote = false;
  for (const { row, kind, mayBeRecord } of below) {
    const place = border.kind === "total" ? (hasNote ? "both" : "total") : "note";
    if (kind === "data" || (kind === "note" && mayBeRecord === true))
      stray.push({ row, below: place, counts: kind === "data" });
    else if (kind === "note") hasNote = true;
  }
  return stray;
}
