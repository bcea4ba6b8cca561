/** Several areas of one sheet at once. */
import { areaAddress } from "../engine/addresses";
import { HostError } from "../protocol/host-error";
import { numberArgument, oneOf } from "./arguments";
import { columnCount, rowCount } from "./cell-values";
import { conditionalFormats } from "./conditional-formats";
import { modelClass, type ModelObject } from "./model-object";
import { clear } from "./range-edits";
import { rangeFormat } from "./range-format";
import { fullAddress } from "./range-places";
import { areaOfAddress, type RangeTarget, type Session } from "./session";

/** Several areas of one sheet, as `getRanges` gives them. */
export function rangeAreas(session: Session, sheet: string, addresses: string): ModelObject {
  const targets = addresses.split(",").map((address) => areaOfAddress(session, sheet, address.trim()));
  const describe = modelClass<readonly RangeTarget[]>({
    name: "RangeAreas",
    scalars: {
      Address: { get: (ts) => ts.map((t) => fullAddress(session, t)).join(",") },
      AreaCount: { get: (ts) => ts.length },
      CellCount: { get: (ts) => ts.reduce((sum, t) => sum + rowCount(t.area) * columnCount(t.area), 0) },
    },
    navigations: {
      Areas: (ts) =>
        modelClass<readonly RangeTarget[]>({
          name: "RangeCollection",
          items: (all) => all.map((t) => session.objects.range(t)),
          methods: {
            GetCount: (all) => all.length,
            GetItemAt: (all, [index]) => {
              const target = all[numberArgument(index)];
              if (target === undefined) throw new HostError("ItemNotFound");
              return session.objects.range(target);
            },
          },
        })(ts),
      Format: (ts) => rangeFormat(session, ts),
      ConditionalFormats: (ts) => conditionalFormats(session, { sheet, areas: ts.map(({ area }) => area) }),
      Worksheet: () => session.objects.worksheet(sheet),
    },
    methods: {
      Select: (ts) => {
        const [first] = ts;
        if (first !== undefined) session.select(first, areaAddress(first.area));
        return undefined;
      },
      Clear: (ts, [applyTo]) => {
        const kind = oneOf(applyTo ?? "All", [
          "All",
          "Contents",
          "Formats",
          "Hyperlinks",
          "RemoveHyperlinks",
        ]);
        for (const target of ts) clear(session, target, kind);
        return undefined;
      },
      GetEntireRow: (ts) =>
        rangeAreas(
          session,
          sheet,
          ts.map((t) => `${String(t.area.row + 1)}:${String(t.area.endRow + 1)}`).join(","),
        ),
    },
  });
  return describe(targets);
}
