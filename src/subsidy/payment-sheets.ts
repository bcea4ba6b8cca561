/**
 * The sheets that are signed for money, as plain data: 书记岗位津贴发放表, 启动资金拨付表, 绩效奖励表, 资金汇总; and
 * what may be posted of them, masked. Layout as offices keep it (DOMAIN L5–L7).
 */
import type { Settings } from "../reading/settings/settings";
import { awardColumns, awardLines } from "./award-sheet";
import { allowanceColumns, allowanceLines } from "./allowance-sheet";
import { awardSchemeText } from "./award-schemes";
import { monthOf } from "./calendar";
import { capitalAmount } from "./capital-amount";
import type { Comparison } from "./comparison";
import type { Due } from "./due";
import { askedInWords } from "./sheets-asked";
import { yuanText } from "./money";
import { policyText } from "./months";
import { periodDays, periodText, type SubsidyOptions } from "./period";
import { rateInWords } from "./rates";
import {
  columnLetter,
  filledColumns,
  type PaymentCell,
  type PaymentColumn,
  type PaymentFormat,
} from "./sheet-columns";
import { startupColumns, startupLines } from "./startup-sheet";
import { comparisonNote, summaryColumns, summaryLines } from "./summary-sheet";

/** Which sheet: for signing, with everything that paying needs; for posting, masked. */
export type SheetPurpose = "signing" | "posting";

export interface PaymentSheet {
  /** Name for the tab. */
  readonly name: string;
  readonly title: string;
  /** Below the title: who fills it in, and the unit. */
  readonly subtitle: string;
  readonly header: readonly string[];
  /** In characters, one a column. */
  readonly widths: readonly number[];
  readonly formats: readonly PaymentFormat[];
  readonly rows: readonly (readonly PaymentCell[])[];
  readonly total: readonly PaymentCell[];
  /** 合计（大写）. */
  readonly capital: PaymentCell;
  /** The policy, who gets nothing and why, and the line for signatures. */
  readonly notes: readonly string[];
}

/** 1-based row of the first payee: title, subtitle and header stand above. */
const FIRST_PAYMENT_ROW = 4;

/** All sheets of a period that have somebody to pay, the summary last. */
export function paymentSheets(
  due: Due,
  comparison: Comparison,
  settings: Settings,
  options: SubsidyOptions,
  purpose: SheetPurpose,
): readonly PaymentSheet[] {
  const period = periodDays(options);
  const context: SheetContext = { settings, options, purpose };
  const sheets = [
    period === null
      ? null
      : sheetOf(
          "书记岗位津贴发放表",
          allowanceColumns(period, settings),
          allowanceLines(due),
          [
            `计发办法：${policyText({ start: settings.startPolicy, end: settings.endPolicy })}；标准：每月${rateInWords(settings.allowanceRates, { first: monthOf(period.first), last: monthOf(period.last) })}。`,
            ...unpaidNote(
              due.allowance.map((line) => ({ ...line, payee: line.secretary })),
              purpose,
            ),
          ],
          context,
        ),
    sheetOf(
      "启动资金拨付表",
      startupColumns,
      startupLines(due),
      [
        "每个新成立的党组织拨一次，联合党组织只拨一份，挂靠组建不拨。",
        ...unpaidNote(
          due.startup.map((line) => ({ ...line, payee: line.organisation })),
          purpose,
        ),
      ],
      context,
    ),
    sheetOf(
      "绩效奖励表",
      awardColumns(settings),
      awardLines(due),
      [`奖励办法：等次为优秀的书记，${awardSchemeText(settings.award)}。`],
      context,
    ),
    sheetOf(
      "资金汇总",
      summaryColumns(comparison),
      summaryLines(due, comparison),
      [
        ...askedInWords(due.asked),
        ...budgetNote(due, settings),
        ...(purpose === "signing" ? comparisonNote(comparison) : []),
      ],
      context,
    ),
  ];
  return sheets.filter((sheet) => sheet !== null);
}

