/** Records under another name, or of one name under another number, that say the same in all the rest: it is asked. */
import { fieldSpec, type FieldOf, type Kind, type RegisterId } from "../registers";
import { checkCreditCode } from "../reading/cells/codes";
import type { AnyEntry } from "../figures/counted";
import { byKey, groupsOf } from "./settle";
import type { MatchedPair, Matching } from "./side";

/** What a record says, field by field in the form of comparison; blanks are left out. */
export type Said = (entry: AnyEntry, side: "before" | "after") => ReadonlyMap<string, string>;

/** How the question is put, for the registers whose records go on under another name. */
const REASONS: { readonly [R in RegisterId]?: string } = {
  enterprise: "名称不同而其余各项相同，不知道是改了名称还是另一家企业，请核对",
  organisation: "名称不同而其余各项相同，不知道是改了名称还是另一个党组织，请核对",
  problem: "问题描述不同而企业、时间等其余各项相同，不知道是改了说法还是另一件事，请核对",
  member: "姓名或身份证号码不同而其余各项相同，不知道是写错了还是另一个人，请核对",
};

/** Names that are other ones as soon as the record has another name. */
const NAMED: { readonly [R in RegisterId]?: readonly Kind[] } = {
  enterprise: ["enterpriseName", "organisationName", "creditCode"],
  organisation: ["enterpriseName", "enterpriseList", "organisationName"],
};

/** Words by which a record is known, that somebody may put in another way. */
const REWORDED: { readonly [R in RegisterId]?: readonly FieldOf<R>[] } = { problem: ["description"] };

/** What hardly two records share by chance. */
const TELLING_KINDS: readonly (Kind | undefined)[] = ["date", "phone", "personName", "account"];
/** Where records are things that happened to somebody. */
const ALSO_TELLING: { readonly [R in RegisterId]?: readonly Kind[] } = { problem: ["enterpriseName"] };
/** A number of a document, an address: 临园党发〔2020〕12号. */
const TELLING_TEXT = /\d{2}/;
const LEAST_TELLING = 2;
/** More records than these that share a value are not told by it. */
const MOST_SHARING = 3;
/** One thing in so many may be another. */
const LEAST_SAME_TO_OTHER = 4;

/** What says who holds an office, and goes with them where they change posts. */
const OF_ITS_HOLDER: { readonly [R in RegisterId]?: readonly FieldOf<R>[] } = {
  organisation: [
    "secretary",
    "secretarySex",
    "secretaryBornOn",
    "secretaryEducation",
    "secretaryPost",
    "secretaryPhone",
    "tenureFrom",
    "tenureTo",
  ],
};

/**
 * Takes what may be another out of what is the same, new and gone: records that go on under another name, and names
 * that have changed places or were sorted without their rows. `differing` says in how many fields a pair differs.
 */
export function askAboutAlike(
  register: RegisterId,
  matching: Matching,
  said: Said,
  differing: (pair: MatchedPair) => number,
): Matching {
  const reason = REASONS[register];
  if (reason === undefined) return matching;
  const { same, gone, added } = matching;
  const facts = new Map<AnyEntry, ReadonlyMap<string, string>>();
  const unlike = same.filter((pair) => {
    if (differing(pair) < LEAST_TELLING) return false;
    const [one, other] = [said(pair.before, "before"), said(pair.after, "after")].map((values) =>
      withoutHolder(register, values),
    );
    if (one === undefined || other === undefined || hasSameCode(one, other)) return false;
    if (areAlike(register, one, other)) return false;
    facts.set(pair.before, one).set(pair.after, other);
    return true;
  });
  const earlier = [...gone, ...unlike.map(({ before }) => before)];
  const later = [...added, ...unlike.map(({ after }) => after)];
  if (earlier.length === 0 || later.length === 0) return matching;
  for (const entry of gone) facts.set(entry, said(entry, "before"));
  for (const entry of added) facts.set(entry, said(entry, "after"));
  const near = nearInTheRest(register, earlier, later, facts);
  const meant = new Set([...near].flatMap(([one, others]) => [one, ...others]));
  const inDoubt = new Set(unlike.filter(({ before, after }) => meant.has(before) || meant.has(after)));
  for (const { before, after } of inDoubt) near.set(before, (near.get(before) ?? new Set()).add(after));
  const swapped = new Set([...inDoubt].flatMap(({ before, after }) => [before, after]));
  const groups = groupsOf(near);
  const asked = new Set(groups.flatMap(({ before, after }) => [...before, ...after]));
  return {
    same: same.filter((pair) => !inDoubt.has(pair)),
    gone: gone.filter((entry) => !asked.has(entry)),
    added: added.filter((entry) => !asked.has(entry)),
    doubts: [
      ...matching.doubts,
      ...groups.map((group) => ({
        ...group,
        reason: group.before.some((entry) => swapped.has(entry)) ? SWAPPED : reason,
      })),
    ],
  };
}

