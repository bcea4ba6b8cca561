/**
 * Facts that several records share, written once for them: the organisation of several enterprises (CONTRACT 8,
 * cells). What is shared, and by which ways of forming, is said in the register.
 */
import { registerSpec, type RegisterId, type SharedFacts } from "../../registers";
import { isBlankCell } from "../cells/area";
import { valueAt, type Grid } from "../cells/grid";
import { readWord } from "../cells/words";
import { defineLazily, readerOf } from "../lazy-fields";
import type { TableRecognition } from "../recognition";
import type { FieldColumn } from "../table";
import { barriersIn, type ValuesFromAbove } from "./fill-down";

type Fields = Record<string, FieldColumn>;

/** Completes the shared fields of records that plainly go on with the group of the record above. */
export function addSharedFacts(
  fields: Fields,
  register: RegisterId,
  grid: Grid,
  rows: readonly number[],
  recognition: TableRecognition,
): void {
  const shared = registerSpec(register).sharedFacts;
  if (shared === undefined || !(shared.name in fields)) return;
  const readers = new Map(shared.fields.map((field) => [field, readerOf(fields, field)]));
  const own = (field: string): FieldColumn | undefined => readers.get(field)?.();
  let groups: ValuesFromAbove | null = null;
  for (const [field, read] of readers) {
    if (read === null) continue;
    defineLazily(fields, field, () => {
      groups ??= new GroupSearch(shared, own, grid, rows, recognition).groups();
      const column = read();
      return column === undefined ? undefined : withSharedValues(column, grid, rows, groups);
    });
  }
}

/** The column with its blanks filled, where it is written in one row of each group alone. */
function withSharedValues(
  column: FieldColumn,
  grid: Grid,
  rows: readonly number[],
  groups: ValuesFromAbove,
): FieldColumn {
  if (groups.size === 0) return column;
  const writtenIn = new Map<number, number>();
  const values = [...column.values];
  const fromAbove = new Map(column.fromAbove);
  for (const [index, first] of groups) {
    if (!writtenIn.has(first) && !isBlank(column, grid, rows[first])) writtenIn.set(first, first);
    const source = writtenIn.get(first);
    if (!isBlank(column, grid, rows[index])) {
      if (source !== undefined) return column;
      writtenIn.set(first, index);
    } else if (source !== undefined && values[source] !== null) {
      values[index] = values[source];
      fromAbove.set(index, source);
    }
  }
  return fromAbove.size === 0 ? column : { ...column, values, fromAbove };
}

function isBlank(column: FieldColumn, grid: Grid, row = 0): boolean {
  return column.columns.every((one) => isBlankCell(valueAt(grid, row, one)));
}

/** Which records go on with the group that is named in a record above them. */
class GroupSearch {
  private readonly name: FieldColumn | undefined;
  private readonly mode: FieldColumn | undefined;
  private readonly answer: FieldColumn | undefined;
  private readonly modes: ReadonlySet<unknown>;
  private readonly barriers: ReadonlySet<number>;
  /** Record → it names a group. */
  private readonly naming: readonly boolean[];

  constructor(
    shared: SharedFacts,
    own: (field: string) => FieldColumn | undefined,
    private readonly grid: Grid,
    private readonly rows: readonly number[],
    recognition: TableRecognition,
  ) {
    this.name = own(shared.name);
    this.mode = own(shared.mode);
    this.answer = own(shared.answer);
    this.modes = new Set(shared.modes);
    this.barriers = barriersIn(rows, recognition);
    this.naming = rows.map((_, index) => this.namesGroup(index));
  }

  /** Record → the first record of its group. */
  groups(): ValuesFromAbove {
    if (!this.naming.includes(true)) return new Map();
    const repeated = this.goingOn((source, index) => this.repeatsName(source, index));
    return repeated.size > 0 ? repeated : this.unnamed();
  }

  /**
   * Records without a name below one that has it. A record of which nothing is said belongs there only where the
   * others say outright that they have none, and none of them is as silent anywhere else.
   */
  private unnamed(): ValuesFromAbove {
    const all = this.goingOn((source, index) => this.belongsTo(source, index) || this.isSilent(index));
    const isSilentElsewhere = this.rows.some((_, index) => !all.has(index) && this.isSilent(index));
    if (!isSilentElsewhere && this.rows.some((_, index) => this.hasNone(index))) return all;
    return this.goingOn((source, index) => this.belongsTo(source, index));
  }

  private goingOn(belongs: (source: number, index: number) => boolean): ValuesFromAbove {
    const groups = new Map<number, number>();
    let source: number | null = null;
    for (let index = 1; index < this.rows.length; index++) {
      if (source === null && this.naming[index - 1] === true) source = index - 1;
      if (source === null) continue;
      if (!this.barriers.has(index) && belongs(source, index)) groups.set(index, source);
      else source = null;
    }
    return groups;
  }

  private namesGroup(index: number): boolean {
    const name = this.name?.values[index];
    if (typeof name !== "string" || this.answer?.values[index] === "no") return false;
    const mode = this.mode?.values[index] ?? null;
    if (mode !== null) return this.modes.has(mode);
    return this.isUnwritten(this.mode, index) && readWord("organisationType", name).value === "jointBranch";
  }

  private repeatsName(source: number, index: number): boolean {
    return this.name?.values[index] === this.name?.values[source] && this.naming[index] === true;
  }

  private belongsTo(source: number, index: number): boolean {
    const answer = this.answer?.values[index] ?? null;
    if (!this.isUnwritten(this.name, index) || answer === "no" || answer === "planned") return false;
    if (!this.isUnwritten(this.mode, index))
      return this.mode?.values[index] === (this.mode?.values[source] ?? null);
    return answer === "yes";
  }

  private isSilent(index: number): boolean {
    return (
      this.isUnwritten(this.answer, index) &&
      this.isUnwritten(this.mode, index) &&
      this.isUnwritten(this.name, index)
    );
  }

  /** 否, 无, —: it has none, and says so. */
  private hasNone(index: number): boolean {
    if (this.answer?.values[index] === "no" || this.mode?.values[index] === "none") return true;
    return !this.isUnwritten(this.name, index) && this.name?.values[index] === null;
  }

  private isUnwritten(column: FieldColumn | undefined, index: number): boolean {
    if (column === undefined) return true;
    const isRead = column.values[index] !== null && column.fromAbove?.has(index) !== true;
    return !(isRead && column.columns.length > 0) && isBlank(column, this.grid, this.rows[index]);
  }
}
