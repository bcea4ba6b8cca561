/** Formats of ranges: fill, font, borders, alignment, sizes. A property that differs between cells reads as null. */
import type { Area, CellValue, StyleData } from "../../package/book";
import { booleanArgument, colorArgument, numberArgument, oneOf, textArgument } from "./arguments";
import { mapCells } from "./cell-values";
import { modelClass, type ModelObject, type Scalar } from "./model-object";
import { clipped } from "./areas";
import type { RangeTarget, Session } from "./session";

type Targets = readonly RangeTarget[];

const DEFAULT_FONT = "宋体";
const DEFAULT_FONT_SIZE = 11;
const DEFAULT_ROW_POINTS = 13.5;
const DEFAULT_COLUMN_CHARACTERS = 8.38;
/** Points to one character of the default font: Office.js counts column widths in points. */
const POINTS_PER_CHARACTER = 6;
/** A sheet's every cell is not walked for a format; the used ones stand for all. */
const CELL_LIMIT = 200_000;

/** Points, as `format.columnWidth` gives them. */
export function columnPoints(session: Session, sheet: string, column: number): number {
  return (
    (session.engine.formats.columnWidth(sheet, column) ?? DEFAULT_COLUMN_CHARACTERS) * POINTS_PER_CHARACTER
  );
}

/** Points. */
export function rowPoints(session: Session, sheet: string, row: number): number {
  return session.engine.formats.rowHeight(sheet, row) ?? DEFAULT_ROW_POINTS;
}

function sharedValue<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function sharedOf<T>(session: Session, targets: Targets, of: (style: StyleData) => T): T | null {
  const values = new Set<T>();
  for (const target of targets) {
    const reader = session.engine.cells.reader(target.sheet);
    const area = clipped(session, target);
    const isLarge = (area.endRow - area.row + 1) * (area.endColumn - area.column + 1) > CELL_LIMIT;
    const walked = isLarge ? { ...area, endRow: area.row } : area;
    for (const value of mapCells(walked, (row, column) => of(reader.style(row, column))).flat())
      values.add(value);
  }
  return sharedValue([...values]);
}

function patch(session: Session, targets: Targets, style: StyleData): void {
  for (const target of targets) {
    session.refuseIfProtected(target.sheet);
    session.engine.formats.change(target.sheet, clipped(session, target), style);
  }
}

/** The format of one or several areas. */
export function rangeFormat(session: Session, targets: Targets): ModelObject {
  const scalar = (
    read: (style: StyleData) => unknown,
    write: (value: unknown) => StyleData,
  ): Scalar<Targets> => ({
    get: (ts) => sharedOf(session, ts, read),
    set: (ts, value) => patch(session, ts, write(value)),
  });
  return modelClass<Targets>({
    name: "RangeFormat",
    scalars: {
      WrapText: scalar(
        (s) => s.wrap === true,
        (v) => ({ wrap: booleanArgument(v) }),
      ),
      ShrinkToFit: scalar(
        (s) => s.shrink === true,
        (v) => ({ shrink: booleanArgument(v) }),
      ),
      HorizontalAlignment: scalar(
        (s) => HORIZONTAL[s.horizontal ?? "general"],
        (v) => ({ horizontal: horizontalOf(v) }),
      ),
      VerticalAlignment: scalar(
        (s) => capital(s.vertical ?? "bottom"),
        (v) => ({ vertical: lower(oneOf(v, ["Top", "Center", "Bottom"] as const)) }),
      ),
      IndentLevel: scalar(
        (s) => s.indent ?? 0,
        (v) => ({ indent: numberArgument(v) }),
      ),
      ColumnWidth: {
        get: (ts) =>
          sharedValue(ts.flatMap((t) => columnsOf(session, t).map((c) => columnPoints(session, t.sheet, c)))),
        set: (ts, value) => {
          const characters = numberArgument(value) / POINTS_PER_CHARACTER;
          for (const t of ts) {
            session.refuseIfProtected(t.sheet);
            session.engine.formats.setColumnWidths(t.sheet, clipped(session, t), characters);
          }
        },
      },
      RowHeight: {
        get: (ts) =>
          sharedValue(ts.flatMap((t) => rowsOf(session, t).map((r) => rowPoints(session, t.sheet, r)))),
        set: (ts, value) => {
          const points = numberArgument(value);
          for (const t of ts) {
            session.refuseIfProtected(t.sheet);
            session.engine.formats.setRowHeights(t.sheet, clipped(session, t), points);
          }
        },
      },
    },
    navigations: {
      Fill: (ts) => rangeFill(session, ts),
      Font: (ts) => rangeFont(session, ts),
      Borders: (ts) => rangeBorders(session, ts),
    },
    methods: {
      AutofitColumns: (ts) => {
        for (const t of ts) autofitColumns(session, t);
        return undefined;
      },
      AutofitRows: (ts) => {
        // Row heights follow the text when the file is opened: nobody set them.
        for (const t of ts) session.refuseIfProtected(t.sheet);
        return undefined;
      },
    },
  })(targets);
}

