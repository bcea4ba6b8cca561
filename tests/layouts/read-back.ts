import { recognise } from "../../src/reading/recognise";
import { readTables } from "../../src/reading/records";
import type { Table } from "../../src/reading/ledger";
import type { TableRecognition } from "../../src/reading/recognition";
import { defaultSettings } from "../../src/reading/settings";
import type { LaidOutSheet, LaidOutTable } from "./layout";

/** What became of the columns of the sheets that were read back. */
export interface Tally {
  columns: number;
  asked: number;
}

/** What reading makes of a sheet that differs from what was written, in words; asking is no difference. */
export function differences(sheet: LaidOutSheet, tally: Tally): readonly string[] {
  const recognitions = recognise(sheet.grid, defaultSettings);
  const registers = recognitions.map((table) => table.register ?? "null").join(", ");
  const written = sheet.tables.map((table) => table.register).join(", ");
  if (registers !== written) return [`registers ${registers} for ${written}`];
  const tables = readTables(sheet.grid, recognitions, defaultSettings);
  return sheet.tables.flatMap((expected, i) => {
    const [recognition, table] = [recognitions[i], tables[i]];
    if (!recognition || !table) return [`no table ${String(i)}`];
    return [
      ...differentRows(expected, recognition),
      ...differentColumns(expected, recognition, tally),
      ...differentValues(expected, table),
    ];
  });
}

function differentRows(expected: LaidOutTable, actual: TableRecognition): readonly string[] {
  const wanted = {
    header: expected.headerRows,
    data: expected.records.map(({ row }) => row),
    skipped: expected.skipped,
  };
  const got = { header: actual.headerRows, data: actual.dataRows, skipped: actual.skippedRows };
  return JSON.stringify(wanted) === JSON.stringify(got)
    ? []
    : [`rows ${JSON.stringify(got)} for ${JSON.stringify(wanted)}`];
}

function differentColumns(expected: LaidOutTable, actual: TableRecognition, tally: Tally): readonly string[] {
  return expected.columns.flatMap(({ field, column }) => {
    tally.columns++;
    if (actual.ask.some((question) => question.column === column)) {
      tally.asked++;
      return [];
    }
    const got = Object.entries(actual.columns).find(([, columns]) => columns.includes(column))?.[0] ?? null;
    const header = actual.evidence.find((evidence) => evidence.column === column)?.header ?? "";
    return got === field
      ? []
      : [`column ${String(column)} “${header}” is ${got ?? "unmatched"} for ${field ?? "a stranger"}`];
  });
}

function differentValues(expected: LaidOutTable, table: Table): readonly string[] {
  const found: string[] = [];
  for (const [field, column] of Object.entries(table.fields)) {
    expected.records.forEach((record, i) => {
      const wanted = JSON.stringify(record.values[field] ?? null);
      const got = JSON.stringify(column.values[i] ?? null);
      if (wanted !== got) found.push(`${field} in row ${String(record.row)} is ${got} for ${wanted}`);
    });
  }
  expected.records.forEach((record, i) => {
    const own = record.values.park;
    const wanted = typeof own === "string" ? own : record.park;
    const got = table.entries[i]?.park ?? null;
    if (expected.register === "enterprise" && got !== wanted)
      found.push(`park in row ${String(record.row)} is ${got ?? "null"} for ${wanted ?? "null"}`);
  });
  return found;
}
