import { newBlankLedgers } from "../../src/actions/forms/new-blank-ledgers";
import { runSelfTest } from "../../src/actions/self-test";
import { openBytes, valueOrFail, withoutWorkbook } from "../open-workbook";
import type { Output } from "./output";

/** The pane's 自检, on the stand-in with a blank ledger. */
export async function selfTest(): Promise<Output> {
  const { file } = valueOrFail(await newBlankLedgers(withoutWorkbook(), { registers: ["enterprise"] }));
  const { environment } = await openBytes(file, "空白台账.xlsx", { functions: true });
  const report = valueOrFail(await runSelfTest(environment));
  const lines = report.lines.map(({ ok, title, expected, got }) =>
    ok ? `正常    ${title}` : `不正常  ${title}：应为 ${expected}，现为 ${got}`,
  );
  return { json: report, text: [...lines, "", report.diagnostics].join("\n") };
}
