/** ▲平果园区：68家企业…: a line that another park's name opens, none of ours. */
import type { Known } from "../known-figure";

const OPENS =
  /^[^\u4e00-\u9fff\d]{0,4}(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．）)] ?)?([\u4e00-\u9fff]{2,6}?)(?:县|市)?(?:工业|产业|经济)?(?:园区|开发区|高新区|集聚区)[:：]/;
const GENERAL = /^(?:[我本全各整该这咱两几县市区园党企分小大新老一二三四五]|工业|产业|核心)/;
/** So much of a place's name stands in the names of its enterprises and parks. */
const STEM = 2;

export function isOfOtherPark(line: string, { parks, names }: Pick<Known, "parks" | "names">): boolean {
  const name = OPENS.exec(line)?.[1];
  if (name === undefined || GENERAL.test(name) || names.length === 0) return false;
  const stem = name.slice(0, STEM);
  return ![...parks, ...names].some((one) => one.includes(stem));
}
