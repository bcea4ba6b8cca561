/** Rows that show how a form is to be filled in: 示例, 某某公司, 张三. The words are registers/row-words. */
import {
  exampleFollowers,
  exampleNames,
  exampleOpenings,
  exampleSubjects,
  exampleWords,
  placeholderMarks,
  placeholderSubjects,
} from "../../registers/row-words";
import { fold } from "../cells/folding";
import { oneOf } from "../cells/patterns";

const EXAMPLE = oneOf(exampleWords);
const SUBJECT = oneOf(exampleSubjects);
const AROUND = "[()\\[\\]【】<>《》*←→★☆-]*";

/** A whole cell that says so. */
const MARK = new RegExp(
  `^${AROUND}${oneOf(exampleOpenings)}?${EXAMPLE}[\\d一二三四五]*(?:$|[-,.:;、。()\\]】>》*←→]|${oneOf(exampleFollowers)})`,
);
/** 例：临江禾丰食品有限公司, （示例）临江禾丰食品有限公司, 临江禾丰食品有限公司（示例）, 示例企业1. */
const BESIDE_A_NAME = new RegExp(
  `^${EXAMPLE}\\d?[:)\\]】]|^[(\\[【]${EXAMPLE}\\d?[)\\]】]|[(\\[【]${EXAMPLE}\\d?[)\\]】]$|^${EXAMPLE}${SUBJECT}`,
);
/** ×× or XX, but no letters of a Latin word. */
const OPEN_CHARACTERS = new RegExp(`(?<![A-Za-z0-9])([${placeholderMarks.join("")}])\\1+(?![A-WYZa-wyz0-9])`);
const SOME = new RegExp(`^(?:某${oneOf(placeholderSubjects)})+$`);
const FAMILY_NAME_AND_MARKS = new RegExp(`^[\\u4e00-\\u9fff]([${placeholderMarks.join("")}])\\1$`);
const MASKED = new RegExp(`[${placeholderMarks.join("")}*]`);
const EXAMPLE_NAME = new RegExp(`^${oneOf(exampleNames)}$`);

/** 示例, （例）, 样例，填报时请删除: a cell by which its row shows how to fill in the form. */
export function isExampleMark(text: string): boolean {
  return MARK.test(fold(text));
}

/** 例：临江禾丰食品有限公司, 示例企业: a name that says that it is one. */
export function isExampleName(text: string): boolean {
  return BESIDE_A_NAME.test(fold(text));
}

/** 某某公司, ××食品厂, 某企业: characters of the name are left open. 韦某 is a person's name with one of them masked. */
export function isPlaceholder(text: string): boolean {
  const folded = fold(text);
  return SOME.test(folded) || (OPEN_CHARACTERS.test(folded) && !FAMILY_NAME_AND_MARKS.test(folded));
}

/** 张三, 李某某, 王××: the name of nobody, or of somebody whose name is masked. */
export function isNobodysName(text: string): boolean {
  const folded = fold(text);
  return EXAMPLE_NAME.test(folded) || FAMILY_NAME_AND_MARKS.test(folded);
}

/** 韦某, 韦某某, 王××, 李*: some characters of a name are hidden, as in lists that are posted. */
export function isMasked(text: string): boolean {
  return MASKED.test(fold(text));
}
