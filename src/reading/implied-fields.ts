/**
 * What a cell tells of other fields of its record: the end of a range of dates (2020.3-2023.5 is from and to), the
 * named parts of a number (12（正式10、预备2）), the state behind a name (禾丰食品（停产）), that what is written off is
 * closed. These fields take it where their own cell says nothing (CONTRACT 8, cells).
 */
import { fieldSpec, registerSpec, type DateValue, type FieldSpec, type RegisterId } from "../registers";
import { isWordKind, type WordKind } from "../registers/vocabularies";
import { lastPossibleDay } from "./cells/dates";
import { bracketsIn, fold } from "./cells/folding";
import type { NumberPart } from "./cells/parsed";
import { readWord } from "./cells/words";
import { defineLazily, readerOf } from "./lazy-fields";
import type { FieldColumn } from "./table";

/** Record → what another field's cell tells of it; most records are not in it. */
type Told = ReadonlyMap<number, unknown>;

/** A field, and what the cells of another one tell of it. */
interface Implied {
  readonly field: string;
  readonly source: string;
  readonly told: (column: FieldColumn) => Told;
}

/** Completes the fields by what others tell of them, each when it is first asked for. */
export function addImpliedFields(fields: Record<string, FieldColumn>, register: RegisterId): void {
  for (const implied of impliedIn(register)) {
    if (!(implied.source in fields)) continue;
    const own = readerOf(fields, implied.field);
    const read = (): FieldColumn | undefined => {
      const source = fields[implied.source];
      const column = own?.();
      if (source === undefined) return column;
      return column === undefined ? withoutColumn(implied, source) : completed(column, implied.told(source));
    };
    defineLazily(fields, implied.field, read, own !== null);
  }
}

/** All that the register's fields can tell of one another. */
function impliedIn(register: RegisterId): readonly Implied[] {
  return Object.entries(registerSpec(register).fields).flatMap(([source, spec]) => [
    ...impliedDates(register, source, spec),
    ...impliedCounts(source, spec),
    ...impliedWords(register, source, spec),
    ...affirmedWords(register, source, spec),
  ]);
}

function impliedDates(register: RegisterId, source: string, { rangeEnds }: FieldSpec): readonly Implied[] {
  if (rangeEnds === undefined) return [];
  return [...new Set([rangeEnds.end, rangeEnds.left])].map((field) => ({
    field,
    source,
    told: ({ values }) => {
      const told = new Map<number, DateValue>();
      (values as readonly (DateValue | null)[]).forEach((date, index) => {
        const until = date?.until;
        if (until === undefined || rangeEnds[until.left ? "left" : "end"] !== field) return;
        told.set(index, dateAs(register, field, until));
      });
      return told;
    },
  }));
}

/** A deadline is kept by the last day of what was written, other dates by the first. */
function dateAs(register: RegisterId, field: string, { day, precision }: DateValue): DateValue {
  const isDeadline = fieldSpec(register, field)?.kind === "deadline";
  return { day: isDeadline ? lastPossibleDay({ day, precision }) : day, precision };
}

const NO_PARTS: ReadonlyMap<number, readonly NumberPart[]> = new Map();

function impliedCounts(source: string, { partFields }: FieldSpec): readonly Implied[] {
  if (partFields === undefined) return [];
  const labels = Object.keys(partFields);
  return Object.entries(partFields).map(([label, field]) => ({
    field,
    source,
    told: ({ values, parts = NO_PARTS }) => {
      const told = new Map<number, number>();
      for (const [index, named] of parts) {
        const part = partOf(label, labels, values[index], named);
        if (part !== null) told.set(index, part);
      }
      return told;
    },
  }));
}

/** Of names; what stands in their brackets and is no answer (广西) tells nothing. */
function impliedWords(register: RegisterId, source: string, { bracketField }: FieldSpec): readonly Implied[] {
  return wordsTold(register, source, bracketField, (name, kind) => {
    if (!(name.endsWith(")") || name.endsWith("）"))) return undefined;
    const { value, problem } = readWord(kind, bracketsIn(fold(name)).at(-1) ?? "");
    return problem === null && value !== null ? value : undefined;
  });
}

/** 是否销号: a yes is the other field's yes, a no leaves it open. */
function affirmedWords(register: RegisterId, source: string, { affirms }: FieldSpec): readonly Implied[] {
  return wordsTold(register, source, affirms, (written, kind) => {
    const { value, problem } = readWord(kind, written);
    if (problem !== null) return undefined;
    return value === "yes" ? value : null;
  });
}

/** What the texts of one field tell of another, whose values are words; `undefined` where a text tells nothing. */
function wordsTold(
  register: RegisterId,
  source: string,
  field: string | undefined,
  tell: (text: string, kind: WordKind) => unknown,
): readonly Implied[] {
  const kind = field === undefined ? undefined : fieldSpec(register, field)?.kind;
  if (field === undefined || kind === undefined || !isWordKind(kind)) return [];
  const told = ({ values }: FieldColumn): Told => {
    const found = new Map<number, unknown>();
    values.forEach((text: unknown, index) => {
      const word = typeof text === "string" ? tell(text, kind) : undefined;
      if (word !== undefined) found.set(index, word);
    });
    return found;
  };
  return [{ field, source, told }];
}

/** The part of that name; of a number that falls into two parts the one is the rest of the other. */
function partOf(
  label: string,
  labels: readonly string[],
  total: unknown,
  parts: readonly NumberPart[],
): number | null {
  const own = parts.find((part) => part.label === label);
  if (own !== undefined) return own.value;
  const others = parts.filter((part) => labels.includes(part.label));
  if (typeof total !== "number" || others.length === 0 || others.length < labels.length - 1) return null;
  return others.reduce((rest, { value }) => rest - value, total);
}

/** The column with what is told of it elsewhere put into its blank cells. */
function completed(column: FieldColumn, told: Told): FieldColumn {
  if (told.size === 0) return column;
  const values = [...column.values];
  for (const [index, value] of told)
    if (values[index] === null && !column.problems.has(index)) values[index] = value;
  return { ...column, values };
}

/**
 * A field that has no column, from what is told of it; nothing where nothing is, or where a number's parts or an
 * answer are told in some of the records only, since the others' are then unknown and not nothing.
 */
function withoutColumn(implied: Implied, source: FieldColumn): FieldColumn | undefined {
  const told = implied.told(source);
  const isUntold = (value: unknown, index: number): boolean =>
    !told.has(index) && (typeof value === "number" ? value !== 0 : typeof value === "string");
  if (told.size === 0 || source.values.some(isUntold)) return undefined;
  const values = source.values.map((_, index) => told.get(index) ?? null);
  return { columns: [], header: "", values, problems: new Map() };
}
