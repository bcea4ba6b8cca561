/** Changes a sheet's XML so that it says what its data says, and nothing else. */
import type { Area, PageLayoutData, SheetData } from "./book";
import { areaAddress, areasAddress, cellAddress, parseArea, sameArea } from "./addresses";
import { scanRows } from "./cells";
import { rgbAttribute } from "./colors";
import { patchRows, type RowWriting } from "./row-patch";
import { changedEntries, type CellChanges, type LinkChange } from "./sheet-changes";
import {
  columnsOf,
  hasRelationship,
  readChoices,
  readConditionalFormats,
  storedWidth,
  type BookContext,
  type SheetXml,
} from "./sheet-reader";
import {
  childOf,
  childrenOf,
  encodeXml,
  numberOf,
  TextPatch,
  withAttribute,
  withPrefix,
  type XmlElement,
} from "./xml";

/** The order of a worksheet's elements (ECMA-376 18.3.1.99). */
const ELEMENT_ORDER = `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr
  sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews
  mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins
  pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
  legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems
  tableParts extLst`.split(/\s+/);

const POINTS_PER_INCH = 72;
const DEFAULT_WIDTH = 9.140625;

export interface SheetWriting extends RowWriting {
  readonly context: BookContext;
}

/** The empty sheet from which one of ours is made. */
export function emptySheetXml(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${namespace}"><dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    "</worksheet>"
  );
}

/** The sheet's text after the changes from `before`, which the text says, to `after`. */
export function patchSheet(
  xml: SheetXml,
  before: SheetData,
  after: SheetData,
  changes: CellChanges,
  writing: SheetWriting,
): string {
  const sheet = new SheetPatch(xml, writing);
  if (changes.rows.size > 0) {
    patchRows(xml, withSharedFormulas(xml, before, changes), writing, sheet.patch);
    sheet.dimension(after);
  }
  if (changes.links.length > 0) sheet.links(changes.links);
  sheet.properties(before, after);
  if (!sameFrozen(before, after)) sheet.frozen(after.frozen);
  sheet.columns(before, after);
  if (!sameAreas(before.merges, after.merges)) sheet.merges(after.merges);
  sheet.conditionalFormats(before, after);
  sheet.choices(before, after);
  sheet.pageLayout(before.pageLayout ?? {}, after.pageLayout ?? {});
  if (areaText(before.autoFilter) !== areaText(after.autoFilter)) sheet.autoFilter(after.autoFilter);
  return sheet.patch.apply();
}

/**
 * When the first cell of a shared formula changes, its followers lose their text: they are written out.
 */
function withSharedFormulas(xml: SheetXml, before: SheetData, changes: CellChanges): CellChanges["rows"] {
  const { cells, text, part, prefix } = xml;
  if (!cells || !text.includes('"shared"')) return changes.rows;
  const rows = new Map(changes.rows);
  const broken = new Set<string>();
  scanRows(text, part, cells.openEnd, cells.closeStart, prefix, ({ row, cells: stored }) => {
    for (const { column, formula } of stored) {
      if (formula?.kind !== "shared" || formula.shared === undefined) continue;
      const change = rows.get(row)?.cells.get(column);
      if (formula.text !== "" && change?.kind === "content") broken.add(formula.shared);
      if (formula.text !== "" || !broken.has(formula.shared) || change?.kind === "content") continue;
      const line = rows.get(row) ?? { cells: new Map() };
      const cell = change?.cell ?? before.rows[row]?.[column];
      const kept = new Map(line.cells).set(column, { cell, kind: "content", style: change?.style });
      rows.set(row, { ...line, cells: kept });
    }
  });
  return rows;
}

/** Collects the changes of a sheet's elements around its cells. */
class SheetPatch {
  readonly patch: TextPatch;
  private readonly root: XmlElement;

  constructor(
    private readonly xml: SheetXml,
    private readonly writing: SheetWriting,
  ) {
    this.patch = new TextPatch(xml.text);
    this.root = xml.root;
  }

