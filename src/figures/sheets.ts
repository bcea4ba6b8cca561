/** What a figure owes to the choice of sheets (CONTRACT 8): a note where one was left out. */
import type { RegisterId } from "../registers";
import { sheetNotes } from "../ledger/sheets/sheet-notes";
import type { Counting } from "./counting";
import type { FigureNeed } from "./figure";

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
