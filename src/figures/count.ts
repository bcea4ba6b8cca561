import { fieldSpec, registerSpec, type Kind, type RegisterId } from "../registers";
import { supplementsOf, type Ledger } from "../ledger/model";
import type { Table } from "../reading/table";
import { figureSpecs } from "./catalogue";
import { Counting } from "./counting";
import type { Counted, Figure, FigureContext, FigureNeed, FigureSpec } from "./figure";
import { findFigure } from "./find";
import { rangesOf } from "./provenance";
import { leftOutSheets, questionAbout } from "./sheets";
import { columnOf, unreadCells, type UnreadCell } from "./unread-cells";
import { userFigures } from "./user-numbers";

/** Every figure of the catalogue in its order, then the user's own numbers. */
export function countFigures(ledger: Ledger, context: FigureContext): readonly Figure[] {
  const counting = new Counting(ledger, context);
  return [...figureSpecs.map((spec) => countSpec(spec, counting)), ...userFigures(ledger.settings)];
}

/** One figure by its id, its Chinese title or another word for it; `null` where nothing is called so. */
export function countFigure(words: string, ledger: Ledger, context: FigureContext): Figure | null {
  const asked = words.trim();
  const own = userFigures(ledger.settings).find((figure) => figure.id === asked || figure.title === asked);
  if (own !== undefined) return own;
  const spec = findFigure(asked);
  return spec === null ? null : countSpec(spec, new Counting(ledger, context));
}

/** Counts one figure of the catalogue. */
export function countSpec(spec: FigureSpec, counting: Counting): Figure {
  const { id, title, subject, unit, basis } = spec;
  const counted = countedBy(spec, counting);
  const { value, numerator, denominator, reason, note, cells = [] } = counted;
  return {
    id,
    title,
    subject,
    unit,
    basis,
    value,
    cells,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(value !== null || reason === undefined ? {} : { reason }),
    ...(value === null || note === undefined ? {} : { note }),
  };
}

function countedBy(spec: FigureSpec, counting: Counting): Counted {
  const chosen = spec.needs.find((needs) => needs.every((need) => isThere(need, counting)));
  if (chosen === undefined) {
    const asked = spec.needs.map((needs) => questionAbout(needs, counting)).find((found) => found !== null);
    return { value: null, reason: asked?.reason ?? missingReason(spec, counting) };
  }
  const cells = chosen.flatMap((need) => rangesOf(counting.tables(need.register), need.fields));
  const park = parkOf(chosen, counting);
  const reading = readingOf(chosen, counting);
  const reason = questionAbout(chosen, counting)?.reason ?? park.reason ?? reading.reason;
  if (reason !== null) return { value: null, cells, reason };
  const counted = spec.count(counting, chosen);
  const sheets = leftOutSheets(chosen, counting);
  const note = [park.note, sheets, reading.note, counted.note].filter(Boolean).join("；");
  return { cells, ...counted, ...(note === "" ? {} : { note }) };
}

function isThere(need: FigureNeed, counting: Counting): boolean {
  const tables: readonly Table[] = counting.tables(need.register);
  return (
    tables.length > 0 && need.fields.every((field) => tables.some((table) => columnOf(table, field) !== null))
  );
}

/**
 * What is missing. Where some way of counting has all its sheets, the columns that the first such way lacks; else
 * the sheets, of all ways where each of them lacks its first one.
 */
function missingReason({ needs }: FigureSpec, counting: Counting): string {
  const hasSheet = ({ register }: FigureNeed): boolean => counting.tables(register).length > 0;
  const columns = needs.find((alternative) => alternative.every(hasSheet));
  if (columns !== undefined) return missingColumns(columns, counting);
  const [first = []] = needs;
  const absent = needs.flatMap((alternative) => alternative.filter((need) => !hasSheet(need)).slice(0, 1));
  const wanted = first.length > 1 ? first.filter((need) => !hasSheet(need)) : absent;
  const titles = new Set(wanted.map(({ register }) => registerSpec(register).title));
  return `没有找到${[...titles].join("，也没有")}`;
}

