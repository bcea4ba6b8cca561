/**
 * The table that sheet 指标 spills and that paragraphs read: one row a figure or text. Written and read here, so
 * that both sides agree on its columns (CONTRACT 5, 指标表).
 */
import {
  cellText,
  isCellError,
  lastColumn,
  valueAt,
  writtenText,
  type CellValue,
  type Grid,
} from "../reading/cells/grid";
import { shownUnit, unitShownAs, type Figure, type TextFact } from "./figure";

export const figureTableHeader = [
  "编号",
  "指标",
  "数值",
  "单位",
  "口径",
  "分子",
  "分母",
  "上年",
  "比上年",
  "说明",
] as const;

/** The text that says how many digits a percentage has after the point. */
export const decimalsId = "text.decimals";

/** The text that says what is different from the year before. */
export const changesId = "text.changes";

/** Stands where there is no value: a text, since an empty cell would read as 0. */
export const noValue = "—";

export interface PreviousValue {
  readonly previous: number | null;
  readonly change: number | null;
}

/** Rows below the header, figures first, then texts. */
export function figureTableRows(
  figures: readonly Figure[],
  texts: readonly TextFact[],
  previousOf: (id: string) => PreviousValue | null,
): readonly (readonly (string | number)[])[] {
  const figureRows = figures.map((figure) => {
    const before = previousOf(figure.id);
    return [
      figure.id,
      figure.title,
      figure.value ?? noValue,
      shownUnit(figure.unit),
      figure.basis,
      figure.numerator ?? noValue,
      figure.denominator ?? noValue,
      before?.previous ?? noValue,
      before?.change ?? noValue,
      figure.reason ?? figure.note ?? "",
    ];
  });
  const textRows = texts.map((text) => [
    text.id,
    text.title,
    text.value ?? noValue,
    "文字",
    "",
    noValue,
    noValue,
    noValue,
    noValue,
    text.reason ?? "",
  ]);
  return [...figureRows, ...textRows];
}

/** The facts that reading the spilled table back would give, without the way over a sheet. */
export function tableFacts(
  figures: readonly (Figure & Partial<PreviousValue>)[],
  texts: readonly TextFact[],
): readonly TableFact[] {
  const figureFacts = figures.map((figure) => ({
    id: figure.id,
    title: figure.title,
    value: figure.value,
    unit: figure.unit,
    numerator: figure.numerator ?? null,
    denominator: figure.denominator ?? null,
    previous: figure.previous ?? null,
    change: figure.change ?? null,
    reason: figure.reason ?? figure.note ?? "",
  }));
  const textFacts = texts.map(({ id, title, value, reason }) => ({
    id,
    title,
    value,
    unit: "文字",
    numerator: null,
    denominator: null,
    previous: null,
    change: null,
    reason: reason ?? "",
  }));
  return [...figureFacts, ...textFacts];
}

/** Header of the tables by park or by quarter. */
export function figureGroupHeader(groups: readonly string[]): readonly string[] {
  return ["编号", "指标", "单位", ...groups];
}

/** Rows of figures by group: a row a figure that has a value in any of them, a column a group. */
export function figureGroupRows(
  groups: readonly { readonly figures: readonly Figure[] }[],
): readonly (readonly (string | number)[])[] {
  const [first] = groups;
  if (first === undefined) return [];
  return first.figures.flatMap((figure, index) => {
    const values = groups.map((group) => group.figures[index]?.value ?? null);
    if (values.every((value) => value === null)) return [];
    return [[figure.id, figure.title, shownUnit(figure.unit), ...values.map((value) => value ?? noValue)]];
  });
}

/** One row of the table as a paragraph needs it. */
export interface TableFact {
  readonly id: string;
  readonly title: string;
  readonly value: number | string | null;
  readonly unit: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly previous: number | null;
  readonly change: number | null;
  /** Why there is no value, or what to know about the one that is there. */
  readonly reason: string;
}

/** What a template may name: a figure or text by title or id. */
export interface FactTable {
  readonly find: (name: string) => TableFact | null;
  /** Every title, for suggesting the right one. */
  readonly titles: readonly string[];
}

/** Stands between a figure and the park or quarter that it is of: 企业总数@河西新型产业园. */
const OF_GROUP = "@";

/** The name of a figure of one park or quarter, by its id or its title. */
export function nameInGroup(name: string, group: string): string {
  return `${name}${OF_GROUP}${group}`;
}

/** True for the name of a figure of one park or quarter. */
export function isInGroup(name: string): boolean {
  return folded(name).includes(OF_GROUP);
}

