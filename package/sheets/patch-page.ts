/** Writes how a sheet is printed, and the colour of its tab, which stands beside whether pages fit. */
import type { PageLayoutData, SheetData } from "../book";
import { rgbAttribute } from "../styles/colors";
import { encodeXml } from "../xml/characters";
import { withAttribute } from "../xml/text-patch";
import { childOf } from "../xml/tree";
import type { AttributeChange, ElementPatch } from "./element-patch";

const POINTS_PER_INCH = 72;
const DEFAULT_MARGINS =
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';

/** Tab colour and whether pages fit. */
export function patchProperties(sheet: ElementPatch, before: SheetData, after: SheetData): void {
  const fits = fitsPages(after.pageLayout);
  const recolored = before.tabColor !== after.tabColor;
  const refitted = fitsPages(before.pageLayout) !== fits;
  if (!recolored && !refitted) return;
  const element = sheet.element("sheetPr");
  const kept = (name: string): string => sheet.sliceOf(childOf(element, name));
  const color = after.tabColor ? `<tabColor ${rgbAttribute(after.tabColor)}/>` : "";
  const setUp = kept("pageSetUpPr") || sheet.prefixed("<pageSetUpPr/>");
  const refit = withAttribute(setUp, "fitToPage", fits ? "1" : undefined);
  const content =
    (recolored ? sheet.prefixed(color) : kept("tabColor")) +
    kept("outlinePr") +
    (refitted ? refit : kept("pageSetUpPr"));
  sheet.setRaw("sheetPr", sheet.openTag("sheetPr") + content + sheet.closeTag("sheetPr"));
}

export function patchPageLayout(sheet: ElementPatch, before: PageLayoutData, after: PageLayoutData): void {
  const inches = (side: keyof NonNullable<PageLayoutData["margins"]>): AttributeChange => [
    inchesOf(before.margins?.[side]),
    inchesOf(after.margins?.[side]),
  ];
  sheet.setAttributes("printOptions", {
    horizontalCentered: [flag(before.centerHorizontally), flag(after.centerHorizontally)],
  });
  sheet.setAttributes(
    "pageMargins",
    { left: inches("left"), right: inches("right"), top: inches("top"), bottom: inches("bottom") },
    DEFAULT_MARGINS,
  );
  sheet.setAttributes("pageSetup", {
    paperSize: [before.paperSize, after.paperSize],
    orientation: [before.orientation ?? "portrait", after.orientation ?? "portrait"],
    // Absent means one page in the file: a long list that fits its width alone has 0.
    fitToWidth: [fitCount(before, "fitToWidth"), fitCount(after, "fitToWidth")],
    fitToHeight: [fitCount(before, "fitToHeight"), fitCount(after, "fitToHeight")],
  });
  patchHeaders(sheet, before.headersFooters ?? {}, after.headersFooters ?? {});
}

type Headers = NonNullable<PageLayoutData["headersFooters"]>;

function patchHeaders(sheet: ElementPatch, before: Headers, after: Headers): void {
  const isSame = before.centerHeader === after.centerHeader && before.centerFooter === after.centerFooter;
  if (isSame) return;
  const element = sheet.element("headerFooter");
  const line = (name: string, was: string | undefined, is: string | undefined): string => {
    const kept = sheet.sliceOf(childOf(element, name));
    if (was === is) return kept;
    const text = withCenter(/^<[^>]*>([\s\S]*?)<\//.exec(kept)?.[1] ?? "", is);
    return text === "" ? "" : sheet.prefixed(`<${name}>`) + text + sheet.prefixed(`</${name}>`);
  };
  const rest = (element?.children ?? []).filter(({ name }) => !/^odd/.test(name));
  const content =
    line("oddHeader", before.centerHeader, after.centerHeader) +
    line("oddFooter", before.centerFooter, after.centerFooter) +
    rest.map((child) => sheet.sliceOf(child)).join("");
  sheet.setRaw(
    "headerFooter",
    content === "" ? "" : sheet.openTag("headerFooter") + content + sheet.closeTag("headerFooter"),
  );
}

/** A line of left, centre and right, as XML, with another centre. */
function withCenter(line: string, center: string | undefined): string {
  const others = line.replace(/&amp;C(?:&amp;(?![LR])|(?!&amp;)[\s\S])*/, "");
  const left = /^[\s\S]*?(?=&amp;R|$)/.exec(others)?.[0] ?? "";
  return left + (center === undefined ? "" : `&amp;C${encodeXml(center)}`) + others.slice(left.length);
}

function flag(value: boolean | undefined): string | undefined {
  return value ? "1" : undefined;
}

function inchesOf(points: number | undefined): number | undefined {
  return points === undefined ? undefined : Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
}

/** Does the sheet's print fit a number of pages? */
function fitsPages(layout: PageLayoutData | undefined): boolean {
  return layout?.fitToWidth !== undefined || layout?.fitToHeight !== undefined;
}

function fitCount(layout: PageLayoutData, side: "fitToWidth" | "fitToHeight"): number | undefined {
  return fitsPages(layout) ? (layout[side] ?? 0) : undefined;
}