const SWAPPED =
  "名称相同的两条其余各项都不同，而另一条的其余各项相同，不知道是名称写串了行还是内容改了，请核对";

function withoutHolder(
  register: RegisterId,
  values: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const fields: readonly string[] = OF_ITS_HOLDER[register] ?? [];
  return fields.length === 0 ? values : new Map([...values].filter(([field]) => !fields.includes(field)));
}

/** Nothing is surer than a valid code that both have. */
function hasSameCode(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  const code = one.get("creditCode");
  return code !== undefined && code === other.get("creditCode") && checkCreditCode(code).ok;
}

/** Which records say the same in nearly all but the name. */
function nearInTheRest(
  register: RegisterId,
  earlier: readonly AnyEntry[],
  later: readonly AnyEntry[],
  facts: Facts,
): Map<AnyEntry, Set<AnyEntry>> {
  const near = new Map<AnyEntry, Set<AnyEntry>>();
  for (const [one, sharing] of sharingOf(register, earlier, later, facts))
    for (const [other, shared] of sharing)
      if (shared >= LEAST_TELLING && areAlike(register, facts.get(one), facts.get(other)))
        near.set(one, (near.get(one) ?? new Set()).add(other));
  return near;
}

type Facts = ReadonlyMap<AnyEntry, ReadonlyMap<string, string>>;

/** How many telling values the records of both sides share. */
function sharingOf(
  register: RegisterId,
  gone: readonly AnyEntry[],
  added: readonly AnyEntry[],
  facts: Facts,
): ReadonlyMap<AnyEntry, ReadonlyMap<AnyEntry, number>> {
  const sharing = new Map<AnyEntry, Map<AnyEntry, number>>();
  const fields = new Set([...facts.values()].flatMap((values) => [...values.keys()]));
  for (const field of fields) {
    const kind = fieldSpec(register, field)?.kind;
    const valueOf = (entry: AnyEntry): string | null => {
      const value = facts.get(entry)?.get(field) ?? null;
      const tells =
        TELLING_KINDS.includes(kind) ||
        (kind !== undefined && ALSO_TELLING[register]?.includes(kind) === true) ||
        (kind === "text" && TELLING_TEXT.test(value ?? ""));
      return tells ? value : null;
    };
    const those = byKey(added, valueOf);
    for (const [value, entries] of byKey(gone, valueOf)) {
      const others = those.get(value) ?? [];
      if (entries.length > MOST_SHARING || others.length > MOST_SHARING) continue;
      for (const one of entries)
        for (const other of others) {
          const counts = sharing.get(one) ?? new Map<AnyEntry, number>();
          sharing.set(one, counts.set(other, (counts.get(other) ?? 0) + 1));
        }
    }
  }
  return sharing;
}

/** True where nearly all that both of them say is the same, and no two codes say that they are two. */
function areAlike(
  register: RegisterId,
  one: ReadonlyMap<string, string> = new Map(),
  other: ReadonlyMap<string, string> = new Map(),
): boolean {
  let [same, different] = [0, 0];
  for (const [field, value] of one) {
    const against = other.get(field);
    if (against === undefined) continue;
    const kind = fieldSpec(register, field)?.kind;
    if (value === against) same++;
    else if (kind === "creditCode" && checkCreditCode(value).ok && checkCreditCode(against).ok) return false;
    else if (!isReworded(register, field) && (kind === undefined || NAMED[register]?.includes(kind) !== true))
      different++;
  }
  return different * LEAST_SAME_TO_OTHER <= same;
}

function isReworded(register: RegisterId, field: string): boolean {
  const fields: readonly string[] = REWORDED[register] ?? [];
  return fields.includes(field);
}
