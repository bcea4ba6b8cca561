/**
 * Texts that nobody writes, verified and renewed in a process of its own, as the command line does it: under the test
 * runner the same work takes several times the processor. `npx tsx tests/drafts/hostile-texts.ts verify` prints
 * milliseconds of processor time by text.
 */
import { processorTime } from "../../bench/processor-time";
import { draftOfText, type Draft } from "../../src/drafts/draft";
import { renewDraft } from "../../src/drafts/renew/renew";
import { verifyDraft } from "../../src/drafts/verify";
import { factTable } from "../../src/figures/figure-table";
import { knownOf } from "../../src/jobs/draft";
import { buildLedger, day } from "../ledger-builder";

const BOTH: Readonly<Record<string, string>> = {
  nothing: "",
  "a megabyte of digits": "1".repeat(1_000_000),
  "a megabyte of Chinese digits": "一".repeat(1_000_000),
  "one sentence without an end": "企业50家、党员83名".repeat(10_000),
  "a table of thirty thousand cells": "企业总数\t50\t家\n".repeat(10_000),
  lines: "\n".repeat(300_000),
  "lone surrogates": "\ud800家50".repeat(20_000),
};

export const hostileTexts: Readonly<Record<"verify" | "renew", Readonly<Record<string, string>>>> = {
  verify: {
    ...BOTH,
    "a hundred thousand brackets": "（".repeat(100_000),
    "brackets that close": "（1家）".repeat(30_000),
    "marks from right to left": "企业\u202e50\u200f家\u202c".repeat(10_000),
    tabs: "\t".repeat(300_000),
    "quotation marks": "“".repeat(100_000),
    "percent signs and stops": "%，。".repeat(100_000),
    分别: "分别".repeat(100_000),
  },
  renew: {
    ...BOTH,
    years: "2022年".repeat(50_000),
    names: "禾丰有限公司、".repeat(30_000),
    "document numbers": "〔2022〕6号".repeat(30_000),
    braces: "{企业总数}〔}".repeat(20_000),
    changes: "比上年增加4家，".repeat(20_000),
  },
};

const ledger = buildLedger({ enterprise: [{ name: "禾丰有限公司" }, { name: "源盛建材厂" }] }, {});

/** How many things the answer has; there is one whatever the text. */
const WORK: Readonly<Record<keyof typeof hostileTexts, (draft: Draft) => number>> = {
  verify: (draft) => {
    const known = knownOf({ ledger }, { year: 2023, asOf: day("2023-12-31") }, null);
    return verifyDraft(draft, known).quantities.length;
  },
  renew: (draft) => {
    const then = knownOf({ ledger }, { year: 2022, asOf: day("2022-12-31") }, null);
    const renewal = { draftYear: 2022, then, thenTexts: new Map(), thenAsOf: "2022年12月31日" };
    return renewDraft(draft, { ...renewal, facts: factTable([]), names: then.names }).paragraphs.length;
  },
};

function timesOf(mode: keyof typeof hostileTexts): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(hostileTexts[mode]).map(([name, text]) => {
      const start = processorTime();
      WORK[mode](draftOfText(text));
      return [name, processorTime() - start];
    }),
  );
}

if (require.main === module)
  console.log(JSON.stringify(timesOf(process.argv[2] === "renew" ? "renew" : "verify")));
