/**
 * A case of a figure: a workbook (tests/written-book.ts), and above it what is asked and what must come out. A rate is
 * written as numerator and denominator:
 *
 *     park 城东园
 *     expect 3/5
 *       note 第8行没有填，未计入
 *       cells 企业台账!H3:H8
 *
 * Where there is no value:
 *
 *     expect nothing
 *       reason 没有找到企业台账
 */
import type { Figure, FigureContext } from "../../src/figures/figure";
import type { Grid } from "../../src/reading/cells/grid";
import type { Settings } from "../../src/reading/settings/settings";
import { parseBook } from "../written-book";

export interface FigureCase {
  readonly context: FigureContext;
  readonly settings: Settings;
  /** As {@link figureText} has it. */
  readonly expected: string;
  readonly grids: readonly Grid[];
}

export function parseFigureCase(text: string): FigureCase {
  const { context, settings, grids, facts, blocks } = parseBook(text);
  const [park] = facts("park");
  const quarter = ([1, 2, 3, 4] as const).find((number) => facts("quarter")[0] === String(number));
  const [expected = ""] = blocks("expect");
  return {
    context: {
      ...context,
      ...(park === undefined ? {} : { park }),
      ...(quarter === undefined ? {} : { quarter }),
    },
    settings,
    grids,
    expected,
  };
}

/** A figure as a case expects it. */
export function figureText(figure: Figure): string {
  const details = Object.entries({ reason: figure.reason, note: figure.note }).flatMap(([name, text]) =>
    text === undefined ? [] : [`  ${name} ${text}`],
  );
  return [valueText(figure), ...details].join("\n");
}

/** `3/5` where the value is just that. */
function valueText({ value, numerator, denominator }: Figure): string {
  if (value === null) return "nothing";
  if (numerator === undefined || denominator === undefined) return String(value);
  const parts = `${String(numerator)}/${String(denominator)}`;
  return value === numerator / denominator ? parts : `${String(value)} for ${parts}`;
}
