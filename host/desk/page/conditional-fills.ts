/**
 * Draws conditional formats whose formula names no cell, which is how an add-in marks cells. Univer's core has none of
 * its own; the office's, which depend on cells, stay in the file undrawn.
 */
import { InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { ICalculateFormulaService } from "@univerjs/engine-formula";
import { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Area, ConditionalFormatData } from "../../../package/book";
import { mapReferences } from "../../engine/addresses";
import type { StandIn } from "../../stand-in";
import type { Grid } from "./grid";

type Formats = readonly ConditionalFormatData[];

/** Draws them from now on. */
export function drawConditionalFills({ injector }: Grid, { engine }: StandIn): void {
  const truths = new Map<string, boolean>();
  const redraw = (): void => {
    const render = injector.get(IRenderManagerService).getRenderById(engine.bookId);
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeDirty();
  };
  const learn = async (sheet: string): Promise<void> => {
    const formulas = engine.sheets
      .extras(sheet)
      .conditionalFormats.map(({ formula }) => formula)
      .filter((formula) => !truths.has(formula) && !namesCells(formula));
    if (formulas.length === 0) return;
    await engine.settled();
    const cells = { [engine.bookId]: { [sheet]: { 0: { 0: formulas } } } };
    const results = await injector.get(ICalculateFormulaService).executeFormulas(cells);
    for (const { formula, value } of results[engine.bookId]?.[sheet]?.[0]?.[0] ?? [])
      truths.set(formula, value === true || value === 1);
  };
  engine.sheets.onExtras = (sheet) => void learn(sheet).then(redraw);
  for (const sheet of engine.sheets.ids()) engine.sheets.onExtras(sheet);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, place, next) => {
      const formats = engine.sheets.extras(place.subUnitId).conditionalFormats;
      const format = formatOf(formats, truths, place.row, place.col);
      if (format === undefined) return next(cell);
      const style = cell && place.workbook.getStyles().getStyleByCell(cell);
      return next({ ...cell, s: { ...style, ...drawnStyle(format) } });
    },
  });
}

function namesCells(formula: string): boolean {
  let names = false;
  mapReferences(formula, (_sheet, cells) => {
    names = true;
    return cells;
  });
  return names;
}

/** The first one that holds, as in Excel. */
function formatOf(
  formats: Formats,
  truths: ReadonlyMap<string, boolean>,
  row: number,
  column: number,
): ConditionalFormatData | undefined {
  return formats.find(
    ({ formula, areas }) => truths.get(formula) === true && areas.some((area) => isInside(area, row, column)),
  );
}

function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.row && row <= area.endRow && column >= area.column && column <= area.endColumn;
}

function drawnStyle({ fill, fontColor }: ConditionalFormatData): IStyleData {
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
  };
}
