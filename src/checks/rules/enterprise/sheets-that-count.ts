/** ENT-18, ENT-19: which sheets count, where that is in question or a sheet was left out (CONTRACT 8). */
import { registerSpec } from "../../../registers";
import { cellAddress } from "../../../reading/cells/grid";
import { sheetTitle, type SheetCount, type SheetQuestion } from "../../../ledger/sheets/sheet-count";
import { ledgerRule, type Spot } from "../../rule-definition";

export const differingSheets = ledgerRule(
  {
    id: "ENT-18",
    title: "同一批记录的几张表不一致，不知道计哪一张",
    severity: "warning",
    why: "同一批企业、党员或事项有几张表而内容不同，选错一张，报出去的数就错了。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const question of ledger.questions) yield questionSpot(question);
  },
);

function questionSpot({ tables, places, reason }: SheetQuestion): Spot | null {
  const [first] = places;
  if (first !== undefined) return { ...first, message: reason };
  const [table] = tables;
  return table === undefined ? null : { ...headCell(table), message: reason };
}

export const sheetsLeftOut = ledgerRule(
  {
    id: "ENT-19",
    title: "有表没有计入统计",
    severity: "info",
    why: "名单、旧表、分表和总表放在一起时，只计其中的一部分；计了哪些要看得见。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const count of ledger.counts) if (count.in === false) yield leftOutSpot(count);
    for (const { sheet, cell, reason } of ledger.book.doubts)
      yield { sheet, cell, message: `“${sheet}”没有计入统计：${reason}请在“识别台账”里选定` };
  },
);

function leftOutSpot({ table, reason }: SheetCount): Spot | null {
  if (table.entries.length === 0) return null;
  const { title } = registerSpec(table.register);
  return {
    ...headCell(table),
    message: `${sheetTitle(table)}像${title}，没有计入统计：${reason}；不对的话，请在“识别台账”里改成计入`,
  };
}

function headCell({ grid, recognition }: SheetCount["table"]): {
  readonly sheet: string;
  readonly cell: string;
} {
  const [row = 1] = recognition.headerRows;
  return { sheet: grid.sheet, cell: cellAddress(row, recognition.firstColumn) };
}
