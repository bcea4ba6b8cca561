/** How a sheet is printed. */
import { columnIndex, parseArea, splitSheet } from "../addresses";
import type { PageLayoutData } from "../book";
import { childOf, isTrue, numberOf, textOf, type XmlElement } from "../xml/tree";
import type { SheetXml } from "./sheet-xml";

const POINTS_PER_INCH = 72;

export function readPageLayout({ root, text }: SheetXml): PageLayoutData | undefined {
  const setup = childOf(root, "pageSetup")?.attributes;
  const margins = childOf(root, "pageMargins")?.attributes;
  const print = childOf(root, "printOptions")?.attributes;
  const headers = childOf(root, "headerFooter");
  if (!setup && !margins && !print && !headers) return undefined;
  return {
    ...readPageSetup(root, setup),
    centerHorizontally: isTrue(print?.get("horizontalCentered")) || undefined,
    headersFooters: headers && readHeaders(text, headers),
    margins: margins && readMargins(margins),
  };
}

function readPageSetup(
  root: XmlElement,
  setup: XmlElement["attributes"] | undefined,
): Pick<PageLayoutData, "orientation" | "paperSize" | "fitToWidth" | "fitToHeight"> {
  const properties = childOf(childOf(root, "sheetPr"), "pageSetUpPr");
  const fits = isTrue(properties?.attributes.get("fitToPage"));
  // Absent means one page, 0 as many pages as it takes.
  const pages = (side: string): number | undefined =>
    (fits && (numberOf(setup?.get(side)) ?? 1)) || undefined;
  const orientation = setup?.get("orientation");
  return {
    orientation: orientation === "landscape" ? orientation : setup && "portrait",
    paperSize: numberOf(setup?.get("paperSize")),
    fitToWidth: pages("fitToWidth"),
    fitToHeight: pages("fitToHeight"),
  };
}

function readMargins(margins: XmlElement["attributes"]): PageLayoutData["margins"] {
  const points = (name: string): number | undefined => {
    const inches = numberOf(margins.get(name));
    return inches === undefined ? undefined : Math.round(inches * POINTS_PER_INCH * 100) / 100;
  };
  return {
    top: points("top"),
    bottom: points("bottom"),
    left: points("left"),
    right: points("right"),
  };
}

function readHeaders(text: string, element: XmlElement): PageLayoutData["headersFooters"] {
  const center = (name: string): string | undefined => {
    const all = textOf(text, childOf(element, name));
    const part = /&C((?:&[^LR]|[^&])*)/s.exec(all)?.[1];
    return part === undefined || part === "" ? undefined : part;
  };
  return { centerHeader: center("oddHeader"), centerFooter: center("oddFooter") };
}

/** Print area, title rows and title columns as the defined names of a sheet give them. */
export function namedLayout(
  layout: PageLayoutData | undefined,
  printArea: string | undefined,
  printTitles: string | undefined,
): PageLayoutData | undefined {
  if (printArea === undefined && printTitles === undefined) return layout;
  const area = printArea === undefined ? undefined : parseArea(splitSheet(printArea).rest);
  const columns = titleLines(printTitles ?? "", COLUMNS, columnIndex);
  return {
    ...layout,
    printArea: area,
    titleRows: titleLines(printTitles ?? "", ROWS, (said) => Number(said) - 1),
    ...(columns && { titleColumns: columns }),
  };
}

const ROWS = /\$(\d+):\$(\d+)$/;
const COLUMNS = /\$([A-Z]{1,3}):\$([A-Z]{1,3})$/;

/** The first of the references that is of such whole lines. */
function titleLines(
  titles: string,
  lines: RegExp,
  indexOf: (said: string) => number,
): PageLayoutData["titleRows"] {
  for (const reference of titles.split(",")) {
    const [, from, to] = lines.exec(reference) ?? [];
    if (from !== undefined && to !== undefined) return { from: indexOf(from), to: indexOf(to) };
  }
  return undefined;
}
