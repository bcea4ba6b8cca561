/** Names of the workbook, and names that belong to one sheet. */
import type { NameData } from "../../package/book";
import { areaAddress, parseAddress, quotedSheetName } from "../engine/addresses";
import { HostError } from "../protocol/host-error";
import { rangeTargetOf, textArgument } from "./arguments";
import { modelClass, type ModelObject } from "./model-object";
import { findSheet, type RangeTarget, type Session } from "./session";

/** Names of one sheet, or of the workbook without one. */
export function names(session: Session, sheet: string | undefined): ModelObject {
  const own = (): readonly NameData[] => session.engine.names.all().filter((name) => name.sheet === sheet);
  const find = (key: unknown): NameData | undefined =>
    own().find((name) => name.name.toLowerCase() === textArgument(key).toLowerCase());
  const existing = (key: unknown): ModelObject => {
    const name = find(key);
    if (name === undefined) throw new HostError("ItemNotFound");
    return namedItem(session, name);
  };
  return modelClass<Session>({
    name: "NamedItemCollection",
    items: () => own().map((name) => namedItem(session, name)),
    index: (_, [key]) => existing(key),
    methods: {
      GetCount: () => own().length,
      GetItem: (_, [key]) => existing(key),
      GetItemOrNullObject: (_, [key]) => {
        const name = find(key);
        return name === undefined ? null : namedItem(session, name);
      },
      Add: (_, [key, reference]) => {
        session.refuseIfReadOnly();
        if (find(key) !== undefined) throw new HostError("ItemAlreadyExists");
        const name: NameData = {
          name: textArgument(key),
          formula: formulaOf(session, reference),
          ...(sheet !== undefined && { sheet }),
        };
        session.engine.names.set([...session.engine.names.all(), name]);
        return namedItem(session, name);
      },
    },
  })(session);
}

function formulaOf(session: Session, reference: unknown): string {
  const target = rangeTargetOf(reference);
  if (target === undefined) return textArgument(reference);
  const address = areaAddress(target.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${quotedSheetName(session.engine.sheets.nameOf(target.sheet))}!${address}`;
}

function targetOf(session: Session, name: NameData): RangeTarget | undefined {
  const parsed = parseAddress(name.formula.replace(/^=/, ""));
  const sheet = parsed?.sheet === undefined ? undefined : findSheet(session, parsed.sheet);
  return parsed === undefined || sheet === undefined ? undefined : { sheet, area: parsed.area };
}

function namedItem(session: Session, name: NameData): ModelObject {
  return modelClass<NameData>({
    name: "NamedItem",
    identity: (n) => ({ _Id: n.name }),
    scalars: {
      Name: { get: (n) => n.name },
      Formula: { get: (n) => (n.formula.startsWith("=") ? n.formula : `=${n.formula}`) },
      Value: { get: (n) => n.formula.replace(/^=/, "").replaceAll("$", "") },
      Type: { get: (n) => (targetOf(session, n) === undefined ? "String" : "Range") },
      Visible: { get: () => true },
      Scope: { get: (n) => (n.sheet === undefined ? "Workbook" : "Worksheet") },
    },
    methods: {
      GetRange: (n) => {
        const target = targetOf(session, n);
        if (target === undefined) throw new HostError("InvalidArgument");
        return session.objects.range(target);
      },
      GetRangeOrNullObject: (n) => {
        const target = targetOf(session, n);
        return target === undefined ? null : session.objects.range(target);
      },
      Delete: (n) => {
        session.refuseIfReadOnly();
        session.engine.names.set(
          session.engine.names.all().filter((other) => other.name !== n.name || other.sheet !== n.sheet),
        );
        return undefined;
      },
    },
  })(name);
}
