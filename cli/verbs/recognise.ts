import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import type { RecognisedTable, SheetCounts } from "../../src/jobs/results";
import { columnLetters } from "../../src/reading/cells/grid";
import { openWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function recognise(command: Command): Promise<Output> {
  const { environment } = await openWorkbook(command.workbook);
  const { tables } = valueOrFail(await recogniseLedgers(environment, wishOf(command)));
  return { json: { sheets: tables.map(tableJson) }, text: tables.map(tableText).join("\n\n") };
}

function tableJson(table: RecognisedTable): object {
  const base = { sheet: table.sheet, register: table.register };
  if (table.register === null) return table.doubt === null ? base : { ...base, kindAsk: table.doubt };
  return {
    ...base,
    headerRows: table.headerRows,
    dataRows: table.dataRows,
    columns: Object.fromEntries(
      Object.entries(table.mapping).map(([field, columns]) => [field, lettersOf(columns)]),
    ),
    skippedRows: table.skippedRows,
    ask: table.columns.flatMap(({ letters, header, candidates }) =>
      candidates === undefined
        ? []
        : [{ column: letters, header, candidates: candidates.map(({ field }) => field) }],
    ),
    unmatched: table.unmatched.map(({ column, header }) => ({ column: columnLetters(column), header })),
    ...(table.counts === null
      ? {}
      : { counts: { in: table.counts.in, role: table.counts.role, reason: table.counts.reason } }),
  };
}

function lettersOf(columns: readonly number[]): string | readonly string[] {
  const letters = columns.map(columnLetters);
  return letters.length === 1 && letters[0] !== undefined ? letters[0] : letters;
}

function tableText(table: RecognisedTable): string {
  if (table.register === null)
    return `【${table.sheet}】${table.doubt === null ? "不是已知的台账，不作处理" : `请确认：${table.doubt.reason}确认前不计入`}`;
  const head = `【${table.sheet}】${table.registerTitle}：表头第${table.headerRows.join("、")}行，记录${String(table.dataRows.length)}条`;
  const counts = table.counts === null ? [] : [countsText(table.counts)];
  const rows = table.columns.map(({ letters, header, fieldTitle, candidates, reasons }) => [
    letters,
    header,
    candidates === undefined
      ? fieldTitle === ""
        ? "（不用）"
        : fieldTitle
      : `？${candidates.map(({ title }) => title).join("／")}`,
    reasons.join("；"),
  ]);
  return [head, ...counts, textTable([["列", "表头", "含义", "依据"], ...rows])].join("\n");
}

function countsText({ in: isIn, reason }: SheetCounts): string {
  const word = isIn === "ask" ? "请确认是否计入" : isIn ? "计入" : "不计入";
  return `${word}：${reason}`;
}
