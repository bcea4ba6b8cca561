/** What a sheet has beside its cells and the calculation engine does not hold; it moves with inserted and deleted rows. */
import type {
  Area,
  ConditionalFormatData,
  NameData,
  PageLayoutData,
  SheetData,
  TableData,
} from "../../package/book";
import { renameInFormula, shiftArea, shiftFormula, shiftInterval, type Shift } from "./addresses";

type Choice = SheetData["choices"][number];

export interface SheetExtras {
  visibility: SheetData["visibility"];
  isProtected: boolean;
  conditionalFormats: readonly ConditionalFormatData[];
  choices: readonly Choice[];
  pageLayout: PageLayoutData | undefined;
  autoFilter: Area | undefined;
  tables: readonly TableData[] | undefined;
}

/** The extras of a sheet as a file gives them. */
export function extrasOf(sheet: SheetData): SheetExtras {
  const { visibility, isProtected, conditionalFormats, choices, pageLayout, autoFilter, tables } = sheet;
  return { visibility, isProtected, conditionalFormats, choices, pageLayout, autoFilter, tables };
}

/** The extras of a new sheet. */
export function emptyExtras(): SheetExtras {
  return {
    visibility: "visible",
    isProtected: false,
    conditionalFormats: [],
    choices: [],
    pageLayout: undefined,
    autoFilter: undefined,
    tables: undefined,
  };
}

function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.map((area) => shiftArea(area, shift)).filter((area) => area !== undefined);
}

function shiftPageLayout(layout: PageLayoutData, shift: Shift): PageLayoutData {
  const { printArea, titleRows, titleColumns, ...rest } = layout;
  const movedArea = printArea && shiftArea(printArea, shift);
  const moved = (lines: PageLayoutData["titleRows"], along: Shift["along"]) =>
    lines && shift.along === along
      ? shiftInterval(lines.from, lines.to, shift)
      : lines && ([lines.from, lines.to] as const);
  const movedRows = moved(titleRows, "rows");
  const movedColumns = moved(titleColumns, "columns");
  return {
    ...rest,
    ...(movedArea && { printArea: movedArea }),
    ...(movedRows && { titleRows: { from: movedRows[0], to: movedRows[1] } }),
    ...(movedColumns && { titleColumns: { from: movedColumns[0], to: movedColumns[1] } }),
  };
}

/** Moves the extras of the sheet whose rows or columns moved, and the references to it in the extras of `own`. */
export function shiftExtras(extras: SheetExtras, own: string, moved: string, shift: Shift): void {
  const areasOf = (areas: readonly Area[]): readonly Area[] =>
    own === moved ? shiftAreas(areas, shift) : areas;
  extras.conditionalFormats = extras.conditionalFormats
    .map((format) => ({
      ...format,
      areas: areasOf(format.areas),
      formula: shiftFormula(format.formula, own, moved, shift),
    }))
    .filter((format) => format.areas.length > 0);
  extras.choices = extras.choices
    .map((choice) => ({
      areas: areasOf(choice.areas),
      source: choice.source.startsWith("=") ? shiftFormula(choice.source, own, moved, shift) : choice.source,
    }))
    .filter((choice) => choice.areas.length > 0);
  if (own !== moved) return;
  extras.pageLayout = extras.pageLayout && shiftPageLayout(extras.pageLayout, shift);
  extras.autoFilter = extras.autoFilter && shiftArea(extras.autoFilter, shift);
  extras.tables = extras.tables?.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    return area === undefined ? [] : [{ ...table, area }];
  });
}

/** Puts a sheet's new name into the formulas of extras. */
export function renameInExtras(extras: SheetExtras, from: string, to: string): void {
  extras.conditionalFormats = extras.conditionalFormats.map((format) => ({
    ...format,
    formula: renameInFormula(format.formula, from, to),
  }));
  extras.choices = extras.choices.map((choice) =>
    choice.source.startsWith("=") ? { ...choice, source: renameInFormula(choice.source, from, to) } : choice,
  );
}

/** Names after rows or columns of a sheet moved. Their references always carry a sheet. */
export function shiftNames(names: readonly NameData[], moved: string, shift: Shift): NameData[] {
  return names.map((name) => ({ ...name, formula: shiftFormula(name.formula, "", moved, shift) }));
}

/** Names after a sheet got another name. */
export function renameInNames(names: readonly NameData[], from: string, to: string): NameData[] {
  return names.map((name) => ({ ...name, formula: renameInFormula(name.formula, from, to) }));
}
