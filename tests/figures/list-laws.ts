/** What holds of the list behind every figure, whatever the workbook: it is what the value is the sum of. */
import { figureSpecs, listFigure, type FigureList, type FigureRecord } from "../../src/figures";
import type { FigureContext } from "../../src/figures/figure";
import { ledgerAt, type Ledger } from "../../src/ledger/model";

/** Each figure of which the list is another than its number, in words; none where all is well. */
export function brokenLists(ledger: Ledger, context: FigureContext): readonly string[] {
  return figureSpecs.flatMap(({ id }) => {
    const list = listFigure(id, ledger, context);
    if (list === null) return [`${id}: no list`];
    return [...numberBroken(list), ...placesBroken(list, ledger, context)].map((text) => `${id}: ${text}`);
  });
}

/** The award that is the least or the most: each that is listed is the value itself. */
const extremes: ReadonlySet<string> = new Set(["subsidy.award.min", "subsidy.award.max"]);

function numberBroken({ figure, counted, notCounted }: FigureList): readonly string[] {
  const { id, value, numerator, denominator } = figure;
  if (value === null) return counted.length + notCounted.length === 0 ? [] : ["a list without a value"];
  if (extremes.has(id))
    return counted.length > 0 && counted.every(({ amount }) => amount === value) ? [] : ["not the extreme"];
  const sum = sumOf(counted);
  if (numerator === undefined) {
    if (notCounted.length > 0) return ["a number that doesn't count all"];
    return isSame(sum, value) ? [] : [`${String(sum)} listed, ${String(value)} counted`];
  }
  const all = sum + sumOf(notCounted);
  return isSame(sum, numerator) && isSame(all, denominator ?? NaN)
    ? []
    : [`${String(sum)}/${String(all)} listed, ${String(numerator)}/${String(denominator)} counted`];
}

/** Every record stands in a row that is a record of a sheet that counts, and the figure's cells are rows of records. */
function placesBroken(
  { figure, counted, notCounted }: FigureList,
  ledger: Ledger,
  context: FigureContext,
): readonly string[] {
  const rows = new Set(
    ledgerAt(ledger, context.asOf).tables.flatMap((table) =>
      [...table.entries, ...table.furtherRows].map(({ sheet, row }) => `${sheet}!${String(row)}`),
    ),
  );
  const listed = [...counted, ...notCounted].map(({ sheet, row }) => `${sheet}!${String(row)}`);
  const inCells = new Set(figure.cells.flatMap(rowsOf));
  return [
    ...listed.filter((place) => !rows.has(place)).map((place) => `${place} is no record`),
    ...[...inCells]
      .filter((place) => !rows.has(place))
      .map((place) => `cell in ${place}, which is no record`),
    ...(figure.cells.length === 0
      ? []
      : listed.filter((place) => isOfReadSheet(place, inCells) && !inCells.has(place))
    ).map((place) => `${place} is listed and not among the cells`),
  ];
}

function isOfReadSheet(place: string, inCells: ReadonlySet<string>): boolean {
  const sheet = place.slice(0, place.lastIndexOf("!") + 1);
  return [...inCells].some((other) => other.startsWith(sheet));
}

/** `企业台账!I5:I7` → its rows. */
function rowsOf(cells: string): readonly string[] {
  const split = cells.lastIndexOf("!");
  const sheet = cells
    .slice(0, split)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const [first = 0, last = first] = (cells.slice(split + 1).match(/\d+/g) ?? []).map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => `${sheet}!${String(first + index)}`);
}

function sumOf(records: readonly FigureRecord[]): number {
  return records.reduce((sum, { amount }) => sum + amount, 0);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}
