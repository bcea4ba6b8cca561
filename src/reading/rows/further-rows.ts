/** Rows that go on with the record above them: an enterprise with two branches, its name merged over both rows. */
import { fieldSpec, registerSpec, type RegisterId } from "../../registers";
import type { ReadingProblem } from "../cells/parsed";
import type { FieldColumn } from "../table";

type Fields = Readonly<Record<string, FieldColumn>>;

export interface JoinedRows {
  /** Position of the record that each further row goes on with. */
  readonly owners: readonly number[];
  /** The records' fields, with what the further rows add to them. */
  readonly fields: Record<string, FieldColumn>;
  /** The further rows' fields; of the record's subject they have what the record has. */
  readonly furtherFields: Record<string, FieldColumn>;
}

/**
 * Joins further rows to the records above them. A count is the sum of its rows, a list all that they name, of anything
 * else the first row that says it holds. A cell that can't be read in one of the rows leaves no value.
 */
export function joinRows(
  register: RegisterId,
  own: Fields,
  more: Fields,
  rows: readonly number[],
  further: readonly number[],
): JoinedRows {
  const owners = ownersOf(rows, further);
  const subject = new Set(registerSpec(register).ofTheSubject);
  const fields: Record<string, FieldColumn> = {};
  const furtherFields: Record<string, FieldColumn> = {};
  for (const [field, column] of Object.entries(own)) {
    const added = more[field];
    const spec = fieldSpec(register, field);
    if (added === undefined || spec === undefined) continue;
    fields[field] = withAdded(column, added, owners, spec.kind === "count");
    const isOfRecord = subject.has(field) || spec.fillsDown !== undefined || spec.kind === "yesNo";
    furtherFields[field] = isOfRecord ? withOwners(column, added, owners) : added;
  }
  return { owners, fields, furtherFields };
}

function ownersOf(rows: readonly number[], further: readonly number[]): readonly number[] {
  let next = 0;
  return further.map((row) => {
    while ((rows[next] ?? Infinity) < row) next++;
    return Math.max(0, next - 1);
  });
}

function withAdded(
  column: FieldColumn,
  added: FieldColumn,
  owners: readonly number[],
  isCount: boolean,
): FieldColumn {
  const values = [...column.values];
  const people = peopleIn(column, added, owners);
  const problems = new Map<number, ReadingProblem>(column.problems);
  owners.forEach((owner, index) => {
    const [before, value] = [values[owner] ?? null, added.values[index] ?? null];
    if (before === null) values[owner] = problems.has(owner) ? null : value;
    else if (isCount && typeof before === "number" && typeof value === "number")
      values[owner] = before + value;
    else if (isList(before) && isList(value)) values[owner] = [...new Set([...before, ...value])];
    const problem = added.problems.get(index);
    if (problem === undefined || (before !== null && !isCount)) return;
    problems.set(owner, problem);
    if (value === null) values[owner] = null;
  });
  // What the first row tells of its own number's parts is no longer true of the sum.
  const parts = [...(column.parts ?? [])].filter(([index]) => !owners.includes(index));
  return {
    ...column,
    values,
    problems,
    ...(column.parts === undefined ? {} : { parts: new Map(parts) }),
    ...(people.size === 0 ? {} : { people }),
  };
}

/** How many each record's lists stand for together, where one of them names fewer than it says. */
function peopleIn(
  column: FieldColumn,
  added: FieldColumn,
  owners: readonly number[],
): ReadonlyMap<number, number> {
  const people = new Map(column.people);
  owners.forEach((owner, index) => {
    if (!people.has(owner) && added.people?.has(index) !== true) return;
    people.set(owner, countIn({ ...column, people }, owner) + countIn(added, index));
  });
  return people;
}

function countIn({ values, people }: FieldColumn, index: number): number {
  return people?.get(index) ?? lengthOf(values[index]);
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function withOwners(column: FieldColumn, added: FieldColumn, owners: readonly number[]): FieldColumn {
  return {
    ...added,
    values: added.values.map((value, index) => value ?? column.values[owners[index] ?? 0] ?? null),
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
