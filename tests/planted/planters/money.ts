/** Mistakes in sheets of payment: SUB-*. */
import type { PeriodValue } from "../../../src/registers";
import type { Row, World } from "../world/rows";
import { addedRow, inRecord, pairIn, type Planter } from "./planter";

type Allowance = Row<"allowance">;

const TERMS = ["organisation.secretary", "organisation.name"];
/** In office before the year began, and still at its end. */
const isThroughout = ({ tenureFrom, tenureTo }: Allowance): boolean =>
  String(tenureFrom) < "2023-01-01" && tenureTo === null;
/** Took the post over within the period that the sheet pays for. */
const cameWithin = (row: Allowance, { rows }: World): boolean =>
  row.tenureTo === null && Number(row.months) < fullMonths(rows.allowance);
const isUntilYearEnd = ({ period }: Allowance): boolean => (period as PeriodValue).toMonth === 12;

/** Months of whoever held the post all the time: 12, or 3 on sheets by quarter. */
function fullMonths(allowances: readonly Allowance[]): number {
  return Math.max(...allowances.map(({ months }) => Number(months)));
}

function pay(row: Allowance, months: number): void {
  row.months = months;
  row.amountDue = row.amountPaid = months * 150;
}

function typedTotal(register: "allowance" | "startupFund" | "award", field: string, how: string): Planter {
  return {
    rule: "SUB-09",
    how,
    needs: [],
    plant: ({ rows }, dice) =>
      rows[register].length === 0
        ? null
        : {
            place: { at: "total", register, field },
            changes: [{ what: "typedTotal", register, field, off: dice.pick([-150, 450, 1_000]) }],
          },
  };
}

const payees: readonly Planter[] = [
  inRecord(
    "SUB-01",
    "领取人不是书记",
    "allowance",
    "secretary",
    { needs: ["allowance.organisation", "allowance.tenureFrom", ...TERMS], where: isThroughout },
    (row) => {
      row.secretary = "钱错名";
      row.signature = "钱错名";
    },
  ),
  inRecord(
    "SUB-01",
    "奖励给了别人",
    "award",
    "secretary",
    {
      needs: ["award.organisation", ...TERMS],
      where: (row, world) => wasThroughout(row.organisation, world),
    },
    (row) => {
      row.secretary = "钱错名";
    },
  ),
  inRecord(
    "SUB-02",
    "党组织不存在",
    "allowance",
    "organisation",
    { needs: ["organisation.name"] },
    (row, dice) => {
      row.organisation = dice.pick(["中共临江兴旺电子有限公司支部委员会", "兴旺电子党支部"]);
    },
  ),
  inRecord(
    "SUB-02",
    "奖励的党组织不存在",
    "award",
    "organisation",
    { needs: ["organisation.name", "allowance.organisation"] },
    (row) => {
      row.organisation = "广发五金党支部";
    },
  ),
  addedRow(
    "SUB-05",
    "同一支部发两份",
    "allowance",
    "months",
    { needs: ["allowance.organisation"] },
    (row) => ({ ...row }),
  ),
  pairIn(
    "SUB-06",
    "一人领两份",
    "allowance",
    "secretary",
    { needs: ["allowance.organisation"], where: isUntilYearEnd },
    (first, second) => {
      second.secretary = first.secretary ?? null;
      second.idNumber = first.idNumber ?? null;
    },
  ),
  inRecord(
    "SUB-10",
    "公职人员领取",
    "allowance",
    "secretary",
    { needs: ["allowance.civilServant"] },
    (row) => {
      row.civilServant = "yes";
    },
  ),
  inRecord("SUB-11", "账号漏填", "allowance", "bankAccount", {}, (row) => {
    row.bankAccount = null;
  }),
  inRecord("SUB-13", "没有签字", "allowance", "signature", {}, (row) => {
    row.signature = null;
  }),
];

function wasThroughout(name: unknown, { rows }: World): boolean {
  return rows.organisation.some((row) => row.name === name && String(row.tenureFrom) < "2023-01-01");
}

