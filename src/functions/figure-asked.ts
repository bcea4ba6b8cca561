/** What the functions for figures share: what is asked for, and what is said where there is no value. */
import type { Figure, FigureContext } from "../figures/figure";
import { unknownFigure } from "../figures/unknown-figure";
import type { Ledger } from "../ledger/model";
import { titledYears } from "../reading/rows/titled-years";
import type { Settings } from "../reading/settings/settings";
import type { DateValue } from "../registers";
import { optionalLastDayCell, optionalTextCell, optionalWholeCell } from "./cell-parameters";
import { notAvailable, wrongArgument, type Failure } from "./failure";
import { ledgerRanges, settingsRange, sourcesRange } from "./ledger-parameters";

export const yearCell = optionalWholeCell("年度", "统计哪一年，不填按设置或台账标题", {
  least: 1990,
  most: 2100,
});
export const asOfCell = optionalLastDayCell("截止日期", "统计到哪一天，不填按设置");
export const parkCell = optionalTextCell("园区", "只算这个园区，不填算全部");
export const figureLedgers = ledgerRanges("台账", "台账所在的区域，从标题或表头选起，可以选多个");

/** What follows the figure's name, in the functions that count one. */
export const figureScope = [
  yearCell,
  asOfCell,
  parkCell,
  settingsRange,
  sourcesRange,
  figureLedgers,
] as const;

/** The value, or why there is none. */
export function valueOf(figure: Figure | null, words: string): number | Failure {
  if (figure === null) return wrongArgument(unknownFigure(words));
  return figure.value ?? notAvailable(`“${figure.title}”没有数值：${figure.reason ?? "台账里没有"}。`);
}

/** Year and cut-off: what the call says, else the settings, else the newest year in the ledgers' titles. */
export function contextOf(
  { tables, settings }: Ledger,
  year: number | null,
  asOf: DateValue | null,
  park: string,
): FigureContext {
  const titled = titledYears(tables);
  const asked = year ?? settings.year ?? (titled.length > 0 ? Math.max(...titled) : null);
  return {
    year: asked,
    asOf: asOf?.day ?? settingsAsOf(settings, asked),
    ...(park === "" ? {} : { park }),
  };
}

/** The settings' cut-off belongs to the settings' year. */
function settingsAsOf(settings: Settings, year: number | null): number | null {
  return settings.year === null || settings.year === year ? settings.asOf : null;
}
