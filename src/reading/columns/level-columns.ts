/**
 * Names of one tree that stand in a column for each level (党委 | 党总支 | 党支部). Where each row has a name in one of
 * them, they are one field. A row with two names is two organisations or one and its superior: that is asked.
 */
import { registerSpec, fieldSpec, type RegisterId } from "../../registers";
import { isBlankMark, fold } from "../cells/folding";
import { cellText } from "../cells/grid";
import { answersNamed } from "../headers/answer-headers";
import type { ColumnFacts } from "./column-facts";

export interface LevelColumns {
  readonly field: string;
  readonly columns: readonly ColumnFacts[];
  /** Some row has names of two levels. */
  readonly isMixed: boolean;
}

const TITLE_OF_NAME = /(?:名称|全称)$/;

/** The level of which a header speaks; `undefined` for most. */
function levelOf({ leaf, path, samples, shape }: ColumnFacts): string | undefined {
  if (path.length !== 1 || samples.length === 0 || shape("organisationName") === 0) return undefined;
  const named = answersNamed((leaf?.plain ?? "").replace(TITLE_OF_NAME, ""));
  return named.find(({ kind }) => kind === "organisationType")?.value;
}

/** The columns of names by level, of a register that is called by an organisation's name; `null` without any. */
export function findLevelColumns(register: RegisterId, facts: readonly ColumnFacts[]): LevelColumns | null {
  const [field] = registerSpec(register).calledBy;
  if (fieldSpec(register, field)?.kind !== "organisationName") return null;
  const columns = facts.filter((column) => levelOf(column) !== undefined);
  if (columns.length < 2 || new Set(columns.map(levelOf)).size < columns.length) return null;
  const rows = namesByRow(columns);
  // A superior that every row names is a column of its own.
  const upper = columns.slice(0, -1).map((_, level) => level);
  if (upper.every((level) => rows.every((levels) => levels.includes(level)))) return null;
  return { field, columns, isMixed: rows.some((levels) => levels.length > 1) };
}

/** Which of the columns have a name, for each of the first records with one. */
function namesByRow(columns: readonly ColumnFacts[]): readonly (readonly number[])[] {
  const [first] = columns;
  const rows = (first?.cells ?? []).map((_, row) =>
    columns.flatMap(({ cells }, level) => {
      const text = fold(cellText(cells[row] ?? null));
      return text === "" || isBlankMark(text) ? [] : [level];
    }),
  );
  return rows.filter((levels) => levels.length > 0);
}
