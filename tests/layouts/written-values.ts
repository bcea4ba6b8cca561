/** A typed value of each kind together with one of the ways in which an office writes it. */
import type { Kind, KindValues } from "../../src/registers";
import { creditCodeCheckDigit, idNumberCheckDigit } from "../../src/reading/cells/codes";
import { civilFromDays, daysFromCivil, serialFromDay } from "../../src/reading/cells/dates";
import type { CellValue } from "../../src/reading/cells/grid";
import type { Dice } from "./dice";

export interface Written<K extends Kind = Kind> {
  readonly value: KindValues[K];
  readonly cell: CellValue;
}

export interface WritingContext {
  /** Position of the record, from 0. */
  readonly index: number;
  /** What texts of this field usually say. */
  readonly words: readonly string[];
  /** The field holds what has happened; the sheet's year. */
  readonly year: number;
  /** Factor of the unit in the header (万元 ⇒ 10000). */
  readonly unitFactor: number;
  /** The field holds what is planned: one of the modes, never none. */
  readonly holdsPlans: boolean;
}

const SYLLABLES = ["禾", "源", "恒", "泰", "康", "瑞", "佳", "信", "博", "远", "金", "华"];
const TRADES = ["食品", "木业", "建材", "机械", "包装", "家居制品", "生物科技"];
const SURNAMES = ["韦", "黄", "李", "覃", "农", "陆", "卢", "梁", "周", "谢"];
const GIVEN = ["海燕", "敏", "志强", "丽华", "建国", "小芳", "伟", "福生", "桂兰", "晓玲"];
const SEPARATORS = ["、", "，", "；", "\n", "/"];

function enterprise(dice: Dice): string {
  return `临江${dice.pick(SYLLABLES)}${dice.pick(SYLLABLES)}${dice.pick(TRADES)}有限公司`;
}

function person(dice: Dice): string {
  return dice.pick(SURNAMES) + dice.pick(GIVEN);
}

function padded(dice: Dice, name: string): string {
  return name.length === 2 && dice.chance(20) ? [...name].join(dice.pick([" ", "　", "  "])) : name;
}

