/** Changes a sheet's elements around its cells, each where Excel wants it. */
import { opened, TextPatch, withAttribute, withPrefix } from "../xml/text-patch";
import { childOf, type XmlElement } from "../xml/tree";
import type { SheetXml } from "./sheet-xml";

/** The order of a worksheet's elements (ECMA-376 18.3.1.99). */
const ELEMENT_ORDER = `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
  sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews
  mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins
  pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
  legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems
  tableParts extLst`.split(/\s+/);

/** An attribute's value before and after. */
export type AttributeChange = readonly [string | number | undefined, string | number | undefined];

export class ElementPatch {
  readonly patch: TextPatch;

  constructor(readonly xml: SheetXml) {
    this.patch = new TextPatch(xml.text);
  }

  /** The sheet's element of this name. */
  element(name: string): XmlElement | undefined {
    return childOf(this.xml.root, name);
  }

  /** Replaces, adds or (with an empty text) removes an element of the sheet; the XML is of ours, without prefixes. */
  setElement(name: string, xml: string): void {
    this.setRaw(name, this.prefixed(xml));
  }

  /** As {@link setElement}, with XML in which the sheet's prefix stands. */
  setRaw(name: string, xml: string): void {
    const element = this.element(name);
    if (element) this.patch.replace(element.start, element.end, xml);
    else if (xml !== "") this.addChild(name, xml);
  }

  /** Adds an element of the sheet where the format wants it. */
  addChild(name: string, xml: string): void {
    const rank = ELEMENT_ORDER.indexOf(name);
    const next = this.xml.root.children.find((child) => ELEMENT_ORDER.indexOf(child.name) > rank);
    this.patch.insertChild(this.xml.root, next, xml, rank);
  }

  /** Sets the attributes that differ; the element is made when it is missing. */
  setAttributes(
    name: string,
    changes: Readonly<Record<string, AttributeChange>>,
    fresh = `<${name}/>`,
  ): void {
    const differing = Object.entries(changes).filter(([, [was, is]]) => was !== is);
    if (differing.length === 0) return;
    const change = (tag: string): string =>
      differing.reduce(
        (written, [attribute, [, is]]) =>
          withAttribute(written, attribute, is === undefined ? undefined : String(is)),
        tag,
      );
    const element = this.element(name);
    if (element) this.patch.retag(element, change);
    else this.addChild(name, change(this.prefixed(fresh)));
  }

  /** Sets the items of a list; without any the list goes. */
  setList(name: string, items: readonly string[]): void {
    if (items.length === 0) {
      this.setRaw(name, "");
      return;
    }
    const open = this.openTag(name);
    const counted = name === "hyperlinks" ? open : withAttribute(open, "count", String(items.length));
    this.setRaw(name, `${counted}${items.join("")}${this.closeTag(name)}`);
  }

  /** The opening tag of an element as the sheet has it, or a new one. */
  openTag(name: string): string {
    const element = this.element(name);
    return element ? opened(this.xml.text.slice(element.start, element.openEnd)) : this.prefixed(`<${name}>`);
  }

  closeTag(name: string): string {
    return this.prefixed(`</${name}>`);
  }

  /** The sheet's own text of an element. */
  sliceOf(element: XmlElement | undefined): string {
    return element ? this.xml.text.slice(element.start, element.end) : "";
  }

  prefixed(xml: string): string {
    return withPrefix(xml, this.xml.prefix);
  }
}
