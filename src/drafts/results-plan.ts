/** Sheet 核对结果: each number of a draft that is not in order, what the ledger says, and where. */
import { listPlan } from "../report/lists/list-plan";
import { ownSheetTitle, type PlanValue, type SheetPlan } from "../report/sheet-plan";
import { around } from "./around";
import type { KnownFigure } from "./known-figure";
import type { Verified } from "./verify";
import { verdictTitles } from "./verdicts/verdict-titles";
import type { JudgedQuantity, Verdict } from "./verdicts/verdict";

const SHEET_NAME = "核对结果";
const HEADER = ["序号", "结论", "原文", "稿子里", "对应指标", "台账数", "台账位置", "说明"] as const;
const PLACE_COLUMN = 6;

/** What is to be looked at comes first; numbers that are no data are left out. */
const SHOWN_VERDICTS: readonly Verdict[] = ["differs", "lastYear", "unknown", "agrees"];

export function resultsPlan(
  text: string,
  { quantities, arithmetic, wording, missing }: Verified,
  figures: readonly KnownFigure[],
): SheetPlan {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const shown = SHOWN_VERDICTS.flatMap((verdict) => quantities.filter((one) => one.verdict === verdict));
  const numbers = shown.map((one) => ({
    cells: [verdictTitles[one.verdict], around(text, one), one.text, ...ofFigure(one, known), one.reason],
    place: placeOf(one, known),
  }));
  const others = [
    ...arithmetic.flatMap(({ holds, reason, ...one }) =>
      holds ? [] : [noteRow("前后不一致", around(text, one), one.text, reason)],
    ),
    ...wording.map(({ message, ...one }) => noteRow("文字", around(text, one), one.text, message)),
    ...missing.map((id) =>
      noteRow("没写", null, null, `台账里有“${known.get(id)?.title ?? id}”，稿子里没有写`),
    ),
  ];
  const all = [...numbers, ...others];
  const rows = all.map(({ cells }, index): readonly PlanValue[] => [index + 1, ...cells]);
  return listPlan({
    name: SHEET_NAME,
    title: ownSheetTitle("稿子核对结果", "稿子改过后请重新核对"),
    note: countsText(quantities),
    header: HEADER,
    rows,
    none: [null, null, "没有找到可以核对的数。"],
    columnWidths: [6, 10, 36, 12, 18, 12, 20, 40],
    placeColumn: PLACE_COLUMN,
    places: all.map(({ place }) => place),
  });
}

interface Row {
  readonly cells: readonly PlanValue[];
  readonly place: string | null;
}

function noteRow(kind: string, words: string | null, written: string | null, message: string): Row {
  return { cells: [kind, words, written, null, null, null, message], place: null };
}

function ofFigure(one: JudgedQuantity, known: ReadonlyMap<string, KnownFigure>): readonly PlanValue[] {
  const figure = known.get(one.figure?.replace(/:change$/, "") ?? "");
  const title = figure === undefined ? null : `${one.park ?? ""}${figure.title}`;
  const value = one.verdict === "agrees" ? one.text : (one.expected ?? null);
  return [title, value, placeOf(one, known)];
}

/** The first area that the figure comes from. */
function placeOf({ figure, park }: JudgedQuantity, known: ReadonlyMap<string, KnownFigure>): string | null {
  return park === undefined && figure !== null ? (known.get(figure)?.cells[0] ?? null) : null;
}

function countsText(quantities: readonly JudgedQuantity[]): string {
  const counts = SHOWN_VERDICTS.map(
    (verdict) =>
      `${verdictTitles[verdict]}${String(quantities.filter((one) => one.verdict === verdict).length)}处`,
  );
  return `${counts.join("，")}。点“台账位置”可到数字的来源。`;
}
