/** A report over a ledger, without a workbook: its text, and every number that may stand in it. */
import { compareFigures, countFigures, textFacts } from "../../src/figures";
import { factTable, tableFacts, type TableFact } from "../../src/figures/figure-table";
import type { Ledger } from "../../src/ledger/model";
import { outlines, type TextKind } from "../../src/report/outlines/catalogue";
import { reportLines, type ReportLine } from "../../src/report/report-lines";
import { factInWords } from "../../src/report/render";
import { changeInWords } from "../../src/report/wording";
import { day } from "../ledger-builder";

export interface ReportCase {
  readonly ledger: Ledger;
  readonly kind?: TextKind;
  /** Last year's ledger. */
  readonly previous?: Ledger;
  /** Without it the year's last day. */
  readonly asOf?: string;
}

export interface Report {
  readonly lines: readonly ReportLine[];
  /** What stands, a paragraph a line. */
  readonly text: string;
  readonly facts: readonly TableFact[];
}

export const reportYear = 2023;

export function reportOf({ ledger, kind = "yearly", previous, asOf = "2023-12-31" }: ReportCase): Report {
  const context = { year: reportYear, asOf: day(asOf) };
  const before = previous && countFigures(previous, { year: reportYear - 1, asOf: day("2022-12-31") });
  const values = before?.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const]));
  const figures = compareFigures(
    countFigures(ledger, context),
    values === undefined ? null : new Map(values),
  );
  const facts = tableFacts(
    figures,
    textFacts(ledger, context, () => figures),
  );
  const lines = reportLines(outlines[kind], factTable(facts), figures, null);
  const text = lines.flatMap(({ rendered }) => (rendered.kind === "text" ? [rendered.text] : [])).join("\n");
  return { lines, text, facts };
}

export const numberPattern = /\d+(?:\.\d+)?/g;

/** Numbers that a fact may stand for: itself, its parts, last year's, and the difference. */
export function numbersOf(fact: TableFact): readonly string[] {
  const words = [
    ...(fact.value === null ? [] : [0, 1, 2].map((decimals) => factInWords(fact, "", decimals))),
    changeInWords(fact) ?? "",
    String(fact.numerator ?? ""),
    String(fact.denominator ?? ""),
  ];
  return words.flatMap((text) => text.match(numberPattern) ?? []);
}

/** Numbers of our own wording: 90天内 and 3名以上, which are the definitions of figures. */
const inOurWords = /90(?=天内)|3(?=名以上)/g;

/** Numbers that stand in no figure and no text that is quoted where they stand. */
export function foreignNumbers({ lines, facts }: Report): readonly string[] {
  const known = new Map(facts.map((fact) => [fact.id, new Set(numbersOf(fact))]));
  return lines.flatMap(({ rendered }) =>
    rendered.kind !== "text"
      ? []
      : rendered.pieces.flatMap(({ text, fact }, index) => {
          const numbering = index === 0 ? /^\d+\.(?=\D)/ : /(?!)/;
          const words = fact === null ? text.replace(numbering, "").replace(inOurWords, "") : text;
          const own = fact === null ? undefined : known.get(fact);
          return (words.match(numberPattern) ?? []).filter((number) => own?.has(number) !== true);
        }),
  );
}

/** What no report may hold: placeholders, counts of nothing, doubled marks, foreign words. */
export const badPatterns: readonly RegExp[] = [
  /[{}｛｝〔〕｜]|undefined|NaN|null|Infinity/,
  /(?<![\d.])0(?:\.0+)?(?:名|家|个|%|件|元|人|套|场|次)/,
  /[，。；、：]{2}|[，；、：]$|^[，。；、：]|（）|、）|（、|元元|家家|名名/m,
  /(?<![\p{Script=Han}“（])[A-Za-z]{2,}/u,
  /其中[，。、]|其中$/m,
];