function rangeFill(session: Session, targets: Targets): ModelObject {
  return modelClass<Targets>({
    name: "RangeFill",
    scalars: {
      // Excel reads white where nobody filled.
      Color: {
        get: (ts) => sharedOf(session, ts, (s) => s.fill ?? "#FFFFFF"),
        set: (ts, value) => patch(session, ts, { fill: value === "" ? undefined : colorArgument(value) }),
      },
    },
    methods: {
      Clear: (ts) => {
        patch(session, ts, { fill: undefined });
        return undefined;
      },
    },
  })(targets);
}

function rangeFont(session: Session, targets: Targets): ModelObject {
  const scalar = (
    read: (style: StyleData) => unknown,
    write: (value: unknown) => StyleData,
  ): Scalar<Targets> => ({
    get: (ts) => sharedOf(session, ts, read),
    set: (ts, value) => patch(session, ts, write(value)),
  });
  return modelClass<Targets>({
    name: "RangeFont",
    scalars: {
      Bold: scalar(
        (s) => s.bold === true,
        (v) => ({ bold: booleanArgument(v) }),
      ),
      Italic: scalar(
        (s) => s.italic === true,
        (v) => ({ italic: booleanArgument(v) }),
      ),
      Underline: scalar(
        (s) => (s.underline === true ? "Single" : "None"),
        (v) => ({ underline: oneOf(v, ["None", "Single"]) === "Single" }),
      ),
      Color: scalar(
        (s) => s.fontColor ?? "#000000",
        (v) => ({ fontColor: colorArgument(v) }),
      ),
      Name: scalar(
        (s) => s.fontName ?? DEFAULT_FONT,
        (v) => ({ fontName: textArgument(v) }),
      ),
      Size: scalar(
        (s) => s.fontSize ?? DEFAULT_FONT_SIZE,
        (v) => ({ fontSize: numberArgument(v) }),
      ),
    },
  })(targets);
}

type Side = NonNullable<StyleData["borders"]>[number];
const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type Edge = (typeof EDGES)[number];

function rangeBorders(session: Session, targets: Targets): ModelObject {
  const item = (ts: Targets, edge: unknown): ModelObject => rangeBorder(session, ts, oneOf(edge, EDGES));
  return modelClass<Targets>({
    name: "RangeBorderCollection",
    scalars: { Count: { get: () => EDGES.length } },
    items: (ts) => EDGES.map((edge) => rangeBorder(session, ts, edge)),
    index: (ts, [edge]) => item(ts, edge),
    methods: {
      GetItem: (ts, [edge]) => item(ts, edge),
      GetItemAt: (ts, [index]) => item(ts, EDGES[numberArgument(index)]),
    },
  })(targets);
}

