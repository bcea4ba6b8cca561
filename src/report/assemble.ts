/** Lines of the report → its text: what is left out is gone, and headings are numbered without gaps. */
import type { ParagraphLevel } from "./paragraph";

export interface AssembledParagraph {
  readonly level: ParagraphLevel;
  readonly text: string;
}

const rank: Partial<Record<ParagraphLevel, number>> = { heading1: 1, heading2: 2, heading3: 3 };
const chineseDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

/** Drops empty paragraphs and headings with nothing under them, then numbers the headings that are left. */
export function assembled<T extends AssembledParagraph>(paragraphs: readonly T[]): readonly T[] {
  return renumbered(withoutEmptyHeadings(paragraphs.filter(({ text }) => text !== "")));
}

function withoutEmptyHeadings<T extends AssembledParagraph>(paragraphs: readonly T[]): readonly T[] {
  return paragraphs.filter((paragraph, index) => {
    const own = rank[paragraph.level];
    if (own === undefined) return true;
    for (const next of paragraphs.slice(index + 1)) {
      const other = rank[next.level];
      if (next.level === "body") return true;
      if (other === undefined || other <= own) return false;
    }
    return false;
  });
}

/** 一、 and 1. at a heading's beginning count the headings of their level under the one above. */
function renumbered<T extends AssembledParagraph>(paragraphs: readonly T[]): readonly T[] {
  let first = 0;
  let second = 0;
  return paragraphs.map((paragraph) => {
    if (paragraph.level === "heading1" && /^[一二三四五六七八九十]、/.test(paragraph.text)) {
      first++;
      second = 0;
      return {
        ...paragraph,
        text: paragraph.text.replace(/^[^、]+/, chineseDigits[first - 1] ?? String(first)),
      };
    }
    if (paragraph.level === "heading2" && /^\d+\./.test(paragraph.text)) {
      second++;
      return { ...paragraph, text: paragraph.text.replace(/^\d+/, String(second)) };
    }
    return paragraph;
  });
}