function list(dice: Dice, one: () => string): { value: readonly string[]; cell: CellValue } {
  const value = [...new Set(Array.from({ length: dice.between(1, 4) }, one))];
  return { value, cell: value.join(dice.pick(SEPARATORS)) };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function date(dice: Dice, year: number): Written<"date"> {
  const day = daysFromCivil(year - dice.between(0, 12), dice.between(1, 12), dice.between(1, 28));
  const { year: y, month: m, day: d } = civilFromDays(day);
  const month = {
    value: { day: daysFromCivil(y, m, 1), precision: "month" as const },
    cells: [`${String(y)}年${String(m)}月`, `${String(y)}-${twoDigits(m)}`, `${String(y)}.${twoDigits(m)}`],
  };
  const exact = [
    `${String(y)}-${twoDigits(m)}-${twoDigits(d)}`,
    `${String(y)}.${String(m)}.${String(d)}`,
    `${String(y)}年${String(m)}月${String(d)}日`,
    `${String(y)}年${String(m)}月${String(d)} 日`,
    `${String(y)}/${String(m)}/${String(d)}`,
    `${String(y)}${twoDigits(m)}${twoDigits(d)}`,
    serialFromDay(day),
  ];
  if (dice.chance(25)) return { value: month.value, cell: dice.pick(month.cells) };
  return { value: { day, precision: "day" }, cell: dice.pick<CellValue>(exact) };
}

function count(dice: Dice, unit: readonly string[]): Written<"count"> {
  const value = dice.between(1, 300);
  return {
    value,
    cell: dice.pick<CellValue>([value, value, value, String(value), `${String(value)}${dice.pick(unit)}`]),
  };
}

function money(dice: Dice, factor: number): Written<"money"> {
  const amount = dice.between(1, 60) * (factor === 1 ? 150 : 10);
  const cells: CellValue[] = [amount, amount, String(amount), amount.toLocaleString("en-US")];
  return {
    value: amount * factor * 100,
    cell: dice.pick(factor === 1 ? [...cells, `${String(amount)}元`] : cells),
  };
}

function period(dice: Dice, year: number): Written<"period"> {
  const fromMonth = dice.pick([1, 4, 7, 10]);
  const toMonth = dice.pick([fromMonth + 2, 12]);
  const dash = dice.pick(["-", "—", "至"]);
  const cell = `${String(year)}年${String(fromMonth)}${dash === "至" ? "月至" : dash}${String(toMonth)}月`;
  return { value: { year, fromMonth, toMonth }, cell };
}

function code(dice: Dice): string {
  const first =
    `91450${twoDigits(dice.between(1, 99))}MA5${dice.pick(["K", "L", "N", "P"])}${String(dice.between(10_000, 99_999))}`.padEnd(
      17,
      "7",
    );
  return first + (creditCodeCheckDigit(first) ?? "");
}

function idNumber(dice: Dice): string {
  const first = `450199${String(dice.between(1960, 2000))}${twoDigits(dice.between(1, 12))}${twoDigits(dice.between(1, 28))}${String(dice.between(100, 999))}`;
  return first + (idNumberCheckDigit(first) ?? "");
}

function word<V extends string>(
  dice: Dice,
  words: Readonly<Record<V, readonly string[]>>,
): { value: V; cell: string } {
  const value = dice.pick(Object.keys(words) as V[]);
  return { value, cell: dice.pick(words[value]) };
}

/** How offices write the answers of each kind. */
export const WORDS = {
  yesNo: { yes: ["是", "√", "有"], no: ["否", "无", "×"], planned: ["拟建"] },
  operatingStatus: {
    operating: ["已投产", "投产", "正常生产"],
    building: ["在建", "筹建"],
    suspended: ["停产"],
    closed: ["注销"],
    planned: ["拟入园"],
    unknown: ["看情况再说"],
  },
  formationMode: {
    solo: ["单独", "单独组建"],
    joint: ["联合", "联合组建"],
    attached: ["挂靠", "挂靠建"],
    regional: ["区域性"],
    none: ["未建"],
    planned: ["拟建"],
  },
  memberType: { full: ["正式", "正式党员"], probationary: ["预备", "预备党员"], mobile: ["流动党员"] },
  closed: {
    yes: ["已办结", "是", "√", "已解决"],
    partial: ["部分解决"],
    no: ["正在办理", "推进中"],
  },
  grade: {
    excellent: ["优秀"],
    good: ["良好"],
    qualified: ["合格"],
    barelyQualified: ["基本合格"],
    unqualified: ["不合格"],
  },
  sex: { male: ["男"], female: ["女"] },
  organisationType: {
    branch: ["党支部"],
    jointBranch: ["联合党支部"],
    generalBranch: ["党总支"],
    committee: ["党委"],
    temporaryBranch: ["临时党支部"],
  },
  schoolingResult: { settled: ["已安排", "已落实"], pending: ["待协调"], byThemselves: ["自行解决"] },
} as const;

type Writers = { readonly [K in Kind]: (dice: Dice, context: WritingContext) => Written<K> };

const same = <
  K extends
    | "text"
    | "personName"
    | "creditCode"
    | "idNumber"
    | "phone"
    | "account"
    | "enterpriseName"
    | "organisationName",
>(
  value: KindValues[K] & string,
): Written<K> => ({ value, cell: value });

const writers: Writers = {
  sequence: (_, { index }) => ({ value: index + 1, cell: index + 1 }),
  text: (dice, { words }) => same<"text">(dice.pick(words)),
  enterpriseName: (dice) => same<"enterpriseName">(enterprise(dice)),
  enterpriseList: (dice) => list(dice, () => enterprise(dice)),
  organisationName: (dice) =>
    same<"organisationName">(
      `${dice.pick(SYLLABLES)}${dice.pick(SYLLABLES)}${dice.pick(TRADES)}${dice.pick(["党支部", "联合党支部"])}`,
    ),
  personName: (dice) => {
    const value = person(dice);
    return { value, cell: padded(dice, value) };
  },
  personList: (dice) => list(dice, () => person(dice)),
  creditCode: (dice) => same<"creditCode">(code(dice)),
  idNumber: (dice) => same<"idNumber">(idNumber(dice)),
  phone: (dice) => same<"phone">(`13${String(dice.between(100_000_000, 999_999_999))}`),
  account: (dice) => same<"account">(`62170011${String(dice.between(10_000_000_000, 99_999_999_999))}`),
  date: (dice, { year }) => date(dice, year),
  deadline: (dice, { year }) => {
    const day = daysFromCivil(year + 1, dice.between(1, 12), dice.between(1, 28));
    const { year: y, month: m, day: d } = civilFromDays(day);
    return {
      value: { day, precision: "day" },
      cell: dice.pick([
        `${String(y)}-${twoDigits(m)}-${twoDigits(d)}`,
        `${String(y)}年${String(m)}月${String(d)}日`,
        `${String(y)}.${String(m)}.${String(d)}`,
      ]),
    };
  },
  period: (dice, { year }) => period(dice, year),
  count: (dice) => count(dice, ["人", "名", "家", "个"]),
  number: (dice) => {
    const value = dice.between(1, 120);
    return { value, cell: dice.pick<CellValue>([value, String(value)]) };
  },
  money: (dice, { unitFactor }) => money(dice, unitFactor),
  yesNo: (dice) => word(dice, WORDS.yesNo),
  operatingStatus: (dice) => word(dice, WORDS.operatingStatus),
  formationMode: (dice, { holdsPlans }) => {
    const { regional, none, planned, ...modes } = WORDS.formationMode;
    return holdsPlans ? word(dice, modes) : word(dice, { ...modes, regional, none, planned });
  },
  memberType: (dice) => word(dice, WORDS.memberType),
  closed: (dice) => word(dice, WORDS.closed),
  grade: (dice) => word(dice, WORDS.grade),
  sex: (dice) => word(dice, WORDS.sex),
  organisationType: (dice) => word(dice, WORDS.organisationType),
  schoolingResult: (dice) => word(dice, WORDS.schoolingResult),
};

/** A value of the kind, and how it is written. */
export function writeValue<K extends Kind>(kind: K, dice: Dice, context: WritingContext): Written<K> {
  return writers[kind](dice, context);
}
