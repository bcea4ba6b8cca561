/**
 * Which enterprises are the same on both sides: by credit code, then by name key; where the two say different things,
 * where names are only alike, and where two have one name and two valid codes, it is asked (DOMAIN 4.11).
 */
import { checkCreditCode, normaliseCode } from "../reading/cells/codes";
import type { AnyEntry } from "../figures/counted";
import type { Entry } from "../reading/table";
import { buildNameIndex, type Regions } from "../ledger/names/names";
import { byKey, groupsOf, settle, type Group, type Sameness } from "./settle";
import type { MatchDoubt, Matching } from "./side";

type EnterpriseEntry = Entry<"enterprise">;

/** How the names of enterprises are compared over both sides. */
export interface EnterpriseNames {
  readonly regions: Regions;
  readonly titles: readonly string[];
  /** The name's key, through the aliases that somebody told. */
  readonly key: (name: string) => string;
  /** True for a name that somebody said to be none of those that it is like. */
  readonly isItself: (name: string) => boolean;
}

/** The enterprises of both sides, matched. */
export function matchEnterprises(
  before: readonly EnterpriseEntry[],
  after: readonly EnterpriseEntry[],
  names: EnterpriseNames,
  content: Sameness["content"],
): Matching {
  const codes = { before: codesOf(before), after: codesOf(after) };
  const same: Matching["same"][number][] = [];
  const doubts: MatchDoubt[] = [];
  const done = new Set<AnyEntry>();
  const pair = (one: AnyEntry, other: AnyEntry): void => {
    same.push({ before: one, after: other });
    done.add(one).add(other);
  };
  const ask = (doubt: MatchDoubt): void => {
    doubts.push(doubt);
    for (const entry of [...doubt.before, ...doubt.after]) done.add(entry);
  };
  pairByCodeAndName(codes, (one, other) => nameOf(one) !== "" && nameOf(one) === nameOf(other), pair);
  // Most are the same to the letter; the others' names are looked at as one would print them.
  const isLeft = (entry: AnyEntry): boolean => !done.has(entry);
  const facts = {
    before: { ...codes.before, ...namesOf(before.filter(isLeft), names) },
    after: { ...codes.after, ...namesOf(after.filter(isLeft), names) },
  };
  pairByCodeAndName(
    codes,
    (one, other) => isOfOneName(facts, one, other),
    (one, other) => {
      if (isLeft(one) && isLeft(other)) pair(one, other);
    },
  );
  pairByCode(facts, done, pair, ask);
  pairByName(facts, done, content, pair, ask);
  const open: Group = {
    before: before.filter((entry) => !done.has(entry)),
    after: after.filter((entry) => !done.has(entry)),
  };
  for (const doubt of alike(open, facts, names)) ask(doubt);
  return { same, doubts, gone: open.before.filter(isLeft), added: open.after.filter(isLeft) };
}

/** The valid codes of one side's enterprises. */
interface Codes {
  readonly codeOf: ReadonlyMap<AnyEntry, string>;
  readonly byCode: ReadonlyMap<string, readonly AnyEntry[]>;
}

/** What is known of one side's enterprises; names of those alone that are not the same to the letter. */
interface Facts extends Codes {
  readonly keyOf: ReadonlyMap<AnyEntry, string>;
  readonly byName: ReadonlyMap<string, readonly AnyEntry[]>;
}

interface BothFacts {
  readonly before: Facts;
  readonly after: Facts;
}

function codesOf(entries: readonly EnterpriseEntry[]): Codes {
  const codeOf = new Map<AnyEntry, string>();
  for (const entry of entries) {
    const code = normaliseCode(entry.value("creditCode") ?? "");
    if (code !== "" && checkCreditCode(code).ok) codeOf.set(entry, code);
  }
  return { codeOf, byCode: byKey(entries, (entry) => codeOf.get(entry) ?? null) };
}

function namesOf(
  entries: readonly EnterpriseEntry[],
  names: EnterpriseNames,
): Pick<Facts, "keyOf" | "byName"> {
  const keyOf = new Map<AnyEntry, string>();
  for (const entry of entries) {
    const key = names.key(entry.value("name") ?? "");
    if (key !== "") keyOf.set(entry, key);
  }
  return { keyOf, byName: byKey(entries, (entry) => keyOf.get(entry) ?? null) };
}

function isOfOneName({ before, after }: BothFacts, one: AnyEntry, other: AnyEntry): boolean {
  const name = before.keyOf.get(one);
  return name !== undefined && name === after.keyOf.get(other);
}

type Pair = (before: AnyEntry, after: AnyEntry) => void;
type Ask = (doubt: MatchDoubt) => void;

/** Where code and name both stand once on each side and agree, nothing is in doubt. */
function pairByCodeAndName(
  { before, after }: { readonly before: Codes; readonly after: Codes },
  isOneName: (one: AnyEntry, other: AnyEntry) => boolean,
  pair: Pair,
): void {
  for (const [code, these] of before.byCode) {
    const those = after.byCode.get(code);
    const [one, other] = [these[0], those?.[0]];
    if (one === undefined || other === undefined || these.length > 1 || (those?.length ?? 0) > 1) continue;
    if (isOneName(one, other)) pair(one, other);
  }
}

