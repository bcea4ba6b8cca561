import { compareFigureParts, type FigureChange } from "./figures";
import { happeningsIn, type Happening } from "./happenings";
import { compareRecords, type MissingRegister, type RecordChange, type RecordQuestion } from "./records";
import type { ShownValue } from "../ledger/shown";
import type { FieldChange } from "./record-fields";
import { shownOfBoth, type Side } from "./side";
import type { SilentColumn } from "./silent-columns";

export { mergeVersions } from "./merge-versions";
export { compareRecords } from "./records";
export { shownOfBoth } from "./side";
export { changesSinceKept } from "./since-kept";
export type { MergedCell, MergedRows, NotTaken } from "./merged-version";
export type { FigurePart } from "./figure-parts";
export type { FigureChange, FigureChangePart, NumberChange, RatioChange } from "./figures";
export type { Happening } from "./happenings";
export type { FieldChange } from "./record-fields";
export type { RecordChange, RecordChangeKind, RecordQuestion, MissingRegister } from "./records";
export type { ShownValue } from "../ledger/shown";
export type { Side } from "./side";
export type { SilentColumn } from "./silent-columns";

/** What is different between two ledgers. */
export interface LedgerChanges {
  readonly records: readonly RecordChange[];
  readonly figures: readonly FigureChange[];
  /** Records of which somebody has to say whether they are the same. */
  readonly questions: readonly RecordQuestion[];
  /** What happened in between, by date. */
  readonly happenings: readonly Happening[];
  /** Registers that one side alone has. */
  readonly notCompared: readonly MissingRegister[];
  /** Columns in which one side alone says anything: not told record by record. */
  readonly silent: readonly SilentColumn[];
}

/**
 * Records that are new, gone, renamed or changed, and why each figure is another than before.
 *
 * @param shown how texts leave the books, where the sides are single sheets of them
 */
export function changesBetween(
  before: Side,
  after: Side,
  shown = shownOfBoth(before.ledger, after.ledger),
): LedgerChanges {
  const records = compareRecords(before, after);
  const shownField = (field: FieldChange): FieldChange => ({
    ...field,
    before: shownAs(shown, field.before),
    after: shownAs(shown, field.after),
  });
  return {
    records: records.changes.map((change) => ({
      ...change,
      name: shown(change.name),
      fields: change.fields.map(shownField),
      ...(change.before === undefined ? {} : { before: shown(change.before) }),
      ...(change.after === undefined ? {} : { after: shown(change.after) }),
    })),
    figures: compareFigureParts(before, after, records).map((figure) => ({
      ...figure,
      parts: figure.parts.map((part) => ({ ...part, name: shown(part.name), reason: shown(part.reason) })),
    })),
    questions: records.questions.map((question) => ({
      ...question,
      reason: shown(question.reason),
      before: question.before.map((one) => ({ ...one, name: shown(one.name) })),
      after: question.after.map((one) => ({ ...one, name: shown(one.name) })),
    })),
    happenings: happeningsIn(records, before.period.asOf).map((one) => ({ ...one, name: shown(one.name) })),
    notCompared: records.notCompared,
    silent: records.silent,
  };
}

function shownAs(shown: (text: string) => string, value: ShownValue): ShownValue {
  return typeof value === "string" ? shown(value) : value;
}
