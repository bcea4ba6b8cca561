/** Colours of a file as `#RRGGBB`: given outright, by the theme with a tint, or from the old palette. */
import { childOf, numberOf, type XmlElement } from "../xml/tree";

/** The palette of indexed colours from 8 on (ECMA-376 18.8.27); 0 to 7 repeat the first eight. */
const PALETTE =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080
  C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF
  800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC
  99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  );

/** Colours of Office's own theme, for a file without one, in the order that cells count them. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** The place of the theme's colours in the order that cells count them: light before dark. */
const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);

/** The colours of a theme part, by the number that cells use. */
export function themeColors(theme: XmlElement | undefined): string[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = childOf(scheme, name)?.children[0];
    const value = color?.attributes.get("lastClr") ?? color?.attributes.get("val");
    return value && /^[0-9a-fA-F]{6}$/.test(value) ? value.toUpperCase() : (OFFICE_THEME[index] ?? "");
  });
}

/** The colour of a `color`, `fgColor` or `tabColor` element; undefined when it is automatic. */
export function colorOf(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) return undefined;
  const base = baseColor(element, theme);
  const tint = numberOf(element.attributes.get("tint")) ?? 0;
  return base && `#${tint === 0 ? base : tinted(base, tint)}`;
}

function baseColor(element: XmlElement, theme: readonly string[]): string | undefined {
  const rgb = element.attributes.get("rgb");
  if (rgb && /^[0-9a-fA-F]{6,8}$/.test(rgb)) return rgb.slice(-6).toUpperCase();
  const number = numberOf(element.attributes.get("theme"));
  if (number !== undefined) return theme[number];
  const index = numberOf(element.attributes.get("indexed"));
  return index === undefined ? undefined : PALETTE[index < 8 ? index : index - 8];
}

/** Lighter for a positive tint, darker for a negative one (ECMA-376 18.8.19, on the lightness). */
function tinted(hex: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const changed = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const span = high - low;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * light - 1));
  const reach = (1 - Math.abs(2 * changed - 1)) * saturation;
  const scaled = (channel: number): number =>
    span === 0 ? changed : changed - reach / 2 + ((channel - low) / span) * reach;
  return [red, green, blue]
    .map((channel) => Math.round(Math.min(1, Math.max(0, scaled(channel))) * 255))
    .map((byte) => byte.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

/** The colours that a file names for differential formats or tabs, as an attribute. */
export function rgbAttribute(color: string): string {
  return `rgb="FF${color.replace(/^#/, "").toUpperCase()}"`;
}
