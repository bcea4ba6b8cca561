/** Custom functions for terms and the completeness of enterprise profiles. */
import { fourClear } from "../formation/four-clear";
import { termEnd } from "../formation/term";
import { enterpriseNames } from "../reading/ledger-names";
import { entriesOf, type Entry, type Ledger } from "../reading/ledger";
import { defaultSettings } from "../reading/settings";
import { dateCell, optionalTextCell, optionalWholeCell } from "./cell-parameters";
import { dateResult } from "./code-functions";
import { declare, isFailure, notAvailable, wrongArgument, type Failure } from "./declaration";
import { ledgerOf, ledgerRange, ledgerWith, settingsRange } from "./ledger-parameters";

export const termEndFunction = declare({
  id: "TERM_END",
  name: "届满日期",
  description: "党组织届满的日期（请把单元格设成日期格式），换届日期只写到月的给出文字",
  parameters: [
    dateCell("换届日期", "上次换届的日期"),
    optionalWholeCell("届期", `任期几年，不填按${String(defaultSettings.termYears)}年`, {
      least: 1,
      most: 10,
    }),
  ],
  result: "届满日期",
  example: { formula: '=DJ.届满日期("2022年3月")', gives: "2025年3月" },
  body: (election, years) => dateResult(termEnd(election, years ?? defaultSettings.termYears)),
});

const enterpriseCell = optionalTextCell("企业", "只看这一家，不填列出全部");

export const fourClearFunction = declare({
  id: "FOUR_CLEAR",
  name: "四清完整度",
  description: "“四个清”信息填了多少：一家企业给出比率，不选企业时列出每家缺什么",
  parameters: [ledgerRange, enterpriseCell, settingsRange],
  result: "一家企业的比率，或全部企业的表",
  spills: true,
  example: { formula: '=DJ.四清完整度(企业台账!A1:E7,"甲禾食品有限公司")', gives: 0.2 },
  body: (matrix, name, settings) => {
    const ledger = ledgerWith(ledgerOf([matrix], [], settings), ["enterprise"]);
    if (isFailure(ledger)) return ledger;
    if (name === "")
      return [
        ["企业", "完整度", "缺少"],
        ...entriesOf(ledger, "enterprise").map((entry) => {
          const { share, missing } = fourClear(entry);
          return [entry.raw("name"), share, missing.length === 0 ? "齐全" : missing.join("、")];
        }),
      ];
    const entry = enterpriseNamed(ledger, name);
    return isFailure(entry) ? entry : fourClear(entry).share;
  },
});

/** The one enterprise that the name means. */
function enterpriseNamed(ledger: Ledger, name: string): Entry<"enterprise"> | Failure {
  const found = enterpriseNames(ledger).find(name);
  if (found.kind === "found") return found.item;
  return found.kind === "several"
    ? wrongArgument(
        `“${name}”可能是几家企业：${found.items
          .slice(0, 3)
          .map((item) => item.raw("name"))
          .join("、")}，请写全称。`,
      )
    : notAvailable(`台账里没有“${name}”，请核对企业名称。`);
}
