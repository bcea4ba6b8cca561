/**
 * How far the cells that a figure counts could be read. A number that can't be read leaves no sum; of anything else
 * that can't be read the figure says what became of it. Nothing is passed over in silence (CONTRACT 8).
 */
import { mendingWords } from "../reading/cells/problem-words";
import { fieldSpec, type Kind } from "../registers";
import type { Counting } from "./counting";
import type { FigureNeed } from "./figure";
import { unreadCells, type UnreadCell } from "./unread-cells";

export interface CellReading {
  /** Why there is no value. */
  readonly reason: string | null;
  /** What to know about a value that is there. */
  readonly notes: readonly string[];
}

const NUMERIC: ReadonlySet<Kind> = new Set<Kind>(["count", "number", "money"]);
const WORDED: ReadonlySet<Kind> = new Set<Kind>([
  "yesNo",
  "operatingStatus",
  "formationMode",
  "memberType",
  "closed",
  "schoolingResult",
]);
const DATED: ReadonlySet<Kind> = new Set<Kind>(["date", "deadline"]);
const NAMED: ReadonlySet<Kind> = new Set<Kind>([
  "enterpriseName",
  "enterpriseList",
  "organisationName",
  "personName",
  "personList",
  "text",
]);

/** How far the fields that are counted, and those that are looked at besides, could be read. */
export function cellReading(needs: readonly FigureNeed[], counting: Counting): CellReading {
  const notes: string[] = [];
  const looked = new Set<string>();
  for (const { register, fields } of needs)
    for (const field of fields) {
      const column = `${register}.${field}`;
      if (looked.has(column)) continue;
      looked.add(column);
      const kind = fieldSpec(register, field)?.kind;
      const unread = kind === undefined ? [] : unreadCells(counting, register, field);
      if (kind === undefined || unread.length === 0) continue;
      const hard = unread.find(({ problem }) => NUMERIC.has(kind) && problem !== "approximate");
      if (hard !== undefined) return { reason: unreadReason(hard), notes: [] };
      const note = noteOf(kind, field, unread);
      if (note !== null) notes.push(note);
    }
  return { reason: null, notes };
}

function noteOf(kind: Kind, field: string, unread: readonly UnreadCell[]): string | null {
  const [first] = unread;
  if (first === undefined) return null;
  const cells = writtenIn(first);
  const more = unread.length === 1 ? "" : `（这样的共${String(unread.length)}处）`;
  if (NUMERIC.has(kind)) return `${cells}是约数`;
  if (WORDED.has(kind)) return `${cells}看不懂${more}，${effectOfWord(field)}`;
  if (DATED.has(kind)) return TOLD_BY_THE_COUNT.has(field) ? null : datesOf(unread);
  return NAMED.has(kind) ? `${cells}看不懂${more}` : null;
}

/** Dates by which records fall into a year or not: whoever counts them says what became of each. */
const TOLD_BY_THE_COUNT: ReadonlySet<string> = new Set([
  "organisationFoundedOn",
  "foundedOn",
  "heldOn",
  "receivedOn",
  "handledOn",
]);

/** What becomes of a record whose word can't be read. */
function effectOfWord(field: string): string {
  if (field === "operatingStatus") return "算作其他状态";
  return field === "hasOrganisation" ? "按党组织名称和组建方式判断" : "未计入";
}

/** A year that is certain, as in 2023.1, is told where it matters: by whoever counts by months. */
function datesOf(unread: readonly UnreadCell[]): string | null {
  const lost = unread.filter(({ problem }) => problem !== "ambiguousMonth");
  const [first] = lost;
  if (first === undefined) return null;
  const more = lost.length === 1 ? "" : `（这样的共${String(lost.length)}处）`;
  return `${writtenIn(first)}看不出是哪一天${more}，按没有日期处理`;
}

function unreadReason(cell: UnreadCell): string {
  if (cell.problem === "cellError") return `${cell.place}是错误值，请先改正`;
  return `${cell.place}写的是“${cell.raw}”，${mendingWords[cell.problem] ?? "读不出数字，请改成数字"}`;
}

function writtenIn(cell: UnreadCell): string {
  if (cell.problem === "cellError") return `${cell.place}的错误值`;
  return `${cell.place}写的“${cell.raw.replace(/\s+/g, " ")}”`;
}
