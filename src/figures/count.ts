import { fieldSpec, registerSpec, type RegisterId } from "../registers";
import { supplementsOf, type Ledger } from "../ledger/model";
import { shownText } from "../ledger/shown";
import type { Settings } from "../reading/settings/settings";
import type { Table } from "../reading/table";
import { figureSpecs } from "./catalogue";
import { askedColumn } from "./asked-columns";
import { cellReading } from "./cell-reading";
import { Counting } from "./counting";
import type { AnyEntry, Behind, Counted } from "./counted";
import {
  attachedBySettings,
  type Figure,
  type FigureContext,
  type FigureNeed,
  type FigureSpec,
} from "./figure";
import { findFigure } from "./find";
import { cellsOf } from "./provenance";
import { questionAbout } from "../ledger/sheets/question-about";
import { doubtfulSheets, leftOutSheets } from "./sheets";
import { isThere } from "./is-there";
import { columnOf } from "./unread-cells";
import { userFigures } from "./user-numbers";

/** Every figure of the catalogue in its order, then the user's own numbers. */
export function countFigures(ledger: Ledger, context: FigureContext): readonly Figure[] {
  const counting = new Counting(ledger, context);
  return [...figureSpecs.map((spec) => countWith(spec, counting)), ...userFigures(ledger.settings)];
}

/** One figure by its id, its Chinese title or another word for it; `null` where nothing is called so. */
export function countFigure(words: string, ledger: Ledger, context: FigureContext): Figure | null {
  return countFigureWithThings(words, ledger, context)?.figure ?? null;
}

/** The same, and what it is the sum of. */
export function countFigureWithThings(
  words: string,
  ledger: Ledger,
  context: FigureContext,
): FigureWithThings | null {
  const asked = words.trim();
  const own = userFigures(ledger.settings).find((figure) => figure.id === asked || figure.title === asked);
  if (own !== undefined) return withoutThings(own, ledger);
  const spec = findFigure(asked);
  return spec === null ? null : countWithThings(spec, new Counting(ledger, context));
}

/** Every figure of the catalogue and the user's own numbers, each with what it is the sum of. */
export function countFiguresWithThings(ledger: Ledger, context: FigureContext): readonly FigureWithThings[] {
  const counting = new Counting(ledger, context);
  return [
    ...figureSpecs.map((spec) => countWithThings(spec, counting)),
    ...userFigures(ledger.settings).map((figure) => withoutThings(figure, ledger)),
  ];
}

function withoutThings(figure: Figure, ledger: Ledger): FigureWithThings {
  return { figure, behind: () => NOTHING, ledger, reads: [], isExtreme: false };
}

/** Counts one figure of the catalogue. */
export function countWith(spec: FigureSpec, counting: Counting): Figure {
  return countWithThings(spec, counting).figure;
}

/** A figure, and what it is the sum of. */
export interface FigureWithThings {
  readonly figure: Figure;
  readonly behind: () => Behind;
  /** What counts on the cut-off. */
  readonly ledger: Ledger;
  /** Columns by which the records were counted. */
  readonly reads: readonly FigureNeed[];
  /** The value is each one's amount, the least or the largest of all, and not their sum. */
  readonly isExtreme: boolean;
}

/** Counts one figure. What it is the sum of, and the cells, are made when they are asked for: they may be many. */
function countWithThings(spec: FigureSpec, counting: Counting): FigureWithThings {
  const { id, title, subject, unit } = spec;
  const counted = countedBy(spec, counting);
  const { value, numerator, denominator, reason, note, reads = [] } = counted;
  const shown = shownText(counting.ledger);
  const figure: Figure = {
    id,
    title,
    subject,
    unit,
    basis: basisUnder(spec, counting.ledger.settings),
    value,
    get cells() {
      return cellsOf(recordsOf(counted, counting), reads, (register) => counting.tables(register));
    },
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(value !== null || reason === undefined ? {} : { reason: shown(reason) }),
    ...(value === null || note === undefined ? {} : { note: shown(note) }),
  };
  return {
    figure,
    behind: () => behind(counted),
    ledger: counting.ledger,
    reads: [...reads, ...(spec.alsoReads ?? [])],
    isExtreme: counted.isExtreme ?? false,
  };
}

