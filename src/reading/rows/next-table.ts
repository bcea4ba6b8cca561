/** Where a table ends because another one begins below it: by a header, or by a title a few rows above one. */
import { fold } from "../cells/folding";
import { cellText } from "../cells/grid";
import { isHeaderRow, startsHeader } from "../headers/header-block";
import { placeEnding, sectionNumber } from "../labels/section-names";
import { headWeights } from "../weights";
import { endsAsEnterprise, type RowLook, type TableView, type WrittenCell } from "./table-view";

const TITLE_REACH = 5;
const TITLE_WORDS = /表|台账|花名册|名册|清单|一览|统计|登记|情况/;
const TITLE_END = /.(?:表|台账|花名册|名册|名单|清单)(?:[(（][^()（）]*[)）])?$/;
const UNIT_LINE = /单位[:：]|^填报|截[止至]/;

/** What the rows above tell of the place where another table may begin. */
export interface PlaceBelow {
  /** A total or a note stands above. */
  readonly isClosed: boolean;
  /** The row above is blank. */
  readonly isAfterBlank: boolean;
}

/** A line of units or dates (单位：元), which belongs to the table whose header stands below it. */
export function isLineOfUnits(label: string): boolean {
  return UNIT_LINE.test(fold(label));
}

/** True where another table begins in the row: its header, or a title with a header a few rows further down. */
export function startsNextTable(view: TableView, { row, cells }: RowLook, place: PlaceBelow): boolean {
  const { area, head } = view.shape;
  if (view.hasRunningNumber(row)) return false;
  if (isHeaderRow(view.grid, row, area, headWeights.knownShareAmongRecords)) return true;
  const first = cells[0];
  if (typeof first?.value !== "string" || !couldStandAboveTable(cells, place)) return false;
  const title = fold(first.value);
  for (let below = row + 1; below <= Math.min(row + TITLE_REACH, area.bottom); below++) {
    const next = view.cellsIn(below);
    // A record of this table, whatever words of headers stand in it (女, 本科, 流动党员).
    if (view.hasRunningNumber(below)) return false;
    if (head.repeatsHeader(below, next)) return isTitleOfOwn(view, title, below, place);
    if (startsHeader(view.grid, below, area) && !isAboveRepeatedHeader(view, below)) return true;
    const label = cellText(next[0]?.value ?? null);
    if (next.length > 3 || (typeof next[0]?.value === "number" && next.length > 1)) return false;
    if (/^注/.test(fold(label))) return false;
  }
  return false;
}

/**
 * 6月8日培训签到表 above the header once more, the records below it counted anew; after a total any words but a part's
 * name will do (2023年补发), after which they may be counted on. 二、城东园名单 is a part's heading.
 */
function isTitleOfOwn(view: TableView, title: string, header: number, { isClosed }: PlaceBelow): boolean {
  if (isClosed && TITLE_WORDS.test(title)) return true;
  if (sectionNumber.test(title) || placeEnding.test(title)) return false;
  if (!isClosed && !TITLE_END.test(title)) return false;
  const seq = view.valueAt(header + 1, view.shape.seqColumn);
  return view.shape.seqColumn === null ? !isClosed : fold(cellText(seq)) === "1";
}

/** A record or two above this table's own header, printed again. */
function isAboveRepeatedHeader(view: TableView, row: number): boolean {
  return [row + 1, row + 2].some((below) => view.shape.head.repeatsHeader(below, view.cellsIn(below)));
}

/** True for a title, a line of units, or parents of a header below a table's end; false for a short record. */
function couldStandAboveTable(cells: readonly WrittenCell[], place: PlaceBelow): boolean {
  const texts = cells.map(({ value }) => (typeof value === "string" ? fold(value) : ""));
  const [first = "", ...others] = texts;
  if (others.length === 0) return place.isClosed || !endsAsEnterprise(first);
  if (others.length > 2 || texts.includes("")) return false;
  const isAfterEnd = place.isClosed || place.isAfterBlank;
  return isAfterEnd || TITLE_WORDS.test(first) || texts.every(isLineOfUnits);
}
