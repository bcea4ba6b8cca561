/**
 * Columns whose header means nothing to us, by values that tell what they are: words of a closed vocabulary, places,
 * organisations, days. Such a column is read where the header agrees, else asked; never left out in silence.
 */
import { fieldSpec, registerSpec, type FieldSpec, type Kind, type RegisterId } from "../../registers";
import { endingsOf } from "../../registers/forming-words";
import { questionsOfOthers, rateWord, reasonHeaders } from "../../registers/header-words";
import { isWordKind } from "../../registers/vocabularies";
import { fold, saysNone, withoutBrackets } from "../cells/folding";
import { cellText } from "../cells/grid";
import { isAffirmedOrDenied, readWord } from "../cells/words";
import { answersWithin } from "../headers/answer-headers";
import { isOtherHeader, matchHeader } from "../headers/header-dictionary";
import { holdsWords, partsSaid } from "../headers/said-parts";
import { settleByArithmetic } from "./arithmetic";
import { conceptOf, type HeaderText } from "../headers/header-text";
import type { ColumnFacts } from "./column-facts";
import type { ColumnVerdict } from "./column-verdict";
import { valueWeights } from "../weights";

/** Longer texts are no answers but sentences, in which an answer's words may stand. */
const LONGEST_ANSWER = 12;
const CANDIDATES_AT_MOST = 6;
/** Asked about where the header says a part of a field's words. */
const BY_HEADER: ReadonlySet<Kind> = new Set<Kind>([
  "date",
  "deadline",
  "period",
  "money",
  "yesNo",
  "closed",
  "schoolingResult",
  "operatingStatus",
  "organisationName",
]);
const DAYS: ReadonlySet<Kind> = new Set<Kind>(["date", "deadline"]);
/** Asked about whatever the header says, where no column of the kind is read: main fields, or a kind's only one. */
const BY_THEMSELVES: { readonly [K in Kind]?: "main" | "only" } = {
  date: "main",
  deadline: "main",
  period: "main",
  organisationName: "main",
  closed: "main",
  schoolingResult: "main",
  phone: "only",
  account: "only",
};

type Field = readonly [string, FieldSpec];

interface Told {
  readonly fields: readonly string[];
  readonly isSure: boolean;
}

const NOTHING: Told = { fields: [], isSure: false };

/** What is known of a column besides its values. */
interface Known {
  /** By a user's answer. */
  readonly isSettled: (facts: ColumnFacts) => boolean;
  /** Its header speaks of another subject. */
  readonly isForeign: (facts: ColumnFacts) => boolean;
}

/** The verdicts of a table, those without a field and a question read or asked by their values. */
export function settleByValues(
  register: RegisterId,
  verdicts: readonly ColumnVerdict[],
  { isSettled, isForeign }: Known,
): readonly ColumnVerdict[] {
  const told = verdicts.map(({ facts, field, candidates }) =>
    field !== null || candidates.length > 0 || !saysWhat(facts) || isSettled(facts)
      ? NOTHING
      : toldBy(new Situation(register, facts, verdicts), isForeign(facts)),
  );
  const settled = verdicts.map((verdict, index) => {
    const { fields, isSure } = told[index] ?? NOTHING;
    const [field] = fields;
    if (field === undefined) return verdict;
    const titles = fields.map((one) => `“${fieldSpec(register, one)?.title ?? one}”`);
    const isOnly = told.filter((other) => other.fields.includes(field)).length === 1;
    if (isSure && isOnly)
      return {
        ...verdict,
        field,
        score: valueWeights.score,
        reasons: [`列里的值都是${titles.join("、")}的写法，表头也说得通`],
      };
    const reason = `表头“${verdict.facts.leaf?.plain ?? ""}”没有见过，列里的值像${fields.length === 1 ? titles.join("") : "下面几项"}，请确认`;
    return { ...verdict, reasons: [reason], candidates: fields.slice(0, CANDIDATES_AT_MOST) };
  });
  const stays = new Set(verdicts.map(({ facts }) => facts).filter((_, index) => told[index] === NOTHING));
  return settleByArithmetic(register, settled, stays);
}

const OF_OTHERS = new Set(questionsOfOthers.map(conceptOf));

/** A header that says why something is so (停产原因) holds the words of what is so; one that asks of a person, any answer. */
function saysWhat({ leaf }: ColumnFacts): boolean {
  if (leaf === null || OF_OTHERS.has(leaf.concept)) return false;
  return !reasonHeaders.some((word) => leaf.plain.endsWith(word));
}

/** A column and what the table's other columns leave for it. */
class Situation {
  /** Fields that no column holds. */
  readonly open: readonly Field[];
  private readonly order: readonly string[];

  constructor(
    readonly register: RegisterId,
    readonly facts: ColumnFacts,
    private readonly verdicts: readonly ColumnVerdict[],
  ) {
    const all = Object.entries(registerSpec(register).fields);
    this.order = all.map(([field]) => field);
    this.open = all.filter(([field]) => !verdicts.some((verdict) => verdict.field === field));
  }

  /** True where the header says a part of the field's words, or names its answers (男/女). */
  agrees([field, { kind }]: Field): boolean {
    const { leaf } = this.facts;
    return (
      partsSaid(this.register, field, leaf).length > 0 ||
      answersWithin(kind, leaf).length >= valueWeights.enoughAnswers
    );
  }