interface SheetContext {
  readonly settings: Settings;
  readonly options: SubsidyOptions;
  readonly purpose: SheetPurpose;
}

function sheetOf<L extends { readonly amount: number }>(
  kind: string,
  allColumns: readonly PaymentColumn<L>[],
  lines: readonly L[],
  notes: readonly string[],
  { settings, options, purpose }: SheetContext,
): PaymentSheet | null {
  if (lines.length === 0) return null;
  const place = { purpose, masksNames: settings.masksPostedNames };
  const columns = filledColumns(allColumns, lines, place);
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const totalRow = FIRST_PAYMENT_ROW + lines.length;
  const posted = purpose === "posting" ? "（公示）" : "";
  return {
    name: kind + (purpose === "posting" ? "公示版" : ""),
    title: `${periodText(options)}${settings.park ?? "园区"}${kind}${posted}`,
    subtitle: `填报单位：${settings.office ?? "　　　　　　　　　　"}　　　　填报日期：　　　　年　　月　　日　　　　单位：元`,
    header: columns.map(({ title }) => title),
    widths: columns.map(({ width }) => width),
    formats: columns.map(({ format }) => format),
    rows: lines.map((line, index) =>
      columns.map((column) =>
        column.cell(line, { number: index + 1, row: FIRST_PAYMENT_ROW + index, columns, ...place }),
      ),
    ),
    total: columns.map((column, index) => totalCell(column, index, lines, totalRow, purpose)),
    capital: capitalCell(amount, columns, totalRow, purpose),
    notes: [
      ...notes,
      purpose === "signing"
        ? "制表：　　　　　　复核：　　　　　　单位负责人："
        : "公示期间如有异议，请向填报单位反映。",
    ],
  };
}

function totalCell<L>(
  column: PaymentColumn<L>,
  index: number,
  lines: readonly L[],
  totalRow: number,
  purpose: SheetPurpose,
): PaymentCell {
  if (index === 0) return "合计";
  if (column.sum === undefined) return null;
  const sum = column.sum;
  const total = lines.reduce((before, line) => before + sum(line), 0);
  // Sums of yuan without the noise of binary fractions; four decimals hold the months of days.
  const frozen = Math.round(total * 10_000) / 10_000;
  if (purpose === "posting") return frozen;
  const letter = columnLetter(index);
  const first = `${letter}${String(FIRST_PAYMENT_ROW)}`;
  return { formula: `=SUM(${first}:${letter}${String(totalRow - 1)})`, frozen };
}

function capitalCell<L>(
  amount: number,
  columns: readonly PaymentColumn<L>[],
  totalRow: number,
  purpose: SheetPurpose,
): PaymentCell {
  const frozen = `合计（大写）：${capitalAmount(amount) ?? ""}`;
  const paid = columns.findIndex(({ isTotal }) => isTotal === true);
  if (purpose === "posting" || paid < 0) return frozen;
  return { formula: `="合计（大写）："&DJ.大写金额(${columnLetter(paid)}${String(totalRow)})`, frozen };
}

/** Who is on record and gets nothing; not for posting, where it would tell on people. */
function unpaidNote(
  lines: readonly { readonly payee: string; readonly amount: number; readonly reason: string }[],
  purpose: SheetPurpose,
): readonly string[] {
  const unpaid = lines.filter(({ amount }) => amount === 0);
  if (unpaid.length === 0 || purpose === "posting") return [];
  return [`不发放的：${unpaid.map(({ payee, reason }) => `${payee}（${reason}）`).join("；")}。`];
}

function budgetNote(due: Due, { budget }: Settings): readonly string[] {
  if (budget === null) return [];
  const left = budget - due.totals.total;
  return [`预算${yuanText(budget)}，${left >= 0 ? `结余${yuanText(left)}` : `超出${yuanText(-left)}`}。`];
}
