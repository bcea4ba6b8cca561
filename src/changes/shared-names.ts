/** Names as both sides write them: one key for one enterprise or organisation, whatever it is called on either side. */
import { titlesOf, enterpriseNames } from "../ledger/names/ledger-names";
import {
  buildNameIndex,
  enterpriseKey,
  inferRegions,
  isFormOf,
  organisationKey,
  type Regions,
} from "../ledger/names/names";
import { entriesOf, type Ledger } from "../ledger/model";
import { organisationsOf } from "../ledger/organisations";
import type { KeyForms } from "../ledger/sheets/same-records";
import type { PeriodValue } from "../registers";
import type { EnterpriseNames } from "./match-enterprises";
import type { Matching, Side } from "./side";

export interface SharedNames {
  readonly before: KeyForms;
  readonly after: KeyForms;
  /** True for two names of one enterprise or organisation that are forms of one name: it was not renamed. */
  readonly isFormOfName: (register: "enterprise" | "organisation", before: string, after: string) => boolean;
}

/** How names of enterprises are compared before it is known which of them are the same. */
export function namesOfBoth(before: Side, after: Side): EnterpriseNames {
  const titles = [...new Set([...titlesOf(before.ledger), ...titlesOf(after.ledger)])];
  const names: string[] = [];
  for (const { ledger } of [before, after])
    for (const entry of entriesOf(ledger, "enterprise")) {
      const name = entry.value("name");
      if (name !== null) names.push(name);
    }
  const regions = inferRegions(names, titles);
  const plain = remembered((name) => enterpriseKey(name, regions));
  const aliases = [...before.ledger.settings.aliases, ...after.ledger.settings.aliases];
  const meanings = new Map(aliases.map(({ name, means }) => [plain(name), plain(means)]));
  return {
    regions,
    titles,
    key: (name) => {
      const key = plain(name);
      return meanings.get(key) ?? key;
    },
    isItself: (name) => meanings.get(plain(name)) === plain(name),
  };
}

/** The names once the enterprises are matched: what was renamed has one key on both sides. */
export function sharedNames(
  before: Side,
  after: Side,
  names: EnterpriseNames,
  enterprises: Matching,
): SharedNames {
  const renamed = new Map<string, string>();
  for (const { before: one, after: other } of enterprises.same) {
    const [name, now] = [textOf(one, "name"), textOf(other, "name")];
    if (name === now) continue;
    const [was, is] = [names.key(name), names.key(now)];
    if (was !== is && is !== "") renamed.set(was, is);
  }
  const isNow = (key: string): string => renamed.get(key) ?? key;
  const asWritten = organisationForm(after.ledger, names.regions, (key) => key);
  const stillIn = stillUsed(after, names, asWritten, renamed);
  const organisations = {
    before: organisationForm(before.ledger, names.regions, isNow),
    after: remembered((name) => stillIn.organisation(asWritten(name))),
  };
  const formsOf = lazily(() => shortForms(before, after, organisations));
  return {
    before: {
      enterprise: enterpriseForm(before.ledger, names, isNow),
      organisation: (name) => {
        const key = organisations.before(name);
        return formsOf().get(key) ?? key;
      },
      period: monthsOf,
    },
    after: {
      enterprise: enterpriseForm(after.ledger, names, stillIn.enterprise),
      organisation: organisations.after,
      period: monthsOf,
    },
    isFormOfName: (register, was, is) =>
      register === "enterprise"
        ? names.key(was) === names.key(is)
        : !renamed.has(organisationKey(was, names.regions)) || asWritten(was) === asWritten(is),
  };
}

/**
 * Names from before that other sheets of the later ledger go on using: they mean the renamed enterprise, unless
 * something else is called so by now.
 */
function stillUsed(
  { ledger }: Side,
  names: EnterpriseNames,
  organisation: (name: string) => string,
  renamed: ReadonlyMap<string, string>,
) {
  const taken = lazily(
    () => new Set(entriesOf(ledger, "enterprise").map((entry) => names.key(entry.value("name") ?? ""))),
  );
  const organisations = lazily(() => keysOf(ledger, organisation));
  return {
    enterprise: (key: string): string => {
      const is = renamed.get(key);
      return is === undefined || taken().has(key) ? key : is;
    },
    organisation: (key: string): string => {
      const was = renamed.get(key);
      const is = was === undefined || taken().has(key) ? undefined : was;
      return is === undefined || organisations().has(is) ? key : is;
    },
  };
}

/** What is paid for the same months of another year is the same kind of record. */
function monthsOf({ fromMonth, toMonth }: PeriodValue): string {
  return `${String(fromMonth)}-${String(toMonth)}`;
}

function textOf(entry: { readonly value: (field: never) => unknown }, field: string): string {
  const value = entry.value(field as never);
  return typeof value === "string" ? value : "";
}

/** The key of the enterprise that a text means in its own ledger. */
function enterpriseForm(
  ledger: Ledger,
  names: EnterpriseNames,
  isNow: (key: string) => string,
): (name: string) => string {
  return remembered((name) => {
    const found = enterpriseNames(ledger).find(name);
    return isNow(names.key(found.kind === "found" ? (found.item.value("name") ?? name) : name));
  });
}

/** The key of the organisation that a text means in its own ledger. */
function organisationForm(
  ledger: Ledger,
  regions: Regions,
  isNow: (key: string) => string,
): (name: string) => string {
  return remembered((name) => {
    const found = organisationsOf(ledger).allNames.find(name);
    return isNow(organisationKey(found.kind === "found" ? found.item.name : name, regions));
  });
}

/**
 * Organisations that are called by a short form on one side, and by the long one on the other: key before → key
 * after, where exactly one each is meant (DOMAIN 4.11).
 */
function shortForms(
  before: Side,
  after: Side,
  forms: { readonly before: (name: string) => string; readonly after: (name: string) => string },
): ReadonlyMap<string, string> {
  const keys = {
    before: keysOf(before.ledger, forms.before),
    after: keysOf(after.ledger, forms.after),
  };
  const open = {
    before: [...keys.before].filter((key) => !keys.after.has(key)),
    after: [...keys.after].filter((key) => !keys.before.has(key)),
  };
  if (open.before.length === 0 || open.after.length === 0) return new Map();
  const find = (items: readonly string[]) =>
    buildNameIndex(
      items.map((name) => ({ name, item: name })),
      "organisation",
      { regions: [] },
    ).find;
  const [inBefore, inAfter] = [find(open.before), find(open.after)];
  return new Map(
    open.before.flatMap((key) => {
      const found = inAfter(key);
      if (found.kind !== "found") return [];
      const back = inBefore(found.item);
      const isForm = isFormOf(key, found.item) || isFormOf(found.item, key);
      return back.kind === "found" && back.item === key && isForm ? [[key, found.item] as const] : [];
    }),
  );
}

function keysOf(ledger: Ledger, form: (name: string) => string): ReadonlySet<string> {
  return new Set(organisationsOf(ledger).all.flatMap(({ name }) => (name === "" ? [] : [form(name)])));
}

function remembered(compute: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const existing = known.get(name);
    if (existing !== undefined) return existing;
    const value = compute(name);
    known.set(name, value);
    return value;
  };
}

function lazily<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}
