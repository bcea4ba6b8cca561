/** The defined names: those of users, and the areas that Excel keeps by names of its own. */
import { absoluteAddress, columnLetters, quotedSheet } from "../addresses";
import type { NameData, PageLayoutData, SheetData } from "../book";
import { renamedInFormula } from "../formulas/references";
import { encodeXml } from "../xml/characters";
import { opened, withAttribute, withPrefix, type TextPatch } from "../xml/text-patch";
import { childOf, childrenOf, prefixOf, type XmlElement } from "../xml/tree";
import { readNames, reservedName, type StoredName } from "./reader";
import type { SheetPlace, WorkbookChange } from "./workbook-change";

/** The elements of a workbook behind its names (ECMA-376 18.2.27). */
const BEHIND_NAMES = `calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`.split(/\s+/);

/** Names that Excel keeps for areas of a sheet which its data has. */
const RESERVED = ["Print_Area", "Print_Titles", "_FilterDatabase"] as const;
type Reserved = (typeof RESERVED)[number];

/** Changes the names where they differ, and where their sheets were renamed, moved or deleted. */
export function patchNames(
  patch: TextPatch,
  root: XmlElement,
  change: WorkbookChange,
  order: readonly SheetPlace[],
): void {
  const prefix = prefixOf(root.qname);
  const stored = readNames(patch.source, root);
  const places = childrenOf(childOf(root, "sheets"), "sheet").length;
  const names = new NameChanges(patch.source, stored, change, order, places);
  const all = [...names.kept(), ...names.added().map((xml) => withPrefix(xml, prefix))];
  const before = stored.map(({ element }) => patch.source.slice(element.start, element.end));
  if (all.join("") === before.join("")) return;
  const written = all.length === 0 ? "" : `<${prefix}definedNames>${all.join("")}</${prefix}definedNames>`;
  const element = childOf(root, "definedNames");
  if (element) patch.replace(element.start, element.end, written);
  else {
    const next = root.children.find(({ name }) => BEHIND_NAMES.includes(name));
    patch.insertChild(root, next, written);
  }
}

class NameChanges {
  /** Sheets of the file by their place. */
  private readonly sheetAt: ReadonlyMap<number, string>;
  private readonly before: ReadonlyMap<string, NameData>;
  private readonly after: ReadonlyMap<string, NameData>;

  constructor(
    private readonly source: string,
    private readonly stored: readonly StoredName[],
    private readonly change: WorkbookChange,
    private readonly order: readonly SheetPlace[],
    private readonly placesBefore: number,
  ) {
    const { original, before, after } = change;
    this.sheetAt = new Map(original.sheets.map(({ id, position }) => [position, id]));
    this.before = namesByKey(before.names);
    this.after = namesByKey(after.names);
  }

  /** The file's names as they will stand, without those that go. */
  kept(): string[] {
    const places = new Map(this.order.map(({ position }, index) => [position, index]));
    return this.stored.flatMap((name): string[] => {
      // A place that no sheet ever had is left as it is, unless a sheet comes there.
      const isNowhere = (name.position ?? 0) >= Math.max(this.placesBefore, this.order.length);
      const place = name.position === undefined || isNowhere ? name.position : places.get(name.position);
      if (place === undefined && name.position !== undefined) return [];
      const formula = this.formulaOf(name);
      return formula === undefined ? [] : [this.keptXml(name, place, formula)];
    });
  }

  /** The names that come. */
  added(): string[] {
    const known = new Set(this.stored.map((name) => nameKey(name.name, this.sheetOf(name))));
    const isStored = (name: string, sheet: string | undefined): boolean => known.has(nameKey(name, sheet));
    const reserved = this.change.after.sheets.flatMap((sheet) =>
      RESERVED.filter((key) => !isStored(reservedName + key, sheet.id)).flatMap((key) =>
        this.newArea(sheet, key),
      ),
    );
    const { forms } = this.change.original.context;
    const users = this.change.after.names
      .filter(({ name, sheet }) => !isStored(name, sheet))
      .map(({ name, formula, sheet }) => this.nameXml(name, forms.toStored(formula), sheet));
    return [...reserved, ...users];
  }

