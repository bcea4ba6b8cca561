/** Ranges. What they can is in range-places, range-values, range-state, range-edits, range-format. */
import { maxColumns, maxRows, parseAddress } from "../engine/addresses";
import { HostError } from "../protocol/host-error";
import { textArgument } from "./arguments";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { modelClass, type ModelObject } from "./model-object";
import { editMethods } from "./range-edits";
import { rangeFormat } from "./range-format";
import { partMethods, placeScalars, relatedMethods, surroundingMethods } from "./range-places";
import { mergeMethods, spillMethods, stateScalars } from "./range-state";
import { valueScalars } from "./range-values";
import { areaOfAddress, type RangeTarget, type Session } from "./session";

/** The model's Range for an area of a sheet. */
export function range(session: Session, target: RangeTarget): ModelObject {
  return modelClass<RangeTarget>({
    name: "Range",
    scalars: { ...placeScalars(session), ...valueScalars(session), ...stateScalars(session) },
    navigations: {
      Worksheet: (t) => session.objects.worksheet(t.sheet),
      Format: (t) => rangeFormat(session, [t]),
      ConditionalFormats: (t) => conditionalFormats(session, { sheet: t.sheet, areas: [t.area] }),
      DataValidation: (t) => dataValidation(session, t),
    },
    methods: {
      ...partMethods(session),
      ...relatedMethods(session),
      ...surroundingMethods(session),
      ...spillMethods(session),
      ...mergeMethods(session),
      ...editMethods(session),
    },
  })(target);
}

/** A range by address (or the whole sheet without one). */
export function rangeByAddress(session: Session, sheet: string, address: unknown): ModelObject {
  if (address === undefined || address === null || address === "") {
    return range(session, {
      sheet,
      area: { row: 0, column: 0, endRow: maxRows - 1, endColumn: maxColumns - 1 },
    });
  }
  const text = textArgument(address);
  const target = areaOfAddress(session, sheet, text);
  if (target.sheet !== sheet && parseAddress(text)?.sheet !== undefined) {
    throw new HostError("InvalidArgument", `${text} lies on another sheet.`);
  }
  return range(session, target);
}
