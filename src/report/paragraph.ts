/** `title` and `heading1…3` are headings, `body` running text, `signature` the last lines, `cell` one of a table. */
export type ParagraphLevel = "title" | "heading1" | "heading2" | "heading3" | "body" | "signature" | "cell";

/** What the column 层级 says. */
export const levelTitles: Readonly<Record<ParagraphLevel, string>> = {
  title: "标题",
  heading1: "一级标题",
  heading2: "二级标题",
  heading3: "三级标题",
  body: "正文",
  signature: "落款",
  cell: "单元格",
};

const LEVELS_BY_TITLE = new Map<string, ParagraphLevel>([
  [levelTitles.title, "title"],
  [levelTitles.heading1, "heading1"],
  [levelTitles.heading2, "heading2"],
  [levelTitles.heading3, "heading3"],
  [levelTitles.signature, "signature"],
  [levelTitles.cell, "cell"],
]);

/** The level of that title; anything else is running text. */
export function levelOf(title: string): ParagraphLevel {
  return LEVELS_BY_TITLE.get(title) ?? "body";
}

/** Words of a paragraph that belong together. */
export interface Piece {
  readonly text: string;
  /** Id of the figure or text that the words are; `null` for the template's own. */
  readonly fact: string | null;
  /** The form in which the template asks for it. */
  readonly form?: string;
}