  dimension(after: SheetData): void {
    const element = childOf(this.root, "dimension");
    if (!element) return;
    const used = usedArea(after);
    const stated = parseArea(element.attributes.get("ref") ?? "");
    if (!used) return;
    const all = stated ? unionOf(stated, used) : used;
    this.patch.retag(element, (tag) => withAttribute(tag, "ref", areaAddress(all)));
  }

  merges(areas: readonly Area[]): void {
    const items = areas.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
    this.setElement("mergeCells", listXml("mergeCells", items));
  }

  autoFilter(area: Area | undefined): void {
    const element = childOf(this.root, "autoFilter");
    if (element && area) {
      this.patch.retag(element, (tag) => withAttribute(tag, "ref", areaAddress(area)));
    } else this.setElement("autoFilter", area ? `<autoFilter ref="${areaAddress(area)}"/>` : "");
  }

  /** Tab colour and whether pages fit. */
  properties(before: SheetData, after: SheetData): void {
    const fits = fitsPages(after.pageLayout);
    const recolored = before.tabColor !== after.tabColor;
    const refitted = fitsPages(before.pageLayout) !== fits;
    if (!recolored && !refitted) return;
    const element = childOf(this.root, "sheetPr");
    const kept = (name: string): string => this.sliceOf(childOf(element, name));
    const color = after.tabColor ? `<tabColor ${rgbAttribute(after.tabColor)}/>` : "";
    const setUp = kept("pageSetUpPr") || this.prefixed("<pageSetUpPr/>");
    const refit = withAttribute(setUp, "fitToPage", fits ? "1" : undefined);
    const content =
      (recolored ? this.prefixed(color) : kept("tabColor")) +
      kept("outlinePr") +
      (refitted ? refit : kept("pageSetUpPr"));
    const open = element
      ? this.xml.text.slice(element.start, element.openEnd).replace(/\s*\/?>$/, ">")
      : this.prefixed("<sheetPr>");
    this.setRaw("sheetPr", `${open}${content}${this.prefixed("</sheetPr>")}`);
  }

  frozen(frozen: SheetData["frozen"]): void {
    const views = childOf(this.root, "sheetViews");
    const view = childOf(views, "sheetView");
    const pane = frozen ? paneXml(frozen) : "";
    if (!view) {
      const xml = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
      this.setElement("sheetViews", xml);
      return;
    }
    const others = view.children.filter(({ name }) => name !== "pane" && name !== "selection");
    const content = this.prefixed(pane) + others.map((child) => this.sliceOf(child)).join("");
    const open = this.xml.text.slice(view.start, view.openEnd).replace(/\s*\/?>$/, ">");
    this.patch.replace(view.start, view.end, `${open}${content}</${view.qname}>`);
  }

  columns(before: SheetData, after: SheetData): void {
    const widths = changedEntries(before.columnWidths, after.columnWidths);
    const changed = new Set(widths.keys());
    for (const column of new Set([...before.hiddenColumns, ...after.hiddenColumns])) {
      if (before.hiddenColumns.has(column) !== after.hiddenColumns.has(column)) changed.add(column);
    }
    if (changed.size === 0) return;
    const groups = childrenOf(childOf(this.root, "cols"), "col");
    const tags = new Map<number, string>();
    for (const group of groups) {
      const { from, to } = columnsOf(group);
      for (let column = from; column <= to; column++) tags.set(column, this.sliceOf(group));
    }
    for (const column of changed) {
      tags.set(column, this.columnTag(column, tags.get(column), widths.has(column), after));
    }
    this.setRaw(
      "cols",
      columnsXml(tags, (xml) => this.prefixed(xml)),
    );
  }

  private columnTag(
    column: number,
    stated: string | undefined,
    isWidthChanged: boolean,
    after: SheetData,
  ): string {
    const width = after.columnWidths.get(column);
    const isHidden = after.hiddenColumns.has(column);
    const tag = stated ?? this.prefixed('<col min="1" max="1"/>');
    if (width === undefined && !isHidden && !/\sstyle=/.test(tag)) return "";
    const needsWidth = isWidthChanged || !/\swidth=/.test(tag);
    const written = width === undefined ? DEFAULT_WIDTH : storedWidth(width);
    const sized = needsWidth ? withAttribute(tag, "width", String(written)) : tag;
    const custom = isWidthChanged && width !== undefined ? "1" : undefined;
    const marked = needsWidth ? withAttribute(sized, "customWidth", custom) : sized;
    return withAttribute(marked, "hidden", isHidden ? "1" : undefined);
  }

