import type { FactTable } from "../figures/figure-table";
import { assembled } from "./assemble";
import type { ParagraphLevel } from "./paragraph";
import { renderTemplate, type Rendered } from "./render";

export interface TemplateLine {
  readonly level: ParagraphLevel;
  /** "" for a line that holds no paragraph. */
  readonly template: string;
}

/**
 * Renders the paragraphs of one report together: a heading with nothing under it is left out, and numbers at the
 * beginning (一、 1. 一是) count what stands.
 */
export function renderReport(lines: readonly TemplateLine[], facts: FactTable): readonly Rendered[] {
  const rendered = renderEach(lines, facts);
  const standing = lines.flatMap(({ level }, index) => {
    const one = rendered[index];
    if (one?.kind !== "text") return [];
    return [{ level, text: one.text, beginsWithFact: one.pieces[0]?.fact !== null, index }];
  });
  const texts = new Map(assembled(standing).map(({ index, text }) => [index, text]));
  return rendered.map((one, index) => {
    if (one.kind !== "text") return one;
    const text = texts.get(index);
    return text === undefined ? { kind: "missing", reason: NOTHING_BELOW, lacks: [] } : withText(one, text);
  });
}

/** Renders each paragraph by itself, as an office's own document has them. */
export function renderEach(lines: readonly TemplateLine[], facts: FactTable): readonly Rendered[] {
  return lines.map(({ template }) =>
    template === "" ? { kind: "missing", reason: "没有写模板", lacks: [] } : renderTemplate(template, facts),
  );
}

const NOTHING_BELOW = "下面没有可写的内容";

/** Only the beginning changes, and it is the template's own. */
function withText(rendered: Rendered & { kind: "text" }, text: string): Rendered {
  const [first, ...rest] = rendered.pieces;
  if (first === undefined || text === rendered.text) return rendered;
  const start = text.slice(0, text.length - rendered.text.length + first.text.length);
  const pieces = start === "" ? rest : [{ text: start, fact: null }, ...rest];
  return { ...rendered, text, pieces };
}
