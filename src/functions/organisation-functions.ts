/** Custom functions for terms, formation advice and the completeness of enterprise profiles. */
import { advise, fourClear, termEnd } from "../formation";
import { builtOnce } from "../ledger/once";
import { enterpriseNames } from "../ledger/names/ledger-names";
import type { Ledger } from "../ledger/model";
import { enterpriseRecords, valueAcross, type EnterpriseRecord } from "../ledger/enterprises";
import { defaultSettings } from "../reading/settings/settings";
import { dateCell, optionalTextCell, optionalWholeCell } from "./cell-parameters";
import { dateResult } from "./code-functions";
import { declare, type ResultValue } from "./declaration";
import { isFailure, notAvailable, wrongArgument, type Failure } from "./failure";
import { ledgerOf, ledgerRange, ledgerWith, settingsRange } from "./ledger-parameters";

export const termEndFunction = declare({
  id: "TERM_END",
  description: "党组织届满的日期（请把单元格设成日期格式），换届日期只写到月的给出文字",
  parameters: [
    dateCell("换届日期", "上次换届的日期"),
    optionalWholeCell("届期", `任期几年，不填按${String(defaultSettings.termYears)}年`, {
      least: 1,
      most: 10,
    }),
  ],
  result: "届满日期",
  body: (election, years) => dateResult(termEnd(election, years ?? defaultSettings.termYears)),
});

const enterpriseCell = optionalTextCell("企业", "只看这一家，不填列出全部");

export const formationAdvice = declare({
  id: "FORMATION_ADVICE",
  description: "按正式党员数和所在园区，建议企业单独建、联合建还是挂靠建；只是建议，不改台账",
  parameters: [ledgerRange, enterpriseCell, settingsRange],
  result: "一家企业的建议，或全部企业的表",
  spills: true,
  body: (matrix, name, settings) => {
    const ledger = ledgerWith(ledgerOf([matrix], [], settings), ["enterprise"]);
    if (isFailure(ledger)) return ledger;
    const { enterprises } = adviceOf(ledger);
    if (name === "")
      return [
        ["企业", "现状", "建议", "理由"],
        ...enterprises.map((line) => [line.name, line.current, line.advice, line.reason]),
      ];
    const record = enterpriseNamed(ledger, name);
    if (isFailure(record)) return record;
    const line = enterprises.find((one) => one.name === nameOf(record));
    return line?.advice ?? notAvailable(`“${name}”没有建议。`);
  },
});

export const fourClearFunction = declare({
  id: "FOUR_CLEAR",
  description: "“四个清”信息填了多少：一家企业给出比率，不选企业时列出每家缺什么",
  parameters: [ledgerRange, enterpriseCell, settingsRange],
  result: "一家企业的比率，或全部企业的表",
  spills: true,
  body: (matrix, name, settings) => {
    const ledger = ledgerWith(ledgerOf([matrix], [], settings), ["enterprise"]);
    if (isFailure(ledger)) return ledger;
    if (name === "") return [["企业", "完整度", "缺少"], ...enterpriseRecords(ledger).map(fourClearRow)];
    const record = enterpriseNamed(ledger, name);
    return isFailure(record) ? record : fourClear(record.entry, ...record.also).share;
  },
});

function fourClearRow(record: EnterpriseRecord): readonly ResultValue[] {
  const { share, missing } = fourClear(record.entry, ...record.also);
  return [nameOf(record), share, missing.length === 0 ? "齐全" : missing.join("、")];
}

const adviceOf = builtOnce(advise);

function nameOf(record: EnterpriseRecord): string {
  return valueAcross(record, "name") ?? "";
}

/** The one enterprise that the name means. */
function enterpriseNamed(ledger: Ledger, name: string): EnterpriseRecord | Failure {
  const found = enterpriseNames(ledger).find(name);
  const items = found.kind === "found" ? [found.item] : found.kind === "several" ? found.items : [];
  const meant = enterpriseRecords(ledger).filter(({ entry, also }) =>
    [entry, ...also].some((row) => items.includes(row)),
  );
  const [only] = meant;
  if (only === undefined) return notAvailable(`台账里没有“${name}”，请核对企业名称。`);
  if (meant.length === 1) return only;
  return wrongArgument(`“${name}”可能是几家企业：${meant.slice(0, 3).map(nameOf).join("、")}，请写全称。`);
}
