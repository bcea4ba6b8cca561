/** Drafts that nobody writes end in an answer, soon. */
import { processorTime } from "../../bench/processor-time";
import { draftOfText } from "../../src/drafts/draft";
import { verifyDraft } from "../../src/drafts/verify";
import { knownOf } from "../../src/jobs/draft";
import { buildLedger, day } from "../ledger-builder";

const ledger = buildLedger({ enterprise: [{ name: "禾丰有限公司" }, { name: "源盛建材厂" }] }, {});
const known = knownOf({ ledger }, { year: 2023, asOf: day("2023-12-31") }, null);

/** Five seconds as it ships; under the test runner the same work takes about twice the processor. */
const MOST_MS = 10_000;

test.each([
  ["nothing", ""],
  ["a megabyte of digits", "1".repeat(1_000_000)],
  ["a megabyte of Chinese digits", "一".repeat(1_000_000)],
  ["a hundred thousand brackets", "（".repeat(100_000)],
  ["brackets that close", "（1家）".repeat(30_000)],
  ["marks from right to left", "企业\u202e50\u200f家\u202c".repeat(10_000)],
  ["one sentence without an end", "企业50家、党员83名".repeat(10_000)],
  ["a table of thirty thousand cells", "企业总数\t50\t家\n".repeat(10_000)],
  ["tabs", "\t".repeat(300_000)],
  ["lines", "\n".repeat(300_000)],
  ["quotation marks", "“".repeat(100_000)],
  ["percent signs and stops", "%，。".repeat(100_000)],
  ["分别", "分别".repeat(100_000)],
  ["lone surrogates", "\ud800家50".repeat(20_000)],
])("%s", (_, text) => {
  const start = processorTime();
  expect(Array.isArray(verifyDraft(draftOfText(text), known).quantities)).toBe(true);
  expect(processorTime() - start).toBeLessThan(MOST_MS);
});