function missingColumns(needs: readonly FigureNeed[], counting: Counting): string {
  const lacking = needs.flatMap(({ register, fields }) =>
    fields
      .filter((field) => !isThere({ register, fields: [field] }, counting))
      .map((field) => ({ register, title: `“${titleOf(register, field)}”` })),
  );
  const sheets = [...new Set(lacking.map(({ register }) => register))];
  return sheets
    .map((register) => {
      const titles = lacking.filter((column) => column.register === register).map(({ title }) => title);
      return `${registerSpec(register).title}里没有${titles.join("、")}${titles.length === 1 ? "这一列" : "这几列"}`;
    })
    .join("；");
}

function titleOf(register: RegisterId, field: string): string {
  return fieldSpec(register, field)?.title ?? field;
}

/** How far the records that are counted can be told by park, where one is asked. */
function parkOf([counted]: readonly FigureNeed[], counting: Counting): Reading {
  if (counted === undefined) return { reason: null, note: null };
  const { unassigned, all } = counting.withoutPark(counted.register);
  if (unassigned === 0) return { reason: null, note: null };
  const { title } = registerSpec(counted.register);
  if (unassigned === all) return { reason: `${title}看不出属于哪个园区`, note: null };
  return { reason: null, note: `${title}有${String(unassigned)}行看不出属于哪个园区，未计入` };
}

interface Reading {
  readonly reason: string | null;
  readonly note: string | null;
}

const numeric: ReadonlySet<Kind> = new Set<Kind>(["count", "number", "money"]);
const worded: ReadonlySet<Kind> = new Set<Kind>([
  "yesNo",
  "operatingStatus",
  "formationMode",
  "memberType",
  "closed",
  "schoolingResult",
]);

/**
 * How far the columns that are counted could be read. A number that can't be read leaves no sum; a word that is
 * in no vocabulary, and a sheet without the column, are left out and named.
 */
function readingOf(needs: readonly FigureNeed[], counting: Counting): Reading {
  const notes: string[] = [];
  for (const { register, fields } of needs) {
    for (const field of fields) {
      const kind = fieldSpec(register, field)?.kind;
      if (kind === undefined) continue;
      const unread = unreadCells(counting, register, field);
      const hard = unread.find(({ problem }) => numeric.has(kind) && problem !== "approximate");
      if (hard !== undefined) return { reason: unreadReason(hard), note: null };
      const [soft] = unread;
      if (soft !== undefined && numeric.has(kind)) notes.push(`${writtenIn(soft)}是约数`);
      if (soft !== undefined && worded.has(kind)) {
        const counted = kind === "operatingStatus" ? "算作其他状态" : "未计入";
        notes.push(`${writtenIn(soft)}看不懂${more(unread.length)}，${counted}`);
      }
      notes.push(...lackingSheets(counting, register, field));
    }
  }
  return { reason: null, note: notes.length === 0 ? null : notes.join("；") };
}

function unreadReason(cell: UnreadCell): string {
  if (cell.problem === "cellError") return `${cell.place}是错误值，请先改正`;
  return `${cell.place}写的是“${cell.raw}”，读不出数字，请改成数字`;
}

function writtenIn(cell: UnreadCell): string {
  return cell.problem === "cellError" ? `${cell.place}的错误值` : `${cell.place}写的“${cell.raw}”`;
}

function more(count: number): string {
  return count === 1 ? "" : `（这样的共${String(count)}处）`;
}

/** Any of these tells coverage, so that a sheet may lack the others. */
const coverageFields: ReadonlySet<string> = new Set(["hasOrganisation", "organisationName", "formationMode"]);

/** Enterprise sheets without the column, whose enterprises are therefore not in the number. */
function lackingSheets(counting: Counting, register: RegisterId, field: string): readonly string[] {
  if (register !== "enterprise" || coverageFields.has(field)) return [];
  if (supplementsOf(counting.ledger, register).length > 0) return [];
  const tables: readonly Table[] = counting.tables(register);
  const lacking = tables.filter((table) => table.entries.length > 0 && columnOf(table, field) === null);
  return lacking.map((table) => `“${table.grid.sheet}”没有“${titleOf(register, field)}”一列，未计入`);
}