  conditionalFormats(before: SheetData, after: SheetData): void {
    const key = (rule: SheetData["conditionalFormats"][number]): string =>
      JSON.stringify([
        areasAddress(rule.areas),
        rule.formula,
        rule.fill,
        rule.fontColor,
        Boolean(rule.stopIfTrue),
      ]);
    const kept = new Map(after.conditionalFormats.map((rule) => [rule.id, key(rule)]));
    const known = new Map(before.conditionalFormats.map((rule) => [rule.id, key(rule)]));
    const gone = new Set([...known.keys()].filter((id) => kept.get(id) !== known.get(id)));
    const added = after.conditionalFormats.filter((rule) => known.get(rule.id) !== key(rule));
    if (gone.size > 0) this.removeRules(gone);
    if (added.length === 0) return;
    let priority = this.highestPriority();
    const { forms, styles } = this.writing;
    const xml = added.map((rule) => {
      const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
      const dxf = styles.differentialFor(rule);
      const formula = encodeXml(forms.toStored(rule.formula));
      return (
        `<conditionalFormatting sqref="${areasAddress(rule.areas)}">` +
        `<cfRule type="expression" dxfId="${dxf}" priority="${++priority}"${stop}>` +
        `<formula>${formula}</formula></cfRule></conditionalFormatting>`
      );
    });
    const place =
      childrenOf(this.root, "conditionalFormatting").at(-1)?.end ?? this.placeFor("conditionalFormatting");
    this.patch.insert(place, this.prefixed(xml.join("")), rankOf("conditionalFormatting"));
  }

  private removeRules(ids: ReadonlySet<string>): void {
    const found = readConditionalFormats(this.xml, this.writing.context);
    const gone = new Set(found.filter(({ data }) => ids.has(data.id)).map(({ element }) => element));
    for (const group of childrenOf(this.root, "conditionalFormatting")) {
      const rules = childrenOf(group, "cfRule");
      if (rules.every((rule) => gone.has(rule))) this.patch.replace(group.start, group.end, "");
      else {
        for (const rule of rules) if (gone.has(rule)) this.patch.replace(rule.start, rule.end, "");
      }
    }
  }

  private highestPriority(): number {
    const rules = childrenOf(this.root, "conditionalFormatting").flatMap((group) =>
      childrenOf(group, "cfRule"),
    );
    return Math.max(0, ...rules.map((rule) => numberOf(rule.attributes.get("priority")) ?? 0));
  }

  choices(before: SheetData, after: SheetData): void {
    const key = (choice: SheetData["choices"][number]): string =>
      JSON.stringify([areasAddress(choice.areas), choice.source]);
    const kept = new Set(after.choices.map(key));
    const known = new Set(before.choices.map(key));
    const goneIndices = before.choices.flatMap((choice, index) => (kept.has(key(choice)) ? [] : [index]));
    const added = after.choices.filter((choice) => !known.has(key(choice)));
    if (goneIndices.length === 0 && added.length === 0) return;
    const element = childOf(this.root, "dataValidations");
    const all = childrenOf(element, "dataValidation");
    const found = readChoices(this.xml, this.writing.context);
    const gone = new Set(goneIndices.map((index) => found[index]?.element));
    const items = all.filter((item) => !gone.has(item)).map((item) => this.sliceOf(item));
    items.push(...added.map((choice) => this.prefixed(this.choiceXml(choice))));
    this.replaceList("dataValidations", element, items);
  }

  private choiceXml({ areas, source }: SheetData["choices"][number]): string {
    const formula = source.startsWith("=")
      ? this.writing.forms.toStored(source)
      : `"${source.replace(/"/g, '""')}"`;
    return (
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" ` +
      `sqref="${areasAddress(areas)}"><formula1>${encodeXml(formula)}</formula1></dataValidation>`
    );
  }

