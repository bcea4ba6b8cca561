import { recognise } from "../../src/reading/recognise";
import { readTables } from "../../src/reading/records";
import type { Entry, Table } from "../../src/reading/table";
import type { TableRecognition } from "../../src/reading/recognition";
import { defaultSettings } from "../../src/reading/settings/settings";
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
      ...differentContext(expected, recognition),
      ...differentValues(expected, table),
      ...differentFurtherRows(expected, table),
    ];
  });
}

function differentRows(expected: LaidOutTable, actual: TableRecognition): readonly string[] {
  const wanted = {
    header: expected.headerRows,
    data: expected.records.flatMap(({ row, further }) => (further === null ? [row] : [row, further.row])),
    skipped: expected.skipped,
  };
  const got = { header: actual.headerRows, data: actual.dataRows, skipped: actual.skippedRows };
  return JSON.stringify(wanted) === JSON.stringify(got)
    ? []
    : [`rows ${JSON.stringify(got)} for ${JSON.stringify(wanted)}`];
}

function differentContext(expected: LaidOutTable, { context }: TableRecognition): readonly string[] {
  const { park, quarter } = expected.context;
  const found: string[] = [];
  if (context.park !== park) found.push(`park ${context.park ?? "null"} for ${park ?? "null"}`);
  if (context.quarter !== quarter) found.push(`quarter ${String(context.quarter)} for ${String(quarter)}`);
  return found;
}

function differentFurtherRows(expected: LaidOutTable, table: Table): readonly string[] {
  const wanted = expected.records.flatMap(({ further, values }) =>
    further === null ? [] : [{ ...further, of: values }],
  );
  const rows = JSON.stringify(table.furtherRows.map(({ row }) => row));
  if (rows !== JSON.stringify(wanted.map(({ row }) => row))) return [`further rows ${rows}`];
  return wanted.flatMap(({ row, values, of }, i) => {
    const entry = table.furtherRows[i] as Entry<"enterprise"> | undefined;
    const asked = [
      ["name", of.name],
      ["organisationName", values.organisationName],
    ] as const;
    return asked.flatMap(([field, value]) =>
      !entry?.has(field) || entry.value(field) === (value ?? null)
        ? []
        : [`${field} in further row ${String(row)} is ${entry.value(field) ?? "null"}`],
    );
  });
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
    const wanted = typeof own === "string" ? own : (record.park ?? expected.context.park);
    const got = table.entries[i]?.park ?? null;
    if (expected.register === "enterprise" && got !== wanted)
      found.push(`park in row ${String(record.row)} is ${got ?? "null"} for ${wanted ?? "null"}`);
  });
  return found;
}