/** The cells of an area that have an edge on their own side, e.g. EdgeTop: the top side of the first row. */
function cellsOfEdge(area: Area, edge: Edge): { area: Area; side: Side }[] {
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, endRow: area.row }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: area.endRow }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, endColumn: area.column }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: area.endColumn }, side: "right" }];
    case "InsideHorizontal":
      return area.endRow > area.row ? [{ area: { ...area, endRow: area.endRow - 1 }, side: "bottom" }] : [];
    case "InsideVertical":
      return area.endColumn > area.column
        ? [{ area: { ...area, endColumn: area.endColumn - 1 }, side: "right" }]
        : [];
  }
}

function rangeBorder(session: Session, targets: Targets, edge: Edge): ModelObject {
  const styleOf = (ts: Targets): string | null => {
    const values = ts.flatMap((t) =>
      cellsOfEdge(clipped(session, t), edge).map(({ area, side }) =>
        sharedOf(session, [{ sheet: t.sheet, area }], (s) =>
          s.borders?.includes(side) === true ? "Continuous" : "None",
        ),
      ),
    );
    return sharedValue(values);
  };
  return modelClass<Targets>({
    name: "RangeBorder",
    identity: () => ({ SideIndex: edge }),
    scalars: {
      SideIndex: { get: () => edge },
      Style: {
        get: styleOf,
        set: (ts, value) =>
          setBorder(session, ts, edge, oneOf(value, ["None", "Continuous"]) === "Continuous"),
      },
      // Only thin black lines are kept; a colour or weight is checked and let go.
      Color: { get: () => "#000000", set: (_, value) => void colorArgument(value) },
      Weight: {
        get: () => "Thin",
        set: (_, value) => void oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]),
      },
    },
  })(targets);
}

function setBorder(session: Session, targets: Targets, edge: Edge, isDrawn: boolean): void {
  for (const target of targets) {
    session.refuseIfProtected(target.sheet);
    for (const { area, side } of cellsOfEdge(clipped(session, target), edge)) {
      session.engine.formats.setBorder(target.sheet, area, side, isDrawn);
    }
  }
}

function columnsOf(session: Session, target: RangeTarget): number[] {
  const area = clipped(session, target);
  return Array.from({ length: area.endColumn - area.column + 1 }, (_, index) => area.column + index);
}

function rowsOf(session: Session, target: RangeTarget): number[] {
  const area = clipped(session, target);
  return Array.from({ length: area.endRow - area.row + 1 }, (_, index) => area.row + index);
}

/** Chinese characters take the room of two. */
function shownText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function textWidth(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);
}

function autofitColumns(session: Session, target: RangeTarget): void {
  session.refuseIfProtected(target.sheet);
  const used = session.engine.cells.usedArea(target.sheet, true);
  const reader = session.engine.cells.reader(target.sheet);
  const area = clipped(session, target);
  if (used === undefined) return;
  for (let column = area.column; column <= area.endColumn; column++) {
    const texts = mapCells(
      { row: area.row, endRow: Math.min(area.endRow, used.endRow), column, endColumn: column },
      (r, c) => shownText(reader.value(r, c)),
    );
    const width = Math.max(0, ...texts.flat().map(textWidth));
    if (width > 0)
      session.engine.formats.setColumnWidths(
        target.sheet,
        { ...area, column, endColumn: column },
        Math.min(width + 1, 255),
      );
  }
}

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
} as const;

function horizontalOf(value: unknown): keyof typeof HORIZONTAL {
  const name = oneOf(value, Object.values(HORIZONTAL));
  const entry = Object.entries(HORIZONTAL).find(([, shown]) => shown === name);
  return (entry?.[0] ?? "general") as keyof typeof HORIZONTAL;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower<T extends string>(text: T): Lowercase<T> {
  // The library types toLowerCase as plain text.
  return text.toLowerCase() as Lowercase<T>;
}
