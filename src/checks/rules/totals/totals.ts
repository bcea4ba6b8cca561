/** Total rows (ENT-06, ENT-14, ENT-15, SUB-09, TRN-01, TRN-02, ISS-05, APT-05): what they say against the records. */
import { fieldTitle, ledgerRule, type Situation, type Spot } from "../../rule-definition";
import { builtOnce } from "../../../ledger/once";
import { cellAddress, cellText, formulaAt, valueAt } from "../../../reading/cells/grid";
import { largeUnitOf } from "../../../reading/headers/header-text";
import { tablesOf, type Ledger } from "../../../ledger/model";
import type { Table } from "../../../reading/table";
import type { SkippedRow } from "../../../reading/recognition";
import { yuanText } from "../../../subsidy/money";
import { fieldSpec } from "../../../registers";
import { categoryTotals } from "./category-statistics";
import { capitalsIn, saysAmount } from "./capital-text";
import { answerOf, countsFlats, countsTenants, isAnswered, statusParts } from "./claim-answers";
import type { Rule } from "../../finding";
import type { RuleId } from "../../rule-ids";
import { summaryDifferences } from "./summary-against-ledger";
import { claimsOf, type Claim } from "./total-claims";
import {
  countedTwice,
  coveredRows,
  fieldColumn,
  scopesOf,
  summedFields,
  sumOver,
  sumRows,
  totalNumber,
  unitFactorOf,
} from "./total-sums";

/** Something wrong with a total, and which rule says so. */
interface TotalIssue {
  readonly rule: RuleId;
  readonly spot: Spot;
}

/** All that is wrong with totals, found once for all rules that tell of it. */
const totalIssues = builtOnce((ledger: Ledger): readonly TotalIssue[] =>
  ledger.current.flatMap((table) => [
    ...sumRows(table).flatMap((row) => [...sumIssues(table, row), ...claimIssues(table, row)]),
    ...capitalIssues(table),
  ]),
);

function totalRule(
  text: Omit<Rule, "test">,
  more: (situation: Situation) => Iterable<Spot> = () => [],
): Rule {
  return ledgerRule(text, function* (situation) {
    for (const { rule, spot } of totalIssues(situation.ledger)) if (rule === text.id) yield spot;
    yield* more(situation);
  });
}

/** The rule that speaks of a wrong sum in this column. */
function sumRuleOf(table: Table, field: string): RuleId {
  const { register } = table;
  if (register === "allowance" || register === "startupFund" || register === "award") return "SUB-09";
  return register === "training" && field === "attended" ? "TRN-02" : "ENT-14";
}

function* sumIssues(table: Table, row: SkippedRow): Iterable<TotalIssue> {
  for (const field of summedFields(table)) {
    const missed = missedRows(table, field, row);
    const cell = cellOf(table, field, row.row);
    if (missed.length > 0 && cell !== null)
      yield {
        rule: "ENT-15",
        spot: { sheet: table.grid.sheet, cell, ...missedWords(table, field, row.row, missed) },
      };
    const rule = sumRuleOf(table, field);
    const again = twiceCounted(table, field, row);
    if (again.length > 0 && cell !== null)
      yield { rule, spot: { sheet: table.grid.sheet, cell, ...twiceWords(table, field, row, again) } };
    const total =
      rule === "SUB-09" || !isFormula(table, field, row.row) ? totalNumber(table, field, row.row) : null;
    if (total === null) continue;
    const sums = scopesOf(table, row).map((rows) => sumOver(table, field, rows));
    const [expected] = sums;
    if (
      expected === undefined ||
      expected === null ||
      sums.some((sum) => sum === null || isSame(sum, total.value))
    )
      continue;
    const shown = amountText(table, field, total.value);
    const right = amountText(table, field, expected);
    yield {
      rule,
      spot: {
        sheet: table.grid.sheet,
        cell: total.cell,
        message: `“${table.grid.sheet}”第${String(row.row)}行${rowName(row)}的${fieldTitle(table.register, field)}是${shown}，各行相加是${right}，请改正，最好改用求和公式`,
        actual: shown,
        expected: right,
      },
    };
  }
}

