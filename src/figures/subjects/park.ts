import { parkAssignment, parkNames } from "../../ledger/parks";
import type { Counting } from "../counting";
import { need, type Counted, type FigureSpec } from "../figure";
import { rangesOf } from "../provenance";

function parkCount(counting: Counting): Counted {
  const parks = parkNames(counting.ledger);
  if (parks.length === 0)
    return { value: null, reason: "企业台账里看不出所属园区：没有园区列，表名和标题也没有写" };
  if (counting.park === null) return { value: parks.length };
  return { value: parks.includes(parkAssignment(counting.ledger).fold(counting.park)) ? 1 : 0 };
}

export const parkFigures: readonly FigureSpec[] = [
  {
    id: "park.count",
    title: "园区数",
    aliases: ["园区个数", "几个园区", "园区总数"],
    subject: "园区",
    unit: "个",
    basis: "企业台账里出现的不同园区，简称和全称算同一个",
    needs: [[need("enterprise", "name")]],
    count: (counting) => ({
      cells: rangesOf(counting.tables("enterprise"), ["park"]),
      ...parkCount(counting),
    }),
  },
];
