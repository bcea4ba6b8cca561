/** What became of the records between two ledgers (CONTRACT 4, `changes`). */
import { registerIds, registerSpec, type RegisterId } from "../registers";
import type { AnyEntry } from "../figures/counted";
import { recordName } from "../figures/figure-list";
import { entriesOf, recordTablesOf } from "../ledger/model";
import { placeOfField } from "../ledger/sheets/differences";
import type { Entry } from "../reading/table";
import { askAboutAlike } from "./alike-in-the-rest";
import { matchEnterprises } from "./match-enterprises";
import { matchRecords } from "./match-records";
import { fieldComparison, type FieldChange } from "./record-fields";
import { namesOfBoth, sharedNames, type SharedNames } from "./shared-names";
import { silentColumns, withoutSilent, type SilentColumn } from "./silent-columns";
import { shownCell } from "../ledger/shown";
import type { MatchDoubt, MatchedPair, Matching, RecordPair, Side } from "./side";

export type RecordChangeKind = "added" | "gone" | "renamed" | "changed";

/** A record that one side alone has, or of which the two say different things. */
export interface RecordChange {
  readonly register: RegisterId;
  /** As it is called now, of one that is gone as it was called. */
  readonly name: string;
  readonly kind: RecordChangeKind;
  /** Its name before and after, where it stood there. */
  readonly before?: string;
  readonly after?: string;
  /** The cell that names it. */
  readonly beforeCell?: string;
  readonly afterCell?: string;
  readonly fields: readonly FieldChange[];
}

/** Records of which somebody has to say whether they are the same. */
export interface RecordQuestion {
  readonly register: RegisterId;
  readonly reason: string;
  readonly before: readonly { readonly name: string; readonly cell: string }[];
  readonly after: readonly { readonly name: string; readonly cell: string }[];
}

/** A register that one side alone has: nothing can be said of its records. */
export interface MissingRegister {
  readonly register: RegisterId;
  readonly missing: "before" | "after";
}

export interface ComparedRecords {
  readonly changes: readonly RecordChange[];
  readonly questions: readonly RecordQuestion[];
  readonly notCompared: readonly MissingRegister[];
  readonly silent: readonly SilentColumn[];
  /** The pair that a record is of; a record of the other side alone has `null` for this one. */
  readonly pairOf: (entry: AnyEntry) => RecordPair | null;
  /** Every record of both sides but those that are asked about, in the order of the registers. */
  readonly pairs: readonly RecordPair[];
  readonly isAsked: (entry: AnyEntry) => boolean;
  readonly fieldsOf: (pair: RecordPair) => readonly FieldChange[];
  readonly names: SharedNames;
}

/** Matches the records of every register, and says what is different. */
export function compareRecords(before: Side, after: Side): ComparedRecords {
  const names = namesOfBoth(before, after);
  const plain: SharedNames = plainNames(names.key);
  let shared = plain;
  const comparison = fieldComparison(before, after, () => shared);
  const enterprises = matchEnterprises(
    entriesOf(before.ledger, "enterprise"),
    entriesOf(after.ledger, "enterprise"),
    names,
    comparison.content,
  );
  shared = sharedNames(before, after, names, enterprises);
  const known = new Map<AnyEntry, readonly FieldChange[]>();
  const changesOf = ({ before: one, after: other }: MatchedPair): readonly FieldChange[] => {
    const told = known.get(one) ?? comparison.changesOf(one, other);
    known.set(one, told);
    return told;
  };
  const isOn = ({ ledger }: Side, register: RegisterId): boolean =>
    recordTablesOf(ledger, register).length > 0;
  const notCompared = registerIds.flatMap((register): readonly MissingRegister[] => {
    const [was, is] = [isOn(before, register), isOn(after, register)];
    return was === is ? [] : [{ register, missing: was ? "after" : "before" }];
  });
  const onBoth = registerIds.filter((register) => isOn(before, register) && isOn(after, register));
  const matchings = onBoth.map((register): readonly [RegisterId, Matching] => [
    register,
    askAboutAlike(
      register,
      register === "enterprise"
        ? enterprises
        : matchRecords(
            register,
            recordsOf(before, register),
            recordsOf(after, register),
            shared,
            comparison.content,
          ),
      comparison.said,
      (pair) => changesOf(pair).length,
    ),
  ]);
  const pairs = new PairsByRecord();
  const asked = new Set<AnyEntry>();
  for (const [, { same, added, gone, doubts }] of matchings) {
    for (const { before: one, after: other } of same) pairs.add(one, other);
    for (const entry of added) pairs.add(null, entry);
    for (const entry of gone) pairs.add(entry, null);
    for (const doubt of doubts) for (const entry of [...doubt.before, ...doubt.after]) asked.add(entry);
  }
  const fieldsOf = ({ before: one, after: other }: RecordPair): readonly FieldChange[] =>
    one === null || other === null ? [] : changesOf({ before: one, after: other });
  const silent = matchings.flatMap(([register, { same }]) =>
    silentColumns(register, recordsOf(before, register), recordsOf(after, register), same, comparison),
  );
  const changes = matchings.flatMap(([register, matching]) =>
    changesIn(register, matching, (entry) => {
      const pair = pairs.of(entry);
      return pair === null ? [] : fieldsOf(pair);
    }),
  );
  return {
    changes: withoutSilent(changes, silent),
    silent,
    questions: matchings.flatMap(([register, { doubts }]) =>
      doubts.map((doubt) => questionOf(register, doubt)),
    ),
    notCompared,
    pairOf: (entry) => pairs.of(entry),
    pairs: pairs.all,
    isAsked: (entry) => asked.has(entry),
    fieldsOf,
    names: shared,
  };
}

