/**
 * A workbook as a readable text, for golden cases. First what is asked and expected, then the sheets:
 *
 *     year 2023
 *     asOf 2023-12-31
 *     # 企业台账
 *     临江县工业园区企业台账
 *     序号|企业名称|统一社会信用代码|经营状态
 *     1|临江禾丰食品有限公司|91450199MA5L103771|已投产
 *
 * Cells are parted by `|`. A number of at most 15 digits is a number, a longer one only after `#`; `=…→4` is a
 * formula with its value, `'…` a text, `#N/A` and its like an error, `↵` a line break; `~` at the beginning of a line
 * hides the row. What the office has set otherwise stands on a sheet 党建设置; `year unknown` is an office that has set
 * no year.
 */
import type { CellValue, Grid } from "../src/reading/cells/grid";
import { defaultSettings, type Settings } from "../src/reading/settings/settings";
import { readSettings, settingsSheetName } from "../src/reading/settings/settings-sheet";
import type { DayNumber } from "../src/registers";
import { day } from "./ledger-builder";

export interface WrittenBook {
  readonly context: { readonly year: number | null; readonly asOf: DayNumber | null };
  readonly settings: Settings;
  /** The sheets but for 党建设置. */
  readonly grids: readonly Grid[];
  /** What stands behind a word at the beginning of a line above the sheets, for each such line. */
  readonly facts: (word: string) => readonly string[];
  /** As `facts`, with the indented lines below each. */
  readonly blocks: (word: string) => readonly string[];
}

export function parseBook(text: string): WrittenBook {
  const [head = "", ...sheets] = `\n${text}`.split(/\n# /);
  const facts = (word: string): string[] =>
    head
      .split("\n")
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  const written = facts("year")[0] ?? "2023";
  const year = written === "unknown" ? null : Number(written);
  const asOf = facts("asOf")[0] ?? (year === null ? null : `${String(year)}-12-31`);
  const parks = facts("parks").flatMap((list) => list.split("、"));
  const grids = sheets.map(sheetOf);
  return {
    context: { year, asOf: asOf === null ? null : day(asOf) },
    settings: { ...settingsIn(grids), ...(parks.length === 0 ? {} : { parks }) },
    grids: grids.filter(({ sheet }) => sheet !== settingsSheetName),
    facts,
    blocks: (word) =>
      head
        .split(/\n(?! )/)
        .filter((block) => block.startsWith(`${word} `))
        .map((block) => block.slice(word.length + 1)),
  };
}

/** As the sheet 党建设置 has them; every row of it must be readable. */
function settingsIn(grids: readonly Grid[]): Settings {
  const sheet = grids.find((grid) => grid.sheet === settingsSheetName);
  if (sheet === undefined) return defaultSettings;
  const { settings, problems } = readSettings(sheet);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return settings;
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
  if (/^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/.test(text)) return { error: text };
  if (/^#\d+$/.test(text)) return Number(text.slice(1));
  if (/^-?\d{1,15}(?:\.\d+)?$/.test(text)) return Number(text);
  return text.replaceAll("↵", "\n");
}
