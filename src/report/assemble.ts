/** Lines of the report → its text: what is left out is gone, and what is numbered is numbered without gaps. */
import type { ParagraphLevel } from "./paragraph";

export interface AssembledParagraph {
  readonly level: ParagraphLevel;
  readonly text: string;
  /** True where the beginning is a figure's or the office's own text: such a number is no numbering. */
  readonly beginsWithFact?: boolean;
}

const RANK: Readonly<Record<ParagraphLevel, number>> = {
  title: 0,
  heading1: 1,
  heading2: 2,
  heading3: 3,
  body: 4,
  signature: 5,
  cell: 4,
};
const CHINESE_DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

interface Numbering {
  readonly pattern: RegExp;
  readonly written: (count: number) => string;
}

/** 一、 （一） 1. 一是: a number of two digits with a point and no digit behind it is no date and no amount. */
const NUMBERINGS: readonly Numbering[] = [
  { pattern: /^[一二三四五六七八九十]+、/, written: (count) => `${inChinese(count)}、` },
  { pattern: /^（[一二三四五六七八九十]+）/, written: (count) => `（${inChinese(count)}）` },
  { pattern: /^\d{1,2}\.(?=\D)/, written: (count) => `${String(count)}.` },
  // A paragraph that goes on with 二是 numbers by itself.
  {
    pattern: /^[一二三四五六七八九十]+是(?!.*[二三四五六七八九十]是)/,
    written: (count) => `${inChinese(count)}是`,
  },
];

/** Drops empty paragraphs and headings with nothing under them, then numbers what is left. */
export function assembled<T extends AssembledParagraph>(paragraphs: readonly T[]): readonly T[] {
  return renumbered(withoutEmptyHeadings(paragraphs.filter(({ text }) => text !== "")));
}

/** True for a template whose text the other paragraphs can change: a heading, or one that begins with a number. */
export function dependsOnOthers(level: ParagraphLevel, template: string): boolean {
  // The text may begin with any of the template's optional parts.
  return isHeading(level) || template.split(/[〔｜：]/).some((part) => numberingOf(part) !== undefined);
}

function isHeading(level: ParagraphLevel): boolean {
  return RANK[level] >= 1 && RANK[level] <= 3;
}

function withoutEmptyHeadings<T extends AssembledParagraph>(paragraphs: readonly T[]): readonly T[] {
  return paragraphs.filter((paragraph, index) => {
    if (!isHeading(paragraph.level)) return true;
    for (const next of paragraphs.slice(index + 1)) {
      if (next.level === "body") return true;
      if (RANK[next.level] <= RANK[paragraph.level] || next.level === "signature") return false;
    }
    return false;
  });
}

/** Each kind of number counts the paragraphs of its level since the last heading above that level. */
function renumbered<T extends AssembledParagraph>(paragraphs: readonly T[]): readonly T[] {
  const groups = new Map<string, number[]>();
  const above = [0, 0, 0, 0, 0, 0];
  paragraphs.forEach(({ level, text, beginsWithFact }, index) => {
    const own = RANK[level];
    if (isHeading(level)) above.fill(index + 1, own);
    const numbering = beginsWithFact === true ? undefined : numberingOf(text);
    if (numbering === undefined) return;
    const group = [own, above[own - 1], NUMBERINGS.indexOf(numbering)].join();
    groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  const texts = new Map<number, string>();
  for (const members of groups.values())
    members.forEach((member, index) => {
      const text = paragraphs[member]?.text ?? "";
      const numbering = numberingOf(text);
      if (numbering === undefined) return;
      // An only paragraph needs no number; an only heading keeps its place in the order.
      const isOnly = members.length === 1 && paragraphs[member]?.level === "body";
      texts.set(member, text.replace(numbering.pattern, isOnly ? "" : numbering.written(index + 1)));
    });
  return paragraphs.map((paragraph, index) => {
    const text = texts.get(index);
    return text === undefined ? paragraph : { ...paragraph, text };
  });
}

function numberingOf(text: string): Numbering | undefined {
  return NUMBERINGS.find(({ pattern }) => pattern.test(text));
}

function inChinese(count: number): string {
  return CHINESE_DIGITS[count - 1] ?? String(count);
}
