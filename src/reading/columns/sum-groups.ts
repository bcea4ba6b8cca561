/**
 * Groups of like columns beside a group of their sums: 行政编制(核定、实有) | 事业编制(核定、实有) | 合计(核定、实有).
 * What counts stands under 合计; the others are its parts.
 */
import type { RegisterId } from "../../registers";
import { sheetRelations } from "../../registers/sheet-roles";
import { isTotalLabel } from "../labels/row-labels";
import { headerText } from "../headers/header-text";
import { isInstalment, isTimeHeader } from "../headers/header-dictionary";
import type { ColumnFacts } from "./column-facts";

const PARTS_AT_LEAST = 2;
/** What the parts have in common is a word. */
const COMMON_AT_LEAST = 2;

export interface SumGroups {
  /** Sum → the header that it has without 合计: what its parts have in common, and its leaf. */
  readonly sums: ReadonlyMap<ColumnFacts, readonly string[]>;
  /** Part → its sum. */
  readonly parts: ReadonlyMap<ColumnFacts, ColumnFacts>;
}

/**
 * Of columns with one heading above. Months and quarters are parts of payments and of what happened; numbers of what is
 * there do not add up over them.
 */
export function sumGroups(register: RegisterId, columns: readonly ColumnFacts[]): SumGroups {
  const sums = new Map<ColumnFacts, readonly string[]>();
  const parts = new Map<ColumnFacts, ColumnFacts>();
  const addsUp = sheetRelations[register].holds !== "state";
  const grouped = columns.filter(({ path }) => path.length === 2);
  for (const sum of grouped) {
    const [above = "", leaf = ""] = sum.path;
    if (!isTotalLabel(above)) continue;
    const alike = grouped.filter((other) => other !== sum && other.path[1] === leaf);
    const areParts = alike.every(
      ({ path: [parent = ""] }) => !isTotalLabel(parent) && (addsUp || !isTimeHeader(headerText(parent))),
    );
    if (alike.length < PARTS_AT_LEAST || !areParts) continue;
    const common = commonEnding(alike.map(({ path: [parent = ""] }) => headerText(parent).plain));
    const ofTimes = alike.every(({ path: [parent = ""] }) => isTimeHeader(headerText(parent)));
    sums.set(sum, common.length < COMMON_AT_LEAST || ofTimes ? [leaf] : [common, leaf]);
    for (const part of alike) parts.set(part, sum);
  }
  return { sums, parts };
}

/**
 * Columns of one thing at different times (一季度: 金额 | 二季度: 金额), or of its instalments, without a sum beside them: none of them is the
 * thing, and which may be meant is asked.
 */
export function sameAtTimes(columns: readonly ColumnFacts[]): ReadonlySet<ColumnFacts> {
  const timed = columns.filter(({ path: [above = ""], path }) => {
    const parent = headerText(above);
    return path.length === 2 && (isTimeHeader(parent) || isInstalment(parent));
  });
  const isRepeated = ({ path }: ColumnFacts): boolean =>
    timed.some((other) => other.path[1] === path[1] && other.path[0] !== path[0]);
  return new Set(timed.filter(isRepeated));
}

function commonEnding(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  for (let from = 0; from < first.length; from++) {
    const ending = first.slice(from);
    if (others.every((text) => text.endsWith(ending))) return ending;
  }
  return "";
}
