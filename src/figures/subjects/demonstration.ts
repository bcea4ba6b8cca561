import type { Counting } from "../counting";
import { countOf } from "../counted";
import { enterprises, rowsOfEnterprise } from "../enterprises";
import { valueAcross } from "../../ledger/enterprises";
import { need, type Counted, type FigureNeed, type FigureSpec } from "../figure";
import { organisations, rowsOfOrganisation } from "../organisations";

function countSites(counting: Counting, chosen: readonly FigureNeed[]): Counted {
  if (chosen[0]?.register === "organisation")
    return countOf(
      organisations(counting),
      rowsOfOrganisation,
      ({ entry }) => entry?.value("demonstrationSite") === "yes",
    );
  return countOf(
    enterprises(counting),
    rowsOfEnterprise,
    (item) => valueAcross(item, "demonstrationSite") === "yes",
  );
}

export const demonstrationFigures: readonly FigureSpec[] = [
  {
    id: "demonstration.total",
    title: "党建示范点数",
    aliases: ["示范点数", "示范点个数", "党建示范点", "非公党建示范点数"],
    said: { with: ["个", "处", "家"], words: [["demonstration"]], whole: true, besides: ["organisation"] },
    subject: "示范点",
    unit: "个",
    basis: "党组织台账里“是否示范点”为是的党组织；党组织台账没有这一列的取企业台账",
    needs: [[need("organisation", "demonstrationSite")], [need("enterprise", "demonstrationSite")]],
    count: countSites,
  },
];