/** The facts of single parks or quarters that reading their spilled table back would give. */
export function groupFacts(
  groups: readonly { readonly name: string; readonly figures: readonly Figure[] }[],
): readonly TableFact[] {
  return groups.flatMap(({ name, figures }) => tableFacts(figures, []).map((fact) => ofGroup(fact, name)));
}

function ofGroup(fact: TableFact, group: string): TableFact {
  return {
    ...fact,
    id: nameInGroup(fact.id, group),
    title: nameInGroup(fact.title, group),
    numerator: null,
    denominator: null,
    reason: "",
  };
}

/** Reads the spilled tables back. Rows without an id, and the header itself, are passed over. */
export function readFigureTable(grid: Grid): FactTable {
  const rows = grid.values.map((_, index) => grid.firstRow + index);
  return factTable(
    rows.flatMap((row) => factAt(grid, row)),
    () => rows.filter((row) => isHeader(grid, row)).flatMap((row) => groupFactsBelow(grid, row)),
  );
}

/** `ofGroups`: those of single parks and quarters, which are looked at only when one is named. */
export function factTable(
  facts: readonly TableFact[],
  ofGroups: () => readonly TableFact[] = () => [],
): FactTable {
  const byName = namesOf(facts);
  let inGroups: ReadonlyMap<string, TableFact> | null = null;
  return {
    find: (name) => {
      const found = byName.get(folded(name));
      if (found !== undefined || !isInGroup(name)) return found ?? null;
      inGroups ??= namesOf(ofGroups());
      return inGroups.get(folded(name)) ?? null;
    },
    titles: facts.map((fact) => fact.title),
  };
}

function namesOf(facts: readonly TableFact[]): ReadonlyMap<string, TableFact> {
  return new Map(facts.flatMap((fact) => [fact.id, fact.title].map((name) => [folded(name), fact] as const)));
}

/** Full-width and half-width marks in a name are the same. */
function folded(name: string): string {
  return name.normalize("NFKC");
}

function isHeader(grid: Grid, row: number): boolean {
  return cellText(valueAt(grid, row, grid.firstColumn)) === figureTableHeader[0];
}

/** Of the tables by quarter and by park, which stand to the right of the first under one row of headers. */
function groupFactsBelow(grid: Grid, header: number): readonly TableFact[] {
  const [idTitle, , unitTitle] = figureGroupHeader([]);
  const last = lastColumn(grid);
  const facts: TableFact[] = [];
  for (let ids = grid.firstColumn + 1; ids <= last; ids++) {
    const heads = (offset: number): string => writtenText(valueAt(grid, header, ids + offset));
    if (heads(0) !== idTitle || heads(GROUP_LEAD - 1) !== unitTitle) continue;
    for (let column = GROUP_LEAD; ids + column <= last && heads(column) !== ""; column++)
      facts.push(...columnFacts(grid, header, ids, column));
  }
  return facts;
}

/** Columns of a table by group that stand before its groups: id, title, unit. */
const GROUP_LEAD = figureGroupHeader([]).length;

function columnFacts(grid: Grid, header: number, ids: number, column: number): readonly TableFact[] {
  const group = writtenText(valueAt(grid, header, ids + column));
  const facts: TableFact[] = [];
  for (let row = header + 1; row < grid.firstRow + grid.values.length; row++) {
    const at = (offset: number): CellValue => valueAt(grid, row, ids + offset);
    const id = cellText(at(0));
    if (id === "") break;
    const fact = {
      id,
      title: writtenText(at(1)),
      value: factValue(at(column)),
      unit: unitShownAs(cellText(at(2))),
      previous: null,
      change: null,
    };
    facts.push(ofGroup({ ...fact, numerator: null, denominator: null, reason: "" }, group));
  }
  return facts;
}

function factAt(grid: Grid, row: number): readonly TableFact[] {
  const at = (offset: number): CellValue => valueAt(grid, row, grid.firstColumn + offset);
  const id = cellText(at(0));
  if (id === "" || id === figureTableHeader[0] || cellText(at(1)) === "") return [];
  return [
    {
      id,
      title: writtenText(at(1)),
      value: factValue(at(2)),
      unit: unitShownAs(cellText(at(3))),
      numerator: numberOrNull(at(5)),
      denominator: numberOrNull(at(6)),
      previous: numberOrNull(at(7)),
      change: numberOrNull(at(8)),
      reason: writtenText(at(9)),
    },
  ];
}

function factValue(value: CellValue): number | string | null {
  if (typeof value === "number") return value;
  if (value === null || isCellError(value) || typeof value === "boolean") return null;
  return value === noValue || value.trim() === "" ? null : value.trim();
}

function numberOrNull(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}
