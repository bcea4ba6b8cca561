/** Moves areas, formulas, rows and cells in the XML of a sheet, a table or the comments. */
import { areaAddress, cellAddress, parseArea } from "../addresses";
import type { LineChange, SheetData } from "../book";
import { nearestLine, shiftedArea, shiftedFormula, shiftedLine, shiftedSpan } from "../formulas/references";
import type { FormulaForms } from "../formulas/stored-formula";
import { decodeXml, encodeXml } from "../xml/characters";
import { TextPatch, withAttribute } from "../xml/text-patch";
import { numberOf, parseXml, textOf, type XmlElement } from "../xml/tree";
import type { PartStore } from "../zip/part-store";
import type { SheetXml } from "./sheet-xml";
import { scanRows, type StoredCell } from "./stored-cells";

/** Attributes with areas that move, in whatever element of a sheet, a table or the comments. */
const AREA_ATTRIBUTES = ["ref", "sqref", "activeCell", "topLeftCell"];
/** Elements whose text is a formula, or a list of areas. */
const FORMULA_ELEMENTS = new Set([
  "formula",
  "formula1",
  "formula2",
  "f",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);
/** Elements that mean nothing any more when their area is gone. */
const BOUND_TO_AREA = new Set([
  "mergeCell",
  "conditionalFormatting",
  "dataValidation",
  "hyperlink",
  "ignoredError",
  "protectedRange",
  "comment",
  "threadedComment",
]);

export class Shift {
  constructor(
    private readonly sheet: string,
    readonly changes: readonly LineChange[],
  ) {}

  /** Areas and formulas of a part's elements; those in `without` are left out. */
  elements(element: XmlElement, patch: TextPatch, without: ReadonlySet<string>): void {
    for (const child of element.children) {
      if (without.has(child.name)) continue;
      if (BOUND_TO_AREA.has(child.name) && this.isGone(child)) {
        patch.replace(child.start, child.end, "");
        continue;
      }
      patch.retag(child, (tag) => this.attributes(child, tag));
      if (child.name === "rowBreaks" || child.name === "colBreaks") this.breaks(child, patch);
      else if (child.children.length > 0) this.elements(child, patch, without);
      else this.text(child, patch);
    }
  }

  /** Page breaks stand above a row or left of a column. */
  private breaks(list: XmlElement, patch: TextPatch): void {
    const axis = list.name === "rowBreaks" ? "row" : "column";
    for (const item of list.children) {
      const line = numberOf(item.attributes.get("id"));
      if (line === undefined) continue;
      patch.retag(item, (tag) => withAttribute(tag, "id", String(nearestLine(line, this.changes, axis))));
    }
  }

  part(store: PartStore, part: string): void {
    const text = store.needed(part);
    const root = parseXml(text, part);
    const patch = new TextPatch(text);
    patch.retag(root, (tag) => this.attributes(root, tag));
    this.elements(root, patch, new Set());
    if (!patch.isEmpty) store.set(part, patch.apply());
  }

  private isGone({ attributes }: XmlElement): boolean {
    const list = attributes.get("sqref") ?? attributes.get("ref");
    return list !== undefined && this.areas(list) === "";
  }

  private attributes({ attributes }: XmlElement, tag: string): string {
    return AREA_ATTRIBUTES.reduce((written, name) => {
      const list = attributes.get(name);
      if (list === undefined) return written;
      const moved = this.areas(list);
      return moved === "" || moved === list ? written : withAttribute(written, name, moved);
    }, tag);
  }

  private text(element: XmlElement, patch: TextPatch): void {
    if (element.closeStart === element.openEnd) return;
    const text = textOf(patch.source, element);
    const moved = FORMULA_ELEMENTS.has(element.name)
      ? this.formula(text)
      : element.name === "sqref"
        ? this.areas(text)
        : text;
    if (moved !== text) patch.replace(element.openEnd, element.closeStart, encodeXml(moved));
  }

  private areas(list: string): string {
    return list
      .split(/\s+/)
      .flatMap((address) => {
        const area = parseArea(address);
        if (!area) return [address];
        const moved = shiftedArea(area, this.changes);
        return moved ? [areaAddress(moved)] : [];
      })
      .join(" ");
  }

  formula(formula: string): string {
    return shiftedFormula(formula, this.sheet, this.sheet, this.changes);
  }

  columns({ root }: SheetXml, patch: TextPatch): void {
    if (!this.changes.some(({ axis }) => axis === "column")) return;
    const groups = root.children.find(({ name }) => name === "cols")?.children ?? [];
    for (const group of groups) {
      const from = (numberOf(group.attributes.get("min")) ?? 1) - 1;
      const to = (numberOf(group.attributes.get("max")) ?? 1) - 1;
      const span = shiftedSpan(from, to, this.changes, "column");
      if (!span) patch.replace(group.start, group.end, "");
      else {
        patch.retag(group, (tag) =>
          withAttribute(withAttribute(tag, "min", String(span.from + 1)), "max", String(span.to + 1)),
        );
      }
    }
  }

  /** Rows and cells at their new places; shared formulas are written out, one by one. */
  cells(xml: SheetXml, stored: SheetData, forms: FormulaForms, patch: TextPatch): void {
    const { cells, text, part, prefix } = xml;
    if (!cells) return;
    const out: string[] = [];
    scanRows(text, part, cells.openEnd, cells.closeStart, prefix, (row) => {
      const toRow = shiftedLine(row.row, this.changes, "row");
      if (toRow === undefined) return;
      const open = withAttribute(text.slice(row.start, row.openEnd), "r", String(toRow + 1));
      const written = row.cells.map((cell) => {
        const formula = stored.rows[cell.row]?.[cell.column]?.formula;
        const plain = formula === undefined ? "" : forms.toStored(formula);
        return this.cell(text, cell, toRow, plain, prefix);
      });
      out.push(withAttribute(open, "spans", undefined), ...written);
      if (!row.isEmptyTag) out.push(`</${prefix}row>`);
    });
    if (cells.end > cells.openEnd) patch.replace(cells.openEnd, cells.closeStart, out.join(""));
  }

  private cell(text: string, cell: StoredCell, row: number, shared: string, prefix: string): string {
    const column = shiftedLine(cell.column, this.changes, "column");
    if (column === undefined) return "";
    const tag = text.slice(cell.start, cell.openEnd);
    const open = withAttribute(tag, "r", cellAddress(row, column));
    const { formula } = cell;
    if (!formula || formula.kind === "dataTable") return open + text.slice(cell.openEnd, cell.end);
    const isShared = formula.kind === "shared";
    const moved = this.formula(isShared ? shared : decodeXml(formula.text));
    const area = formula.kind === "array" ? this.areas(formula.ref ?? "") : "";
    const kind = area === "" ? "" : ` t="array" ref="${area}"`;
    const written = `<${prefix}f${kind}>${encodeXml(moved)}</${prefix}f>`;
    return open + text.slice(cell.openEnd, formula.start) + written + text.slice(formula.end, cell.end);
  }
}