/** A code that stands once on each side is one enterprise, unless its name is another's on the other side. */
function pairByCode({ before, after }: BothFacts, done: ReadonlySet<AnyEntry>, pair: Pair, ask: Ask): void {
  const open = (entries: readonly AnyEntry[] = []): readonly AnyEntry[] =>
    entries.filter((entry) => !done.has(entry));
  const only = (entries: readonly AnyEntry[] = []): AnyEntry | null =>
    entries.length === 1 ? (open(entries)[0] ?? null) : null;
  const renamed: { readonly one: AnyEntry; readonly other: AnyEntry }[] = [];
  const crossing = new Map<AnyEntry, Set<AnyEntry>>();
  const cross = (one: AnyEntry, other: AnyEntry): void => {
    crossing.set(one, (crossing.get(one) ?? new Set()).add(other));
  };
  for (const [code, entries] of before.byCode) {
    const [one, other] = [only(entries), only(after.byCode.get(code))];
    if (one === null || other === null) continue;
    const alsoAfter = open(after.byName.get(before.keyOf.get(one) ?? ""));
    const alsoBefore = open(before.byName.get(after.keyOf.get(other) ?? ""));
    if (alsoAfter.length + alsoBefore.length === 0) renamed.push({ one, other });
    else for (const entry of [other, ...alsoAfter]) cross(one, entry);
    for (const entry of alsoBefore) cross(entry, other);
  }
  for (const { one, other } of renamed) pair(one, other);
  const reason = "信用代码相同的和名称相同的不是同一家，请核对信用代码和名称";
  for (const group of groupsOf(crossing)) ask({ ...group, reason });
}

function pairByName(
  { before, after }: BothFacts,
  done: ReadonlySet<AnyEntry>,
  content: Sameness["content"],
  pair: Pair,
  ask: Ask,
): void {
  const isOther = (one: AnyEntry, other: AnyEntry): boolean => {
    const [code, otherCode] = [before.codeOf.get(one), after.codeOf.get(other)];
    return code !== undefined && otherCode !== undefined && code !== otherCode;
  };
  for (const [name, entries] of before.byName) {
    const group: Group = {
      before: entries.filter((entry) => !done.has(entry)),
      after: (after.byName.get(name) ?? []).filter((entry) => !done.has(entry)),
    };
    if (group.before.length === 0 || group.after.length === 0) continue;
    const { pairs, left } = settle(group, { content, isOther });
    for (const found of pairs) pair(found.before, found.after);
    if (left.before.length === 0 || left.after.length === 0) continue;
    const twoCodes = left.before.every((one) => left.after.every((other) => isOther(one, other)));
    const reason = twoCodes
      ? "名称相同而信用代码不同，不知道是改了代码还是另一家企业，请核对"
      : `名称相同的上次有${String(left.before.length)}行、这次有${String(left.after.length)}行，分不清哪行是哪行，请核对`;
    ask({ ...left, reason });
  }
}

/** Names that are like one another without being the same, where no code says that they are two. */
function alike({ before, after }: Group, facts: BothFacts, names: EnterpriseNames): readonly MatchDoubt[] {
  if (before.length === 0 || after.length === 0) return [];
  const near = new Map<AnyEntry, Set<AnyEntry>>();
  const note = (one: AnyEntry, others: readonly AnyEntry[], isFromBefore: boolean): void => {
    for (const other of others) {
      const [earlier, later] = isFromBefore ? [one, other] : [other, one];
      if (facts.before.codeOf.has(earlier) && facts.after.codeOf.has(later)) continue;
      near.set(earlier, (near.get(earlier) ?? new Set()).add(later));
    }
  };
  const likeOnes = (those: readonly AnyEntry[]): ((entry: AnyEntry) => readonly AnyEntry[]) => {
    const items = those.flatMap((item) => {
      const name = nameOf(item);
      return name === "" || names.isItself(name) ? [] : [{ name, item }];
    });
    const index = buildNameIndex(items, "enterprise", { titles: names.titles, regions: names.regions });
    return (entry) => {
      const name = nameOf(entry);
      if (name === "" || names.isItself(name)) return [];
      const found = index.find(name);
      if (found.kind === "none") return [];
      return found.kind === "found" ? [found.item] : found.items;
    };
  };
  const [likeBefore, likeAfter] = [likeOnes(before), likeOnes(after)];
  for (const entry of after) note(entry, likeBefore(entry), false);
  for (const entry of before) note(entry, likeAfter(entry), true);
  return groupsOf(near).map((group) => ({ ...group, reason: "名称相近，不知道是不是同一家企业，请核对" }));
}

function nameOf(entry: AnyEntry): string {
  const name: unknown = (entry as Entry<"enterprise">).value("name");
  return typeof name === "string" ? name : "";
}
