/** The names of a workbook. */
import { IDefinedNamesService, IFunctionService, type IDefinedNameMapItem } from "@univerjs/engine-formula";
import type { NameData } from "../../package/book";
import { parseAddress, type Shift } from "./addresses";
import { renameInNames, shiftNames } from "./extras";
import type { FirstChange } from "./first-change";
import type { UniverBook } from "./univer-book";

export class Names {
  private names: readonly NameData[] = [];
  /** Told of names that came, went or mean something else; formulas have to be calculated again. */
  onChange: (changed: readonly string[]) => void = () => undefined;

  constructor(
    private readonly book: UniverBook,
    private readonly firstChange: FirstChange,
  ) {}

  all(): readonly NameData[] {
    return this.names;
  }

  /** Replaces all names. */
  set(names: readonly NameData[]): void {
    const changed = difference(this.names, names);
    if (changed.length === 0) return;
    this.firstChange.note();
    this.names = names;
    const { id, injector } = this.book;
    // All at once: one by one the engine goes through all of them for each.
    injector.get(IDefinedNamesService).registerDefinedNames(id, this.engineNames());
    // The engine keeps parsed formulas with what a name meant in them. Every key has the empty text in it.
    injector.get(IFunctionService).deleteFormulaAstCacheKey("");
    this.onChange(changed);
  }

  /** Names after rows or columns of the sheet with this name moved. */
  shift(moved: string, shift: Shift): void {
    this.set(shiftNames(this.names, moved, shift));
  }

  /** Names after a sheet got another name. */
  rename(from: string, to: string): void {
    this.set(renameInNames(this.names, from, to));
  }

  private engineNames(): IDefinedNameMapItem {
    return Object.fromEntries(
      this.names.map((name) => {
        const id = `${name.sheet ?? ""}!${name.name}`;
        const formula = this.book.texts.toEngine(name.formula);
        const isReference = parseAddress(name.formula.replace(/^=/, "")) !== undefined;
        const formulaOrRefString = isReference ? formula.replace(/^=/, "") : formula;
        const localSheetId = name.sheet ?? "AllDefaultWorkbook";
        return [id, { id, name: name.name, formulaOrRefString, localSheetId }];
      }),
    );
  }
}

/** The names that are in one list alone, or mean something else in the other. */
function difference(before: readonly NameData[], after: readonly NameData[]): readonly string[] {
  const contents = (names: readonly NameData[]): Map<string, string> =>
    new Map(names.map((name) => [JSON.stringify([name.name, name.sheet, name.formula]), name.name]));
  const [was, is] = [contents(before), contents(after)];
  const only = (one: Map<string, string>, other: Map<string, string>): string[] =>
    [...one].flatMap(([content, name]) => (other.has(content) ? [] : [name]));
  return [...new Set([...only(was, is), ...only(is, was)])];
}
