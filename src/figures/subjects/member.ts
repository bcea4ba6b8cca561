import { personsNamed } from "../../reading/cells/lists";
import { committeesIn } from "../../ledger/committees";
import { isMember } from "../../ledger/members";
import { builtOnce } from "../../ledger/once";
import type { Counting } from "../counting";
import { itself, sumOf, tally } from "../counted";
import { countIn, enterprises, rowsOfEnterprise } from "../enterprises";
import { need, type Counted, type FigureNeed, type FigureSpec } from "../figure";
import { organisations } from "../organisations";
import type { Entry } from "../../reading/table";
import { cellName } from "../provenance";
import { registerSpec } from "../../registers";
import { counters } from "../spoken-words";

const SUBJECT = "党员";
const SOURCES =
  "先取企业台账，没有的取党组织台账（党委、党总支和自己的支部列在一起的，党员只算一次），再没有的取党员花名册；没填的按0算";

type MemberField = "members" | "fullMembers" | "probationaryMembers";

/** Sum of fields over the source that the needs name; a second field is taken off the first. */
function summed(counting: Counting, [chosen]: readonly FigureNeed[]): Counted {
  if (chosen === undefined) return { value: null };
  const [field, less] = chosen.fields as readonly MemberField[];
  if (field === undefined) return { value: null };
  if (chosen.register === "organisation") {
    const unsure = unsureCommittee(counting);
    if (unsure !== null) return { value: null, reason: unsure };
    const entries = withMembers(counting);
    const here = (entry: Entry<"organisation">, each: MemberField): number => entry.value(each) ?? 0;
    return plausible(sumOf(entries, itself, without(here, field, less)));
  }
  return plausible(sumOf(enterprises(counting), rowsOfEnterprise, without(countIn, field, less)));
}

/** Organisations whose members are no others': a committee over its own branches has theirs (CONTRACT 8). */
const withMembers = builtOnce((counting: Counting): readonly Entry<"organisation">[] =>
  organisations(counting).flatMap(({ entry }) =>
    entry === null || committeesIn(entry.table).over.has(entry) ? [] : [entry],
  ),
);

/** Why nobody can tell how many members there are: a committee has another number than its branches. */
function unsureCommittee(counting: Counting): string | null {
  for (const { entry } of organisations(counting)) {
    const found = entry && committeesIn(entry.table).unsure.find((committee) => committee.entry === entry);
    if (found == null) continue;
    const { members, ofBranches } = found;
    const place = cellName(
      found.entry.table,
      found.entry.row,
      found.entry.has("members") ? "members" : "fullMembers",
    );
    return `${place}写“${found.entry.value("name") ?? ""}”有党员${String(members)}名，列在它下面的党组织合计${String(ofBranches)}名，不知道是不是同一些人，请核对`;
  }
  return null;
}

function without<T>(
  count: (item: T, field: MemberField) => number,
  field: MemberField,
  less: MemberField | undefined,
): (item: T) => number {
  if (less === undefined) return (item) => count(item, field);
  return (item) => count(item, field) - count(item, less);
}

function plausible(counted: Counted): Counted {
  if (counted.value === null || counted.value >= 0) return counted;
  return { value: null, reason: "党员总数比其中的一部分还少，请先核对台账" };
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}

function onRoster(counting: Counting, test: (entry: Entry<"member">) => boolean): Counted {
  const people = onRolls(counting).filter(test);
  return sumOf(people, itself, (entry) => personsNamed(entry.value("name") ?? "").length);
}

/** The roster's members; who left and who is none yet stands on many a roster too. */
const onRolls = builtOnce((counting: Counting): readonly Entry<"member">[] =>
  counting.entries("member").filter(isMember),
);

const isProbationary = (entry: Entry<"member">) => entry.value("memberType") === "probationary";
/** By the word; where that leaves it open, by the day of full membership. */
const isFull = (entry: Entry<"member">) =>
  entry.value("memberType") === "full" || (!isProbationary(entry) && entry.value("fullMemberOn") !== null);

