/** A cell that asks a record for one thing. */
import type { Entry } from "../reading/table";
import type { FieldOf, RegisterId } from "../registers";
import type { CountedNumber } from "./answers/count-query";
import { answerOf } from "./answers/field-answers";
import { fieldNamed, type Target } from "./answers/targets";
import { writtenNumber } from "./answers/written-number";
import { ask, headText, leave, put, wantedAt, type FillContext, type Spot } from "./filling";
import { questionOf } from "./questions";
import { countOfUnit, mayBeCounted } from "./unit-counts";

/** Writes what the head asks of the record, or says why not. `example`: how the form's example row writes it. */
export function fillFromRecord(
  context: FillContext,
  spot: Spot,
  { path, example = null }: { readonly path: readonly string[]; readonly example?: string | null },
  entry: Entry,
  target: Exclude<Target, { kind: "seq" }>,
): void {
  const header = headText(path);
  const wanted = wantedAt(context, spot, path, example);
  const answered = target.kind === "field" ? answerOf(context, entry, target, wanted) : null;
  if (mayBeCounted(target) && (answered === null || answered.written.kind === "left")) {
    const counted = countedOfRecord(context, entry, path);
    if (counted !== null) {
      put(context, spot, header, writtenNumber(counted, wanted), counted.from);
      return;
    }
  }
  switch (target.kind) {
    case "left":
      leave(context, spot, target.reason);
      return;
    case "ask":
      ask(context, spot, questionOf(header, target.candidates), (name) =>
        fillFromRecord(context, spot, { path, example }, entry, fieldNamed(name)),
      );
      return;
    case "field":
      if (answered !== null) put(context, spot, header, answered.written, answered.from);
  }
}

/** What is counted among an enterprise's or an organisation's people and matters, where no column of its own says it. */
function countedOfRecord(context: FillContext, entry: Entry, path: readonly string[]): CountedNumber | null {
  const { register } = entry.table;
  const name: unknown = entry.value("name" as FieldOf<RegisterId>);
  return typeof name === "string" ? countOfUnit(context, { register, name, entry }, path) : null;
}
