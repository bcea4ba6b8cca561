/** 书记岗位津贴发放表: its lines and columns (DOMAIN L5). Months and amounts follow the dates as formulas. */
import { civilFromDays, yearOf } from "../reading/cells/dates";
import type { Settings } from "../reading/settings/settings";
import type { DayNumber } from "../registers";
import { monthsInWords, type AllowanceDue } from "./allowance";
import type { Due } from "./due";
import { endText, startText, type Period } from "./months";
import {
  blankColumn,
  dateCell,
  idNumberColumn,
  nameColumn,
  numberColumn,
  sameRow,
  type CellPlace,
  type PaymentCell,
  type PaymentColumn,
} from "./sheet-columns";

/** Who is paid; those who get nothing stand in the notes. */
export function allowanceLines(due: Due): readonly AllowanceDue[] {
  return due.allowance.filter(({ amount }) => amount > 0);
}

export function allowanceColumns(period: Period, settings: Settings): readonly PaymentColumn<AllowanceDue>[] {
  return [
    numberColumn(),
    { title: "党组织名称", width: 24, format: "text", cell: ({ organisation }) => organisation },
    nameColumn("书记姓名", ({ secretary }) => secretary),
    idNumberColumn(({ tenure }) => tenure.idNumber),
    { title: "任职时间", width: 11, format: "date", cell: ({ tenure }) => dateCell(tenure.from) },
    { title: "离任时间", width: 11, format: "date", cell: ({ tenure }) => dateCell(tenure.to) },
    {
      title: "发放时段",
      width: 12,
      format: "text",
      cell: ({ shares }) =>
        monthsInWords(
          shares.map(({ month }) => month),
          yearOfTitle(period),
        ),
    },
    {
      title: "月数",
      width: 5,
      format: "months",
      sum: ({ months }) => months,
      cell: (line, place) => monthsCell(line, place, period, settings),
    },
    { title: "标准（元/月）", width: 12, format: "money", cell: ({ rate }) => rate / 100 },
    {
      title: "应发金额（元）",
      width: 12,
      format: "money",
      sum: ({ amount }) => amount / 100,
      cell: amountCell,
    },
    { ...blankColumn("扣发（元）", 9), format: "money", sum: () => 0 },
    {
      title: "实发金额（元）",
      width: 12,
      format: "money",
      sum: ({ amount }) => amount / 100,
      isTotal: true,
      cell: paidCell,
    },
    {
      title: "开户行及账号",
      width: 24,
      format: "text",
      notPosted: true,
      cell: ({ tenure }) => tenure.account,
    },
    blankColumn("领款人签字", 13),
    { title: "备注", width: 16, format: "text", notPosted: true, cell: ({ remark }) => remark },
  ];
}

/** The title says the year, where there is only one. */
function yearOfTitle({ first, last }: Period): number | null {
  const year = yearOf(first);
  return yearOf(last) === year ? year : null;
}

function monthsCell(
  line: AllowanceDue,
  place: CellPlace<AllowanceDue>,
  period: Period,
  settings: Settings,
): PaymentCell {
  if (place.purpose === "posting" || !line.byDatesAlone) return line.months;
  const args = [
    sameRow(place, "任职时间"),
    sameRow(place, "离任时间"),
    dateFormula(period.first),
    dateFormula(period.last),
    `"${startText(settings.startPolicy)}"`,
    `"${endText(settings.endPolicy)}"`,
  ];
  return { formula: `=DJ.津贴月数(${args.join(",")})`, frozen: line.months };
}

function amountCell(line: AllowanceDue, place: CellPlace<AllowanceDue>): PaymentCell {
  const yuan = line.amount / 100;
  if (place.purpose === "posting" || !line.byDatesAlone) return yuan;
  const product = `${sameRow(place, "月数")}*${sameRow(place, "标准（元/月）")}`;
  return { formula: `=ROUND(${product},2)`, frozen: yuan };
}

/** What was due less what is held back, which is filled in by hand. */
function paidCell(line: AllowanceDue, place: CellPlace<AllowanceDue>): PaymentCell {
  const yuan = line.amount / 100;
  if (place.purpose === "posting") return yuan;
  return { formula: `=${sameRow(place, "应发金额（元）")}-${sameRow(place, "扣发（元）")}`, frozen: yuan };
}

function dateFormula(day: DayNumber): string {
  const { year, month, day: date } = civilFromDays(day);
  return `DATE(${String(year)},${String(month)},${String(date)})`;
}
