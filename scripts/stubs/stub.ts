/** What `npm run new` makes: files to write, and what is left to do by hand. */

/** A file's text by its path from the project's root; `null` where there is none. */
export type ReadFile = (path: string) => string | null;

export interface Stub {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** What to do next, in order. */
  readonly next: readonly string[];
}

/** Why nothing was made, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

/** The text with something put in before a mark that stands in it once. */
export function insertedBefore(text: string, mark: string, inserted: string): string {
  const [before, after, ...more] = text.split(mark);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`“${mark.trim()}” does not stand there once.`);
  return `${before}${inserted}${mark}${after}`;
}

/** The same before the last place where the mark stands. */
export function insertedBeforeLast(text: string, mark: string, inserted: string): string {
  const at = text.lastIndexOf(mark);
  if (at < 0) throw new Error(`“${mark.trim()}” does not stand there.`);
  return `${text.slice(0, at)}${inserted}${text.slice(at)}`;
}

/** The text with a line added below its last import. */
export function withImport(text: string, line: string): string {
  const lines = text.split("\n");
  const last = lines.map((one) => /^(?:import |\} from )/.test(one)).lastIndexOf(true);
  return [...lines.slice(0, last + 1), line, ...lines.slice(last + 1)].join("\n");
}

/** A file that must be there. */
export function textOf(read: ReadFile, path: string): string {
  const text = read(path);
  if (text === null) throw new Error(`${path} is missing.`);
  return text;
}

/** The sheets of a golden case, without what is expected of them. */
export function sheetsOf(caseText: string): string {
  const text = `\n${caseText}`;
  return text.slice(text.indexOf("\n# ") + 1);
}
