/** The marked text is the draft's text, and a correction changes its number alone. */
import fc from "fast-check";
import type { JudgedQuantity } from "../../src/drafts/verdicts/verdict";
import { correctedText, draftLines } from "../../src/taskpane/pages/drafts/draft-pieces";

const anyDraft = fc
  .array(fc.record({ words: fc.stringMatching(/^[企业家\n，]{0,6}$/), number: fc.nat(999) }), {
    maxLength: 8,
  })
  .map((parts) => {
    let text = "";
    const numbers = parts.map(({ words, number }): JudgedQuantity => {
      text += words;
      const offset = text.length;
      text += String(number);
      return { text: String(number), offset, length: text.length - offset, value: number, ...unknown };
    });
    return { text, numbers };
  });
const unknown = { figure: null, verdict: "unknown", reason: "" } as const;

test("lines and pieces put together are the text", () => {
  fc.assert(
    fc.property(anyDraft, ({ text, numbers }) => {
      const shown = draftLines(text, numbers).map((line) =>
        line
          .map((piece) => (piece.kind === "words" ? piece.text : (numbers[piece.index]?.text ?? "")))
          .join(""),
      );
      expect(shown.join("\n")).toBe(text);
    }),
  );
});

test("a correction changes its number alone", () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(7), ({ text, numbers }, at) => {
      const chosen = numbers[at];
      if (chosen === undefined) return;
      const { offset, length } = chosen;
      expect(correctedText(text, numbers, new Map([[offset, "伍"]]))).toBe(
        `${text.slice(0, offset)}伍${text.slice(offset + length)}`,
      );
      expect(correctedText(text, numbers, new Map())).toBe(text);
    }),
  );
});
