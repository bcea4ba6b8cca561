/**
 * Round trips of actions over the sample workbook (DESIGN 6), and how many bytes go over: what only looks in three,
 * what writes in six. Run with `npx tsx bench/actions.ts`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openBook } from "../host";
import type { ActionEnvironment, Outcome } from "../src/actions/environment";
import { countFigures } from "../src/actions/figures/count-figures";
import { takeSnapshot } from "../src/actions/figures/take-snapshot";
import { checkLedgers } from "../src/actions/findings/check-ledgers";
import { recogniseLedgers } from "../src/actions/ledgers/recognise-ledgers";
import { countSubsidy } from "../src/actions/money/count-subsidy";
import { writePaymentSheets } from "../src/actions/money/write-payment-sheets";
import { writeReport } from "../src/actions/report/write-report";
import { excelWorkbook } from "../src/excel/excel-workbook";
import { endOfYear } from "../src/reading/cells/dates";
import { tell } from "./told";

const ENVIRONMENT: ActionEnvironment = {
  today: endOfYear(2023),
  workbook: excelWorkbook,
  liveFormulas: false,
};
const WISH = { year: 2023, asOf: endOfYear(2023) };
const LOOKING = 3;
const WRITING = 6;

type Action = () => Promise<Outcome<unknown>>;

const ACTIONS: readonly (readonly [string, number, Action])[] = [
  ["识别台账", LOOKING, () => recogniseLedgers(ENVIRONMENT)],
  ["指标", LOOKING, () => countFigures(ENVIRONMENT, { ...WISH, groups: true })],
  ["校验", LOOKING, () => checkLedgers(ENVIRONMENT, WISH)],
  ["资金", LOOKING, () => countSubsidy(ENVIRONMENT, WISH)],
  ["生成述职报告", WRITING, () => writeReport(ENVIRONMENT, WISH)],
  ["生成发放表", WRITING, () => writePaymentSheets(ENVIRONMENT, { ...WISH, purpose: "signing" })],
  ["存为年度快照", WRITING, () => takeSnapshot(ENVIRONMENT, WISH)],
];

async function main(): Promise<void> {
  const sample = readFileSync(path.join(__dirname, "../samples/示例台账.xlsx"));
  for (const [title, budget, action] of ACTIONS) {
    const host = await openBook(sample);
    host.installGlobals();
    const { requests, bytesSent, bytesReceived } = { ...host.counters };
    const outcome = await action();
    if (!outcome.ok) throw new Error(outcome.problem.message);
    tell({ what: title, value: host.counters.requests - requests, unit: "round trips", budget });
    const bytes = host.counters.bytesSent + host.counters.bytesReceived - bytesSent - bytesReceived;
    tell({ what: `${title}, sent and received`, value: bytes / 1024, unit: "KB" });
    host.close();
  }
}

void main();