/** Pairs by the place of their records in their tables: looked up for every record behind every figure. */
class PairsByRecord {
  readonly #tables = new Map<unknown, RecordPair[]>();
  #last: { readonly table: unknown; readonly pairs: RecordPair[] } | null = null;
  readonly all: RecordPair[] = [];

  add(before: AnyEntry | null, after: AnyEntry | null): void {
    const pair = { index: this.all.length, before, after };
    this.all.push(pair);
    for (const entry of [before, after]) if (entry !== null) this.#ofTable(entry.table)[entry.index] = pair;
  }

  /** A row that goes on with another record is no record of its own. */
  of(entry: AnyEntry): RecordPair | null {
    const record = entry.goesOnWith ?? entry;
    return this.#ofTable(record.table)[record.index] ?? null;
  }

  #ofTable(table: unknown): RecordPair[] {
    const last = this.#last;
    if (last !== null && last.table === table) return last.pairs;
    const pairs = this.#tables.get(table) ?? [];
    this.#tables.set(table, pairs);
    this.#last = { table, pairs };
    return pairs;
  }
}

function plainNames(enterprise: (name: string) => string): SharedNames {
  const forms = { enterprise, organisation: (name: string) => name };
  return { before: forms, after: forms, isFormOfName: (_, was, is) => enterprise(was) === enterprise(is) };
}

function recordsOf({ ledger }: Side, register: RegisterId): readonly AnyEntry[] {
  return entriesOf(ledger, register) as unknown as readonly AnyEntry[];
}

function changesIn(
  register: RegisterId,
  { same, added, gone }: Matching,
  fieldsOf: (after: AnyEntry) => readonly FieldChange[],
): readonly RecordChange[] {
  const changed = same.flatMap((pair): readonly RecordChange[] => {
    const fields = fieldsOf(pair.after);
    if (fields.length === 0) return [];
    const [before, after] = [recordName(pair.before), recordName(pair.after)];
    return [
      {
        register,
        name: after,
        kind: hasOtherName(register, fields) ? "renamed" : "changed",
        before,
        after,
        beforeCell: shownCell(pair.before as Entry, null),
        afterCell: shownCell(pair.after as Entry, null),
        fields,
      },
    ];
  });
  return [
    ...added.map((entry): RecordChange => {
      const name = recordName(entry);
      return {
        register,
        name,
        kind: "added",
        after: name,
        afterCell: shownCell(entry as Entry, null),
        fields: [],
      };
    }),
    ...gone.map((entry): RecordChange => {
      const name = recordName(entry);
      return {
        register,
        name,
        kind: "gone",
        before: name,
        beforeCell: shownCell(entry as Entry, null),
        fields: [],
      };
    }),
    ...changed,
  ];
}

/** True where the record's own name is another, and not another form of it. */
function hasOtherName(register: RegisterId, fields: readonly FieldChange[]): boolean {
  const [called] = registerSpec(register).calledBy;
  return called === "name" && fields.some(({ field }) => field === called);
}

function questionOf(register: RegisterId, { before, after, reason }: MatchDoubt): RecordQuestion {
  const told = (entries: readonly AnyEntry[]) =>
    entries.map((entry) => ({ name: recordName(entry), cell: shownCell(entry as Entry, null) }));
  const place = [...after, ...before].map((entry) => placeOfField(entry as Entry, null))[0];
  return {
    register,
    reason: `${place === undefined ? "" : `${place}：`}${reason}。`,
    before: told(before),
    after: told(after),
  };
}
