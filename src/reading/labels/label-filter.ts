/**
 * A quick look before the labels: a ledger has a hundred thousand names, and hardly one of them is a label. Derived
 * from the same words; a text that it lets go is none of the labels.
 */
import {
  endWords,
  exampleOpenings,
  exampleWords,
  noteOpenings,
  noteWords,
  signatureOpenings,
  signatureWords,
  statisticWords,
  subtotalEndings,
  subtotalWords,
  totalEndings,
  totalWords,
  bareTotalWords,
  weakTotalEndings,
  placeholderMarks,
  placeholderSubjects,
} from "../../registers/row-words";
import { fold } from "../cells/folding";
import { oneOf } from "../cells/patterns";

const OPENINGS = [
  ...totalWords,
  ...bareTotalWords,
  ...subtotalWords,
  ...statisticWords,
  ...noteWords,
  ...noteOpenings,
  ...signatureWords,
  ...signatureOpenings,
  ...endWords,
  ...exampleWords,
  ...exampleOpenings,
];
const firstCharacters = [...new Set(OPENINGS.map((word) => word.charAt(0)))].filter((character) =>
  /[\u3400-\u9fff]/.test(character),
);
const ENDINGS = [...totalEndings, ...weakTotalEndings, ...subtotalEndings];

/** It begins with no Chinese character or with that of a label, ends as a label does, or leaves characters open. */
const LABEL = new RegExp(
  `^[^\\u3400-\\u9fff]|^[${firstCharacters.join("")}]|${oneOf(ENDINGS)}|[(\\[【]${oneOf(exampleWords)}|([${placeholderMarks.join("")}])\\1|^某${oneOf(placeholderSubjects)}`,
);

/** The Chinese characters with which labels begin. */
const OPENS_LABEL = new Set(["某", ...firstCharacters].map((character) => character.charCodeAt(0)));

/** One look at each character: those that end a label or leave characters open, and those that are folded. */
const TELLING = new RegExp(
  `[(\\[【${placeholderMarks.join("")}${ENDINGS.map((word) => word.slice(-1)).join("")}]|[^!-~·\\u3001-\\u3029\\u3400-\\u9fff]`,
);

/** False for a text that is certainly no label, no example and no placeholder. */
export function mayBeLabel(text: string): boolean {
  const first = text.charCodeAt(0);
  const opensName = first >= 0x3400 && first <= 0x9fff && !OPENS_LABEL.has(first);
  return !(opensName && !TELLING.test(text)) && LABEL.test(fold(text));
}
