/** What the style of a cell means. */
import type { StyleData } from "../book";
import { childOf, childrenOf, isTrue, numberOf, type XmlElement } from "../xml/tree";
import { colorOf } from "./colors";
import { builtInFormats } from "./number-formats";
import { reservedFills, type Stylesheet } from "./stylesheet";

export const borderSides = ["left", "right", "top", "bottom"] as const;

/** The meaning of an `xf` of the stylesheet. */
export function styleOf(xf: XmlElement, sheet: Stylesheet): StyleData {
  const number = (name: string): number => numberOf(xf.attributes.get(name)) ?? 0;
  const id = number("numFmtId");
  const format = sheet.formats.get(id) ?? builtInFormats.get(id) ?? "General";
  const alignment = childOf(xf, "alignment")?.attributes;
  const style: Mutable<StyleData> = fontOf(sheet.items("fonts")[number("fontId")], sheet);
  if (format !== "General") style.numberFormat = format;
  const fill = fillOf(number("fillId"), sheet);
  if (fill) style.fill = fill;
  if (alignment) readAlignment(alignment, style);
  const borders = bordersOf(sheet.items("borders")[number("borderId")]);
  if (borders.length > 0) style.borders = borders;
  const locked = childOf(xf, "protection")?.attributes.get("locked");
  if (locked !== undefined && !isTrue(locked)) style.unlocked = true;
  return style;
}

function readAlignment(alignment: XmlElement["attributes"], style: Mutable<StyleData>): void {
  const horizontal = alignment.get("horizontal");
  if (isHorizontal(horizontal)) style.horizontal = horizontal;
  const vertical = alignment.get("vertical");
  if (vertical === "top" || vertical === "center") style.vertical = vertical;
  if (isTrue(alignment.get("wrapText"))) style.wrap = true;
  else if (isTrue(alignment.get("shrinkToFit"))) style.shrink = true;
  const indent = numberOf(alignment.get("indent"));
  if (indent) style.indent = indent;
}

/** The colours of a conditional format's style. */
export function differentialColors(
  dxf: XmlElement | undefined,
  theme: readonly string[],
): { fill?: string; fontColor?: string } {
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  // In a differential fill the background is what shows of a solid one (ECMA-376 18.8.32).
  const background = childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor");
  return {
    fill: colorOf(background, theme),
    fontColor: colorOf(childOf(childOf(dxf, "font"), "color"), theme),
  };
}

function fontOf(font: XmlElement | undefined, sheet: Stylesheet): Mutable<StyleData> {
  const style: Mutable<StyleData> = {};
  const name = childOf(font, "name")?.attributes.get("val");
  if (name) style.fontName = name;
  const size = numberOf(childOf(font, "sz")?.attributes.get("val"));
  if (size) style.fontSize = size;
  if (isOn(childOf(font, "b"))) style.bold = true;
  if (isOn(childOf(font, "i"))) style.italic = true;
  const underline = childOf(font, "u");
  if (underline && underline.attributes.get("val") !== "none") style.underline = true;
  const color = colorOf(childOf(font, "color"), sheet.theme);
  if (color && color !== "#000000") style.fontColor = color;
  return style;
}

/** Whatever stands in the fills that Excel keeps for itself, a cell with one of them shows no colour. */
function fillOf(number: number, sheet: Stylesheet): string | undefined {
  if (number < reservedFills) return undefined;
  const pattern = childOf(sheet.items("fills")[number], "patternFill");
  if (pattern?.attributes.get("patternType") !== "solid") return undefined;
  return colorOf(childOf(pattern, "fgColor"), sheet.theme);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Horizontal = "left" | "center" | "right" | "justify" | "centerContinuous";

const HORIZONTALS: ReadonlySet<string> = new Set<Horizontal>([
  "left",
  "center",
  "right",
  "justify",
  "centerContinuous",
]);

export function isHorizontal(value: string | undefined): value is Horizontal {
  return value !== undefined && HORIZONTALS.has(value);
}

function isOn(element: XmlElement | undefined): boolean {
  if (!element) return false;
  const value = element.attributes.get("val");
  return value === undefined || isTrue(value);
}

export function hasLine(side: XmlElement | undefined): side is XmlElement {
  const style = side?.attributes.get("style");
  return style !== undefined && style !== "none";
}

function bordersOf(border: XmlElement | undefined): (typeof borderSides)[number][] {
  return borderSides.filter((side) => hasLine(childrenOf(border, side)[0]));
}
