/**
 * Formulas as people see them, and as the engine is given them. It gets in other words what it would misread:
 *
 * - cells of other workbooks, of several sheets at once and of tables: a name that it doesn't know, `外部ǂ7ǂ`. It would
 *   take them for cells of the formula's own sheet, and move them with its rows;
 * - `@B:B`, of which it loses sight when B changes: the cell itself, `本列ǂ(B2)`;
 * - sheets whose name has an exclamation mark.
 */
import { formulaTokens, joinTokens, type FormulaToken } from "../../../package/formulas/tokens";
import { quotedSheetName } from "../addresses";
import { withIntersections } from "./intersections";
import { engineOwnCell, hasOwnCells, shownOwnCells, type FormulaPosition } from "./own-cells";
import { engineSheetName, shownSheetNames } from "./sheet-marks";

/** What must be looked at more closely. */
const UNUSUAL = /['[@]|:[^!:]*!/;
const HIDDEN = /外部ǂ(\d+)ǂ/g;

export class FormulaTexts {
  private readonly hidden: string[] = [];

  /** A formula for the engine; `@` is understood where it stands in a cell. */
  toEngine(formula: string, position?: FormulaPosition): string {
    if (!UNUSUAL.test(formula)) return formula;
    const tokens = formulaTokens(formula);
    let text = "";
    for (let index = 0; index < tokens.length; index++) {
      const outside = outsideLength(tokens, index);
      if (outside > 0) {
        text += this.hide(joinTokens(tokens.slice(index, index + outside)));
        index += outside - 1;
        continue;
      }
      const own = position && engineOwnCell(tokens, index, position);
      if (own !== undefined) {
        text += own.text;
        index += own.length - 1;
      } else text += engineToken(tokens, index);
    }
    return text;
  }

  /** A formula that a file has without the mark of a dynamic array. */
  fileToEngine(formula: string, position: FormulaPosition): string {
    return this.toEngine(withIntersections(formula), position);
  }

  /** A formula as people see it. */
  toShown(formula: string): string {
    const plain = hasOwnCells(formula) ? shownOwnCells(formula) : formula;
    return shownSheetNames(plain).replace(
      HIDDEN,
      (_, number: string) => this.hidden[Number(number)] ?? "#REF!",
    );
  }

  /** Puts a sheet's new name where several sheets are named at once. */
  rename(from: string, to: string): void {
    this.hidden.forEach((text, index) => {
      this.hidden[index] = renamedSheets(text, from, to);
    });
  }

  private hide(text: string): string {
    const known = this.hidden.indexOf(text);
    const index = known < 0 ? this.hidden.push(text) - 1 : known;
    return `外部ǂ${String(index)}ǂ`;
  }
}

function engineToken(tokens: readonly FormulaToken[], index: number): string {
  const token = tokens[index];
  if (token?.kind !== "quoted" || tokens[index + 1]?.text !== "!") return token?.text ?? "";
  return `'${engineSheetName(token.text.slice(1, -1))}'`;
}

/** How many tokens a reference has that begins here and goes beyond single sheets of this workbook; 0 for others. */
function outsideLength(tokens: readonly FormulaToken[], index: number): number {
  const token = tokens[index];
  const sheet = sheetsLength(tokens, index);
  if (sheet > 0) return sheet + cellsLength(tokens, index + sheet);
  if (token?.kind === "bracket") return 1;
  return token?.kind === "name" && tokens[index + 1]?.kind === "bracket" ? 2 : 0;
}

/** The tokens before the cells, `!` included: `[1]表!`, `[1]!`, `'[1]表 1'!`, `'1月:3月'!`, `Sheet1:Sheet3!` */
function sheetsLength(tokens: readonly FormulaToken[], index: number): number {
  const token = tokens[index];
  const ends = (length: number): number => (tokens[index + length - 1]?.text === "!" ? length : 0);
  if (token?.kind === "bracket") return ends(2) || ends(3);
  if (token?.kind === "quoted") return /[:[]/.test(token.text) ? ends(2) : 0;
  const isSpan = tokens[index + 1]?.text === ":" && tokens[index + 2]?.kind === "name";
  return token?.kind === "name" && isSpan ? ends(4) : 0;
}

function cellsLength(tokens: readonly FormulaToken[], index: number): number {
  const isRange = tokens[index + 1]?.text === ":" && tokens[index + 2] !== undefined;
  return isRange ? 3 : tokens[index] === undefined ? 0 : 1;
}

function renamedSheets(text: string, from: string, to: string): string {
  const tokens = formulaTokens(text);
  const bang = tokens.findIndex((token) => token.text === "!");
  const before = joinTokens(tokens.slice(0, Math.max(0, bang)));
  const isQuoted = before.startsWith("'");
  const names = (isQuoted ? before.slice(1, -1).replaceAll("''", "'") : before).split(":");
  if (names.length !== 2 || !names.includes(from) || before.includes("[")) return text;
  const renamed = names.map((name) => (name === from ? to : name));
  const isPlain = renamed.every((name) => quotedSheetName(name) === name);
  const span = isPlain ? renamed.join(":") : `'${renamed.join(":").replaceAll("'", "''")}'`;
  return span + joinTokens(tokens.slice(bang));
}
