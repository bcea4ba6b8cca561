/** The XML of a changed style: what {@link StyleData} cannot say is kept from the style before. */
import type { StyleData } from "../book";
import { encodeXml } from "../xml/characters";
import { childOf, numberOf, type XmlElement } from "../xml/tree";
import { rgbAttribute } from "./colors";
import { builtInFormats } from "./number-formats";
import { bordersKey, fontKey } from "./style-keys";
import { hasLine, isHorizontal, borderSides } from "./style-reader";
import { plainFont, type Stylesheet } from "./stylesheet";

/**
 * The `xf` of a style; fonts, fills, borders and formats that it needs are added.
 * @param xf the cell's style so far, which means `before`
 */
export function xfFor(
  style: StyleData,
  before: StyleData,
  xf: XmlElement | undefined,
  sheet: Stylesheet,
): string {
  const attributes = new Map(xf?.attributes ?? [["xfId", "0"]]);
  const use = (name: string, flag: string, number: number): void => {
    attributes.set(name, String(number));
    attributes.set(flag, "1");
  };
  const number = (name: string): number => numberOf(attributes.get(name)) ?? 0;
  if (style.numberFormat !== before.numberFormat) {
    use("numFmtId", "applyNumberFormat", formatFor(style.numberFormat ?? "General", sheet));
  }
  if (fontKey(style) !== fontKey(before)) {
    const font = sheet.items("fonts")[number("fontId")];
    use("fontId", "applyFont", sheet.add("fonts", fontXml(style, before, font, sheet)));
  }
  if (style.fill !== before.fill) use("fillId", "applyFill", fillFor(style.fill, sheet));
  if (bordersKey(style) !== bordersKey(before)) {
    const border = sheet.items("borders")[number("borderId")];
    use("borderId", "applyBorder", sheet.add("borders", borderXml(style.borders ?? [], border, sheet)));
  }
  // A number of a list that is not there is what a validator, and perhaps Excel, takes for damage.
  if (number("xfId") >= sheet.items("cellStyleXfs").length) attributes.delete("xfId");
  const alignment = alignmentXml(style, childOf(xf, "alignment"));
  if (alignment) attributes.set("applyAlignment", "1");
  const content = sheet.prefixed(alignment) + sheet.sliceOf(childOf(xf, "protection"));
  const tag = `${sheet.prefix}xf`;
  const open = `<${tag}${attributesXml(attributes)}`;
  return content ? `${open}>${content}</${tag}>` : `${open}/>`;
}

/** The differential style of a conditional format with these colours. */
export function differentialXml(colors: { fill?: string; fontColor?: string }): string {
  const font = colors.fontColor ? `<font><color ${rgbAttribute(colors.fontColor)}/></font>` : "";
  const fill = colors.fill
    ? `<fill><patternFill patternType="solid"><fgColor ${rgbAttribute(colors.fill)}/>` +
      `<bgColor ${rgbAttribute(colors.fill)}/></patternFill></fill>`
    : "";
  return `<dxf>${font}${fill}</dxf>`;
}

function attributesXml(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join("");
}

function formatFor(code: string, sheet: Stylesheet): number {
  for (const [id, known] of [...sheet.formats, ...builtInFormats]) {
    if (known === code && (sheet.formats.get(id) ?? code) === code) return id;
  }
  return sheet.addFormat(code);
}

/** The order of a font's children as Excel writes them. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** A font with what changed; the rest, such as family and character set, is kept. */
function fontXml(
  style: StyleData,
  before: StyleData,
  font: XmlElement | undefined,
  sheet: Stylesheet,
): string {
  const changes = new Map<string, string>();
  const flag = (name: string, on: boolean | undefined, was: boolean | undefined): void => {
    if (Boolean(on) !== Boolean(was)) changes.set(name, on ? `<${name}/>` : "");
  };
  flag("b", style.bold, before.bold);
  flag("i", style.italic, before.italic);
  flag("u", style.underline, before.underline);
  if (style.fontSize !== undefined && style.fontSize !== before.fontSize) {
    changes.set("sz", `<sz val="${style.fontSize}"/>`);
  }
  if (style.fontColor !== before.fontColor) {
    changes.set("color", style.fontColor ? `<color ${rgbAttribute(style.fontColor)}/>` : "");
  }
  if (style.fontName !== undefined && style.fontName !== before.fontName) {
    changes.set("name", `<name val="${encodeXml(style.fontName)}"/>`);
    // A font of the theme would win over the name, and the family and character set were the old one's.
    for (const name of ["scheme", "charset", "family"]) changes.set(name, "");
  }
  const children = FONT_ORDER.map((name) => {
    const change = changes.get(name) ?? (font ? undefined : (plainFont[name] ?? ""));
    return change === undefined ? sheet.sliceOf(childOf(font, name)) : sheet.prefixed(change);
  });
  return sheet.prefixed("<font>") + children.join("") + sheet.prefixed("</font>");
}

function fillFor(color: string | undefined, sheet: Stylesheet): number {
  if (color === undefined) return 0;
  const xml =
    `<fill><patternFill patternType="solid"><fgColor ${rgbAttribute(color)}/>` +
    '<bgColor indexed="64"/></patternFill></fill>';
  return sheet.add("fills", sheet.prefixed(xml));
}

function borderXml(sides: readonly string[], border: XmlElement | undefined, sheet: Stylesheet): string {
  const lines = borderSides.map((side) => {
    const kept = childOf(border, side);
    if (!sides.includes(side)) return sheet.prefixed(`<${side}/>`);
    if (hasLine(kept)) return sheet.sliceOf(kept);
    return sheet.prefixed(`<${side} style="thin"><color indexed="64"/></${side}>`);
  });
  const last = sheet.sliceOf(childOf(border, "diagonal")) || sheet.prefixed("<diagonal/>");
  const open = border
    ? sheet.source.slice(border.start, border.openEnd).replace(/\s*\/?>$/, ">")
    : sheet.prefixed("<border>");
  return open + lines.join("") + last + sheet.prefixed("</border>");
}

function alignmentXml(style: StyleData, before: XmlElement | undefined): string {
  const attributes = new Map(before?.attributes ?? []);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, value);
  };
  if (style.horizontal !== undefined || isHorizontal(attributes.get("horizontal"))) {
    set("horizontal", style.horizontal === "general" ? undefined : style.horizontal);
  }
  const vertical = attributes.get("vertical");
  if (style.vertical !== undefined || vertical === "top" || vertical === "center") {
    set("vertical", style.vertical === "bottom" ? undefined : style.vertical);
  }
  set("wrapText", style.wrap ? "1" : undefined);
  if (!style.wrap) set("shrinkToFit", style.shrink ? "1" : undefined);
  set("indent", style.indent ? String(style.indent) : undefined);
  return attributes.size > 0 ? `<alignment${attributesXml(attributes)}/>` : "";
}
