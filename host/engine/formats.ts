/** How a sheet looks: formats and links of cells, sizes and hidden lines, merges. */
import { BooleanNumber, type ICellData, type IObjectMatrixPrimitiveType } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { Area, CellData, StyleData } from "../../package/book";
import type { FirstChange } from "./first-change";
import type { Room } from "./room";
import {
  areaOf,
  charactersOfPixels,
  pixelsOfCharacters,
  pixelsOfPoints,
  pointsOfPixels,
  rangeOf,
} from "./snapshot";
import { borderPatch, toEngineStylePatch, type Side } from "./styles";
import type { UniverBook } from "./univer-book";

export class Formats {
  constructor(
    private readonly book: UniverBook,
    private readonly room: Room,
    private readonly firstChange: FirstChange,
  ) {}

  /** Changes formats of every cell of an area; properties given as undefined are taken away. */
  change(sheet: string, area: Area, patch: StyleData): void {
    const style = toEngineStylePatch(patch);
    this.eachCell(sheet, area, () => ({ s: style }));
  }

  /** Draws or takes away a thin line on one side of every cell of an area. */
  setBorder(sheet: string, area: Area, side: Side, isDrawn: boolean): void {
    const style = borderPatch(side, isDrawn);
    this.eachCell(sheet, area, () => ({ s: style }));
  }

  clear(sheet: string, area: Area): void {
    this.eachCell(sheet, area, () => ({ s: null }));
  }

  setLink(sheet: string, area: Area, link: CellData["link"] | undefined): void {
    this.eachCell(sheet, area, () => ({ custom: link === undefined ? null : { link } }));
  }

  private eachCell(sheet: string, area: Area, cell: () => ICellData): void {
    this.room.make(sheet, area.endRow + 1, area.endColumn + 1);
    const present = this.book.cells(sheet);
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (let row = area.row; row <= area.endRow; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = area.column; column <= area.endColumn; column++) {
        const type = present[row]?.[column]?.t;
        // Without its type a text of digits would become a number.
        line[column] = { ...cell(), ...(type !== undefined && type !== null && { t: type }) };
      }
      cellValue[row] = line;
    }
    this.book.run(SetRangeValuesMutation.id, {
      subUnitId: sheet,
      cellValue,
      trigger: SetStyleCommand.id,
    });
  }

  // ---- sizes and hidden lines

  isRowHidden(sheet: string, row: number): boolean {
    return this.book.sheet(sheet).getConfig().rowData[row]?.hd === 1;
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return this.book.sheet(sheet).getConfig().columnData[column]?.hd === 1;
  }

  setRowsHidden(sheet: string, area: Area, isHidden: boolean): void {
    const mutation = isHidden ? SetRowHiddenMutation : SetRowVisibleMutation;
    this.book.run(mutation.id, { subUnitId: sheet, ranges: [rangeOf(area)] });
  }

  setColumnsHidden(sheet: string, area: Area, isHidden: boolean): void {
    const mutation = isHidden ? SetColHiddenMutation : SetColVisibleMutation;
    this.book.run(mutation.id, { subUnitId: sheet, ranges: [rangeOf(area)] });
  }

  /** Points; undefined when nobody set it. */
  rowHeight(sheet: string, row: number): number | undefined {
    const height = this.book.sheet(sheet).getConfig().rowData[row]?.h;
    return height === undefined ? undefined : pointsOfPixels(height);
  }

  /** Characters; undefined when nobody set it. */
  columnWidth(sheet: string, column: number): number | undefined {
    const width = this.book.sheet(sheet).getConfig().columnData[column]?.w;
    return width === undefined ? undefined : charactersOfPixels(width);
  }

  setRowHeights(sheet: string, area: Area, points: number): void {
    this.room.make(sheet, area.endRow + 1, 0);
    this.book.run(SetWorksheetRowHeightMutation.id, {
      subUnitId: sheet,
      ranges: [rangeOf(area)],
      rowHeight: pixelsOfPoints(points),
    });
    // As in Excel, a row whose height somebody set no longer follows its texts.
    this.book.run(SetWorksheetRowIsAutoHeightMutation.id, {
      subUnitId: sheet,
      ranges: [rangeOf(area)],
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  setColumnWidths(sheet: string, area: Area, characters: number): void {
    this.room.make(sheet, 0, area.endColumn + 1);
    this.book.run(SetWorksheetColWidthMutation.id, {
      subUnitId: sheet,
      ranges: [rangeOf(area)],
      colWidth: pixelsOfCharacters(characters),
    });
  }

  // ---- merges

  merges(sheet: string): readonly Area[] {
    return this.book.sheet(sheet).getConfig().mergeData.map(areaOf);
  }

  setMerges(sheet: string, merges: readonly Area[]): void {
    this.firstChange.note();
    const worksheet = this.book.sheet(sheet);
    worksheet.getConfig().mergeData = merges.map(rangeOf);
    worksheet.getSpanModel().rebuild(worksheet.getConfig().mergeData);
  }
}
