/** Cells with boxes to tick (□已建 □未建): they hold something, so that they are asked about, never written. */
import { emptyBoxes } from "../registers/vocabularies";
import { fold } from "../reading/cells/folding";
import { headText, spotAt, type FillContext } from "./filling";

const BOX = new RegExp(`[${emptyBoxes.join("")}]`);

/** Lists every cell that offers two boxes or more, with what may be ticked. */
export function askTickBoxes(context: FillContext): void {
  const { view, filling } = context;
  for (let row = 1; row <= view.bottom; row++)
    for (let column = 1; column <= view.right; column++) {
      if (view.isCovered(row, column)) continue;
      const words = optionsIn(view.text(row, column));
      if (words.length < 2) continue;
      const label = column === 1 ? "" : view.text(row, column - 1);
      filling.ask.push({ ...spotAt(row, column), header: headText([label]), keys: [], candidates: words });
    }
}

function optionsIn(text: string): readonly string[] {
  if (!BOX.test(text)) return [];
  const [, ...options] = text.split(BOX);
  return options.map((option) => fold(option).replace(/[、，,;；]+$/, "")).filter((option) => option !== "");
}
