/** What payments owe to the choice of sheets (CONTRACT 8): nothing is due by sheets of which something is in question. */
import { registerSpec, type FieldOf, type RegisterId } from "../registers";
import type { Ledger } from "../ledger/model";
import { questionAbout, type SheetNeed } from "../ledger/sheets/question-about";
import { sheetNotes } from "../ledger/sheets/sheet-notes";
import { paymentKindTexts, type PaymentKind } from "./payment-kinds";
import type { RosterSource } from "./roster";

/** Of an enterprise only what tells its organisation. */
const OF_ENTERPRISES: readonly FieldOf<"enterprise">[] = [
  "organisationName",
  "hasOrganisation",
  "formationMode",
  "organisationFoundedOn",
  "secretary",
];

const REGISTERS_OF: Readonly<Record<RosterSource, readonly RegisterId[]>> = {
  organisation: ["organisation", "allowance"],
  enterprise: ["enterprise", "allowance"],
  payments: ["allowance", "startupFund", "award"],
};

function needsOf(registers: readonly RegisterId[]): readonly SheetNeed[] {
  return registers.map((register) => ({
    register,
    fields: register === "enterprise" ? OF_ENTERPRISES : Object.keys(registerSpec(register).fields),
  }));
}

/** Why what is due can't be counted yet, by kind; `null` where all sheets that it stands on are settled. */
export type DueAsked = Readonly<Record<PaymentKind, string | null>>;

/** What is in question of the sheets that payments are counted from. */
export function dueAsked(ledger: Ledger, source: RosterSource): DueAsked {
  const reasonFor = (registers: readonly RegisterId[]): string | null =>
    questionAbout(needsOf(registers), ledger)?.reason ?? null;
  const organisations = reasonFor(REGISTERS_OF[source]);
  return {
    allowance: organisations,
    startup: organisations,
    award: reasonFor([...REGISTERS_OF[source], "award"]),
  };
}

/** Which sheets of organisations were left out, a sentence for each register. */
export function sheetsLeftOut(ledger: Ledger, source: RosterSource): readonly string[] {
  const registers = REGISTERS_OF[source].filter((register) => register !== "allowance");
  return source === "payments" ? [] : sheetNotes(ledger, registers).map((note) => `${note}。`);
}

/** A sentence for each reason, with what was not counted for it. */
export function askedInWords(asked: DueAsked): readonly string[] {
  const kinds = ["allowance", "startup", "award"] as const;
  const reasons = new Set(kinds.flatMap((kind) => asked[kind] ?? []));
  return [...reasons].map((reason) => {
    const uncounted = kinds.filter((kind) => asked[kind] === reason).map((kind) => paymentKindTexts[kind]);
    return `${uncounted.join("、")}没有计算：${reason}。`;
  });
}
