/** Documents that nobody writes end in an answer, soon. */
import { processorTime } from "../../bench/processor-time";
import { draftOfText } from "../../src/drafts/draft";
import { renewDraft } from "../../src/drafts/renew/renew";
import { factTable } from "../../src/figures/figure-table";
import { knownOf } from "../../src/jobs/draft";
import { buildLedger, day } from "../ledger-builder";

const ledger = buildLedger({ enterprise: [{ name: "禾丰有限公司" }, { name: "源盛建材厂" }] }, {});
const then = knownOf({ ledger }, { year: 2022, asOf: day("2022-12-31") }, null);

test.each([
  ["nothing", ""],
  ["a megabyte of digits", "1".repeat(1_000_000)],
  ["a megabyte of Chinese digits", "一".repeat(1_000_000)],
  ["years", "2022年".repeat(50_000)],
  ["names", "禾丰有限公司、".repeat(30_000)],
  ["document numbers", "〔2022〕6号".repeat(30_000)],
  ["braces", "{企业总数}〔}".repeat(20_000)],
  ["changes", "比上年增加4家，".repeat(20_000)],
  ["one sentence without an end", "企业2家、党员83名".repeat(10_000)],
  ["a table of thirty thousand cells", "企业总数\t2\t家\n".repeat(10_000)],
  ["lines", "\n".repeat(300_000)],
  ["lone surrogates", "\ud800家50".repeat(20_000)],
])("%s", (_, text) => {
  const start = processorTime();
  const { paragraphs } = renewDraft(draftOfText(text), {
    draftYear: 2022,
    then,
    thenTexts: new Map(),
    thenAsOf: "2022年12月31日",
    facts: factTable([]),
    names: then.names,
  });
  expect(Array.isArray(paragraphs)).toBe(true);
  expect(processorTime() - start).toBeLessThan(8_000);
});