  links(changes: readonly LinkChange[]): void {
    const element = childOf(this.root, "hyperlinks");
    const changed = new Set(changes.map(({ row, column }) => cellAddress(row, column)));
    const items = childrenOf(element, "hyperlink")
      .filter(
        (link) =>
          hasRelationship(link) || !changed.has((link.attributes.get("ref") ?? "").split(":")[0] ?? ""),
      )
      .map((link) => this.sliceOf(link));
    for (const { row, column, link } of changes) {
      if (!link) continue;
      const tip = link.tip === undefined ? "" : ` tooltip="${encodeXml(link.tip)}"`;
      const location = ` location="${encodeXml(link.location)}"`;
      items.push(this.prefixed(`<hyperlink ref="${cellAddress(row, column)}"${location}${tip}/>`));
    }
    this.replaceList("hyperlinks", element, items);
  }

  pageLayout(before: PageLayoutData, after: PageLayoutData): void {
    this.setAttributes("printOptions", {
      horizontalCentered: [flag(before.centerHorizontally), flag(after.centerHorizontally)],
    });
    const inches = (side: keyof NonNullable<PageLayoutData["margins"]>): Change => [
      inchesOf(before.margins?.[side]),
      inchesOf(after.margins?.[side]),
    ];
    this.setAttributes(
      "pageMargins",
      {
        left: inches("left"),
        right: inches("right"),
        top: inches("top"),
        bottom: inches("bottom"),
      },
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    );
    this.setAttributes("pageSetup", {
      paperSize: [before.paperSize, after.paperSize],
      orientation: [before.orientation ?? "portrait", after.orientation ?? "portrait"],
      // Absent means one page in the file: a long list that fits its width alone has 0.
      fitToWidth: [fitCount(before, "fitToWidth"), fitCount(after, "fitToWidth")],
      fitToHeight: [fitCount(before, "fitToHeight"), fitCount(after, "fitToHeight")],
    });
    this.headers(before.headersFooters ?? {}, after.headersFooters ?? {});
  }

  private headers(
    before: NonNullable<PageLayoutData["headersFooters"]>,
    after: NonNullable<PageLayoutData["headersFooters"]>,
  ): void {
    const isSame = before.centerHeader === after.centerHeader && before.centerFooter === after.centerFooter;
    if (isSame) return;
    const element = childOf(this.root, "headerFooter");
    const line = (name: string, was: string | undefined, is: string | undefined): string => {
      const kept = this.sliceOf(childOf(element, name));
      if (was === is) return kept;
      const sides = /^<[^>]*>([\s\S]*?)<\//.exec(kept)?.[1] ?? "";
      const others = sides.replace(/&amp;C(?:&amp;(?![LR])|(?!&amp;)[\s\S])*/, "");
      const left = /^[\s\S]*?(?=&amp;R|$)/.exec(others)?.[0] ?? "";
      const center = is === undefined ? "" : `&amp;C${encodeXml(is)}`;
      const text = left + center + others.slice(left.length);
      return text === "" ? "" : this.prefixed(`<${name}>`) + text + this.prefixed(`</${name}>`);
    };
    const open = element
      ? this.xml.text.slice(element.start, element.openEnd).replace(/\s*\/?>$/, ">")
      : this.prefixed("<headerFooter>");
    const rest = (element?.children ?? []).filter(({ name }) => !/^odd/.test(name));
    const content =
      line("oddHeader", before.centerHeader, after.centerHeader) +
      line("oddFooter", before.centerFooter, after.centerFooter) +
      rest.map((child) => this.sliceOf(child)).join("");
    const close = this.prefixed("</headerFooter>");
    this.setRaw("headerFooter", content === "" ? "" : `${open}${content}${close}`);
  }

  /** Sets the attributes that differ; the element is made when it is missing. */
  private setAttributes(name: string, changes: Readonly<Record<string, Change>>, fresh = `<${name}/>`): void {
    const differing = Object.entries(changes).filter(([, [was, is]]) => was !== is);
    if (differing.length === 0) return;
    const element = childOf(this.root, name);
    const tag = element ? this.xml.text.slice(element.start, element.openEnd) : this.prefixed(fresh);
    const changed = differing.reduce(
      (written, [attribute, [, is]]) =>
        withAttribute(written, attribute, is === undefined ? undefined : String(is)),
      tag,
    );
    if (element) this.patch.retag(element, () => changed);
    else this.patch.insert(this.placeFor(name), changed, rankOf(name));
  }

