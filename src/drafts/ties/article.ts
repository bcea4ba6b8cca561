import type { Quantity } from "../quantities/quantity";

/** 一家, 一面 before what it is of: an article. After it (停产企业一家) it counts. */
export function isArticle({ text, manner, end, value }: Quantity, even: string): boolean {
  if (manner.script !== "chinese" || value !== 1 || text !== "一") return false;
  return /^[\u4e00-\u9fff“]/.test(even.slice(end, end + 1));
}