  /** Agrees in more than what a column says that is read, of the same kind and a broader field: 女党员数 beside 党员总数. */
  agreesAnew([field, { kind }]: Field): boolean {
    const { register, facts, order } = this;
    // 负责人账号 holds 账号, and is another one; 担任书记时间 holds 任书记时间, and may well be that day.
    if (!DAYS.has(kind) && holdsWords(register, field, facts.leaf)) return false;
    const broader = this.verdicts.flatMap(({ field: read }) =>
      read !== null && fieldSpec(register, read)?.kind === kind && order.indexOf(read) < order.indexOf(field)
        ? [read]
        : [],
    );
    const claimed = new Set(broader.flatMap((read) => partsSaid(register, read, facts.leaf)));
    return (
      partsSaid(register, field, facts.leaf).some((part) => !claimed.has(part)) ||
      (claimed.size === 0 && answersWithin(kind, facts.leaf).length >= valueWeights.enoughAnswers)
    );
  }

  isKindRead(kind: Kind): boolean {
    return this.verdicts.some(
      ({ field }) => field !== null && fieldSpec(this.register, field)?.kind === kind,
    );
  }
}

/** The fields of which a column's values speak. */
function toldBy(situation: Situation, isForeign: boolean): Told {
  const { facts, open } = situation;
  if (facts.samples.length === 0) return NOTHING;
  const answered = open.filter(([, spec]) => isAnswered(spec, facts));
  if (answered.length > 0) {
    const agreed = answered.filter((field) => situation.agrees(field));
    const chosen = agreed.length > 0 ? agreed : answered;
    const isSure = agreed.length === 1 && variety(agreed[0]?.[1], facts) >= valueWeights.enoughAnswers;
    return { fields: chosen.map(([field]) => field), isSure };
  }
  if (isForeign) return NOTHING;
  const spokenOf = fieldsSpokenOf(situation);
  if (spokenOf.length > 0) return { fields: spokenOf, isSure: false };
  if (isKnownHeader(situation)) return NOTHING;
  const fitting = open.filter(
    ([, { kind, inCompany }]) => inCompany !== true && facts.shape(kind) >= valueWeights.telling,
  );
  const said = fitting.filter(
    (field) => facts.path.length === 1 && BY_HEADER.has(field[1].kind) && situation.agreesAnew(field),
  );
  const found = said.length > 0 ? said : fitting.filter((field) => isAskedByItself(situation, field));
  return { fields: found.map(([field]) => field), isSure: false };
}

/** Fields of which a word in the header speaks, where none of these is read. */
function fieldsSpokenOf({ register, facts, open }: Situation): readonly string[] {
  const says = ({ askedWith = [] }: FieldSpec): boolean =>
    askedWith.some((word) => facts.leaf?.plain.includes(word) === true);
  const spokenOf = Object.entries<FieldSpec>(registerSpec(register).fields).flatMap(([field, spec]) =>
    says(spec) ? field : [],
  );
  return spokenOf.every((field) => open.some(([one]) => one === field)) ? spokenOf : [];
}

/** True for a header that is a field's own words: where it is not that field, it is none. */
function isKnownHeader({ register, facts }: Situation): boolean {
  return matchHeader(register, facts.path).some(({ score }) => score >= valueWeights.knownWords);
}

/** True for a field that the register can hardly do without, where nothing else of the table may be it. */
function isAskedByItself(situation: Situation, [field, { kind, title }]: Field): boolean {
  const { register, facts } = situation;
  if (facts.leaf === null || isOtherHeader(facts.leaf) || facts.samples.length < valueWeights.enoughValues)
    return false;
  const { identity, fields } = registerSpec(register);
  const isMain = [...identity.ownFields, ...identity.required.flat()].includes(field);
  if (kind === "money") return isMain && !title.includes(rateWord) && saysMoney(register, facts.leaf);
  const which = BY_THEMSELVES[kind];
  if (which === undefined || situation.isKindRead(kind)) return false;
  // 5 and 7 are any numbers, where 1-6月 is months.
  if (kind === "period" && facts.samples.every((value) => /^\d+$/.test(fold(cellText(value))))) return false;
  return which === "main" ? isMain : Object.values(fields).filter((spec) => spec.kind === kind).length === 1;
}

/** True where all values are answers of the field's own, not ticks that may answer anything. */
function isAnswered({ kind, endings }: FieldSpec, facts: ColumnFacts): boolean {
  const texts = facts.samples.map((value) => fold(cellText(value))).filter((text) => !saysNone(text));
  if (texts.length < valueWeights.enoughValues || texts.some((text) => text.length > LONGEST_ANSWER))
    return false;
  if (endings !== undefined) {
    const ended = texts.filter((text) => endings.some((end) => withoutBrackets(text).endsWith(end)));
    return ended.length >= valueWeights.telling * texts.length;
  }
  // 甲食品党支部 holds a type's word and is a name.
  if (!isWordKind(kind) || kind === "yesNo" || facts.shape("organisationName") >= valueWeights.telling)
    return false;
  const words = texts.filter((text) => !isAffirmedOrDenied(text));
  const known = words.filter((text) => readWord(kind, text).problem === null);
  return words.length >= valueWeights.enoughValues && known.length >= valueWeights.telling * texts.length;
}

/** How many different answers a column gives. */
function variety(spec: FieldSpec | undefined, facts: ColumnFacts): number {
  const kind = spec?.kind ?? "text";
  const answers = facts.samples.map((value) => (isWordKind(kind) ? readWord(kind, value).value : value));
  return new Set(answers.filter((answer) => answer !== null)).size;
}

/** True for a header over money, and not that of another register. */
function saysMoney(register: RegisterId, leaf: HeaderText): boolean {
  const others = registerSpec(register).moneyOfOthers?.words ?? [];
  if (others.some((word) => leaf.plain.includes(word))) return false;
  return (
    leaf.unit?.includes("元") === true || (endingsOf.money ?? []).some((end) => leaf.concept.endsWith(end))
  );
}