  private replaceList(name: string, element: XmlElement | undefined, items: readonly string[]): void {
    if (items.length === 0) {
      this.setRaw(name, "");
      return;
    }
    const hasCount = name !== "hyperlinks";
    const fresh = element
      ? this.xml.text.slice(element.start, element.openEnd).replace(/\s*\/>$/, ">")
      : this.prefixed(`<${name}>`);
    const open = hasCount ? withAttribute(fresh, "count", String(items.length)) : fresh;
    this.setRaw(name, `${open}${items.join("")}${this.prefixed(`</${name}>`)}`);
  }

  private setElement(name: string, xml: string): void {
    this.setRaw(name, this.prefixed(xml));
  }

  /** Replaces, adds or (with an empty text) removes an element of the sheet. */
  private setRaw(name: string, xml: string): void {
    const element = childOf(this.root, name);
    if (element) this.patch.replace(element.start, element.end, xml);
    else if (xml !== "") this.patch.insert(this.placeFor(name), xml, rankOf(name));
  }

  private placeFor(name: string): number {
    const rank = rankOf(name);
    const next = this.root.children.find((child) => rankOf(child.name) > rank);
    return next?.start ?? this.root.closeStart;
  }

  private sliceOf(element: XmlElement | undefined): string {
    return element ? this.xml.text.slice(element.start, element.end) : "";
  }

  private prefixed(xml: string): string {
    return withPrefix(xml, this.xml.prefix);
  }
}

function rankOf(name: string): number {
  return ELEMENT_ORDER.indexOf(name);
}

type Change = readonly [string | number | undefined, string | number | undefined];

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

function listXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function paneXml({ rows, columns }: NonNullable<SheetData["frozen"]>): string {
  if (rows === 0 && columns === 0) return "";
  const active = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const topLeft = ` topLeftCell="${cellAddress(rows, columns)}" activePane="${active}"`;
  return `<pane${split}${topLeft} state="frozen"/><selection pane="${active}"/>`;
}

/** One `col` for each run of neighbours that say the same. */
function columnsXml(tags: ReadonlyMap<number, string>, prefixed: (xml: string) => string): string {
  const out: string[] = [];
  const columns = [...tags.keys()].filter((column) => tags.get(column)).sort((a, b) => a - b);
  const plain = (column: number): string => {
    const tag = tags.get(column) ?? "";
    return withAttribute(withAttribute(tag, "min", "0"), "max", "0");
  };
  for (let index = 0; index < columns.length; index++) {
    const first = columns[index] ?? 0;
    const look = plain(first);
    while (columns[index + 1] === (columns[index] ?? 0) + 1 && plain(columns[index + 1] ?? 0) === look) {
      index++;
    }
    const from = withAttribute(look, "min", String(first + 1));
    out.push(withAttribute(from, "max", String((columns[index] ?? first) + 1)));
  }
  return out.length === 0 ? "" : prefixed("<cols>") + out.join("") + prefixed("</cols>");
}

function areaText(area: Area | undefined): string {
  return area ? areaAddress(area) : "";
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  if (a.length !== b.length) return false;
  const addresses = new Set(a.map(areaAddress));
  return b.every((area, index) => {
    const other = a[index];
    return (other && sameArea(area, other)) || addresses.has(areaAddress(area));
  });
}

function sameFrozen(a: SheetData, b: SheetData): boolean {
  return (
    (a.frozen?.rows ?? 0) === (b.frozen?.rows ?? 0) && (a.frozen?.columns ?? 0) === (b.frozen?.columns ?? 0)
  );
}

function usedArea(sheet: SheetData): Area | undefined {
  let area: Area | undefined;
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell) return;
      const here = { row, column, endRow: row, endColumn: column };
      area = area ? unionOf(area, here) : here;
    }),
  );
  return area;
}

function unionOf(a: Area, b: Area): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    endRow: Math.max(a.endRow, b.endRow),
    endColumn: Math.max(a.endColumn, b.endColumn),
  };
}
