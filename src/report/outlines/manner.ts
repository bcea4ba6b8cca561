/** Our outlines as an office wishes to write: its amounts, its ranges, the numbers of its headings. */
import type { ReportManner } from "../../reading/settings/settings";
import type { Outline, OutlineParagraph } from "./outline";

const AMOUNTS: readonly ReportManner["amounts"][] = ["yuan", "tenThousand"];
const RANGES: readonly ReportManner["ranges"][] = ["sign", "words"];
const HEADINGS: readonly ReportManner["headings"][] = ["digits", "chinese"];
const MANNERS = AMOUNTS.flatMap((amounts) =>
  RANGES.flatMap((ranges) => HEADINGS.map((headings): ReportManner => ({ amounts, ranges, headings }))),
);

/** The outline in that manner, each paragraph with the other ways in which it may stand on a sheet. */
export function inManner(outline: Outline, manner: ReportManner): Outline {
  if (outline.isTheirs === true) return outline;
  const paragraphs = outline.paragraphs.map((paragraph): OutlineParagraph => {
    const template = written(paragraph, manner);
    const ways = new Set(MANNERS.map((one) => written(paragraph, one)));
    ways.delete(template);
    return ways.size === 0 ? paragraph : { ...paragraph, template, otherwise: [...ways] };
  });
  return { ...outline, paragraphs };
}

/** A sum of its own: 24450元; the two of a range stay in yuan. */
const AMOUNT = /(?<!～)\{([^{}:]+)\}元/g;
const RANGE = /\{([^{}]+)\}～\{([^{}]+)\}元/g;

function written({ level, template }: OutlineParagraph, { amounts, ranges, headings }: ReportManner): string {
  let text = template;
  if (amounts === "tenThousand") text = text.replace(AMOUNT, "{$1:满万元}");
  if (ranges === "words") text = text.replace(RANGE, "{$1}元至{$2}元");
  // What number it is comes out when the report is put together.
  if (headings === "chinese" && level === "heading2") text = text.replace(/^\d{1,2}\./, "（一）");
  return text;
}
