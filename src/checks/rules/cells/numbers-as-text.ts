/** FMT-02 to -04: numbers that are texts: full-width digits, digits stored as text, units behind them. */
import { fixTitles } from "../../fixes/fix-titles";
import { fold } from "../../../reading/cells/folding";
import type { FieldSpec } from "../../../registers";
import { at, ledgerRule, recordText, type SpotDetails } from "../../rule-definition";
import { shown, type Column } from "./columns";
import { notableTexts, numberKinds, type TypedText } from "./notable-texts";

/** Digits, letters, the point and the percent sign in full width. */
export const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff05]/;

export const fullWidthDigits = ledgerRule(
  {
    id: "FMT-02",
    title: "全角数字",
    severity: "info",
    why: "全角数字 Excel 当文字，求和时会漏掉。本系统按数字理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger)) {
      if (!fullWidth.test(text)) continue;
      const { spec, field } = column;
      yield at(
        entry,
        field,
        `${recordText(entry)}的${spec.title}“${shown(spec, text)}”用了全角数字，建议改为半角`,
        isMended(spec)
          ? { fix: { title: fixTitles.fullWidth, before: text, after: halfWidth(spec, text) } }
          : {},
      );
    }
  },
);

/** Amounts and numbers of people are mended by the office's own hand. */
function isMended({ personal, kind }: FieldSpec): boolean {
  return personal === undefined && kind !== "money";
}

function halfWidth(spec: FieldSpec, text: string): string | number {
  const half = text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff05]/g, (character) =>
    character.normalize("NFKC"),
  );
  return numberKinds.has(spec.kind) ? (plainNumber(half) ?? half) : half;
}

/** The number that a text is, and nothing but; `null` for others. Leading zeros are part of a code. */
function plainNumber(text: string): number | null {
  const trimmed = text.replace(/^[\s\u00a0'’]+|[\s\u00a0]+$/g, "");
  if (!/^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(trimmed)) return null;
  const number = Number(trimmed.replaceAll(",", ""));
  return Number.isSafeInteger(Math.trunc(number)) ? number : null;
}

function isOfNumbers({ column }: TypedText): boolean {
  return numberKinds.has(column.spec.kind);
}

export const numberAsText = ledgerRule(
  {
    id: "FMT-03",
    title: "数字存成了文字",
    severity: "info",
    why: "存成文字的数字，Excel 求和时会漏掉。本系统按数字理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger).filter(isOfNumbers)) {
      const after = plainNumber(text);
      if (after === null) continue;
      yield at(
        entry,
        column.field,
        `${recordText(entry)}的${column.spec.title}“${text}”是以文字存放的数字，建议改成数字`,
        isMended(column.spec) ? { fix: { title: fixTitles.numberFromText, before: text, after } } : {},
      );
    }
  },
);

export const unitInCell = ledgerRule(
  {
    id: "FMT-04",
    title: "数字里带了单位",
    severity: "info",
    why: "“47人”在 Excel 里是文字，求和时会漏掉。单位写在表头即可。本系统按数字理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger).filter(isOfNumbers)) {
      const isRead = column.column.values[entry.index] !== null;
      if (!isRead || !/\d/.test(fold(text)) || !/[\u4e00-\u9fff%]/.test(fold(text))) continue;
      yield at(
        entry,
        column.field,
        `${recordText(entry)}的${column.spec.title}“${text}”带了单位或文字，建议只填数字，单位写在表头`,
        { actual: text, ...unitFix(column, entry.index, text) },
      );
    }
  },
);

/** 126人, 3家, 8.5公顷: digits and a word that only counts; 3万 and 十几人 are not what their digits say. */
const NUMBER_AND_UNIT =
  /^(\d+(?:\.\d+)?)(?:人次|场次|人|名|位|家|个|户|场|次|期|件|项|套|间|张|份|辆|台|年|月|岁|天|学时|课时|分|平方米|㎡)$/;

function unitFix({ spec, column }: Column, index: number, before: string): Pick<SpotDetails, "fix"> {
  const [, digits] = NUMBER_AND_UNIT.exec(fold(before)) ?? [];
  const after = Number(digits);
  return digits === undefined || spec.kind === "money" || column.values[index] !== after
    ? {}
    : { fix: { title: fixTitles.unit, before, after } };
}
