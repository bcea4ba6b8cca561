/** Readers for parameters that take one value: dates, money, numbers, words. */
import { cellText, type CellValue } from "../reading/cells/grid";
import { parseValue } from "../reading/cells/values";
import type { DateValue } from "../registers";
import { isBlankCell } from "./arguments";
import { wrongArgument, type Failure } from "./failure";
import type { CellParameter } from "./parameters";

/** What was typed, for a sentence about it; never more than a glance. */
function quoted(value: CellValue): string {
  const text = cellText(value, false);
  return `“${text.length > 20 ? text.slice(0, 20) + "…" : text}”`;
}

/** A text that must be there. A 0 is a blank, since that is how an empty cell can arrive. */
export function textCell(name: string, description: string): CellParameter<string> {
  return {
    shape: "cell",
    name,
    description,
    optional: false,
    read: (value) => cellText(value) || wrongArgument(`“${name}”没有填。`),
  };
}

/** A text that may be left out: "" then. */
export function optionalTextCell(name: string, description: string): CellParameter<string> {
  return { shape: "cell", name, description, optional: true, read: (value) => cellText(value) };
}

/** A cell handed on as it is; a 0 is a blank. */
export function rawCell(name: string, description: string): CellParameter<CellValue> {
  return {
    shape: "cell",
    name,
    description,
    optional: false,
    read: (value) => (isBlankCell(value) ? null : value),
  };
}

/** A date that must be there. */
export function dateCell(name: string, description: string): CellParameter<DateValue> {
  return {
    shape: "cell",
    name,
    description,
    optional: false,
    read: (value) =>
      isBlankCell(value)
        ? wrongArgument(`“${name}”没有填，请填日期，如 2023-5-18。`)
        : readDate(name, value, "date"),
  };
}

/** A date that may be left out: `null` then. */
export function optionalDateCell(name: string, description: string): CellParameter<DateValue | null> {
  return {
    shape: "cell",
    name,
    description,
    optional: true,
    read: (value) => (isBlankCell(value) ? null : readDate(name, value, "date")),
  };
}

/** The last day of what is written (2023.6 is 30 June), which must be there. */
export function lastDayCell(name: string, description: string): CellParameter<DateValue> {
  return {
    shape: "cell",
    name,
    description,
    optional: false,
    read: (value) =>
      isBlankCell(value)
        ? wrongArgument(`“${name}”没有填，请填日期，如 2023-12-31。`)
        : readDate(name, value, "deadline"),
  };
}

/** The last day of what is written, or `null` where it was left out. */
export function optionalLastDayCell(name: string, description: string): CellParameter<DateValue | null> {
  return {
    shape: "cell",
    name,
    description,
    optional: true,
    read: (value) => (isBlankCell(value) ? null : readDate(name, value, "deadline")),
  };
}

function readDate(name: string, value: CellValue, kind: "date" | "deadline"): DateValue | Failure {
  const { value: date, problem } = parseValue(kind, value, { year: null });
  if (problem === "ambiguousMonth")
    return wrongArgument(
      `“${name}”${quoted(value)}分不清是1月还是10月，请写成 2023-1-1 或 2023-10-1 这样的日期。`,
    );
  if (date === null || problem !== null)
    return wrongArgument(`“${name}”${quoted(value)}不是认得出的日期，请写成 2023-5-18 这样的日期。`);
  return date;
}

/** Money in fen. An empty cell is nothing to pay: 0. */
export function moneyCell(name: string, description: string): CellParameter<number> {
  return {
    shape: "cell",
    name,
    description,
    optional: false,
    read: (value) => {
      if (isBlankCell(value)) return 0;
      const { value: fen, problem } = parseValue("money", value, { year: null, mayBeNegative: true });
      return fen === null || problem !== null
        ? wrongArgument(`“${name}”${quoted(value)}不是金额，请填数字，单位元，如 1000.5。`)
        : fen;
    },
  };
}

/** A standard in fen, which must be above nothing. */
export function standardCell(name: string, description: string): CellParameter<number> {
  const money = moneyCell(name, description);
  return {
    ...money,
    read: (value) => {
      const fen = money.read(value);
      return typeof fen === "number" && fen <= 0
        ? wrongArgument(`“${name}”没有填或不大于零，请填每月的元数，如 150。`)
        : fen;
    },
  };
}

/** A number from `least` to `most`; an empty cell is 0, which must be among them. */
export function numberCell(
  name: string,
  description: string,
  { least, most }: { readonly least: number; readonly most: number },
): CellParameter<number> {
  return {
    shape: "cell",
    name,
    description,
    optional: false,
    read: (value) => {
      const { value: number, problem } = isBlankCell(value)
        ? { value: 0, problem: null }
        : parseValue("number", value, { year: null });
      const good = number !== null && problem === null && number >= least && number <= most;
      return good
        ? number
        : wrongArgument(
            `“${name}”${quoted(value)}不对，请填 ${String(least)} 到 ${String(most)} 之间的数字。`,
          );
    },
  };
}

/** A whole number from `least` to `most`, or `null` where it was left out. */
export function optionalWholeCell(
  name: string,
  description: string,
  range: { readonly least: number; readonly most: number },
): CellParameter<number | null> {
  const number = numberCell(name, description, range);
  return {
    ...number,
    optional: true,
    read: (value) => {
      if (isBlankCell(value)) return null;
      const read = number.read(value);
      return typeof read === "number" && !Number.isInteger(read)
        ? wrongArgument(`“${name}”${quoted(value)}不对，请填整数。`)
        : read;
    },
  };
}

/** One of some words, or its code; `null` where it was left out. */
export function choiceCell<const T extends string>(
  name: string,
  description: string,
  words: Readonly<Record<string, T>>,
): CellParameter<T | null> {
  const all = Object.entries(words);
  return {
    shape: "cell",
    name,
    description: `${description}：${all.map(([word]) => word).join("；")}`,
    optional: true,
    read: (value) => {
      const text = cellText(value);
      if (text === "") return null;
      const found = all.find(
        ([word, code]) => word.normalize("NFKC") === text || code === text.toUpperCase(),
      );
      return (
        found?.[1] ??
        wrongArgument(`“${name}”${quoted(value)}不认识，可以填：${all.map(([word]) => word).join("；")}。`)
      );
    },
  };
}
