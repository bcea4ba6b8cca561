import type { Outline } from "./outline";

/** 本单位底稿: the office's own document, whose paragraphs stand on its sheet alone. */
export const ownDocument: Outline = { sheet: "本单位底稿", paragraphs: [], isTheirs: true };
