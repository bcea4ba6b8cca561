/**
 * A case of a rule as a readable text. First what it is held against, then the sheets:
 *
 *     year 2023
 *     asOf 2023-12-31
 *     expect 企业台账!C5
 *       says 第5行的代码第18位不对，请核对
 *       actual 91450199MA5L103771
 *     # 企业台账
 *     临江县工业园区企业台账
 *     序号|企业名称|统一社会信用代码|经营状态
 *     1|临江禾丰食品有限公司|91450199MA5L103771|已投产
 *
 * Under a finding stands all that it tells: its message, and its other texts and its fix where there are any.
 * Cells are parted by `|`. A number of at most 15 digits is a number, a longer one only after `#`; `=…→4` is a
 * formula with its value, `'…` a text, `↵` a line break; `~` at the beginning of a line hides the row. What the
 * office has set otherwise stands on a sheet 党建设置; `year unknown` is an office that has set no year.
 */
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import { readSettings, settingsSheetName } from "../../src/reading/settings/settings-sheet";
import type { CheckContext, Finding, Fix } from "../../src/checks/finding";
import { day } from "../ledger-builder";

export interface Case {
  readonly context: CheckContext;
  readonly settings: Settings;
  /** Every finding of the rule as {@link findingText} has it; none where the rule holds. */
  readonly expected: readonly string[];
  /** Severity of the findings, where it is not the rule's own. */
  readonly severity: string | null;
  readonly grids: readonly Grid[];
}

/** The facts above the sheets of a case, by their first word, and its sheets. */
export interface CaseText {
  readonly head: string;
  readonly factsOf: (name: string) => readonly string[];
  readonly grids: readonly Grid[];
}

/** Takes any readable case apart: lines of facts, then sheets. */
export function readCase(text: string): CaseText {
  const [head = "", ...sheets] = `\n${text}`.split(/\n# /);
  const facts = head.split("\n").filter((line) => line !== "");
  return {
    head,
    factsOf: (name) =>
      facts.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1)),
    grids: sheets.map(sheetOf),
  };
}

export function parseCase(text: string): Case {
  const { head, factsOf, grids } = readCase(text);
  const written = factsOf("year")[0] ?? "2023";
  const year = written === "unknown" ? null : Number(written);
  const asOf = factsOf("asOf")[0] ?? (year === null ? null : `${String(year)}-12-31`);
  const parks = factsOf("parks").flatMap((list) => list.split("、"));
  return {
    context: { year, asOf: asOf === null ? null : day(asOf) },
    settings: { ...settingsIn(grids), parks },
    expected: head
      .split(/\n(?! )/)
      .filter((fact) => fact.startsWith("expect "))
      .map((fact) => fact.slice("expect ".length)),
    severity: factsOf("severity")[0] ?? null,
    grids: grids.filter(({ sheet }) => sheet !== settingsSheetName),
  };
}

/** As the sheet 党建设置 has them; every row of it must be readable. */
export function settingsIn(grids: readonly Grid[]): Settings {
  const sheet = grids.find((grid) => grid.sheet === settingsSheetName);
  if (sheet === undefined) return defaultSettings;
  const { settings, problems } = readSettings(sheet);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return settings;
}

/** A finding as a case expects it: its place, and below it all that it tells. */
export function findingText({ sheet, cell, message, expected, actual, suggestion, fix }: Finding): string {
  const details = Object.entries({ says: message, expected, actual, suggestion }).flatMap(([name, text]) =>
    text === undefined ? [] : [`  ${name} ${text}`],
  );
  return [`${sheet}!${cell}`, ...details, ...(fix === undefined ? [] : [`  fix ${fixText(fix)}`])].join("\n");
}

/** `去掉名称里的空格："甲 禾" → "甲禾"`, and the number format where the fix sets one. */
function fixText({ title, before, after, numberFormat }: Fix): string {
  const format = numberFormat === undefined ? "" : ` ${numberFormat}`;
  return `${title}：${JSON.stringify(before)} → ${JSON.stringify(after)}${format}`;
}

function sheetOf(text: string): Grid {
  const [sheet = "", ...lines] = text.replace(/\n+$/, "").split("\n");
  const rows = lines.map((line) => line.replace(/^~/, "").split("|"));
  const width = Math.max(...rows.map((row) => row.length));
  const padded = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return {
    sheet,
    firstRow: 1,
    firstColumn: 1,
    values: padded.map((row) => row.map(valueOf)),
    formulas: padded.map((row) => row.map(formulaOf)),
    hiddenRows: new Set(lines.flatMap((line, index) => (line.startsWith("~") ? [index + 1] : []))),
  };
}

function formulaOf(text: string): string | null {
  return text.startsWith("=") ? (text.split("→")[0] ?? text) : null;
}

function valueOf(text: string): CellValue {
  if (text.startsWith("=")) return valueOf(text.split("→")[1] ?? "");
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^#\d+$/.test(text)) return Number(text.slice(1));
  if (/^-?\d{1,15}(?:\.\d+)?$/.test(text)) return Number(text);
  return text.replaceAll("↵", "\n");
}
