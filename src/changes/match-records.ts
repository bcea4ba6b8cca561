/** Which records of a register, other than enterprises, are the same on both sides (ledger/sheets says by which fields). */
import { fieldSpec, registerSpec, type RegisterId } from "../registers";
import { sheetRelations } from "../registers/sheet-roles";
import { recordKey } from "../ledger/sheets/same-records";
import type { AnyEntry } from "../figures/counted";
import type { Entry } from "../reading/table";
import { mayBeSlip } from "./near-numbers";
import { byKey, settle, type Group, type Sameness } from "./settle";
import type { MatchDoubt, Matching } from "./side";
import type { SharedNames } from "./shared-names";

type Keys = readonly (string | null)[];

/**
 * Pairs by each alternative of the register's identity, the surer first. What a surer one that both records fill says
 * is final; records that nothing tells apart are asked about.
 */
export function matchRecords(
  register: RegisterId,
  before: readonly AnyEntry[],
  after: readonly AnyEntry[],
  names: SharedNames,
  content: Sameness["content"],
): Matching {
  const { identity } = sheetRelations[register];
  const keysOf = new Map<AnyEntry, Keys>();
  for (const entry of before)
    keysOf.set(
      entry,
      identity.map((fields) => recordKey(entry as Entry, fields, names.before)),
    );
  for (const entry of after)
    keysOf.set(
      entry,
      identity.map((fields) => recordKey(entry as Entry, fields, names.after)),
    );
  const keys = (entry: AnyEntry): Keys => keysOf.get(entry) ?? [];
  const same: Matching["same"][number][] = [];
  const doubts: MatchDoubt[] = [];
  let open: Group = { before, after };
  const pass = (at: number | null, isOther: Sameness["isOther"]): void => {
    const keyOf = (entry: AnyEntry): string | null => (at === null ? "" : (keys(entry)[at] ?? null));
    const found = pairGroups(open, keyOf, { content, isOther }, register);
    same.push(...found.same);
    doubts.push(...found.doubts);
    open = found.open;
  };
  identity.forEach((_, at) =>
    pass(at, (one, other) => {
      const [these, those] = [keys(one), keys(other)];
      return these.slice(0, at).some((key, index) => {
        const against = those[index] ?? null;
        if (key === null || against === null) return false;
        return !isNumber(register, identity[index] ?? []) || !mayBeSlip(key, against);
      });
    }),
  );
  if (sheetRelations[register].holds === "payments") {
    const found = pairPayees(open, keys, register);
    same.push(...found.same);
    open = found.open;
  }
  // What has no key can only be the same where all of it is.
  const nameless = (entry: AnyEntry): boolean => keys(entry).every((key) => key === null);
  const rest: Group = { before: open.before.filter(nameless), after: open.after.filter(nameless) };
  const others: Group = {
    before: open.before.filter((entry) => !nameless(entry)),
    after: open.after.filter((entry) => !nameless(entry)),
  };
  open = rest;
  if (rest.before.length > 0 && rest.after.length > 0) pass(null, () => false);
  return {
    same,
    doubts,
    gone: [...others.before, ...open.before],
    added: [...others.after, ...open.after],
  };
}

/** An ID number is sure as far as it is written without a slip. */
function isNumber(register: RegisterId, fields: readonly string[]): boolean {
  return fields.every((field) => fieldSpec(register, field)?.kind === "idNumber");
}

/** Who is paid once on each side is the same, for however many months; of several payments each is its own. */
function pairPayees(
  open: Group,
  keys: (entry: AnyEntry) => Keys,
  register: RegisterId,
): Pick<PairedGroups, "same" | "open"> {
  const { identity } = sheetRelations[register];
  const payee = identity.findIndex((fields) => !(fields as readonly string[]).includes("period"));
  const keyOf = (entry: AnyEntry): string | null => keys(entry)[payee] ?? null;
  const after = byKey(open.after, keyOf);
  const same = [...byKey(open.before, keyOf)].flatMap(([key, [one, ...further]]) => {
    const [other, ...others] = after.get(key) ?? [];
    const isOnly = further.length === 0 && others.length === 0;
    return one === undefined || other === undefined || !isOnly ? [] : [{ before: one, after: other }];
  });
  const done = new Set(same.flatMap((pair) => [pair.before, pair.after]));
  const isOpen = (entry: AnyEntry): boolean => !done.has(entry);
  return { same, open: { before: open.before.filter(isOpen), after: open.after.filter(isOpen) } };
}

interface PairedGroups {
  readonly same: Matching["same"];
  readonly doubts: readonly MatchDoubt[];
  readonly open: Group;
}

/** Settles the records of each key; what is left goes on, unless it may be the same as something else that is left. */
function pairGroups(
  open: Group,
  keyOf: (entry: AnyEntry) => string | null,
  sameness: Sameness,
  register: RegisterId,
): PairedGroups {
  const after = byKey(open.after, keyOf);
  const done = new Set<AnyEntry>();
  const same: Matching["same"][number][] = [];
  const doubts: MatchDoubt[] = [];
  for (const [key, entries] of byKey(open.before, keyOf)) {
    const { pairs, left } = settle({ before: entries, after: after.get(key) ?? [] }, sameness);
    for (const pair of pairs) {
      same.push(pair);
      done.add(pair.before).add(pair.after);
    }
    const doubt = doubtOf(left, sameness, register);
    if (doubt === null) continue;
    doubts.push(doubt);
    for (const entry of [...doubt.before, ...doubt.after]) done.add(entry);
  }
  const isOpen = (entry: AnyEntry): boolean => !done.has(entry);
  return { same, doubts, open: { before: open.before.filter(isOpen), after: open.after.filter(isOpen) } };
}

function doubtOf({ before, after }: Group, { isOther }: Sameness, register: RegisterId): MatchDoubt | null {
  const mayBe = before.filter((one) => after.some((other) => !isOther(one, other)));
  if (mayBe.length === 0) return null;
  const those = after.filter((other) => before.some((one) => !isOther(one, other)));
  const { title } = registerSpec(register);
  const reason = `${title}里上次${String(mayBe.length)}条、这次${String(those.length)}条的名称相同，分不清哪条是哪条，请核对`;
  return { before: mayBe, after: those, reason };
}
