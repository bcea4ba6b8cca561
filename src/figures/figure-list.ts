/** The records behind a figure, as they are shown to people (CONTRACT 4 and 5). */
import { fieldSpec, registerSpec, type FieldOf, type RegisterId } from "../registers";
import { parkAssignment } from "../ledger/parks";
import type { Ledger } from "../ledger/model";
import { nameCell, shownText, shownValue } from "../ledger/shown";
import { maskNumbersIn } from "../reading/cells/mask";
import type { Entry } from "../reading/table";
import { countFigureWithThings } from "./count";
import type { AnyEntry, CountedThing, Told } from "./counted";
import type { Figure, FigureContext, FigureNeed } from "./figure";

/** A record that a figure was counted from. */
export interface FigureRecord {
  readonly register: RegisterId;
  /** Of an employee's child the employee's; never an ID number or a phone. "" where nothing is written. */
  readonly name: string;
  /** Under its one name; `null` where it can't be told. */
  readonly park: string | null;
  readonly sheet: string;
  readonly row: number;
  /** A1 address of the cell that decides whether it counts, or for how much. */
  readonly cell: string;
  /** What stands in that cell, in words (是否建立党组织：否); "" where it is the name itself. */
  readonly decided: string;
  /** What it adds to the value. */
  readonly amount: number;
}

/** A figure with the records that it was counted from. */
export interface FigureList {
  readonly figure: Figure;
  readonly counted: readonly FigureRecord[];
  /** Of a rate what stands in the denominator alone. */
  readonly notCounted: readonly FigureRecord[];
}

/** The records behind one figure by its id, title or another word; `null` where nothing is called so. */
export function listFigure(words: string, ledger: Ledger, context: FigureContext): FigureList | null {
  const found = countFigureWithThings(words, ledger, context);
  if (found === null) return null;
  const { counted, notCounted } = found.behind();
  return {
    figure: found.figure,
    counted: recordsOf(counted, found.ledger, found.reads),
    notCounted: recordsOf(notCounted, found.ledger, found.reads),
  };
}

/** Each thing by its first record. */
function recordsOf(
  things: readonly CountedThing[],
  ledger: Ledger,
  reads: readonly FigureNeed[],
): readonly FigureRecord[] {
  const parks = parkAssignment(ledger);
  const shown = shownText(ledger);
  return things.flatMap(({ amount, ...told }) => {
    const [entry] = told.entries;
    return entry === undefined
      ? []
      : [
          {
            register: entry.table.register,
            name: shown(thingName(told)),
            park: parks.of(entry as Entry),
            sheet: entry.sheet,
            row: entry.row,
            ...decidingCell(ledger, entry as Entry, reads),
            amount,
          },
        ];
  });
}

/** The first of the columns that were read of which the record has a cell. */
function decidingCell(
  ledger: Ledger,
  entry: Entry,
  reads: readonly FigureNeed[],
): Pick<FigureRecord, "cell" | "decided"> {
  const { register } = entry.table;
  const fields = reads.filter((need) => need.register === register).flatMap((need) => need.fields);
  const field = fields.find((one) => entry.cell(one as FieldOf<RegisterId>) !== null);
  if (field === undefined) return { cell: nameCell(entry), decided: "" };
  const cell = entry.cell(field as FieldOf<RegisterId>) ?? nameCell(entry);
  if (registerSpec(register).calledBy[0] === field) return { cell, decided: "" };
  const value = shownValue(ledger, entry, field as FieldOf<RegisterId>);
  return {
    cell,
    decided: `${fieldSpec(register, field)?.title ?? field}：${value === null ? "空" : String(value)}`,
  };
}

/** What a thing is called: by its own name, else by its first record's. */
export function thingName({ entries: [entry], name }: Told): string {
  if (name !== undefined) return maskNumbersIn(name);
  return entry === undefined ? "" : recordName(entry);
}

/** What a record is called, where it is shown to people. */
export function recordName(entry: AnyEntry): string {
  return maskNumbersIn(nameOf(entry));
}

/** By the first of the fields by which a record is called, where it is filled; a field of personal data is none. */
function nameOf(entry: AnyEntry): string {
  const { register } = entry.table;
  for (const field of registerSpec(register).calledBy) {
    if (fieldSpec(register, field)?.personal !== undefined) continue;
    const text = textIn(entry as Entry, field);
    if (text !== "") return text;
  }
  return "";
}

function textIn(entry: Entry, field: string): string {
  const value: unknown = entry.value(field as FieldOf<RegisterId>);
  if (typeof value === "string") return value;
  return Array.isArray(value)
    ? value.join("、")
    : entry.raw(field as FieldOf<RegisterId>).replace(/\s+/g, " ");
}
