/** Which rows head the records below them: 一、城东园, 投产企业, 一 | 核心园 | 12家. */
import { fold } from "../cells/folding";
import { cellText, valueAt, type CellValue } from "../cells/grid";
import {
  chineseNumber,
  isAnswerHeading,
  placeEnding,
  sectionCount,
  sectionNumber,
} from "../labels/section-names";
import { endsAsEnterprise, type RowLook, type TableView } from "./table-view";

/** A longer text by itself is a note. */
export const sectionLength = 30;

/** True for the name of a part, whatever column it stands in. Folded text. */
export function namesPart(text: string): boolean {
  const bare = text.replace(sectionCount, "");
  return placeEnding.test(bare) || sectionNumber.test(text) || isAnswerHeading(bare);
}

/** A heading directly below another one: （一）投产企业 below 一、城东园. */
export function isHeading(value: CellValue): boolean {
  const text = fold(cellText(value));
  return text.length <= sectionLength && (sectionNumber.test(text) || isAnswerHeading(text));
}

/** 一 | 核心园 | 12家 …: a section that brings its own sums. */
export function isNumberedSection(view: TableView, { row, texts, label }: RowLook): boolean {
  const { seqColumn } = view.shape;
  if (seqColumn === null) return false;
  const seq = fold(cellText(valueAt(view.grid, row, seqColumn)));
  if (seq === "" || /^\d/.test(seq) || texts[0]?.column !== seqColumn) return false;
  if (chineseNumber.test(seq))
    return texts.length <= 2 && !endsAsEnterprise(fold(cellText(texts[1]?.value ?? null)));
  return !view.hasIdentity(row) && label.length <= sectionLength && namesPart(seq);
}