/** From the roster where that is what the needs chose, else summed. */
function counted(test: (entry: Entry<"member">) => boolean, isOfAKind = true) {
  return (counting: Counting, chosen: readonly FigureNeed[]): Counted => {
    const isFromRoster = chosen[0]?.register === "member";
    const result = isFromRoster ? onRoster(counting, test) : summed(counting, chosen);
    const notes = [otherWhole(counting, chosen), isFromRoster && isOfAKind ? untold(counting) : null];
    const said = notes.filter((note) => note !== null);
    return said.length === 0 ? result : { ...result, note: said.join("；") };
  };
}

/** Members of whom neither word nor day tells whether they are full or probationary. */
function untold(counting: Counting): string | null {
  const count = tally(onRolls(counting), (entry) => !isFull(entry) && !isProbationary(entry));
  return count === 0 ? null : `${String(count)}名党员看不出是正式还是预备，未计入`;
}

/** What to know of a part that comes from another source than the total, where the two hold different numbers. */
function otherWhole(counting: Counting, [chosen]: readonly FigureNeed[]): string | null {
  if (chosen === undefined || chosen.register === "enterprise" || !counting.has("enterprise", "members"))
    return null;
  const total = summed(counting, [need("enterprise", "members")]).value;
  const here = chosen.register === "member" ? onRolls(counting).length : membersOfOrganisations(counting);
  if (here === total) return null;
  return `取自${registerSpec(chosen.register).title}，那里共有党员${String(here)}名，企业台账是${String(total)}名，两处对不上，请核对`;
}

function membersOfOrganisations(counting: Counting): number {
  const fields: readonly MemberField[] = counting.has("organisation", "members")
    ? ["members"]
    : ["fullMembers", "probationaryMembers"];
  return sum(withMembers(counting), (entry) => sum(fields, (field) => entry.value(field) ?? 0));
}

export const memberFigures: readonly FigureSpec[] = [
  {
    id: "member.total",
    title: "党员总数",
    aliases: ["党员数", "党员人数", "共有党员", "党员多少名"],
    said: { with: counters.people, words: [["member"]], whole: true, besides: ["organisation"] },
    subject: SUBJECT,
    unit: "名",
    basis: `党员总数一列之和；${SOURCES}`,
    needs: [[need("enterprise", "members")], [need("organisation", "members")], [need("member", "name")]],
    alsoReads: [need("member", "memberType")],
    count: counted(() => true, false),
  },
  {
    id: "member.full",
    title: "正式党员数",
    aliases: ["正式党员", "正式党员人数"],
    said: { with: counters.people, words: [["full"]], besides: ["member", "organisation"] },
    subject: SUBJECT,
    unit: "名",
    basis: `正式党员一列之和，没有这一列的用党员总数减预备党员；${SOURCES}`,
    needs: [
      [need("enterprise", "fullMembers")],
      [need("enterprise", "members", "probationaryMembers")],
      [need("organisation", "fullMembers")],
      [need("organisation", "members", "probationaryMembers")],
      [need("member", "memberType")],
      [need("member", "fullMemberOn")],
    ],
    alsoReads: [need("member", "memberType", "fullMemberOn")],
    count: counted(isFull),
  },
  {
    id: "member.probationary",
    title: "预备党员数",
    aliases: ["预备党员", "预备党员人数"],
    said: { with: counters.people, words: [["probationary"]], besides: ["member", "organisation"] },
    subject: SUBJECT,
    unit: "名",
    basis: `预备党员一列之和，没有这一列的用党员总数减正式党员；${SOURCES}`,
    needs: [
      [need("enterprise", "probationaryMembers")],
      [need("enterprise", "members", "fullMembers")],
      [need("organisation", "probationaryMembers")],
      [need("organisation", "members", "fullMembers")],
      [need("member", "memberType")],
    ],
    count: counted(isProbationary),
  },
  {
    id: "member.roster",
    title: "花名册党员数",
    aliases: ["花名册人数", "党员名册人数", "在册党员数"],
    said: { with: counters.people, words: [["roster"]], besides: ["member"] },
    subject: SUBJECT,
    unit: "名",
    basis: "党员花名册里的人数，一行一人；党员类别写转出、去世、出党、发展对象、积极分子、群众的不算",
    needs: [[need("member", "name")]],
    alsoReads: [need("member", "memberType")],
    count: (counting) => onRoster(counting, () => true),
  },
];
