import { tidyLedgers } from "../../src/actions/forms/tidy-ledgers";
import { quotedSheet } from "../../src/reading/cells/grid";
import { registerSpec } from "../../src/registers";
import { openWorkbook, saveWorkbook, valueOrFail } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function tidy({ workbook, out }: Command): Promise<Output> {
  const opened = await openWorkbook(workbook);
  const sheets = valueOrFail(await tidyLedgers(opened.environment));
  if (out !== null) await saveWorkbook(opened, out);
  const rows = sheets.map(({ sheet, register, rows: count, unnormalised, copy }) => [
    sheet,
    registerSpec(register).title,
    `${String(count)}行`,
    `${String(unnormalised.length)}格`,
    copy,
  ]);
  const left = sheets.flatMap(({ sheet, unnormalised }) =>
    unnormalised.map(({ cell, raw }) => [`${quotedSheet(sheet)}!${cell}`, raw]),
  );
  return {
    json: { sheets },
    text: [
      textTable([["原表", "台账", "行数", "没能规范", "规范台账"], ...rows]),
      ...(left.length === 0 ? [] : ["", textTable([["没能规范的单元格", "原文"], ...left])]),
    ].join("\n"),
  };
}
