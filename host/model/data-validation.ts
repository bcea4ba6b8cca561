/** Data validation: lists to choose from. */
import { HostError } from "../protocol/host-error";
import { areaAddress, intersection, quotedSheetName } from "../engine/addresses";
import { rangeTargetOf, recordArgument } from "./arguments";
import { modelClass, type ModelObject } from "./model-object";
import type { RangeTarget, Session } from "./session";

function sourceOf(session: Session, source: unknown): string {
  if (typeof source === "string") return source;
  const target = rangeTargetOf(source);
  if (target === undefined) throw new HostError("InvalidArgument", "A list needs a source.");
  return `=${quotedSheetName(session.engine.sheets.nameOf(target.sheet))}!${areaAddress(target.area)}`;
}

function without(session: Session, target: RangeTarget): void {
  session.refuseIfProtected(target.sheet);
  const { choices } = session.engine.sheets.extras(target.sheet);
  session.engine.sheets.changeExtras(target.sheet, {
    choices: choices.filter((choice) => !choice.areas.some((area) => intersection(area, target.area))),
  });
}

/** The rule of a range: a list, or none. */
export function dataValidation(session: Session, target: RangeTarget): ModelObject {
  const choice = (t: RangeTarget): string | undefined =>
    session.engine.sheets
      .extras(t.sheet)
      .choices.find((item) => item.areas.some((area) => intersection(area, t.area)))?.source;
  return modelClass<RangeTarget>({
    name: "DataValidation",
    scalars: {
      Type: { get: (t) => (choice(t) === undefined ? "None" : "List") },
      Rule: {
        get: (t) => {
          const source = choice(t);
          return source === undefined ? {} : { list: { inCellDropDown: true, source } };
        },
        set: (t, value) => {
          const list = recordArgument(value)["list"];
          if (list === undefined) throw new HostError("NotImplemented", "The stand-in keeps lists only.");
          const source = sourceOf(session, recordArgument(list)["source"]);
          without(session, t);
          const { choices } = session.engine.sheets.extras(t.sheet);
          session.engine.sheets.changeExtras(t.sheet, { choices: [...choices, { areas: [t.area], source }] });
        },
      },
      // Shown while typing only: checked for shape, not kept.
      ErrorAlert: { set: (_, value) => void recordArgument(value) },
      Prompt: { set: (_, value) => void recordArgument(value) },
      IgnoreBlanks: { get: () => true, set: () => undefined },
    },
    methods: {
      Clear: (t) => {
        without(session, t);
        return undefined;
      },
    },
  })(target);
}
