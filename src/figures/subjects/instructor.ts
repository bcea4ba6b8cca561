import { fold } from "../../reading/cells/folding";
import { personsNamed } from "../../reading/cells/lists";
import { enterpriseNames } from "../../ledger/names/ledger-names";
import type { Counting } from "../counting";
import { countOf, differentOf, type Told } from "../counted";
import { enterprises, rowsOfEnterprise, type Enterprise } from "../enterprises";
import { valueAcross } from "../../ledger/enterprises";
import { lookedAfterBy } from "../../ledger/instructors";
import { listedInPart } from "../instructed";
import { need, type Counted, type FigureNeed, type FigureSpec } from "../figure";
import { counters } from "../spoken-words";

const SUBJECT = "党建指导员";

function countInstructors(counting: Counting, chosen: readonly FigureNeed[]): Counted {
  const keysOf = keysOnce();
  if (chosen[0]?.register === "instructor")
    return differentOf(
      counting.entries("instructor"),
      (entry) => keysOf(entry.value("name")),
      (entry) => ({ entries: [entry] }),
    );
  return differentOf(
    enterprises(counting),
    (enterprise) => keysOf(valueAcross(enterprise, "instructor")),
    instructorOf,
  );
}

/** Few different names stand over many rows: each is folded once. */
function keysOnce(): (name: string | null) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    if (name === null) return [];
    const keys = known.get(name) ?? personsNamed(name).map(fold);
    known.set(name, keys);
    return keys;
  };
}

function instructorOf(enterprise: Enterprise): Told {
  return {
    entries: rowsOfEnterprise(enterprise).entries,
    name: valueAcross(enterprise, "instructor") ?? "",
    sort: "person",
  };
}

function countInstructed(counting: Counting, chosen: readonly FigureNeed[]): Counted {
  if (chosen[0]?.register === "instructor") return listedEnterprises(counting);
  return countOf(
    enterprises(counting),
    rowsOfEnterprise,
    (enterprise) => valueAcross(enterprise, "instructor") !== null,
  );
}

/**
 * Different enterprises in the instructors' lists; a short name and the ledger's name are one. No value where a list
 * leaves some out (禾丰食品等4家).
 */
function listedEnterprises(counting: Counting): Counted {
  const index = enterpriseNames(counting.ledger);
  const keyOf = (name: string): string => {
    const found = index.find(name);
    return found.kind === "found" ? `${found.item.sheet}!${String(found.item.row)}` : fold(name);
  };
  const inPart = listedInPart(counting);
  if (inPart !== null) return { value: null, reason: `${inPart}，数不出不同的企业，请补填` };
  return differentOf(
    counting.entries("instructor"),
    (entry) => lookedAfterBy(entry).map(keyOf),
    (entry, at) => ({ entries: [entry], name: lookedAfterBy(entry)[at] ?? "", sort: "enterprise" }),
  );
}

export const instructorFigures: readonly FigureSpec[] = [
  {
    id: "instructor.total",
    title: "党建指导员数",
    aliases: ["指导员数", "指导员人数", "选派党建指导员", "党建指导员多少名"],
    said: { with: counters.people, words: [["instructor"]], besides: ["contacts"], whole: true },
    subject: SUBJECT,
    unit: "名",
    basis: "党建指导员联系表里不同的姓名；没有这张表的取企业台账的党建指导员一列",
    needs: [[need("instructor", "name")], [need("enterprise", "instructor")]],
    count: countInstructors,
  },
  {
    id: "instructor.enterprises",
    title: "指导员联系企业数",
    aliases: ["派驻指导员企业数", "指导员覆盖企业数", "联系企业数"],
    said: {
      with: counters.enterprises,
      words: [["instructor"], ["contacts", "covered", "looksAfter"]],
      besides: ["covered"],
    },
    subject: SUBJECT,
    unit: "家",
    basis:
      "党建指导员联系表里列出的不同企业，简称和全称算同一家；没有这张表的取企业台账里填了党建指导员的企业",
    needs: [[need("instructor", "enterprises")], [need("enterprise", "instructor")]],
    count: countInstructed,
  },
];
