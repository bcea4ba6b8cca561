/** What a list's title says in the words of its register's own values: 用工问题, A栋, 考核优秀, 县水利局. */
import type { Ledger } from "../ledger/model";
import { fold } from "../reading/cells/folding";
import { groupedFields } from "../registers/form-words";
import { registerSpec, type RegisterId } from "../registers";
import { commonWords } from "./words/dictionary";
import { entryValues, wordsOfLedger } from "./words/ledger-words";
import type { Condition, Meaning } from "./words/meaning";

export interface SaidValue {
  readonly condition: Condition;
  /** False for who may as well have issued the form, and for what a column may be about: asked. */
  readonly isSure: boolean;
}

/** Values that a title says of the records and of nothing else; only as far as the word, with what stands before it, says so. */
const SURE: Readonly<
  Partial<Record<RegisterId, Readonly<Record<string, (word: string, before: string) => boolean>>>>
> = {
  problem: { category: always },
  award: { grade: always },
  apartment: { building: always, layout: always, talentCategory: always },
  schooling: { grade: always, result: saysState },
  startupFund: { formationMode: isFormed },
  formationPlan: { plannedMode: isFormed },
  staffing: { kind: always },
};

const LONGEST_WORD = 24;

/** The values, the longer word before the shorter that it begins with. */
export function valuesSaid(ledger: Ledger, text: string, register: RegisterId): readonly SaidValue[] {
  const folded = fold(text);
  const [own, common] = [wordsOfLedger(ledger), commonWords()];
  const found: SaidValue[] = [];
  for (let from = 0; from < folded.length;) {
    const to = Math.min(folded.length, from + LONGEST_WORD);
    const [said] = Array.from({ length: to - from - 1 }, (_, less) => folded.slice(from, to - less)).flatMap(
      (word) =>
        valueIn([...(own.get(word) ?? []), ...(common.get(word) ?? [])], {
          word,
          before: folded.slice(0, from),
          register,
        }) ?? [],
    );
    if (said !== undefined) found.push(said);
    from += said?.condition.words.length ?? 1;
  }
  return found;
}

const INVESTOR = ["investor", "legalRepresentative"].flatMap((field) => {
  const { title = "", synonyms = [] } = registerSpec("enterprise").fields[field] ?? {};
  return [title, ...synonyms];
});

/** 中共党员出资人, 业主为民盟盟员: enterprises chosen by what the ledger says of their investor. */
export function investorsSaid(ledger: Ledger, text: string): readonly Condition[] {
  const folded = fold(text);
  const field = "investorPoliticalStatus";
  return entryValues(ledger, "enterprise", field).flatMap((value) =>
    [value, value.replace(/^中共/, "")]
      .flatMap((said): readonly Condition[] => {
        const beside = INVESTOR.flatMap((who) => [
          `${said}${who}`,
          `${said}的${who}`,
          `${who}为${said}`,
          `${who}是${said}`,
        ]);
        const words = beside.find((one) => folded.includes(one));
        return words === undefined
          ? []
          : [{ register: "enterprise", field, is: value, words: `${value}${words}` }];
      })
      .slice(0, 1),
  );
}

interface WordInTitle {
  readonly word: string;
  readonly before: string;
  readonly register: RegisterId;
}

function valueIn(meanings: readonly Meaning[], { word, before, register }: WordInTitle): SaidValue | null {
  for (const meaning of meanings) {
    if (meaning.kind !== "condition") continue;
    const condition = ofRegister(meaning.condition, register);
    if (condition === null) continue;
    const said = SURE[register]?.[condition.field];
    const isSure = said?.(word, before) === true;
    if (isSure || isGrouped(condition)) return { condition: { ...condition, words: word }, isSure };
  }
  return null;
}

function isGrouped({ register, field }: Condition): boolean {
  return groupedFields[register]?.includes(field) === true;
}

/** 联合组建 is said of enterprises and means the mode of a payment too. */
function ofRegister(condition: Condition, register: RegisterId): Condition | null {
  if (condition.register === register) return condition;
  const isMode = register === "startupFund" && condition.field === "formationMode";
  return isMode && registerSpec(register).fields[condition.field] !== undefined
    ? { ...condition, register }
    : null;
}

function always(): boolean {
  return true;
}

/** 已安排, 未入学; 安排 alone is what the form is about. */
function saysState(word: string, before: string): boolean {
  return /^[已未没尚自]/.test(word) || before.endsWith("已");
}

/** 联合组建; 计划 and 工作 stand in every title of a plan. */
function isFormed(word: string): boolean {
  return /^(?:单独|独立|单建|独建|联合|联建|挂靠)/.test(word);
}
