/**
 * Figures that must not be read as one: folding (NFKC, no white space) would make 62 of 6², and 51 of a 5 and a 1
 * on two lines. Looked for before folding, in numbers and dates alike.
 */

/** Raised, lowered and circled figures, figures with a dot or brackets of their own, and fractions. */
const SMALL_FIGURES =
  "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2189\u2460-\u249b\u3251-\u325f\u32b1-\u32bf";
const FIGURE = "0-9０-９";
const FIGURE_BESIDE = new RegExp(
  `[${FIGURE}${SMALL_FIGURES}]\\s*[${SMALL_FIGURES}]|[${SMALL_FIGURES}]\\s*[${FIGURE}]`,
);
const MAY_HAVE_SMALL_FIGURES = new RegExp(`[${SMALL_FIGURES}]`);

/** 6², 6①: a number with a small figure beside it, which may be a footnote's, a power or a slip. */
export function hasFigureBeside(text: string): boolean {
  return MAY_HAVE_SMALL_FIGURES.test(text) && FIGURE_BESIDE.test(text);
}

const TORN = /\d\s+[+-]?\d/;

/** `5⏎1`, `3 1`: figures with nothing but white space between them. */
export function isTornApart(text: string): boolean {
  return /\s/.test(text) && TORN.test(text.normalize("NFKC"));
}
