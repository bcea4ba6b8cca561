/** Tables of a sheet or of the whole workbook. They live while the workbook is open; the file's own are not shown. */
import { HostError } from "../protocol/host-error";
import { booleanArgument, numberArgument, rangeTargetOf, textArgument } from "./arguments";
import { modelClass, type ModelObject } from "./model-object";
import { intersection } from "../engine/addresses";
import { areaOfAddress, type Session, type TableState } from "./session";

/** Tables of one sheet, or all of them without one. */
export function tables(session: Session, sheet: string | undefined): ModelObject {
  const own = (): readonly TableState[] =>
    session.tables.filter((item) => sheet === undefined || item.sheet === sheet);
  const find = (nameOrId: unknown): TableState | undefined =>
    own().find((item) => item.id === nameOrId || item.name.toLowerCase() === String(nameOrId).toLowerCase());
  const existing = (item: TableState | undefined): ModelObject => {
    if (item === undefined) throw new HostError("ItemNotFound");
    return table(session, item);
  };
  return modelClass<Session>({
    name: "TableCollection",
    scalars: { Count: { get: () => own().length } },
    items: () => own().map((item) => table(session, item)),
    index: (_, [key]) => existing(find(key)),
    methods: {
      GetCount: () => own().length,
      GetItem: (_, [key]) => existing(find(key)),
      GetItemOrNullObject: (_, [key]) => {
        const item = find(key);
        return item === undefined ? null : table(session, item);
      },
      GetItemAt: (_, [index]) => existing(own()[numberArgument(index)]),
      Add: (_, [where, hasHeaders]) =>
        add(session, sheet ?? session.activeSheet, where, booleanArgument(hasHeaders)),
    },
  })(session);
}

function add(session: Session, sheet: string, where: unknown, hasHeaders: boolean): ModelObject {
  const target = typeof where === "string" ? areaOfAddress(session, sheet, where) : rangeTargetOf(where);
  if (target === undefined) throw new HostError("InvalidArgument");
  session.refuseIfProtected(target.sheet);
  const overlaps = session.tables.some(
    (item) => item.sheet === target.sheet && intersection(item.area, target.area),
  );
  if (overlaps) throw new HostError("InvalidOperation", "Tables must not overlap.");
  const state: TableState = {
    id: session.newId(),
    sheet: target.sheet,
    name: `表${String(session.tables.length + 1)}`,
    area: target.area,
    style: "TableStyleMedium2",
    hasHeaders,
  };
  session.tables.push(state);
  return table(session, state);
}

function table(session: Session, state: TableState): ModelObject {
  const body = (t: TableState): TableState["area"] => ({
    ...t.area,
    row: t.area.row + (t.hasHeaders ? 1 : 0),
  });
  return modelClass<TableState>({
    name: "Table",
    identity: (t) => ({ Id: t.id }),
    scalars: {
      Id: { get: (t) => t.id },
      Name: {
        get: (t) => t.name,
        set: (t, value) => {
          t.name = textArgument(value);
        },
      },
      Style: {
        get: (t) => t.style,
        set: (t, value) => {
          t.style = textArgument(value);
        },
      },
      ShowHeaders: { get: (t) => t.hasHeaders },
    },
    navigations: { Worksheet: (t) => session.objects.worksheet(t.sheet) },
    methods: {
      GetRange: (t) => session.objects.range({ sheet: t.sheet, area: t.area }),
      GetHeaderRowRange: (t) =>
        session.objects.range({ sheet: t.sheet, area: { ...t.area, endRow: t.area.row } }),
      GetDataBodyRange: (t) => session.objects.range({ sheet: t.sheet, area: body(t) }),
      Delete: (t) => {
        session.refuseIfProtected(t.sheet);
        session.tables = session.tables.filter((item) => item !== t);
        return undefined;
      },
      ConvertToRange: (t) => {
        session.refuseIfProtected(t.sheet);
        session.tables = session.tables.filter((item) => item !== t);
        return session.objects.range({ sheet: t.sheet, area: t.area });
      },
    },
  })(state);
}
