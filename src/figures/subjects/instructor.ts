import { fold } from "../../reading/cells/folding";
import { enterpriseNames } from "../../ledger/names/ledger-names";
import type { Counting } from "../counting";
import { enterprises, tally } from "../enterprises";
import { valueAcross } from "../../ledger/enterprises";
import { need, type Counted, type FigureNeed, type FigureSpec } from "../figure";

const subject = "党建指导员";

function countInstructors(counting: Counting, chosen: readonly FigureNeed[]): Counted {
  const names =
    chosen[0]?.register === "instructor"
      ? counting.entries("instructor").map((entry) => entry.value("name"))
      : enterprises(counting).map((enterprise) => valueAcross(enterprise, "instructor"));
  // Few different names over many rows: each is folded once.
  const written = [...new Set(names)].filter((name) => name !== null);
  return { value: new Set(written.map(fold)).size };
}

function countInstructed(counting: Counting, chosen: readonly FigureNeed[]): Counted {
  if (chosen[0]?.register === "instructor") return { value: listedEnterprises(counting).size };
  return {
    value: tally(enterprises(counting), (enterprise) => valueAcross(enterprise, "instructor") !== null),
  };
}

/** Different enterprises in the instructors' lists; a short name and the ledger's name are one. */
function listedEnterprises(counting: Counting): ReadonlySet<string> {
  const index = enterpriseNames(counting.ledger);
  const names = counting.entries("instructor").flatMap((entry) => entry.value("enterprises") ?? []);
  const keys = names.map((name) => {
    const found = index.find(name);
    return found.kind === "found" ? `${found.item.sheet}!${String(found.item.row)}` : fold(name);
  });
  return new Set(keys);
}

export const instructorFigures: readonly FigureSpec[] = [
  {
    id: "instructor.total",
    title: "党建指导员数",
    aliases: ["指导员数", "指导员人数", "选派党建指导员", "党建指导员多少名"],
    subject,
    unit: "名",
    basis: "党建指导员联系表里不同的姓名；没有这张表的取企业台账的党建指导员一列",
    needs: [[need("instructor", "name")], [need("enterprise", "instructor")]],
    count: countInstructors,
  },
  {
    id: "instructor.enterprises",
    title: "指导员联系企业数",
    aliases: ["派驻指导员企业数", "指导员覆盖企业数", "联系企业数"],
    subject,
    unit: "家",
    basis:
      "党建指导员联系表里列出的不同企业，简称和全称算同一家；没有这张表的取企业台账里填了党建指导员的企业",
    needs: [[need("instructor", "enterprises")], [need("enterprise", "instructor")]],
    count: countInstructed,
  },
];
