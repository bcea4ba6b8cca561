/** What a label says that the bare number behind it is counted in: 津贴（元）：24450, 发放月数 | 163. */
import type { Quantity } from "../quantities/quantity";
import { counterWords } from "../words/counters";

/** What may stand in a cell, a bracket or behind 单位： as the unit. */
export const units: ReadonlySet<string> = new Set([...counterWords, "万元", "亿元", "%"]);

const BRACKET = /[（(](?:单位[:：]?)?([^（()）]{1,4})[)）]/g;
/** Nouns that say the unit themselves. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/月数$/, "个月"],
  [/人次数?$/, "人次"],
  [/场次数?$/, "场次"],
  [/人数$/, "人"],
  [/(?:家|户)数$/, "家"],
  [/个数$/, "个"],
];
const LONGEST = 24;
const LABEL_OF_LINE = /(?:^|[\n，。；：:、　 ])([^\n，。；：:、\d]{2,})[:：] ?$/;

/** “月数”栏合计163: a ledger's column, summed. */
const COLUMN_SUM =
  /(?:^|[\n，。；：:、　 “"「])([^\n，。；：:、\d”"」]{2,})[”"」]?(?:这|该|那)?一?[栏列](?:数字)?(?:合计|共计|总计|相加|加总|求和|汇总)?(?:数)?(?:为|是|得)?$/;

/** The unit that the last bracket says, else the noun that ends one of the labels. */
export function unitIn(...labels: readonly string[]): string | null {
  let unit: string | null = null;
  for (const [, inside = ""] of labels.join(" ").matchAll(BRACKET))
    if (units.has(inside.trim())) unit = inside.trim();
  return unit ?? COUNTED.find(([noun]) => labels.some((label) => noun.test(label.trim())))?.[1] ?? null;
}

/** The unit of a bare number in a line of text, by the label before its colon. */
export function unitBefore(even: string, { offset, sort }: Quantity): string | null {
  if (sort !== "bare") return null;
  const before = even.slice(Math.max(0, offset - LONGEST), offset);
  const label = (LABEL_OF_LINE.exec(before) ?? COLUMN_SUM.exec(before))?.[1];
  return label === undefined ? null : unitIn(label);
}
