/** Drafts of any words: every number is found where it stands, and the renewed text is the text with its live numbers. */
import { draftOfText } from "../../src/drafts/draft";
import { renewDraft } from "../../src/drafts/renew/renew";
import { verifyDraft } from "../../src/drafts/verify";
import { factTable } from "../../src/figures/figure-table";
import { knownOf } from "../../src/jobs/draft";
import type { Dice } from "../layouts/dice";
import { buildLedger, day } from "../ledger-builder";
import { notFinite } from "./kinds";

const ledger = buildLedger({ enterprise: [{ name: "禾丰有限公司" }, { name: "源盛建材厂" }] }, {});
const known = knownOf({ ledger }, { year: 2023, asOf: day("2023-12-31") }, null);
const then = knownOf({ ledger }, { year: 2022, asOf: day("2022-12-31") }, null);

const PIECES: readonly string[] = [
  ..."，。；：、（）()《》“”〔〕%％\n\t ".split(""),
  ...[
    "园区企业",
    "企业总数",
    "党组织",
    "党员",
    "覆盖率",
    "书记",
    "津贴",
    "其中",
    "分别为",
    "比上年增加",
    "上年",
    "计划",
    "预计",
    "每月",
  ],
  ...[
    "50",
    "五十",
    "伍拾",
    "5０",
    "近六成",
    "过半",
    "五十余",
    "约",
    "3.5",
    "1,234",
    "0.15万",
    "58%",
    "百分之五十八",
    "一百二十",
    "-3",
    "1e9",
    "99999999999999999999",
  ],
  ...[
    "家",
    "名",
    "个",
    "元",
    "万元",
    "个百分点",
    "次",
    "2022年",
    "2022年12月31日",
    "〔2022〕6号",
    "第3季度",
    "二〇二二年",
    "1—6月",
  ],
  ...[
    "禾丰有限公司",
    "源盛建材厂",
    "\ud800",
    "\u202e",
    "{企业总数}",
    "<w:t>",
    "&nbsp;",
    "|",
    "==",
    "企业50家、党员83名",
  ],
];

export function draftCase(dice: Dice): readonly string[] {
  const text = Array.from({ length: dice.between(0, 60) }, () => dice.pick(PIECES)).join("");
  const draft = draftOfText(text);
  return dice.chance(50) ? verified(draft) : renewed(draft);
}

interface Found {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

function misplaced(text: string, found: readonly Found[]): readonly string[] {
  return found
    .filter((one) => text.slice(one.offset, one.offset + one.length) !== one.text)
    .map((one) => `“${one.text}” does not stand at ${String(one.offset)} of ${JSON.stringify(text)}`);
}

function verified(draft: ReturnType<typeof draftOfText>): readonly string[] {
  const { quantities, arithmetic } = verifyDraft(draft, known);
  const numbers = quantities.map(({ value }) => value);
  return [...misplaced(draft.text, quantities), ...notFinite([numbers, arithmetic])];
}

function renewed(draft: ReturnType<typeof draftOfText>): readonly string[] {
  const renewal = { draftYear: 2022, then, thenTexts: new Map(), thenAsOf: "2022年12月31日" };
  const { live, kept, ask } = renewDraft(draft, { ...renewal, facts: factTable([]), names: then.names });
  return misplaced(draft.text, [...live, ...kept, ...ask]);
}
