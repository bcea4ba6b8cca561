/**
 * The styles part as lists that grow. Items are named by their place: what is there stays where it is, and
 * nothing of ours takes a place that the file names without having it, or that Excel keeps for itself.
 */
import { TextPatch, withAttribute, withPrefix } from "../xml/text-patch";
import { childOf, numberOf, parseXml, prefixOf, type XmlElement } from "../xml/tree";

const EMPTY_STYLESHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"] as const;
export type Section = (typeof SECTIONS)[number];

/** The order of the children of `styleSheet` (ECMA-376 18.8.39), to put a missing section where it belongs. */
const SECTION_ORDER: readonly string[] = [
  ...SECTIONS.slice(0, -1),
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** Excel draws the first two fills, none and gray125, whatever a file says of them. */
export const reservedFills = 2;

/** The font of a cell where the file has none, by its children. */
export const plainFont: Readonly<Record<string, string>> = {
  sz: '<sz val="11"/>',
  name: '<name val="宋体"/>',
};

/** What stands in a place that the file names without having it, and in the first ones. */
const PLAIN: Readonly<Partial<Record<Section, readonly string[]>>> = {
  fonts: [`<font>${Object.values(plainFont).join("")}</font>`],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="none"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** The lists that an `xf` names items of, and the attribute by which. */
const NAMED_BY_XF = [
  ["fonts", "fontId"],
  ["fills", "fillId"],
  ["borders", "borderId"],
] as const;

const FIRST_OWN_FORMAT = 164;
/** Excel has no more styles than this; a file that names a higher one is wrong in any case. */
const MOST_ITEMS = 65_490;

/** A file's styles part. */
export class Stylesheet {
  /** Format codes by their number; built-in ones are not among them. */
  readonly formats = new Map<number, string>();
  private readonly root: XmlElement;
  readonly prefix: string;
  private readonly stored: ReadonlyMap<Section, readonly XmlElement[]>;
  private readonly added: ReadonlyMap<Section, string[]>;
  /** How many places of a section are taken, whether the file has an item there or not. */
  private readonly taken = new Map<Section, number>([
    ["fonts", 1],
    ["fills", reservedFills],
    ["borders", 1],
    ["cellStyleXfs", 1],
    ["cellXfs", 1],
  ]);
  private highestFormat = FIRST_OWN_FORMAT - 1;

  constructor(
    readonly source: string = EMPTY_STYLESHEET,
    part = "xl/styles.xml",
    readonly theme: readonly string[] = [],
  ) {
    this.root = parseXml(source, part);
    this.prefix = prefixOf(this.root.qname);
    this.stored = new Map(SECTIONS.map((name) => [name, childOf(this.root, name)?.children ?? []]));
    this.added = new Map(SECTIONS.map((name) => [name, []]));
    for (const { attributes } of this.items("numFmts")) {
      const id = numberOf(attributes.get("numFmtId"));
      if (id !== undefined) this.setFormat(id, attributes.get("formatCode") ?? "General");
    }
    for (const xf of [...this.items("cellStyleXfs"), ...this.items("cellXfs")]) this.takeNamed(xf);
  }

  get isChanged(): boolean {
    return SECTIONS.some((section) => this.addedTo(section).length > 0);
  }

  /** The items of a section that the file has. */
  items(section: Section): readonly XmlElement[] {
    return this.stored.get(section) ?? [];
  }

  /** Nothing of ours will stand in this place of a section. */
  take(section: Section, place: number): void {
    if (place < MOST_ITEMS) this.taken.set(section, Math.max(this.taken.get(section) ?? 0, place + 1));
  }

  /** Adds an item to a section unless the same one was added before; gives its number. */
  add(section: Section, xml: string): number {
    this.fillUp(section);
    const added = this.addedTo(section);
    const stored = this.items(section).length;
    const known = added.indexOf(xml, Math.max(0, (this.taken.get(section) ?? 0) - stored));
    return stored + (known >= 0 ? known : added.push(xml) - 1);
  }

  /** Adds a cell's style, and before it what it stands on where the file lacks that. */
  addStyle(xml: string): number {
    for (const [section] of NAMED_BY_XF) this.fillUp(section);
    if (this.items("cellXfs").length === 0) this.fillUp("cellStyleXfs");
    return this.add("cellXfs", xml);
  }

  /** Adds a number format and gives its number. */
  addFormat(code: string): number {
    const id = this.highestFormat + 1;
    this.setFormat(id, code);
    this.addedTo("numFmts").push(
      this.prefixed(withAttribute(`<numFmt numFmtId="${id}"/>`, "formatCode", code)),
    );
    return id;
  }

  /** The part with what was added. */
  render(): string {
    const patch = new TextPatch(this.source);
    for (const section of SECTIONS) {
      const added = this.addedTo(section);
      if (added.length === 0) continue;
      const element = childOf(this.root, section);
      const count = String(this.items(section).length + added.length);
      if (element) {
        patch.retag(element, (tag) => withAttribute(tag, "count", count));
        patch.append(element, added.join(""));
      } else {
        const tag = this.prefix + section;
        this.insertSection(patch, section, `<${tag} count="${count}">${added.join("")}</${tag}>`);
      }
    }
    return patch.apply();
  }

  /** The file's own text of an element. */
  sliceOf(element: XmlElement | undefined): string {
    return element ? this.source.slice(element.start, element.end) : "";
  }

  /** XML of ours in the prefix of this part, which some programs give to every element. */
  prefixed(xml: string): string {
    return withPrefix(xml, this.prefix);
  }

  private addedTo(section: Section): string[] {
    return this.added.get(section) ?? [];
  }

  private setFormat(id: number, code: string): void {
    this.formats.set(id, code);
    this.highestFormat = Math.max(this.highestFormat, id);
  }

  /** What an `xf` names is taken, also where the file has no such item. */
  private takeNamed({ attributes }: XmlElement): void {
    for (const [section, name] of NAMED_BY_XF) this.take(section, numberOf(attributes.get(name)) ?? 0);
    this.highestFormat = Math.max(this.highestFormat, numberOf(attributes.get("numFmtId")) ?? 0);
  }

  private fillUp(section: Section): void {
    const added = this.addedTo(section);
    const plain = PLAIN[section] ?? [];
    const taken = this.taken.get(section) ?? 0;
    for (let place = this.items(section).length + added.length; place < taken; place++) {
      added.push(this.prefixed(plain[place] ?? plain.at(-1) ?? ""));
    }
  }

  private insertSection(patch: TextPatch, section: Section, xml: string): void {
    const rank = SECTION_ORDER.indexOf(section);
    const next = this.root.children.find(({ name }) => SECTION_ORDER.indexOf(name) > rank);
    patch.insertChild(this.root, next, xml, rank);
  }
}
