/** `title` and `heading1…3` are headings, `body` running text, `signature` the last lines. */
export type ParagraphLevel = "title" | "heading1" | "heading2" | "heading3" | "body" | "signature";
