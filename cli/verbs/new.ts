import { newBlankLedgers } from "../../src/actions/forms/new-blank-ledgers";
import { registerSpec } from "../../src/registers";
import { saveFile, valueOrFail, withoutWorkbook } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function newLedgers({ registers, out }: Command): Promise<Output> {
  const { sheets, file } = valueOrFail(await newBlankLedgers(withoutWorkbook(), { registers }));
  if (out !== null) await saveFile(out, file);
  const rows = sheets.map(({ sheet, register, columns }) => [
    sheet,
    registerSpec(register).title,
    `${String(columns)}列`,
  ]);
  return { json: { sheets }, text: textTable([["工作表", "台账", "列数"], ...rows]) };
}
