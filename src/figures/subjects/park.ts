import { doubtfulHeading, parkAssignment, parkNames } from "../../ledger/parks";
import type { Counting } from "../counting";
import { need, type Counted, type FigureSpec } from "../figure";
import { countOf } from "../counted";

function parkCount(counting: Counting): Counted {
  const parks = parkNames(counting.ledger);
  if (parks.length === 0)
    return { value: null, reason: "企业台账里看不出所属园区：没有园区列，表名和标题也没有写" };
  const doubt = doubtfulHeading(counting.ledger);
  if (doubt !== null)
    return {
      value: null,
      reason: `“${doubt.entry.sheet}”第${String(doubt.entry.row)}行上面的标题“${doubt.heading}”看不出是不是园区，是园区的，请在“党建设置”的园区名单里列出`,
    };
  const assigned = parkAssignment(counting.ledger);
  const asked = counting.park === null ? null : assigned.fold(counting.park);
  return countOf(
    parks,
    (name) => ({ name, sort: "park", entries: assigned.records("enterprise").get(name) ?? [] }),
    (name) => asked === null || name === asked,
  );
}

export const parkFigures: readonly FigureSpec[] = [
  {
    id: "park.count",
    title: "园区数",
    aliases: ["园区个数", "几个园区", "园区总数"],
    said: { with: ["个"], words: [["park"]], whole: true },
    subject: "园区",
    unit: "个",
    basis: "企业台账里出现的不同园区，简称和全称算同一个",
    needs: [[need("enterprise", "name", "park")], [need("enterprise", "name")]],
    count: (counting) => ({ ...parkCount(counting), reads: [need("enterprise", "park")] }),
  },
];
