/** Conditional formats by formula, which is all that the stand-in's workbook data holds. */
import type { Area, ConditionalFormatData } from "../../package/book";
import { HostError } from "../protocol/host-error";
import { booleanArgument, colorArgument, numberArgument, textArgument } from "./arguments";
import { modelClass, type ModelObject } from "./model-object";
import { intersection } from "../engine/addresses";
import type { Session } from "./session";

interface FormatRef {
  readonly sheet: string;
  readonly id: string;
}

/** Areas of one sheet. */
interface FormatTarget {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

function all(session: Session, target: FormatTarget): readonly ConditionalFormatData[] {
  const touches = (area: Area): boolean => target.areas.some((other) => intersection(area, other));
  return session.engine.sheets
    .extras(target.sheet)
    .conditionalFormats.filter((format) => format.areas.some(touches));
}

function found(session: Session, ref: FormatRef): ConditionalFormatData {
  const format = session.engine.sheets
    .extras(ref.sheet)
    .conditionalFormats.find((item) => item.id === ref.id);
  if (format === undefined) throw new HostError("ItemNotFound");
  return format;
}

function change(session: Session, ref: FormatRef, patch: Partial<ConditionalFormatData>): void {
  session.refuseIfProtected(ref.sheet);
  const { conditionalFormats } = session.engine.sheets.extras(ref.sheet);
  session.engine.sheets.changeExtras(ref.sheet, {
    conditionalFormats: conditionalFormats.map((format) =>
      format.id === ref.id ? { ...format, ...patch } : format,
    ),
  });
}

function remove(session: Session, sheet: string, ids: ReadonlySet<string>): void {
  session.refuseIfProtected(sheet);
  const { conditionalFormats } = session.engine.sheets.extras(sheet);
  session.engine.sheets.changeExtras(sheet, {
    conditionalFormats: conditionalFormats.filter((format) => !ids.has(format.id)),
  });
}

/** The conditional formats that touch any of these areas of a sheet. */
export function conditionalFormats(session: Session, target: FormatTarget): ModelObject {
  const byId = (t: FormatTarget, id: unknown): ModelObject | null => {
    const format = all(session, t).find((item) => item.id === id);
    return format === undefined ? null : conditionalFormat(session, { sheet: t.sheet, id: format.id });
  };
  const existing = (object: ModelObject | null): ModelObject => {
    if (object === null) throw new HostError("ItemNotFound");
    return object;
  };
  return modelClass<FormatTarget>({
    name: "ConditionalFormatCollection",
    items: (t) =>
      all(session, t).map((format) => conditionalFormat(session, { sheet: t.sheet, id: format.id })),
    index: (t, [id]) => existing(byId(t, id)),
    methods: {
      GetCount: (t) => all(session, t).length,
      GetItem: (t, [id]) => existing(byId(t, id)),
      GetItemOrNullObject: (t, [id]) => byId(t, id),
      GetItemAt: (t, [index]) => existing(byId(t, all(session, t)[numberArgument(index)]?.id)),
      Add: (t, [type]) => add(session, t, type),
      ClearAll: (t) => {
        remove(session, t.sheet, new Set(all(session, t).map((format) => format.id)));
        return undefined;
      },
    },
  })(target);
}

function add(session: Session, target: FormatTarget, type: unknown): ModelObject {
  session.refuseIfProtected(target.sheet);
  if (type !== "Custom")
    throw new HostError("NotImplemented", "The stand-in keeps conditional formats by formula only.");
  const id = session.newId();
  const { conditionalFormats } = session.engine.sheets.extras(target.sheet);
  session.engine.sheets.changeExtras(target.sheet, {
    conditionalFormats: [...conditionalFormats, { id, areas: target.areas, formula: "=FALSE" }],
  });
  return conditionalFormat(session, { sheet: target.sheet, id });
}

function conditionalFormat(session: Session, ref: FormatRef): ModelObject {
  return modelClass<FormatRef>({
    name: "ConditionalFormat",
    identity: (r) => ({ Id: r.id }),
    scalars: {
      Id: { get: (r) => r.id },
      Type: { get: () => "Custom" },
      Priority: {
        get: (r) => session.engine.sheets.extras(r.sheet).conditionalFormats.findIndex((f) => f.id === r.id),
      },
      StopIfTrue: {
        get: (r) => found(session, r).stopIfTrue ?? false,
        set: (r, value) => change(session, r, { stopIfTrue: booleanArgument(value) }),
      },
    },
    navigations: {
      Custom: (r) => customFormat(session, r),
      CustomOrNullObject: (r) => customFormat(session, r),
    },
    methods: {
      Delete: (r) => {
        remove(session, r.sheet, new Set([r.id]));
        return undefined;
      },
      GetRange: (r) => rangeOf(session, r),
      GetRangeOrNullObject: (r) => rangeOf(session, r),
    },
  })(ref);
}

function readableFormula(session: Session, { formula }: ConditionalFormatData): string {
  if (session.options.isDamagedRule(formula)) throw new HostError("GeneralException");
  return formula;
}

function rangeOf(session: Session, ref: FormatRef): ModelObject {
  const [area] = found(session, ref).areas;
  if (area === undefined) throw new HostError("ItemNotFound");
  return session.objects.range({ sheet: ref.sheet, area });
}

function customFormat(session: Session, ref: FormatRef): ModelObject {
  const color = (key: "fill" | "fontColor", name: string, clears: boolean): ModelObject =>
    modelClass<FormatRef>({
      name,
      scalars: {
        Color: {
          get: (r) => found(session, r)[key] ?? "",
          set: (r, value) => change(session, r, { [key]: colorArgument(value) }),
        },
      },
      methods: clears
        ? {
            Clear: (r) => {
              change(session, r, { [key]: undefined });
              return undefined;
            },
          }
        : {},
    })(ref);
  const format = modelClass<FormatRef>({
    name: "ConditionalRangeFormat",
    navigations: {
      Fill: () => color("fill", "ConditionalRangeFill", true),
      Font: () => color("fontColor", "ConditionalRangeFont", true),
    },
  });
  const rule = modelClass<FormatRef>({
    name: "ConditionalFormatRule",
    scalars: {
      Formula: {
        get: (r) => readableFormula(session, found(session, r)),
        set: (r, value) => change(session, r, { formula: textArgument(value) }),
      },
    },
  });
  return modelClass<FormatRef>({
    name: "CustomConditionalFormat",
    navigations: { Rule: rule, Format: format },
  })(ref);
}
