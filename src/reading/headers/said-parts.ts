/** What a header that is none of a field's words still has in common with them. */
import { fieldSpec, type Kind, type RegisterId } from "../../registers";
import { closings, endingsOf, qualifiers, qualifiersOf } from "../../registers/forming-words";
import { sameWords } from "../../registers/header-words";
import { isWordKind } from "../../registers/vocabularies";
import type { HeaderText } from "./header-text";
import { bigramsOf, dictionaryOf } from "./register-words";

const endingPairs = pairsOf([...Object.values(endingsOf).flat(), ...Object.keys(sameWords)]);
/** What a day's words end in. */
const DAYS = "时间年月日号期";

function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [...bigramsOf(word)]));
}

const GENERAL_OF = new Map<
  Kind,
  { readonly pairs: ReadonlySet<string>; readonly characters: ReadonlySet<string> }
>();

/** What stands around the words of any field of a kind. */
function general(kind: Kind): {
  readonly pairs: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
} {
  const known = GENERAL_OF.get(kind);
  if (known !== undefined) return known;
  const words = [...qualifiers, ...(qualifiersOf[kind] ?? []), ...closings];
  const found = { pairs: pairsOf(words), characters: new Set(words.join("") + DAYS) };
  GENERAL_OF.set(kind, found);
  return found;
}

/**
 * The parts of a field's words that a header has and that tell something: pairs of characters, of a day's words each
 * character (搬入 beside 入住). What words of its kind end in tells of an answer from a vocabulary (方式, 状态), and of
 * nothing else (名称).
 */
export function partsSaid(register: RegisterId, field: string, leaf: HeaderText | null): readonly string[] {
  const kind = fieldSpec(register, field)?.kind ?? "text";
  const said = leaf?.concept ?? "";
  const own = dictionaryOf(register).phrases.filter((phrase) => phrase.field === field);
  const { pairs, characters } = general(kind);
  if (kind === "date" || kind === "deadline")
    return [...said].filter(
      (character) => !characters.has(character) && own.some(({ concept }) => concept.includes(character)),
    );
  return [...bigramsOf(said)].filter(
    (pair) =>
      !pairs.has(pair) &&
      (isWordKind(kind) || !endingPairs.has(pair)) &&
      own.some(({ bigrams }) => bigrams.has(pair)),
  );
}

/** True where a header holds all of some word of the field, and more. */
export function holdsWords(register: RegisterId, field: string, leaf: HeaderText | null): boolean {
  const said = leaf?.concept ?? "";
  return dictionaryOf(register).phrases.some(
    (phrase) => phrase.field === field && phrase.concept.length > 2 && said.includes(phrase.concept),
  );
}
