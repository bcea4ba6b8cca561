/** The styles of a file: read as data by number, and added to without touching those that exist. */
import type { StyleData } from "./book";
import { colorOf, rgbAttribute } from "./colors";
import {
  childOf,
  childrenOf,
  encodeXml,
  isTrue,
  numberOf,
  parseXml,
  prefixOf,
  TextPatch,
  withAttribute,
  withPrefix,
  type XmlElement,
} from "./xml";

/** Number formats that a file names by number alone (ECMA-376 18.8.30), as Excel shows their codes. */
const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0;-#,##0"],
  [38, "#,##0;[Red]-#,##0"],
  [39, "#,##0.00;-#,##0.00"],
  [40, "#,##0.00;[Red]-#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

const FIRST_OWN_FORMAT = 164;

const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  "</styleSheet>";

const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"] as const;
type Section = (typeof SECTIONS)[number];

/** The order of the children of `styleSheet`, to put a missing section where it belongs. */
const SECTION_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

const SIDES = ["left", "right", "top", "bottom"] as const;

/** A file's styles part. Styles are numbered as cells number them (`s`, the index into `cellXfs`). */
export class StyleTable {
  /** What each style means, by its number. */
  readonly styles: readonly StyleData[];
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly formats = new Map<number, string>();
  private readonly sections: Record<Section, XmlElement[]>;
  private readonly added: Record<Section, string[]>;
  private readonly numbers = new Map<string, number>();

  constructor(
    readonly source: string = MINIMAL_STYLES,
    part = "xl/styles.xml",
    private readonly theme: readonly string[] = [],
  ) {
    this.root = parseXml(source, part);
    this.prefix = prefixOf(this.root.qname);
    const items = (name: Section): XmlElement[] => childOf(this.root, name)?.children.slice() ?? [];
    this.sections = {
      numFmts: items("numFmts"),
      fonts: items("fonts"),
      fills: items("fills"),
      borders: items("borders"),
      cellXfs: items("cellXfs"),
      dxfs: items("dxfs"),
    };
    this.added = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
    for (const format of this.sections.numFmts) {
      const id = numberOf(format.attributes.get("numFmtId"));
      if (id !== undefined) this.formats.set(id, format.attributes.get("formatCode") ?? "General");
    }
    this.styles = this.sections.cellXfs.map((xf) => this.styleOf(xf));
  }

  get isChanged(): boolean {
    return SECTIONS.some((section) => this.added[section].length > 0);
  }

  /** The colours of a conditional format's style. */
  differential(number: number | undefined): { fill?: string; fontColor?: string } {
    const dxf = number === undefined ? undefined : this.sections.dxfs[number];
    const pattern = childOf(childOf(dxf, "fill"), "patternFill");
    // In a differential fill the background is what shows of a solid one (ECMA-376 18.8.32).
    const background = childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor");
    return {
      fill: colorOf(background, this.theme),
      fontColor: colorOf(childOf(childOf(dxf, "font"), "color"), this.theme),
    };
  }

  /**
   * The number of a style that means `style`; what {@link StyleData} cannot say (a double line, a lock)
   * is kept from the style `from` that the cell had. A cell without one takes a style of the file that
   * means the same, first of all the one numbered `likely`.
   */
  numberFor(style: StyleData, from = 0, likely = 0): number {
    const before = this.styles[from] ?? {};
    const wanted = styleKey(style);
    if (styleKey(before) === wanted) return from;
    const key = `${from}|${from === 0 ? likely : 0}|${wanted}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const alike = from === 0 ? this.styleLike(wanted, likely) : -1;
    const number =
      alike >= 0 ? alike : this.add("cellXfs", this.xfFor(style, before, this.sections.cellXfs[from]));
    this.numbers.set(key, number);
    return number;
  }

  private styleLike(key: string, likely: number): number {
    const style = this.styles[likely];
    if (style && styleKey(style) === key) return likely;
    return this.styles.findIndex((other) => styleKey(other) === key);
  }

  /** The number of a differential style with these colours. */
  differentialFor(colors: { fill?: string; fontColor?: string }): number {
    const font = colors.fontColor ? `<font><color ${rgbAttribute(colors.fontColor)}/></font>` : "";
    const fill = colors.fill
      ? `<fill><patternFill patternType="solid"><fgColor ${rgbAttribute(colors.fill)}/>` +
        `<bgColor ${rgbAttribute(colors.fill)}/></patternFill></fill>`
      : "";
    return this.add("dxfs", this.prefixed(`<dxf>${font}${fill}</dxf>`));
  }

  /** The part with what was added. */
  render(): string {
    const patch = new TextPatch(this.source);
    for (const section of SECTIONS) {
      const added = this.added[section];
      if (added.length === 0) continue;
      const element = childOf(this.root, section);
      const count = String(this.sections[section].length + added.length);
      if (element) patch.append(element, added.join(""), (tag) => withAttribute(tag, "count", count));
      else patch.insert(this.placeFor(section), this.prefixedSection(section, count, added.join("")));
    }
    return patch.apply();
  }

  private prefixedSection(section: Section, count: string, content: string): string {
    const tag = this.prefix + section;
    return `<${tag} count="${count}">${content}</${tag}>`;
  }

  private placeFor(section: Section): number {
    const after = SECTION_ORDER.slice(SECTION_ORDER.indexOf(section) + 1);
    const next = this.root.children.find((child) => after.includes(child.name));
    return next?.start ?? this.root.closeStart;
  }

  /** Adds an item to a section unless the same one was added before; gives its number. */
  private add(section: Section, xml: string): number {
    const added = this.added[section];
    const known = added.indexOf(xml);
    const before = this.sections[section].length;
    return before + (known >= 0 ? known : added.push(xml) - 1);
  }

  private styleOf(xf: XmlElement): StyleData {
    const number = (name: string): number => numberOf(xf.attributes.get(name)) ?? 0;
    const id = number("numFmtId");
    const format = this.formats.get(id) ?? BUILT_IN_FORMATS.get(id) ?? "General";
    const alignment = childOf(xf, "alignment")?.attributes;
    const style: Mutable<StyleData> = {
      ...this.fontOf(this.sections.fonts[number("fontId")]),
    };
    if (format !== "General") style.numberFormat = format;
    const fill = this.fillOf(this.sections.fills[number("fillId")]);
    if (fill) style.fill = fill;
    const horizontal = alignment?.get("horizontal");
    if (isHorizontal(horizontal)) style.horizontal = horizontal;
    const vertical = alignment?.get("vertical");
    if (vertical === "top" || vertical === "center") style.vertical = vertical;
    if (isTrue(alignment?.get("wrapText"))) style.wrap = true;
    const indent = numberOf(alignment?.get("indent"));
    if (indent) style.indent = indent;
    const borders = bordersOf(this.sections.borders[number("borderId")]);
    if (borders.length > 0) style.borders = borders;
    return style;
  }

  private fontOf(font: XmlElement | undefined): StyleData {
    const style: Mutable<StyleData> = {};
    const name = childOf(font, "name")?.attributes.get("val");
    if (name) style.fontName = name;
    const size = numberOf(childOf(font, "sz")?.attributes.get("val"));
    if (size) style.fontSize = size;
    if (isOn(childOf(font, "b"))) style.bold = true;
    if (isOn(childOf(font, "i"))) style.italic = true;
    const underline = childOf(font, "u");
    if (underline && underline.attributes.get("val") !== "none") style.underline = true;
    const color = colorOf(childOf(font, "color"), this.theme);
    if (color && color !== "#000000") style.fontColor = color;
    return style;
  }

  private fillOf(fill: XmlElement | undefined): string | undefined {
    const pattern = childOf(fill, "patternFill");
    if (pattern?.attributes.get("patternType") !== "solid") return undefined;
    return colorOf(childOf(pattern, "fgColor"), this.theme);
  }

  private xfFor(style: StyleData, before: StyleData, xf: XmlElement | undefined): string {
    const attributes = new Map(xf?.attributes ?? [["xfId", "0"]]);
    const use = (name: string, flag: string, number: number): void => {
      attributes.set(name, String(number));
      attributes.set(flag, "1");
    };
    const number = (name: string): number => numberOf(attributes.get(name)) ?? 0;
    if (style.numberFormat !== before.numberFormat) {
      use("numFmtId", "applyNumberFormat", this.formatFor(style.numberFormat ?? "General"));
    }
    if (fontKey(style) !== fontKey(before)) {
      use("fontId", "applyFont", this.fontFor(style, before, this.sections.fonts[number("fontId")]));
    }
    if (style.fill !== before.fill) use("fillId", "applyFill", this.fillFor(style.fill));
    if (bordersKey(style) !== bordersKey(before)) {
      const border = this.sections.borders[number("borderId")];
      use("borderId", "applyBorder", this.borderFor(style.borders ?? [], border));
    }
    const alignment = this.alignmentFor(style, childOf(xf, "alignment"));
    if (alignment) attributes.set("applyAlignment", "1");
    const protection = childOf(xf, "protection");
    const kept = protection ? this.source.slice(protection.start, protection.end) : "";
    const written = [...attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join("");
    const content = this.prefixed(alignment) + kept;
    const tag = xf?.qname ?? `${this.prefix}xf`;
    return content ? `<${tag}${written}>${content}</${tag}>` : `<${tag}${written}/>`;
  }

  private formatFor(code: string): number {
    for (const [id, known] of [...this.formats, ...BUILT_IN_FORMATS]) {
      if (known === code && (this.formats.get(id) ?? code) === code) return id;
    }
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.add("numFmts", this.prefixed(`<numFmt numFmtId="${id}" formatCode="${encodeXml(code)}"/>`));
    return id;
  }

  /** A font with what changed; the rest, such as family and character set, is kept. */
  private fontFor(style: StyleData, before: StyleData, font: XmlElement | undefined): number {
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
    const parts = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"];
    const order = [...parts, "sz", "color", "name", "family", "charset", "scheme"];
    const xml = order.map((name) => {
      const kept = childOf(font, name);
      const change = changes.get(name);
      if (change !== undefined) return this.prefixed(change);
      return kept ? this.source.slice(kept.start, kept.end) : "";
    });
    return this.add("fonts", `${this.prefixed("<font>")}${xml.join("")}${this.prefixed("</font>")}`);
  }

  private fillFor(color: string | undefined): number {
    if (color === undefined) return 0;
    return this.add(
      "fills",
      this.prefixed(
        `<fill><patternFill patternType="solid"><fgColor ${rgbAttribute(color)}/>` +
          '<bgColor indexed="64"/></patternFill></fill>',
      ),
    );
  }

  private borderFor(sides: readonly string[], border: XmlElement | undefined): number {
    const lines = SIDES.map((side) => {
      const kept = childOf(border, side);
      if (!sides.includes(side)) return this.prefixed(`<${side}/>`);
      if (hasLine(kept)) return this.source.slice(kept.start, kept.end);
      return this.prefixed(`<${side} style="thin"><color indexed="64"/></${side}>`);
    });
    const diagonal = childOf(border, "diagonal");
    const last = diagonal ? this.source.slice(diagonal.start, diagonal.end) : this.prefixed("<diagonal/>");
    const open = border
      ? this.source.slice(border.start, border.openEnd).replace(/\s*\/?>$/, ">")
      : this.prefixed("<border>");
    return this.add("borders", `${open}${lines.join("")}${last}${this.prefixed("</border>")}`);
  }

  private alignmentFor(style: StyleData, before: XmlElement | undefined): string {
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
    set("indent", style.indent ? String(style.indent) : undefined);
    const written = [...attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`);
    return written.length > 0 ? `<alignment${written.join("")}/>` : "";
  }

  /** XML of ours in the prefix of this part, which some programs give to every element. */
  private prefixed(xml: string): string {
    return withPrefix(xml, this.prefix);
  }
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

function isHorizontal(value: string | undefined): value is Horizontal {
  return value !== undefined && HORIZONTALS.has(value);
}

function isOn(element: XmlElement | undefined): boolean {
  if (!element) return false;
  const value = element.attributes.get("val");
  return value === undefined || isTrue(value);
}

function hasLine(side: XmlElement | undefined): side is XmlElement {
  const style = side?.attributes.get("style");
  return style !== undefined && style !== "none";
}

function bordersOf(border: XmlElement | undefined): (typeof SIDES)[number][] {
  return SIDES.filter((side) => hasLine(childrenOf(border, side)[0]));
}

function fontKey(style: StyleData): string {
  return JSON.stringify([
    style.fontName,
    style.fontSize,
    Boolean(style.bold),
    Boolean(style.italic),
    Boolean(style.underline),
    style.fontColor,
  ]);
}

function bordersKey(style: StyleData): string {
  return [...(style.borders ?? [])].sort().join();
}

/** Equal for styles that mean the same. */
export function styleKey(style: StyleData): string {
  return JSON.stringify([
    style.numberFormat ?? "General",
    fontKey(style),
    style.fill,
    style.horizontal ?? "general",
    style.vertical ?? "bottom",
    Boolean(style.wrap),
    style.indent ?? 0,
    bordersKey(style),
  ]);
}
