import { noValue, type FactTable, type TableFact } from "../../figures/figure-table";
import { figureLookup } from "../figure-lookup";
import { factInWords } from "../render";
import { percentagePoints, plainNumber } from "../wording";
import type { CellLook, TableCell } from "./table-report";

/** What a table shows now, and the sheet on which its formulas look it up. */
export interface TableSource {
  readonly facts: FactTable;
  readonly figuresSheet: string;
}

type Unit = Pick<TableFact, "unit">;

export function valueLook({ unit }: Unit): CellLook {
  if (unit === "率") return "rate";
  return unit === "元" ? "money" : "count";
}

/** This year's value of a figure, — where there is none. */
export function currentCell(id: string, { facts, figuresSheet }: TableSource): TableCell {
  const fact = facts.find(id);
  return {
    value: fact?.value ?? noValue,
    shown: fact === null || fact.value === null ? noValue : factInWords(fact, "", 2),
    look: fact === null ? "text" : valueLook(fact),
    formula: `=${figureLookup(figuresSheet, id, "数值")}`,
    fact: id,
    side: "now",
  };
}

/** Last year's value, — where nothing is known of it. */
export function previousCell(id: string, { facts, figuresSheet }: TableSource): TableCell {
  const fact = facts.find(id);
  const known = fact?.previous ?? null;
  return {
    value: known ?? noValue,
    shown: fact === null || known === null ? noValue : factInWords(fact, "上年", 2),
    look: fact === null ? "text" : valueLook(fact),
    formula: `=${figureLookup(figuresSheet, id, "上年")}`,
    fact: id,
    side: "previous",
  };
}

/** The difference to last year; of rates in percentage points. */
export function changeCell(id: string, { facts, figuresSheet }: TableSource): TableCell {
  const fact = facts.find(id);
  const isRate = fact?.unit === "率";
  const difference = changeOf(fact);
  const lookup = figureLookup(figuresSheet, id, "比上年");
  return {
    value: difference === null ? noValue : isRate ? difference * 100 : difference,
    shown: difference === null ? noValue : changeShown(difference, isRate),
    look: isRate ? "rateChange" : fact?.unit === "元" ? "moneyChange" : "countChange",
    formula: isRate ? `=IFERROR(${lookup}*100,"${noValue}")` : `=${lookup}`,
    fact: id,
    side: "change",
  };
}

function changeOf(fact: TableFact | null): number | null {
  if (fact === null || typeof fact.value !== "number" || fact.previous === null) return null;
  const difference = fact.value - fact.previous;
  return Math.abs(difference) < 1e-9 ? 0 : difference;
}

function changeShown(difference: number, isRate: boolean): string {
  if (difference === 0) return "持平";
  const size = isRate ? `${percentagePoints(difference)}个百分点` : plainNumber(Math.abs(difference));
  return `${difference > 0 ? "+" : "-"}${size}`;
}
