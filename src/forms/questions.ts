/**
 * What a form leaves open, and what people said to it. An answer is kept by the form's signature, so that it serves
 * next month's copy, and holds only where the same is asked with that candidate among others.
 */
import { figureSpecs } from "../figures";
import { headerKeys, signatureOf } from "../reading/headers/signature";
import { fieldSpec, registerIds, registerSpec } from "../registers";
import type { FormLayout } from "./layout/layout";
import { leftEmpty, timeless, type UsedAnswer } from "./replies";
import type { AskedCell } from "./result";

export interface Question {
  /** As people are told it. */
  readonly header: string;
  /** What an answer may be given for, the narrowest first: this cell, all of its column, all of its row. */
  readonly keys: readonly string[];
  readonly candidates: readonly string[];
}

/** A question with one key. */
export function questionOf(header: string, candidates: readonly string[], key = header): Question {
  return { header, keys: [key], candidates };
}

/** The question of a cell where two heads cross. */
export function questionAcross(row: string, column: string): Omit<Question, "candidates"> {
  const header = [row, column].filter(Boolean).join(" × ");
  return {
    header,
    keys: row === "" || column === "" ? [header] : [header, `${column}（整列）`, `${row}（整行）`],
  };
}

/** Of one sheet of a form, whatever its rows, its title and what is filled in already. */
export function formSignature({ tables, card }: Pick<FormLayout, "tables" | "card">): string {
  const paths = [...tables.flatMap(({ columns }) => columns), ...card].map(({ path }) => path.map(timeless));
  return signatureOf(headerKeys(paths));
}

/** A candidate in words for people: a figure's title, a ledger's column, else what it says. */
export function candidateTitle(name: string): string {
  const figure = figureSpecs.find(({ id }) => id === name);
  if (figure !== undefined) return figure.title;
  const [first = "", field = ""] = name.split(".");
  const register = registerIds.find((id) => id === first);
  if (register === undefined) return name;
  const title = fieldSpec(register, field)?.title;
  return title === undefined ? name : `${registerSpec(register).title}的“${title}”`;
}

/** The answers that are kept for one sheet of a form. */
export class SaidOfForm {
  readonly used = new Map<string, UsedAnswer>();

  constructor(private readonly answers: readonly UsedAnswer[]) {}

  /** The candidate that people chose, {@link leftEmpty}, or `null` where they were not asked yet. */
  answerTo({ keys, candidates }: Question): string | null {
    for (const key of keys.map(timeless))
      for (const one of this.answers) {
        if (timeless(one.question) !== key) continue;
        const chosen = chosenOf(one.answer, candidates);
        if (chosen === null) continue;
        this.used.set(JSON.stringify([key, one.answer]), { question: one.question, answer: one.answer });
        return chosen;
      }
    return null;
  }
}

function chosenOf(answer: string, candidates: readonly string[]): string | null {
  if (answer === leftEmpty) return leftEmpty;
  return candidates.find((name) => name === answer || candidateTitle(name) === answer) ?? null;
}

/** Of each asked cell the one question whose answer serves most cells: the widest where its column or row asks the same. */
export function widestQuestions(asked: readonly AskedCell[]): readonly (string | null)[] {
  const places = asked.map(({ keys, candidates }) =>
    keys.map((key) => ({ key, id: JSON.stringify([timeless(key), candidates]) })),
  );
  const counts = new Map<string, number>();
  for (const { id } of places.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const countOf = ({ id }: { readonly id: string }): number => counts.get(id) ?? 0;
  return places.map((keys) => [...keys].sort((one, other) => countOf(other) - countOf(one))[0]?.key ?? null);
}
