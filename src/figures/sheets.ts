/** What a figure owes to the choice of sheets (CONTRACT 8): a note where one was left out, none where one is asked. */
import type { RegisterId } from "../registers";
import type { SheetQuestion } from "../ledger/sheets/sheet-count";
import { sheetNotes } from "../ledger/sheets/sheet-notes";
import type { Counting } from "./counting";
import type { FigureNeed } from "./figure";

/** Fields that are read along with one that a figure names. */
const readAlong: Readonly<Partial<Record<RegisterId, Readonly<Record<string, readonly string[]>>>>> = {
  enterprise: {
    hasOrganisation: ["organisationName", "formationMode", "operatingStatus"],
    organisationName: ["hasOrganisation", "formationMode", "operatingStatus"],
    formationMode: ["hasOrganisation", "organisationName", "operatingStatus"],
  },
  organisation: { name: ["foundedOn", "dissolvedOn"], foundedOn: ["dissolvedOn"], members: ["dissolvedOn"] },
  member: { name: ["memberType"] },
  problem: {
    closed: ["closedOn", "receivedOn"],
    closedOn: ["closed", "receivedOn"],
    description: ["receivedOn"],
  },
  apartment: { room: ["occupant", "movedOutOn"], occupant: ["movedOutOn"] },
};

/** A question about the sheets that the needs read, by which there is no value; `null` where there is none. */
export function questionAbout(needs: readonly FigureNeed[], counting: Counting): SheetQuestion | null {
  const { questions } = counting.ledger;
  if (questions.length === 0) return null;
  return questions.find((question) => needs.some((need) => concerns(question, need))) ?? null;
}

function concerns({ register, fields }: SheetQuestion, need: FigureNeed): boolean {
  if (register !== need.register) return false;
  if (fields === null) return true;
  const read = need.fields.flatMap((field) => [field, ...(readAlong[register]?.[field] ?? [])]);
  return fields.some((field) => read.includes(field)) || readAlong[register] === undefined;
}

/** Which sheets of the registers were left out or are in doubt, in words; `null` where all count. */
export function leftOutSheets(needs: readonly FigureNeed[], counting: Counting): string | null {
  const registers = needs.map(({ register }) => register);
  const notes = [...sheetNotes(counting.ledger, registers), ...doubtfulSheets(registers, counting)];
  return notes.length === 0 ? null : notes.join("；");
}

/** Sheets that may be one of the registers and are not counted until it is answered; a sentence each. */
export function doubtfulSheets(registers: readonly RegisterId[], { ledger }: Counting): readonly string[] {
  return ledger.book.doubts
    .filter(({ candidates }) => candidates.some((register) => registers.includes(register)))
    .map(({ sheet, reason }) => `“${sheet}”没有计入：${reason}`);
}
