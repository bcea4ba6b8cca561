/** The cells that a formula is calculated from, as far as its text names them. */
import type { Area, NameData, TableData } from "../../../package/book";
import { formulaTokens, joinTokens, type FormulaToken } from "../../../package/formulas/tokens";
import { parseAddress } from "../addresses";

/** Cells of one sheet; without a sheet something that isn't there. */
export interface Precedent {
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** What names in a formula mean. */
export interface Surroundings {
  /** The id of a sheet by its name. */
  readonly findSheet: (name: string) => string | undefined;
  /** Ids in the order of the tabs. */
  readonly sheets: readonly string[];
  readonly names: readonly NameData[];
  readonly tables: readonly (TableData & { readonly sheet: string })[];
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
}

/** Names may name names. */
const DEEPEST = 5;

/** The cells that a formula of a sheet names, names of the workbook and tables resolved; cells of other workbooks are none. */
export function precedentsOf(formula: string, own: FormulaPlace, around: Surroundings): readonly Precedent[] {
  return collect(formula, own, around, DEEPEST);
}

function collect(formula: string, own: FormulaPlace, around: Surroundings, depth: number): Precedent[] {
  const tokens = formulaTokens(formula);
  const found: Precedent[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const reference = referenceAt(tokens, index);
    if (reference !== undefined) {
      const sheets = sheetsBefore(tokens, index, own.sheet, around);
      found.push(...sheets.map((sheet) => ({ sheet, area: reference.area })));
      index += reference.length - 1;
    } else if (depth > 0) found.push(...namedAt(tokens, index, own, around, depth));
  }
  return found;
}

function referenceAt(
  tokens: readonly FormulaToken[],
  index: number,
): { readonly area: Area; readonly length: number } | undefined {
  const isStart = tokens[index]?.kind === "name" || tokens[index]?.kind === "number";
  if (!isStart) return undefined;
  for (const length of [3, 1]) {
    const behind = tokens[index + length]?.text;
    if (behind === "(" || behind === "!" || (length === 3 && tokens[index + 1]?.text !== ":")) continue;
    const area = parseAddress(joinTokens(tokens.slice(index, index + length)))?.area;
    if (area !== undefined) return { area, length };
  }
  return undefined;
}

/** The sheets that stand before a reference: one, several (`'1月:3月'!`), or none where they lie in another workbook. */
function sheetsBefore(
  tokens: readonly FormulaToken[],
  index: number,
  own: string,
  { findSheet, sheets }: Surroundings,
): readonly (string | undefined)[] {
  if (tokens[index - 1]?.text !== "!") return [own];
  const named = tokens[index - 2];
  const plain =
    named?.kind === "quoted" ? named.text.slice(1, -1).replaceAll("''", "'") : (named?.text ?? "");
  if (tokens[index - 3]?.kind === "bracket" || plain.includes("[")) return [];
  const [first = "", last]: readonly (string | undefined)[] =
    tokens[index - 3]?.text === ":" ? [tokens[index - 4]?.text, plain] : plain.split(":");
  if (last === undefined) return [findSheet(first)];
  const ends = [first, last].map((name) => sheets.indexOf(findSheet(name) ?? ""));
  if (ends.includes(-1)) return [undefined];
  return sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
}

/** What a name of the workbook or a table stands for. */
function namedAt(
  tokens: readonly FormulaToken[],
  index: number,
  own: FormulaPlace,
  around: Surroundings,
  depth: number,
): readonly Precedent[] {
  const token = tokens[index];
  if (token?.kind !== "name") return [];
  const wanted = token.text.toLowerCase();
  const table = around.tables.find(({ name }) => name.toLowerCase() === wanted);
  if (table !== undefined) return [{ sheet: table.sheet, area: tableArea(table, tokens[index + 1], own) }];
  const ofName = around.names.filter(({ name }) => name.toLowerCase() === wanted);
  const name =
    ofName.find(({ sheet }) => sheet === own.sheet) ?? ofName.find(({ sheet }) => sheet === undefined);
  return name === undefined ? [] : collect(name.formula, own, around, depth - 1);
}

/** The part of a table that `[列]`, `[[甲]:[乙]]` or `[[#This Row],[列]]` means; the whole table where that isn't clear. */
function tableArea(
  table: Surroundings["tables"][number],
  part: FormulaToken | undefined,
  own: FormulaPlace,
): Area {
  if (part?.kind !== "bracket") return table.area;
  const heads = [...part.text.matchAll(/\[([^[\]#@]+)\]/g)].map(([, head = ""]) =>
    table.columns.indexOf(head),
  );
  const { area } = table;
  const isClear = heads.length > 0 && !heads.includes(-1);
  const columns = isClear
    ? { column: area.column + Math.min(...heads), endColumn: area.column + Math.max(...heads) }
    : {};
  const isOwnRow = /\[#This Row\]/i.test(part.text) && table.sheet === own.sheet;
  return { ...area, ...columns, ...(isOwnRow && { row: own.row, endRow: own.row }) };
}
