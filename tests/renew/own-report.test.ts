/** Our own report of one year renewed with the next year's ledger says of every figure what our next report says. */
import fc from "fast-check";
import { draftOfText } from "../../src/drafts/draft";
import { renewDraft, type Renewed } from "../../src/drafts/renew/renew";
import { compareFigures, countFigures, figureSpecs, textFacts, valuesOf } from "../../src/figures";
import { factTable, tableFacts, type FactTable } from "../../src/figures/figure-table";
import { knownOf } from "../../src/jobs/draft";
import type { Ledger } from "../../src/ledger/model";
import { outlines, type TextKind } from "../../src/report/outlines/catalogue";
import { factInWords, renderTemplate } from "../../src/report/render";
import { day } from "../ledger-builder";
import { anyLedger } from "../report/any-ledger";
import { reportOf, reportYear } from "../report/report-of";

const figureIds = new Set(figureSpecs.map(({ id }) => id));
const kinds = (Object.keys(outlines) as TextKind[]).filter((kind) => kind !== "halfYear" && kind !== "own");
const worlds = fc.sample(
  fc.record({ before: anyLedger, after: anyLedger, kind: fc.constantFrom(...kinds) }),
  { numRuns: 80, seed: 2024 },
);

interface Said {
  readonly id: string;
  readonly text: string;
  readonly offset: number;
}

function nextFacts(before: Ledger, after: Ledger): FactTable {
  const then = { year: reportYear, asOf: day("2023-12-31") };
  const now = { year: reportYear + 1, asOf: day("2024-12-31") };
  const figures = compareFigures(countFigures(after, now), valuesOf(before, then));
  return factTable(tableFacts(figures, textFacts(after, now)));
}

/** The report of the first year, and each number of a figure in it. */
function written(
  ledger: Ledger,
  kind: TextKind,
): { readonly text: string; readonly numbers: readonly Said[] } {
  const { lines, text } = reportOf({ ledger, kind });
  const numbers: Said[] = [];
  let offset = 0;
  for (const { rendered } of lines) {
    if (rendered.kind !== "text") continue;
    let at = offset;
    for (const { text: piece, fact } of rendered.pieces) {
      if (
        fact !== null &&
        figureIds.has(fact) &&
        /^\d[\d.]*%?$/.test(piece) &&
        !/[／（]/.test(`${text[at - 1] ?? ""}${text[at + piece.length] === "／" ? "／" : ""}`)
      )
        numbers.push({ id: fact, text: piece, offset: at });
      at += piece.length;
    }
    offset += rendered.text.length + 1;
  }
  return { text, numbers };
}

function renewed(text: string, before: Ledger, facts: FactTable): Renewed {
  const known = knownOf({ ledger: before }, { year: reportYear, asOf: day("2023-12-31") }, null);
  return renewDraft(draftOfText(text), {
    draftYear: reportYear,
    then: known,
    thenTexts: new Map(),
    thenAsOf: "2023年12月31日",
    facts,
    names: known.names,
  });
}

test("what is sure is what the next report says, and hardly anything is left", () => {
  let live = 0;
  const left: string[] = [];
  for (const { before, after, kind } of worlds) {
    const { text, numbers } = written(before, kind);
    const facts = nextFacts(before, after);
    const { live: parts } = renewed(text, before, facts);
    for (const { id, offset } of numbers) {
      const fact = facts.find(id);
      if (fact === null || typeof fact.value !== "number") continue;
      const part = parts.find((one) => one.offset <= offset && one.offset + one.length > offset);
      const around = `${id}: …${text.slice(Math.max(0, offset - 20), offset + 10)}…`;
      if (part === undefined) left.push(around);
      else if (part.sure) {
        live++;
        expect([around, parseFloat(part.now)]).toEqual([around, parseFloat(factInWords(fact, "", 2))]);
      }
    }
  }
  expect(live).toBeGreaterThan(500);
  if (left.length > live * 0.05) expect(left).toEqual([]);
});

test("paragraphs are the document with its live numbers replaced, and their templates print them", () => {
  for (const { before, after, kind } of worlds) {
    const { text } = written(before, kind);
    const facts = nextFacts(before, after);
    const { paragraphs, live } = renewed(text, before, facts);
    const whole = [...live]
      .reverse()
      .reduce(
        (rest, { offset, length, now }) => rest.slice(0, offset) + now + rest.slice(offset + length),
        text,
      );
    expect(paragraphs.map((one) => one.text).join("")).toBe(whole.replace(/\s/g, ""));
    for (const paragraph of paragraphs) {
      const rendered = renderTemplate(paragraph.template, facts);
      expect(rendered.kind === "text" ? rendered.text : rendered).toBe(paragraph.text);
    }
  }
});