const amounts: readonly Planter[] = [
  inRecord(
    "SUB-03",
    "月数多一月",
    "allowance",
    "months",
    { needs: ["allowance.tenureFrom", "allowance.period"], where: cameWithin },
    (row) => {
      pay(row, Number(row.months) + 1);
    },
  ),
  inRecord(
    "SUB-03",
    "中途任职按整期发",
    "allowance",
    "months",
    { needs: ["allowance.tenureFrom"], without: ["allowance.period"], where: cameWithin },
    (row, _dice, { rows }) => {
      pay(row, fullMonths(rows.allowance));
    },
  ),
  inRecord(
    "SUB-03",
    "月数少一月",
    "allowance",
    "months",
    {
      needs: ["organisation.tenureFrom", "organisation.secretary"],
      without: ["allowance.tenureFrom"],
      where: isThroughout,
    },
    (row) => {
      pay(row, Number(row.months) - 1);
    },
  ),
  inRecord(
    "SUB-04",
    "应发算错",
    "allowance",
    "amountDue",
    { needs: ["allowance.months", "allowance.monthlyRate"] },
    (row) => {
      row.amountDue = Number(row.amountDue) + 100;
      row.amountPaid = row.amountDue;
    },
  ),
  inRecord("SUB-12", "实发多于应发", "allowance", "amountPaid", { needs: ["allowance.amountDue"] }, (row) => {
    row.amountPaid = Number(row.amountDue) + 150;
  }),
  inRecord(
    "SUB-12",
    "没有减去扣发",
    "allowance",
    "amountPaid",
    { needs: ["allowance.amountDue", "allowance.deduction"] },
    (row) => {
      row.deduction = 50;
    },
  ),
  inRecord(
    "SUB-08",
    "奖励超上限",
    "award",
    "amount",
    { where: ({ grade }) => grade === "excellent" },
    (row) => {
      row.amount = 8_000;
    },
  ),
  inRecord(
    "SUB-08",
    "奖励不足下限",
    "award",
    "amount",
    { where: ({ grade }) => grade === "excellent" },
    (row) => {
      row.amount = 1_500;
    },
  ),
  inRecord(
    "SUB-08",
    "良好也发奖励",
    "award",
    "amount",
    { needs: ["award.grade"], where: ({ grade }) => grade === "good" },
    (row) => {
      row.amount = 2_000;
    },
  ),
  typedTotal("allowance", "amountDue", "津贴合计不符"),
  typedTotal("startupFund", "amount", "启动资金合计不符"),
  typedTotal("award", "amount", "奖励合计不符"),
  {
    rule: "SUB-09",
    how: "大写不符",
    needs: ["allowance.amountPaid", "allowance.amountDue"],
    plant: () => ({
      place: { at: "capitals", register: "allowance" },
      changes: [{ what: "capitals", register: "allowance", text: "合计（大写）：人民币玖佰元整" }],
    }),
  },
];

const funds: readonly Planter[] = [
  addedRow("SUB-07", "拨了两次", "startupFund", "organisation", {}, (row) => ({ ...row })),
  addedRow(
    "SUB-07",
    "往年成立的也拨",
    "startupFund",
    "organisation",
    { needs: ["organisation.foundedOn"] },
    (row, dice, { rows }) => {
      const old = rows.organisation.filter(({ foundedOn }) => String(foundedOn) < "2022-01-01");
      const organisation = String((old.length > 0 ? dice.pick(old) : rows.organisation[0])?.name);
      return { ...row, organisation, approvedOn: "2021-03-02" };
    },
  ),
  addedRow(
    "SUB-07",
    "按联合企业拨",
    "startupFund",
    "organisation",
    { needs: ["organisation.name", "enterprise.organisationName", "enterprise.formationMode"] },
    (row, dice, { rows }) => {
      const unit = dice.pick(rows.enterprise.filter(({ formationMode }) => formationMode === "joint"));
      return { ...row, organisation: String(unit.name), formationMode: "joint" };
    },
  ),
];

export const moneyPlanters: readonly Planter[] = [...payees, ...amounts, ...funds];
