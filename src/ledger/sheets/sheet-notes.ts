/** What to say beside a number for which a sheet was left out. */
import type { RegisterId } from "../../registers";
import { sheetRelations } from "../../registers/sheet-roles";
import type { Ledger } from "../model";
import { carriedOverNotes } from "./carried-over";
import { sheetTitle, type SheetCount, type SheetRole } from "./sheet-count";

const WHY_LEFT_OUT: Readonly<Record<SheetRole, string>> = {
  only: "已设为不计入",
  part: "记录已在别的表里",
  whole: "已设为不计入",
  running: "已设为不计入",
  older: "同一批记录另一时期或版本的表",
  survey: "已设为不计入",
  list: "另作他用的名单",
  copy: "加载项整理的表",
  summary: "汇总数",
};

/** A sentence for each of the registers of which a sheet was left out, only adds columns or repeats records; in their order. */
export function sheetNotes({ counts, carried }: Ledger, registers: readonly RegisterId[]): readonly string[] {
  return [...new Set(registers)].flatMap((register) => [
    ...notesOf(counts.filter(({ table }) => table.register === register && table.entries.length > 0)),
    ...carriedOverNotes([...carried.values()].filter(({ entry }) => entry.table.register === register)),
  ]);
}

function notesOf(counts: readonly SheetCount[]): readonly string[] {
  const left = counts.filter(({ in: isIn }) => isIn === false);
  const surveys = counts.filter(({ in: isIn, role }) => isIn === true && role === "survey");
  const counted = counts.filter((count) => count.in === true && !surveys.includes(count));
  const earlier = ofEarlierYears(counted);
  return [
    ...(left.length === 0 ? [] : [`计入${titlesOf(counted)}，未计入${left.map(leftOut).join("、")}`]),
    ...(surveys.length === 0 || counted.length === 0
      ? []
      : [`${titlesOf(surveys)}与${titlesOf(counted)}是同一批企业，不另计`]),
    ...(earlier.length === 0
      ? []
      : [`${titlesOf(earlier)}写的是往年，记录与别的表不同，一并计入，请核对是不是旧表`]),
  ];
}

/** What is there is listed anew each year: a list of an earlier year that nothing repeats may be an old one all the same. */
function ofEarlierYears(counted: readonly SheetCount[]): readonly SheetCount[] {
  const yearOf = ({ table }: SheetCount): number => table.recognition.context.year ?? -Infinity;
  const latest = Math.max(...counted.map(yearOf));
  return counted.filter((count) => {
    const isState = sheetRelations[count.table.register].holds === "state";
    return isState && count.role === "part" && yearOf(count) < latest && yearOf(count) > -Infinity;
  });
}

function titlesOf(counts: readonly SheetCount[]): string {
  return counts.map(({ table }) => sheetTitle(table)).join("、");
}

function leftOut({ table, role }: SheetCount): string {
  return `${sheetTitle(table)}（${WHY_LEFT_OUT[role]}）`;
}