function basisUnder({ basis }: FigureSpec, { includeAttached }: Settings): string {
  return basis.replace(attachedBySettings, includeAttached ? "挂靠组建计入" : "挂靠组建不计入");
}

/** The records that were counted; of a rate all of the denominator; without a value all that would be looked at. */
function recordsOf(counted: Counted, counting: Counting): readonly AnyEntry[] {
  if (counted.value === null)
    return (counted.reads ?? []).flatMap(({ register }) => counting.entries(register) as readonly AnyEntry[]);
  const { counted: these, notCounted } = behind(counted);
  return [...these, ...notCounted].flatMap(({ entries }) => entries);
}

const NOTHING: Behind = { counted: [], notCounted: [] };

function behind(counted: Counted): Behind {
  return counted.value === null ? NOTHING : (counted.behind?.() ?? NOTHING);
}

function countedBy(spec: FigureSpec, counting: Counting): Counted {
  if (counting.notBegun !== null) return { value: null, reason: counting.notBegun };
  const chosen = spec.needs.find((needs) => needs.every((need) => isThere(need, counting)));
  const open = askedColumn(spec, chosen, counting);
  if (chosen === undefined) {
    const asked = spec.needs
      .map((needs) => questionAbout(needs, counting.ledger))
      .find((found) => found !== null);
    return { value: null, reason: asked?.reason ?? open ?? missingReason(spec, counting) };
  }
  const park = parkOf(chosen, counting);
  const reading = readingOf(spec, chosen, counting);
  const reason = questionAbout(chosen, counting.ledger)?.reason ?? open ?? park.reason ?? reading.reason;
  if (reason !== null) return { value: null, reads: chosen, reason };
  const counted = spec.count(counting, chosen);
  const sheets = leftOutSheets(chosen, counting);
  const note = [park.note, sheets, reading.note, counted.note].filter(Boolean).join("；");
  return { reads: chosen, ...counted, ...(note === "" ? {} : { note }) };
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
  const doubts = doubtfulSheets(
    wanted.map(({ register }) => register),
    counting,
  );
  return [`没有找到${[...titles].join("，也没有")}`, ...doubts].join("；");
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

/** How far the columns that are counted could be read; sheets without one of them are left out and named. */
function readingOf(spec: FigureSpec, chosen: readonly FigureNeed[], counting: Counting): Reading {
  const besides = (spec.alsoReads ?? []).filter((also) =>
    chosen.some(({ register }) => register === also.register),
  );
  const { reason, notes } = cellReading([...chosen, ...besides], counting);
  if (reason !== null) return { reason, note: null };
  const lacking = chosen.flatMap(({ register, fields }) =>
    fields.flatMap((field) => lackingSheets(counting, register, field)),
  );
  const all = [...notes, ...lacking];
  return { reason: null, note: all.length === 0 ? null : all.join("；") };
}

/** Any of these tells coverage, so that a sheet may lack the others. */
const COVERAGE_FIELDS: ReadonlySet<string> = new Set([
  "hasOrganisation",
  "organisationName",
  "formationMode",
]);

/** Enterprise sheets without the column, whose enterprises are therefore not in the number. */
function lackingSheets(counting: Counting, register: RegisterId, field: string): readonly string[] {
  if (register !== "enterprise" || COVERAGE_FIELDS.has(field)) return [];
  if (supplementsOf(counting.ledger, register).length > 0) return [];
  const tables: readonly Table[] = counting.tables(register);
  const lacking = tables.filter((table) => table.entries.length > 0 && columnOf(table, field) === null);
  return lacking.map((table) => `“${table.grid.sheet}”没有“${titleOf(register, field)}”一列，未计入`);
}
