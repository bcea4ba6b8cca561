import { fieldSpec, registerIds, registerSpec, type RegisterId } from "../../registers";
import { isAnswerHeader } from "../headers/answer-headers";
import type { ColumnFacts } from "./column-facts";
import { mapColumns, type Answers } from "./column-map";
import type { ColumnVerdict } from "./column-verdict";
import { isForeignHeader, matchHeader, type WordMatch } from "../headers/header-dictionary";
import { fold } from "../cells/folding";

/** A register for a table, and how well it fits. */
export interface RegisterChoice {
  readonly register: RegisterId;
  readonly score: number;
  readonly verdicts: readonly ColumnVerdict[];
}

/** What recognition may go by besides the columns. */
export interface TableWords {
  readonly sheet: string;
  /** Everything written above the header. */
  readonly above: string;
}

const REQUIRED_SCORE = 0.6;
const MINOR_FIELDS = new Set(["seq", "remark"]);
const MINOR_WEIGHT = 0.3;
const FOREIGN_WEIGHT = 1.5;
const COVERAGE_SHARE = 0.6;
const SIZE_SHARE = 0.3;
const HALF_SIZE = 4;
const TITLE_BONUS = 0.25;
const TITLE_BONUS_A_CHARACTER = 0.02;
const ACCEPT = 0.3;
/** A title word of this length names the register plainly. */
const PLAIN_TITLE = 4;
const LEAST_MATCHED = 1.6;
const ORGANISATION_SHAPE = 0.8;

/** What a column of ticks answers stands above it: 拟建方式 over 单独. */
function askedAbove(register: RegisterId, { leaf, path }: ColumnFacts): readonly WordMatch[] {
  return leaf !== null && isAnswerHeader(leaf.plain) ? matchHeader(register, path.slice(0, -1)) : [];
}

/** Cheap look before the assignment: could each required group be met at all? */
function couldBe(register: RegisterId, columns: readonly ColumnFacts[], words: TableWords): boolean {
  const possible = new Set(
    columns.flatMap((facts) =>
      [...matchHeader(register, facts.path), ...askedAbove(register, facts)]
        .filter((match) => match.score >= 0.4)
        .map((match) => match.field),
    ),
  );
  const telling = columns.some((facts) => facts.samples.length > 1 && facts.shape("creditCode") >= 0.9);
  return requiredFor(register, words).every((group) =>
    group.some(
      (field) => possible.has(field) || (telling && fieldSpec(register, field)?.kind === "creditCode"),
    ),
  );
}

function meetsRequired(register: RegisterId, verdicts: readonly ColumnVerdict[], words: TableWords): boolean {
  return requiredFor(register, words).every((group) =>
    group.some((field) =>
      verdicts.some(
        (verdict) =>
          (verdict.field === field && verdict.score >= REQUIRED_SCORE) ||
          (verdict.field === null && verdict.score >= REQUIRED_SCORE && verdict.candidates.includes(field)),
      ),
    ),
  );
}

function hasProof(register: RegisterId, verdicts: readonly ColumnVerdict[], words: TableWords): boolean {
  const headers = verdicts.map((verdict) => verdict.facts.path.join("")).join(" ");
  const text = fold(`${words.sheet} ${words.above} ${headers}`);
  if (registerSpec(register).proof.some((word) => text.includes(word))) return true;
  return verdicts.some(
    (verdict) =>
      verdict.field !== null &&
      fieldSpec(register, verdict.field)?.kind === "organisationName" &&
      verdict.facts.shape("organisationName") >= ORGANISATION_SHAPE,
  );
}

function isTitledOtherwise(register: RegisterId, words: TableWords): boolean {
  const { notTitled = [] } = registerSpec(register);
  const text = fold(`${words.sheet} ${words.above}`);
  const says = (list: readonly string[]): boolean => list.some((word) => text.includes(word));
  return notTitled.some((other) => says(other.words) && !says(other.unless));
}

/** Length of the longest title word of the register that the sheet's name or title holds; 0 without one. */
function titledBy(register: RegisterId, words: TableWords): number {
  const text = fold(`${words.sheet} ${words.above}`);
  const found = registerSpec(register).titleWords.filter((word) => text.includes(word));
  return Math.max(0, ...found.map((word) => word.length));
}

function requiredFor(register: RegisterId, words: TableWords): readonly (readonly string[])[] {
  const { required, requiredIfTitled } = registerSpec(register);
  return requiredIfTitled && titledBy(register, words) >= PLAIN_TITLE ? requiredIfTitled : required;
}

function titleBonus(register: RegisterId, words: TableWords): number {
  const longest = titledBy(register, words);
  return longest === 0 ? 0 : TITLE_BONUS + TITLE_BONUS_A_CHARACTER * longest;
}

function weightOf(verdict: ColumnVerdict): number {
  if (verdict.field !== null) return MINOR_FIELDS.has(verdict.field) ? MINOR_WEIGHT : 1;
  return verdict.facts.leaf && isForeignHeader(verdict.facts.leaf.plain) ? FOREIGN_WEIGHT : 1;
}

function evaluate(
  register: RegisterId,
  columns: readonly ColumnFacts[],
  keys: readonly string[],
  answers: Answers,
  words: TableWords,
): RegisterChoice | null {
  if (!couldBe(register, columns, words)) return null;
  const verdicts = mapColumns(register, columns, keys, answers);
  if (
    isTitledOtherwise(register, words) ||
    !meetsRequired(register, verdicts, words) ||
    !hasProof(register, verdicts, words)
  )
    return null;
  let matched = 0;
  let total = 0;
  for (const verdict of verdicts) {
    const weight = weightOf(verdict);
    if (verdict.facts.leaf !== null) total += weight;
    if (verdict.field !== null) matched += weight * verdict.score;
  }
  if (matched < LEAST_MATCHED) return null;
  const score =
    (COVERAGE_SHARE * matched) / total +
    (SIZE_SHARE * matched) / (matched + HALF_SIZE) +
    titleBonus(register, words);
  return score >= ACCEPT ? { register, score, verdicts } : null;
}

/**
 * The register that a table is, with what became of its columns; `null` for a table that is none of ours.
 */
export function chooseRegister(
  columns: readonly ColumnFacts[],
  keys: readonly string[],
  answers: Answers,
  words: TableWords,
): RegisterChoice | null {
  const headed = columns.filter((facts) => facts.leaf !== null);
  if (headed.length < 2) return null;
  let best: RegisterChoice | null = null;
  for (const register of registerIds) {
    const choice = evaluate(register, columns, keys, answers, words);
    if (choice && (!best || choice.score > best.score)) best = choice;
  }
  return best;
}