  private newArea(sheet: SheetData, key: Reserved): string[] {
    const was = this.change.before.sheets.find(({ id }) => id === sheet.id);
    const formula = reservedFormula(sheet, key);
    if (formula === undefined || (was && sameArea(was, sheet, key))) return [];
    const hidden = key === "_FilterDatabase" ? ' hidden="1"' : "";
    return [this.nameXml(reservedName + key, formula, sheet.id, hidden)];
  }

  private nameXml(name: string, formula: string, sheet: string | undefined, more = ""): string {
    const place = sheet === undefined ? -1 : this.order.findIndex(({ id }) => id === sheet);
    const local = place < 0 ? "" : ` localSheetId="${place}"`;
    return `<definedName name="${encodeXml(name)}"${local}${more}>${encodeXml(formula)}</definedName>`;
  }

  private keptXml(
    { element, formula: stated }: StoredName,
    place: number | undefined,
    formula: string,
  ): string {
    const open = this.source.slice(element.start, element.openEnd);
    const placed = place === undefined ? open : withAttribute(open, "localSheetId", String(place));
    if (formula === stated) return placed + this.source.slice(element.openEnd, element.end);
    return `${opened(placed)}${encodeXml(formula)}</${element.qname}>`;
  }

  /** The sheet that a stored name belongs to, as the data has it. */
  private sheetOf({ position }: StoredName): string | undefined {
    return position === undefined ? undefined : this.sheetAt.get(position);
  }

  /** What a stored name will stand for; undefined when it goes. */
  private formulaOf(name: StoredName): string | undefined {
    return name.name.startsWith(reservedName) ? this.areaFormula(name) : this.userFormula(name);
  }

  private userFormula(name: StoredName): string | undefined {
    const key = nameKey(name.name, this.sheetOf(name));
    const was = this.before.get(key);
    const is = this.after.get(key);
    if (!is) return was ? undefined : name.formula;
    const { forms } = this.change.original.context;
    return is.formula === was?.formula ? name.formula : forms.toStored(is.formula);
  }

  /** A print area and the like: what the sheet's data says, and its new name when it has one. */
  private areaFormula(name: StoredName): string | undefined {
    const id = this.sheetOf(name);
    const was = this.change.before.sheets.find((sheet) => sheet.id === id);
    const is = this.change.after.sheets.find((sheet) => sheet.id === id);
    if (!was || !is) return name.formula;
    const key = RESERVED.find((reserved) => reservedName + reserved === name.name);
    if (key && !sameArea(was, is, key)) return reservedFormula(is, key);
    if (was.name === is.name) return name.formula;
    return renamedInFormula(name.formula, was.name, quotedSheet(is.name));
  }
}

/** Names differ without regard to case, and the same one may stand once for each sheet. */
function nameKey(name: string, sheet: string | undefined): string {
  return `${name.toLowerCase()}\n${sheet ?? ""}`;
}

function namesByKey(names: readonly NameData[]): Map<string, NameData> {
  return new Map(names.map((name) => [nameKey(name.name, name.sheet), name]));
}

function sameArea(was: SheetData, is: SheetData, key: Reserved): boolean {
  return JSON.stringify(areaFor(was, key)) === JSON.stringify(areaFor(is, key));
}

function areaFor(sheet: SheetData, key: Reserved): unknown {
  if (key === "Print_Area") return sheet.pageLayout?.printArea;
  if (key === "Print_Titles") return [sheet.pageLayout?.titleColumns, sheet.pageLayout?.titleRows];
  return sheet.autoFilter;
}

function reservedFormula(sheet: SheetData, key: Reserved): string | undefined {
  const prefix = `${quotedSheet(sheet.name)}!`;
  if (key === "Print_Titles") {
    const titles = titlesOf(sheet.pageLayout).map((lines) => prefix + lines);
    return titles.length === 0 ? undefined : titles.join(",");
  }
  const area = key === "Print_Area" ? sheet.pageLayout?.printArea : sheet.autoFilter;
  return area && prefix + absoluteAddress(area);
}

/** The columns repeated on every page before the rows, as Excel writes them. */
function titlesOf({ titleColumns, titleRows }: PageLayoutData = {}): readonly string[] {
  const columns = titleColumns && [columnLetters(titleColumns.from), columnLetters(titleColumns.to)];
  return [
    ...(columns ? [`$${columns.join(":$")}`] : []),
    ...(titleRows ? [`$${titleRows.from + 1}:$${titleRows.to + 1}`] : []),
  ];
}