/** What a formula adds up is right but for money, where its rows may not be those that are paid. */
function isFormula(table: Table, field: string, row: number): boolean {
  const column = fieldColumn(table, field)?.columns[0];
  return column !== undefined && formulaAt(table.grid, row, column) !== null;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

function rowName({ kind }: SkippedRow): string {
  return kind === "subtotal" ? "小计" : "合计";
}

/** An amount as its column has it: in yuan, or in the larger unit that the header asks for. */
function amountText(table: Table, field: string, value: number): string {
  if (fieldSpec(table.register, field)?.kind !== "money") return plainNumber(value);
  const column = fieldColumn(table, field)?.columns[0];
  const factor = column === undefined ? 1 : unitFactorOf(table, column);
  const unit = largeUnitOf(factor);
  return unit === null ? yuanText(value) : plainNumber(value / 100 / factor) + unit;
}

function plainNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function cellOf(table: Table, field: string, row: number): string | null {
  const column = fieldColumn(table, field)?.columns[0];
  return column === undefined ? null : cellAddress(row, column);
}

/** Data rows that the total stands for and its formula leaves out; none where the formula can't be followed. */
function missedRows(table: Table, field: string, row: SkippedRow): readonly number[] {
  const column = fieldColumn(table, field)?.columns[0];
  const covered = column === undefined ? null : coveredRows(table, column, row.row);
  if (covered === null) return [];
  if (covered.length === table.recognition.dataRows.length) return [];
  const isCovered = new Set(covered);
  const missed = scopesOf(table, row).map((rows) => rows.filter((data) => !isCovered.has(data)));
  return missed.some((rows) => rows.length === 0) ? [] : (missed[0] ?? []);
}

/** Sub-totals that the total's formula adds up beside their own rows. */
function twiceCounted(table: Table, field: string, row: SkippedRow): readonly SkippedRow[] {
  const column = fieldColumn(table, field)?.columns[0];
  return column === undefined ? [] : countedTwice(table, column, row.row);
}

function twiceWords(
  table: Table,
  field: string,
  row: SkippedRow,
  again: readonly SkippedRow[],
): { readonly message: string; readonly suggestion: string } {
  const rows = again.map((sum) => String(sum.row)).join("、");
  return {
    message: `“${table.grid.sheet}”第${String(row.row)}行${rowName(row)}的${fieldTitle(table.register, field)}公式把第${rows}行的小计又加了一遍，合计偏大，请改正`,
    suggestion: "只把各小计相加，或者小计和合计都改用SUBTOTAL",
  };
}

function missedWords(
  table: Table,
  field: string,
  row: number,
  missed: readonly number[],
): { readonly message: string; readonly suggestion: string } {
  const rows =
    missed.length > 6 ? `${missed.slice(0, 5).join("、")}等${String(missed.length)}` : missed.join("、");
  return {
    message: `“${table.grid.sheet}”第${String(row)}行${fieldTitle(table.register, field)}的求和公式没有包括第${rows}行，请扩大公式的范围`,
    suggestion: "把求和范围改为从第一条记录到最后一条记录",
  };
}

function* claimIssues(table: Table, row: SkippedRow): Iterable<TotalIssue> {
  const claims = claimsOf(table, row.row);
  yield* partIssues(table, claims);
  for (const claim of claims) {
    const answers = scopesOf(table, row).flatMap((rows) => answerOf(table, claim, rows) ?? []);
    const [answer] = answers;
    if (answer === undefined || answers.some((one) => isAnswered(one, claim))) continue;
    const [expected = 0] = answer.accepted;
    yield {
      rule: answer.rule,
      spot: {
        sheet: table.grid.sheet,
        cell: claim.cell,
        message: `“${table.grid.sheet}”第${String(row.row)}行${rowName(row)}写的是“${claim.text}”，${answer.counted}实际是${String(expected)}${claim.unit}，请改正`,
        actual: `${String(claim.number)}${claim.unit}`,
        expected: `${String(expected)}${claim.unit}`,
      },
    };
  }
}

/** Parts that are stated beside a whole and don't add up to it; more flats than tenants. */
function* partIssues(table: Table, claims: readonly Claim[]): Iterable<TotalIssue> {
  const sheet = table.grid.sheet;
  const { rule, whole, parts } = statusParts(table, claims);
  const sum = parts.reduce((total, part) => total + part.number, 0);
  if (whole !== null && parts.length >= 2 && sum !== whole.number)
    yield {
      rule,
      spot: {
        sheet,
        cell: whole.cell,
        message: `“${sheet}”第${String(whole.row)}行写的总数是${String(whole.number)}，各部分（${parts.map((part) => part.about + String(part.number)).join("、")}）相加是${String(sum)}，请核对`,
        actual: String(whole.number),
        expected: String(sum),
      },
    };
  const flats = claims.find(countsFlats);
  const tenants = claims.find(countsTenants);
  if (
    table.register === "apartment" &&
    flats !== undefined &&
    tenants !== undefined &&
    flats.number > tenants.number
  )
    yield {
      rule: "APT-05",
      spot: {
        sheet,
        cell: flats.cell,
        message: `“${sheet}”第${String(flats.row)}行写的是${String(flats.number)}套、${String(tenants.number)}人，套数比人数多，请核对`,
        actual: `${String(flats.number)}套`,
        expected: `不超过${String(tenants.number)}套`,
      },
    };
}

/** Amounts in capital characters below a payment sheet against the sums of its columns. */
function* capitalIssues(table: Table): Iterable<TotalIssue> {
  const fields = ["amountPaid", "amountDue", "amount"].filter(
    (field) => fieldColumn(table, field) !== undefined,
  );
  if (sumRuleOf(table, "") !== "SUB-09") return;
  const sums = fields.map((field) => sumOver(table, field, table.recognition.dataRows));
  const [expected] = sums;
  if (expected === undefined || sums.includes(null)) return;
  for (const { row, kind } of table.recognition.skippedRows) {
    if (kind !== "total" && kind !== "note") continue;
    for (let column = table.recognition.firstColumn; column <= table.recognition.lastColumn; column++) {
      const text = cellText(valueAt(table.grid, row, column));
      const written = capitalsIn(text);
      if (written === null || sums.some((sum) => sum !== null && saysAmount(written, sum))) continue;
      yield {
        rule: "SUB-09",
        spot: {
          sheet: table.grid.sheet,
          cell: cellAddress(row, column),
          message: `“${table.grid.sheet}”第${String(row)}行大写金额“${written}”与各行相加的${yuanText(expected ?? 0)}不符，请改正`,
          actual: written,
          expected: yuanText(expected ?? 0),
        },
      };
    }
  }
}

export const totalRules: readonly Rule[] = [
  totalRule(
    {
      id: "ENT-06",
      title: "各经营状态之和不等于企业总数",
      severity: "error",
      why: "投产、在建、停产等各类企业数加起来应当等于企业总数，不等就有一类漏了或重了。",
      authority: "办公惯例",
      needs: [["enterprise.operatingStatus"], ["summary.enterprises", "summary.operating"]],
    },
    summaryDifferences.parts,
  ),
  totalRule(
    {
      id: "ENT-14",
      title: "手填的合计与各行不符",
      severity: "error",
      why: "合计是手工填的，加行、改数后没有跟着改。",
      authority: "办公惯例",
      needs: [["enterprise.name"], ["organisation.name"], ["member.name"], ["summary.enterprises"]],
    },
    summaryDifferences.againstLedger,
  ),
  totalRule({
    id: "ENT-15",
    title: "求和公式漏行",
    severity: "warning",
    why: "在求和范围之外插入的行不会被加进合计，数字会悄悄变小。",
    authority: "办公惯例",
    needs: [],
  }),
  totalRule({
    id: "SUB-09",
    title: "补助合计与明细或大写不符",
    severity: "error",
    why: "签领表的合计、大写金额必须与明细一致，否则不能入账。",
    authority: "《会计基础工作规范》第四十八条、第五十二条",
    needs: [["allowance.amountDue"], ["allowance.amountPaid"], ["startupFund.amount"], ["award.amount"]],
  }),
  totalRule(
    {
      id: "ISS-05",
      title: "问题件数合计不符",
      severity: "error",
      why: "各类问题的件数之和应当等于总数，也应当等于台账的行数。",
      authority: "办公惯例",
      needs: [["problem.description"]],
    },
    ({ ledger }) => tablesOf(ledger, "problem").flatMap((table) => [...categoryTotals(table)]),
  ),
];

/** Spots of a rule of training or flats that a total row gives rise to. */
export function totalSpots(ledger: Ledger, rule: RuleId): readonly Spot[] {
  return totalIssues(ledger).flatMap((issue) => (issue.rule === rule ? [issue.spot] : []));
}
