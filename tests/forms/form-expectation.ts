/** What a form must come back with, and how far an answer is from it. The words are those of ../shared/forms/README.md. */
import type { FormAnswers } from "../../src/forms/form-answers";

type Near = { readonly near: number; readonly by: number };
type AnyOf = { readonly any: readonly string[]; readonly date?: string };
export type ExpectedValue = string | number | Near | AnyOf;

export interface FormExpectation {
  readonly form: string;
  readonly from: string;
  readonly previous?: string;
  readonly year: number;
  readonly asOf?: string;
  readonly withIds?: boolean;
  readonly cells: Readonly<Record<string, ExpectedValue>>;
  readonly left: readonly string[];
  readonly either?: Readonly<Record<string, ExpectedValue>>;
  readonly spare?: readonly string[];
  readonly lists?: readonly {
    readonly sheet: string;
    readonly rows: readonly [number, number];
    readonly fixed?: readonly string[];
  }[];
}

export interface Differences {
  readonly right: number;
  /** `sheet!cell: expected, written`. */
  readonly wrong: readonly string[];
  /** Expected, and listed instead. */
  readonly missing: readonly string[];
  /** Expected or to be left, and in none of the lists. */
  readonly unlisted: readonly string[];
}

/** Compares cell by cell, in the ledger's order. */
export function differences(expected: FormExpectation, { sheets }: FormAnswers): Differences {
  const written = new Map<string, string | number>(
    sheets.flatMap(({ sheet, cells }) => cells.map((one) => [`${sheet}!${one.cell}`, one.value] as const)),
  );
  const listed = new Map<string, string>(
    sheets.flatMap(({ sheet, left, ask }) => [
      ...left.map((one) => [`${sheet}!${one.cell}`, one.reason] as const),
      ...ask.map(
        (one) => [`${sheet}!${one.cell}`, `ask ${one.header}: ${one.candidates.join("、")}`] as const,
      ),
    ]),
  );
  const wrong: string[] = [];
  const missing: string[] = [];
  const unlisted: string[] = [];
  let right = 0;
  for (const [cell, value] of Object.entries(expected.cells)) {
    const is = written.get(cell);
    if (is === undefined)
      (listed.has(cell) ? missing : unlisted).push(
        `${cell}: ${JSON.stringify(value)} (${listed.get(cell) ?? ""})`,
      );
    else if (fits(is, value)) right++;
    else wrong.push(`${cell}: ${JSON.stringify(value)} not ${JSON.stringify(is)}`);
  }
  for (const cell of expected.left) {
    if (written.has(cell)) wrong.push(`${cell}: to be left, not ${JSON.stringify(written.get(cell))}`);
    else if (!listed.has(cell)) unlisted.push(cell);
  }
  for (const [cell, value] of Object.entries(expected.either ?? {})) {
    const is = written.get(cell);
    if (is !== undefined && !fits(is, value))
      wrong.push(`${cell}: ${JSON.stringify(value)} not ${JSON.stringify(is)}`);
    if (is === undefined && !listed.has(cell)) unlisted.push(cell);
  }
  wrong.push(...unasked(expected, written));
  return { right, wrong: [...new Set(wrong)], missing, unlisted };
}

/** What was written where nothing was asked. */
function unasked(
  { cells, either = {}, left }: FormExpectation,
  written: ReadonlyMap<string, string | number>,
): readonly string[] {
  const known = new Set([...Object.keys(cells), ...Object.keys(either), ...left]);
  return [...written].flatMap(([cell, value]) =>
    known.has(cell) ? [] : [`${cell}: nothing, not ${JSON.stringify(value)}`],
  );
}

function fits(is: string | number, value: ExpectedValue): boolean {
  if (typeof value !== "object") return is === value;
  if ("near" in value) return typeof is === "number" && Math.abs(is - value.near) <= value.by;
  return value.any.includes(String(is)) || value.date === is;
}
