/** A clerk's hand: in which of their ways the values of one column are written. */
import { civilFromDays, serialFromDay } from "../../../src/reading/cells/dates";
import type { CellValue } from "../../../src/reading/cells/grid";
import type { FieldSpec, Kind, PeriodValue } from "../../../src/registers";
import { day, type WrittenCell } from "../../ledger-builder";
import type { Dice } from "../../layouts/dice";
import type { PlannedColumn } from "../../layouts/columns";
import { WORDS } from "../../layouts/written-values";

/** Habits that a clerk keeps over a table. */
export interface Habits {
  /** Dates are written in several ways within a column. */
  readonly mixesDates: boolean;
  /** Units stand in cells: 47人. */
  readonly writesUnits: boolean;
  /** Names of two characters are spaced: 韦　敏. */
  readonly padsNames: boolean;
  /** Enterprises and organisations go by their short names. */
  readonly shortens: boolean;
  /** Numbers now and then stand as texts or in full-width digits. */
  readonly typesDigits: boolean;
  /** What stands for none in columns of counts. */
  readonly none: CellValue;
}

export function drawHabits(dice: Dice): Habits {
  return {
    mixesDates: dice.chance(25),
    writesUnits: dice.chance(20),
    padsNames: dice.chance(25),
    shortens: dice.chance(40),
    typesDigits: dice.chance(15),
    none: dice.chance(25) ? dice.pick<CellValue>([null, "—", "无", "/"]) : 0,
  };
}

export const PLAIN: Habits = {
  mixesDates: false,
  writesUnits: false,
  padsNames: false,
  shortens: false,
  typesDigits: false,
  none: 0,
};

const SEPARATORS = ["、", "，", "；", "\n"];
const UNITS: Readonly<Record<string, string>> = {
  coveredCount: "家",
  coveredEnterprises: "家",
  quota: "个",
  visits: "次",
  solved: "个",
  months: "个月",
  score: "分",
};

const DATE_FORMS: readonly ((iso: string) => CellValue)[] = [
  (iso) => iso,
  (iso) => serialFromDay(day(iso)),
  (iso) => iso.split("-").map(Number).join("."),
  (iso) => iso.split("-").map(Number).join("/"),
  (iso) => iso.replaceAll("-", ""),
  (iso) => {
    const { year, month, day: date } = civilFromDays(day(iso));
    return `${String(year)}年${String(month)}月${String(date)}日`;
  },
];
const MONTH_FORMS: readonly ((iso: string) => CellValue)[] = [
  (iso) => `${String(Number(iso.slice(0, 4)))}年${String(Number(iso.slice(5, 7)))}月`,
  (iso) => `${iso.slice(0, 4)}.${iso.slice(5, 7)}`,
  (iso) => iso.slice(0, 7),
];
/** Fields whose day nobody needs. */
const OFTEN_MONTHS = new Set(["bornOn", "secretaryBornOn", "startedOn", "enteredOn"]);

/** Writes the values of one column. */
export class ColumnHand {
  private readonly dateForm: (iso: string) => CellValue;
  private readonly separator: string;
  private readonly wordChoice: number;

  constructor(
    private readonly column: PlannedColumn,
    private readonly habits: Habits,
    private readonly forms: ReadonlyMap<string, readonly string[]>,
    private readonly dice: Dice,
  ) {
    const months = OFTEN_MONTHS.has(column.field ?? "") && dice.chance(40);
    this.dateForm = dice.pick(months ? MONTH_FORMS : DATE_FORMS);
    this.separator = dice.pick(SEPARATORS);
    this.wordChoice = dice.between(0, 2);
  }

  write(input: unknown): CellValue {
    const { spec } = this.column;
    if (input === undefined || input === null || spec === null) return null;
    if (isWritten(input)) return input.raw;
    return this.cell(spec, input);
  }

  private cell(spec: FieldSpec, input: unknown): CellValue {
    if (Array.isArray(input)) return this.list(spec.kind, input.map(String));
    if (typeof input === "number") return this.number(spec.kind, input);
    if (spec.kind === "period") return this.period(input as PeriodValue);
    const text = String(input);
    if (spec.kind === "date" || spec.kind === "deadline") return this.date(text);
    if (spec.kind === "personName") return this.person(text);
    if (spec.kind === "enterpriseName" || spec.kind === "organisationName") return this.called(text);
    return this.word(spec.kind, text);
  }

  private date(iso: string): CellValue {
    const form = this.habits.mixesDates && this.dice.chance(40) ? this.dice.pick(DATE_FORMS) : this.dateForm;
    return form(iso);
  }

  private person(name: string): string {
    if (name.length !== 2 || !this.habits.padsNames || !this.dice.chance(60)) return name;
    return [...name].join(this.dice.pick([" ", "　", "  "]));
  }

  private called(name: string): string {
    const forms = this.forms.get(name) ?? [];
    return this.habits.shortens && forms.length > 0 ? this.dice.pick(forms) : name;
  }

  private list(kind: Kind, items: readonly string[]): CellValue {
    const written = items.map((item) => (kind === "personList" ? this.person(item) : this.called(item)));
    return written.join(this.separator);
  }

  private number(kind: Kind, value: number): CellValue {
    const { dice, habits, column } = this;
    if (kind === "money") return this.money(value / column.unitFactor);
    if (value === 0 && kind === "count") return habits.none;
    const unit = UNITS[column.field ?? ""] ?? "人";
    if (habits.writesUnits && kind === "count" && dice.chance(40)) return `${String(value)}${unit}`;
    if (!habits.typesDigits || kind === "sequence" || !dice.chance(30)) return value;
    const text = String(value);
    return dice.chance(50)
      ? text
      : text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }

  private money(value: number): CellValue {
    const { dice, habits, column } = this;
    if (column.unitFactor !== 1) return value;
    if (habits.writesUnits && dice.chance(30)) return `${String(value)}元`;
    return habits.typesDigits && dice.chance(20) ? value.toLocaleString("en-US") : value;
  }

  private period({ year, fromMonth, toMonth }: PeriodValue): CellValue {
    const dash = this.separator === "、" ? "-" : "—";
    const months =
      fromMonth === toMonth ? `${String(fromMonth)}月` : `${String(fromMonth)}${dash}${String(toMonth)}月`;
    return this.wordChoice === 0 || year === null ? months : `${String(year)}年${months}`;
  }

  private word(kind: Kind, text: string): CellValue {
    const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>> = WORDS;
    const choices = words[kind]?.[text];
    if (choices === undefined) return text;
    const mixes = this.habits.mixesDates && this.dice.chance(50);
    return mixes ? this.dice.pick(choices) : (choices[this.wordChoice % choices.length] ?? text);
  }
}

export function isWritten(input: unknown): input is WrittenCell<unknown> {
  return typeof input === "object" && input !== null && "raw" in input;
}
