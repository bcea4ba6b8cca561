/** A report that we write ourselves agrees with the ledger that it is of; of one changed number nothing else is blamed. */
import fc from "fast-check";
import { figureSpecs } from "../../src/figures";
import { draftOfText } from "../../src/drafts/draft";
import type { Known } from "../../src/drafts/known-figure";
import { verifyDraft } from "../../src/drafts/verify";
import type { JudgedQuantity } from "../../src/drafts/verdicts/verdict";
import { knownOf } from "../../src/jobs/draft";
import type { Ledger } from "../../src/ledger/model";
import { outlines, type TextKind } from "../../src/report/outlines/catalogue";
import { day } from "../ledger-builder";
import { anyLedger } from "../report/any-ledger";
import { reportOf, reportYear } from "../report/report-of";

const figureIds = new Set(figureSpecs.map(({ id }) => id));
const asOf = "2023-12-31";
const kinds = (Object.keys(outlines) as TextKind[]).filter((kind) => kind !== "halfYear");
const worlds = fc.sample(fc.record({ ledger: anyLedger, kind: fc.constantFrom(...kinds) }), {
  numRuns: 150,
  seed: 2023,
});

interface Number {
  readonly id: string;
  readonly text: string;
  readonly offset: number;
}

/** The report's text, and where each number of a figure stands in it; not 29 and 50 of （29／50）. */
function written(ledger: Ledger, kind: TextKind) {
  const { lines, text } = reportOf({ ledger, kind, asOf });
  const numbers: Number[] = [];
  let offset = 0;
  for (const { rendered } of lines) {
    if (rendered.kind !== "text") continue;
    let at = offset;
    for (const { text: piece, fact } of rendered.pieces) {
      const found = /\d+(?:\.\d+)?/.exec(piece);
      const place = at + (found?.index ?? 0);
      at += piece.length;
      if (fact === null || !figureIds.has(fact) || found === null) continue;
      const [before = "", after = ""] = [text[place - 1], text[place + found[0].length]];
      if (!/[／（]/.test(before) && after !== "／") numbers.push({ id: fact, text: found[0], offset: place });
    }
    offset += rendered.text.length + 1;
  }
  return { text, numbers };
}

const isBlame = ({ verdict }: JudgedQuantity): boolean => verdict === "differs" || verdict === "lastYear";
const covers = ({ offset, length }: JudgedQuantity, place: number): boolean =>
  offset <= place && offset + length > place;

function judge(text: string, known: Known): readonly JudgedQuantity[] {
  return verifyDraft(draftOfText(text), known).quantities;
}

/** Another value of the same length in print, as a slip of the pen makes it. */
function slipped(number: string): string {
  return number.includes(".")
    ? number.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10))
    : String(Number(number) + 1);
}

test("nothing in our own reports is blamed, and hardly anything is not confirmed", () => {
  let confirmed = 0;
  const rest: string[] = [];
  for (const { ledger, kind } of worlds) {
    const { text, numbers } = written(ledger, kind);
    const known = knownOf({ ledger }, { year: reportYear, asOf: day(asOf) }, null);
    const judged = judge(text, known);
    expect(judged.filter(isBlame)).toEqual([]);
    const values = new Map(known.figures.map(({ id, value }) => [id, value]));
    for (const { id, offset } of numbers) {
      const found = judged.find((one) => covers(one, offset));
      // Another figure of the same value is as true.
      const isTrue = found?.verdict === "agrees" && values.get(found.figure ?? "") === values.get(id);
      if (isTrue) confirmed++;
      else rest.push(`${id}: ${text.slice(Math.max(0, offset - 20), offset + 10)}`);
    }
  }
  expect(confirmed).toBeGreaterThan(1000);
  if (rest.length > confirmed * 0.01) expect(rest).toEqual([]);
});

test("of one changed number nothing else is blamed, and it is found", () => {
  let caught = 0;
  const missed: string[] = [];
  for (const { ledger, kind } of worlds) {
    const { text, numbers } = written(ledger, kind);
    const number = numbers[Math.floor(numbers.length / 2)];
    if (number === undefined) continue;
    const { id, offset, text: right } = number;
    const changed = text.slice(0, offset) + slipped(right) + text.slice(offset + right.length);
    const known = knownOf({ ledger }, { year: reportYear, asOf: day(asOf) }, null);
    const blamed = judge(changed, known).filter(isBlame);
    expect(blamed.filter((one) => !covers(one, offset))).toEqual([]);
    if (blamed.some(({ figure }) => figure === id)) caught++;
    else missed.push(`${id}: ${changed.slice(Math.max(0, offset - 20), offset + 10)}`);
  }
  if (missed.length > caught * 0.07) expect(missed).toEqual([]);
});
