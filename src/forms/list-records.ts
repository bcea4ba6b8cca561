/** The records that a list of a register holds, in the ledger's order, and those of which a title's condition is unsure. */
import { countFigureWithThings } from "../figures/count";
import type { Counting } from "../figures/counting";
import { entriesOf } from "../ledger/model";
import type { Entry } from "../reading/table";
import { registerSpec, type FieldOf, type RegisterId } from "../registers";
import { missingOf, testOf } from "./answers/condition-tests";
import type { Condition } from "./words/meaning";

export interface ListRecords {
  readonly records: readonly Entry[];
  readonly unsure: readonly Entry[];
  /** Why nothing can be listed; `null` where it can. */
  readonly reason: string | null;
}

/** The figure whose records are the register's list as of the day that is asked. */
const LISTED_BY: Readonly<Partial<Record<RegisterId, string>>> = {
  organisation: "organisation.total",
  member: "member.roster",
  problem: "problem.received",
  training: "training.sessions",
};

/** `asOf`: what counts on the day that is asked; `kept`: every record that the ledger keeps. */
export function listRecords(
  counting: Counting,
  register: RegisterId,
  conditions: readonly Condition[],
  scope: "kept" | "asOf",
): ListRecords {
  const nothing = (reason: string): ListRecords => ({ records: [], unsure: [], reason });
  if (counting.tables(register).length === 0) return nothing(`没有找到${registerSpec(register).title}`);
  const missing = conditions.map((condition) => missingOf(counting, condition)).find((text) => text !== null);
  if (missing !== undefined) return nothing(missing);
  const all = scope === "kept" ? entriesOf(counting.ledger, register) : allOf(counting, register);
  if (typeof all === "string") return nothing(all);
  const tests = conditions.map((condition) => testOf(counting, condition));
  const records: Entry[] = [];
  const unsure: Entry[] = [];
  for (const entry of all) {
    const answers = tests.map((test) => test(entry));
    if (answers.every((answer) => answer === true)) records.push(entry);
    else if (answers.every((answer) => answer !== false)) unsure.push(entry);
  }
  return { records, unsure, reason: null };
}

function allOf(counting: Counting, register: RegisterId): readonly Entry[] | string {
  const figure = LISTED_BY[register];
  if (figure === undefined) return entriesOf(counting.ledger, register);
  const { year, asOf, part } = counting;
  const found = countFigureWithThings(figure, counting.ledger, {
    year,
    asOf,
    ...part,
  });
  if (found === null || found.figure.value === null) return found?.figure.reason ?? "没有可以列出的记录";
  const things = found.behind().counted;
  const entries = things.flatMap(({ entries: [first] }) =>
    first === undefined ? [] : [first as unknown as Entry],
  );
  return entries.filter((entry) => entry.table.register === register);
}

/** How people call a record; a child is never called by name. */
export function nameOfRecord(entry: Entry): string {
  for (const field of registerSpec(entry.table.register).calledBy) {
    const text = entry.raw(field as FieldOf<RegisterId>);
    if (text !== "") return text;
  }
  return `第${String(entry.row)}行`;
}
