/** Page layout of a sheet: what is printed, and how. */
import type { PageLayoutData } from "../../package/book";
import { areaAddress, columnLetters, parseAddress } from "../engine/addresses";
import { HostError } from "../protocol/host-error";
import {
  booleanArgument,
  isRange,
  numberArgument,
  oneOf,
  rangeTargetOf,
  recordArgument,
  textArgument,
} from "./arguments";
import { modelClass, type ModelObject, type Scalar } from "./model-object";
import { areaOfAddress, type RangeTarget, type Session } from "./session";

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

function layoutOf(session: Session, sheet: string): PageLayoutData {
  return session.engine.sheets.extras(sheet).pageLayout ?? {};
}

function change(session: Session, sheet: string, patch: Partial<PageLayoutData>): void {
  session.refuseIfProtected(sheet);
  session.engine.sheets.changeExtras(sheet, { pageLayout: { ...layoutOf(session, sheet), ...patch } });
}

function targetOf(session: Session, sheet: string, value: unknown): RangeTarget {
  const target = typeof value === "string" ? areaOfAddress(session, sheet, value) : rangeTargetOf(value);
  if (target === undefined) throw new HostError("InvalidArgument");
  return target;
}

/** Office.js speaks of paper by name, the file by number. */
function paperName(size: number | undefined): string | null {
  return Object.entries(PAPERS).find(([, number]) => number === size)?.[0] ?? null;
}

/** `sheet.pageLayout` */
export function pageLayout(session: Session, sheet: string): ModelObject {
  const margin = (side: "top" | "bottom" | "left" | "right"): Scalar<string> => ({
    get: (id) => layoutOf(session, id).margins?.[side] ?? 54,
    set: (id, value) =>
      change(session, id, { margins: { ...layoutOf(session, id).margins, [side]: numberArgument(value) } }),
  });
  return modelClass<string>({
    name: "PageLayout",
    scalars: {
      Orientation: {
        get: (id) => (layoutOf(session, id).orientation === "landscape" ? "Landscape" : "Portrait"),
        set: (id, value) =>
          change(session, id, {
            orientation: oneOf(value, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait",
          }),
      },
      PaperSize: {
        get: (id) => paperName(layoutOf(session, id).paperSize),
        set: (id, value) => change(session, id, { paperSize: PAPERS[oneOf(value, Object.keys(PAPERS))] }),
      },
      Zoom: {
        get: (id) => {
          const { fitToWidth, fitToHeight } = layoutOf(session, id);
          if (fitToWidth === undefined && fitToHeight === undefined) return { scale: 100 };
          return { horizontalFitToPages: fitToWidth ?? null, verticalFitToPages: fitToHeight ?? null };
        },
        set: (id, value) => setZoom(session, id, recordArgument(value)),
      },
      CenterHorizontally: {
        get: (id) => layoutOf(session, id).centerHorizontally ?? false,
        set: (id, value) => change(session, id, { centerHorizontally: booleanArgument(value) }),
      },
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
    },
    navigations: {
      HeadersFooters: (id) =>
        modelClass<string>({
          name: "HeaderFooterGroup",
          navigations: { DefaultForAllPages: (own) => headerFooter(session, own) },
        })(id),
    },
    methods: {
      SetPrintArea: (id, [area]) => {
        change(session, id, { printArea: targetOf(session, id, area).area });
        return undefined;
      },
      SetPrintTitleRows: (id, [rows]) => {
        const area = wholeLines(session, id, rows, "rows");
        change(session, id, { titleRows: { from: area.row, to: area.endRow } });
        return undefined;
      },
      SetPrintTitleColumns: (id, [columns]) => {
        const area = wholeLines(session, id, columns, "columns");
        change(session, id, { titleColumns: { from: area.column, to: area.endColumn } });
        return undefined;
      },
      GetPrintAreaOrNullObject: (id) => {
        const area = layoutOf(session, id).printArea;
        return area === undefined ? null : session.objects.range({ sheet: id, area });
      },
      GetPrintTitleRowsOrNullObject: (id) => {
        const rows = layoutOf(session, id).titleRows;
        const area = rows && parseAddress(`${String(rows.from + 1)}:${String(rows.to + 1)}`)?.area;
        return area === undefined ? null : session.objects.range({ sheet: id, area });
      },
      GetPrintTitleColumnsOrNullObject: (id) => {
        const columns = layoutOf(session, id).titleColumns;
        const letters = columns && [columnLetters(columns.from), columnLetters(columns.to)];
        const area = letters && parseAddress(letters.join(":"))?.area;
        return area === undefined ? null : session.objects.range({ sheet: id, area });
      },
    },
  })(sheet);
}

/** The area of whole rows or columns, given as a range or as an address. */
function wholeLines(
  session: Session,
  id: string,
  lines: unknown,
  what: "rows" | "columns",
): RangeTarget["area"] {
  if (isRange(lines)) return targetOf(session, id, lines).area;
  const parsed = parseAddress(textArgument(lines));
  if (parsed === undefined || !WHOLE[what].test(areaAddress(parsed.area)))
    throw new HostError("InvalidArgument", `Whole ${what} are expected.`);
  return parsed.area;
}

const WHOLE = { rows: /^\d+:\d+$/, columns: /^[A-Z]+:[A-Z]+$/ } as const;

/** 0 pages means as many as it takes. */
function setZoom(session: Session, sheet: string, zoom: Record<string, unknown>): void {
  const pages = (value: unknown): number | undefined =>
    value === undefined || value === null ? undefined : numberArgument(value);
  if (typeof zoom["scale"] === "number" && zoom["scale"] !== 100) {
    throw new HostError("NotImplemented", "The stand-in keeps fitting to pages, no scale.");
  }
  change(session, sheet, {
    fitToWidth: pages(zoom["horizontalFitToPages"]),
    fitToHeight: pages(zoom["verticalFitToPages"]),
  });
}

function headerFooter(session: Session, sheet: string): ModelObject {
  const part = (key: "centerHeader" | "centerFooter"): Scalar<string> => ({
    get: (id) => layoutOf(session, id).headersFooters?.[key] ?? "",
    set: (id, value) =>
      change(session, id, {
        headersFooters: { ...layoutOf(session, id).headersFooters, [key]: textArgument(value) },
      }),
  });
  return modelClass<string>({
    name: "HeaderFooter",
    scalars: { CenterHeader: part("centerHeader"), CenterFooter: part("centerFooter") },
  })(sheet);
}
