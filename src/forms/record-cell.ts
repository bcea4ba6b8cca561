/** A cell that asks a record for one thing. */
import type { Entry } from "../reading/table";
import { answerOf } from "./answers/field-answers";
import { fieldNamed, type Target } from "./answers/targets";
import { ask, headText, leave, put, wantedAt, type FillContext, type Spot } from "./filling";
import { questionOf } from "./questions";

/** Writes what the head asks of the record, or says why not. `example`: how the form's example row writes it. */
export function fillFromRecord(
  context: FillContext,
  spot: Spot,
  { path, example = null }: { readonly path: readonly string[]; readonly example?: string | null },
  entry: Entry,
  target: Exclude<Target, { kind: "seq" }>,
): void {
  const header = headText(path);
  switch (target.kind) {
    case "left":
      leave(context, spot, target.reason);
      return;
    case "ask":
      ask(context, spot, questionOf(header, target.candidates), (name) =>
        fillFromRecord(context, spot, { path, example }, entry, fieldNamed(name)),
      );
      return;
    case "field": {
      const { written, from } = answerOf(context, entry, target, wantedAt(context, spot, path, example));
      put(context, spot, header, written, from);
    }
  }
}
