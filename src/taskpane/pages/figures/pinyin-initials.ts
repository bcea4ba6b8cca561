import { pinyin } from "pinyin-pro";

/** First letters of a title's syllables: 党组织覆盖率 → dzzfgl. */
export function pinyinInitials(title: string): string {
  return pinyin(title, { pattern: "first", toneType: "none", type: "array" }).join("").toLowerCase();
}
