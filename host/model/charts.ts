/** Charts that an add-in draws. They live while the workbook is open; the file's own stay in the file unseen. */
import { HostError } from "../protocol/host-error";
import { booleanArgument, numberArgument, rangeTargetOf, textArgument } from "./arguments";
import { modelClass, type ModelObject, type Scalar } from "./model-object";
import type { ChartState, Session } from "./session";

/** `sheet.charts` */
export function charts(session: Session, sheet: string): ModelObject {
  const own = (): readonly ChartState[] => session.charts.filter((item) => item.sheet === sheet);
  const find = (key: unknown): ChartState | undefined =>
    own().find((item) => item.id === key || item.name === key);
  const existing = (item: ChartState | undefined): ModelObject => {
    if (item === undefined) throw new HostError("ItemNotFound");
    return chart(session, item);
  };
  return modelClass<string>({
    name: "ChartCollection",
    scalars: { Count: { get: () => own().length } },
    items: () => own().map((item) => chart(session, item)),
    index: (_, [key]) => existing(find(key)),
    methods: {
      GetCount: () => own().length,
      GetItem: (_, [key]) => existing(find(key)),
      GetItemOrNullObject: (_, [key]) => {
        const item = find(key);
        return item === undefined ? null : chart(session, item);
      },
      GetItemAt: (_, [index]) => existing(own()[numberArgument(index)]),
      Add: (id, [type, source]) => {
        session.refuseIfProtected(id);
        const target = rangeTargetOf(source);
        if (target === undefined) throw new HostError("InvalidArgument");
        const state: ChartState = {
          id: session.newId(),
          sheet: id,
          name: `图表 ${String(own().length + 1)}`,
          type: textArgument(type),
          source: target.area,
          title: "",
          hasLegend: true,
          showsValues: false,
          place: {},
        };
        session.charts.push(state);
        return chart(session, state);
      },
    },
  })(sheet);
}

function chart(session: Session, state: ChartState): ModelObject {
  const place = (key: string): Scalar<ChartState> => ({
    get: (c) => c.place[key] ?? 0,
    set: (c, value) => {
      c.place[key] = numberArgument(value);
    },
  });
  return modelClass<ChartState>({
    name: "Chart",
    identity: (c) => ({ Id: c.id }),
    scalars: {
      Id: { get: (c) => c.id },
      Name: {
        get: (c) => c.name,
        set: (c, value) => {
          c.name = textArgument(value);
        },
      },
      ChartType: { get: (c) => c.type },
      Top: place("top"),
      Left: place("left"),
      Width: place("width"),
      Height: place("height"),
    },
    navigations: {
      Legend: modelClass<ChartState>({
        name: "ChartLegend",
        scalars: {
          Visible: {
            get: (c) => c.hasLegend,
            set: (c, value) => {
              c.hasLegend = booleanArgument(value);
            },
          },
        },
      }),
      DataLabels: modelClass<ChartState>({
        name: "ChartDataLabels",
        scalars: {
          ShowValue: {
            get: (c) => c.showsValues,
            set: (c, value) => {
              c.showsValues = booleanArgument(value);
            },
          },
        },
      }),
      Title: modelClass<ChartState>({
        name: "ChartTitle",
        scalars: {
          Text: {
            get: (c) => c.title,
            set: (c, value) => {
              c.title = textArgument(value);
            },
          },
        },
      }),
    },
    methods: {
      SetPosition: (c, [start, end]) => {
        c.place["from"] = rangeTargetOf(start)?.area.row ?? 0;
        c.place["to"] = rangeTargetOf(end)?.area.endRow ?? 0;
        return undefined;
      },
      Delete: (c) => {
        session.refuseIfProtected(c.sheet);
        session.charts = session.charts.filter((item) => item !== c);
        return undefined;
      },
    },
  })(state);
}
