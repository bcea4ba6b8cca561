/** The names of a workbook. */
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { NameData } from "../../package/book";
import { parseAddress, type Shift } from "./addresses";
import { renameInNames, shiftNames } from "./extras";
import type { FirstChange } from "./first-change";
import type { UniverBook } from "./univer-book";

export class Names {
  private names: readonly NameData[] = [];

  constructor(
    private readonly book: UniverBook,
    private readonly firstChange: FirstChange,
  ) {}

  all(): readonly NameData[] {
    return this.names;
  }

  /** Replaces all names. */
  set(names: readonly NameData[]): void {
    this.firstChange.note();
    for (const name of this.names) this.unregister(name);
    this.names = names;
    for (const name of names) this.register(name);
  }

  /** Names after rows or columns of the sheet with this name moved. */
  shift(moved: string, shift: Shift): void {
    this.set(shiftNames(this.names, moved, shift));
  }

  /** Names after a sheet got another name. */
  rename(from: string, to: string): void {
    this.set(renameInNames(this.names, from, to));
  }

  private register(name: NameData): void {
    this.book.run(SetDefinedNameMutation.id, {
      id: nameId(name),
      name: name.name,
      formulaOrRefString: isReference(name.formula) ? name.formula.replace(/^=/, "") : name.formula,
      localSheetId: name.sheet ?? "AllDefaultWorkbook",
    });
  }

  private unregister(name: NameData): void {
    this.book.run(RemoveDefinedNameMutation.id, { id: nameId(name), name: name.name });
  }
}

function nameId(name: NameData): string {
  return `${name.sheet ?? ""}!${name.name}`;
}

function isReference(formula: string): boolean {
  return parseAddress(formula.replace(/^=/, "")) !== undefined;
}
