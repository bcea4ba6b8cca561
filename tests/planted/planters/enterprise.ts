/** Mistakes in the ledger of enterprises: ENT-*, INS-01, INS-04. */
import type { Row } from "../world/rows";
import { inRecord, lower, pairIn, type Planter } from "./planter";

type Enterprise = Row<"enterprise">;

export const isOperating = ({ operatingStatus }: Enterprise): boolean => operatingStatus === "operating";
const isBuilding = ({ operatingStatus }: Enterprise): boolean => operatingStatus === "building";
export const isUncovered = ({ hasOrganisation }: Enterprise): boolean => hasOrganisation === "no";

const names: readonly Planter[] = [
  inRecord(
    "ENT-01",
    "名称漏填",
    "enterprise",
    "name",
    { needs: ["enterprise.employees"], where: isUncovered },
    (row) => {
      row.name = null;
    },
  ),
  pairIn("ENT-02", "代码抄成另一家的", "enterprise", "creditCode", {}, (first, second) => {
    second.creditCode = first.creditCode ?? null;
  }),
  pairIn("ENT-03", "另一家写成全称加地名", "enterprise", "name", { where: isUncovered }, (first, second) => {
    second.name = `广西${String(first.name)}`;
  }),
  pairIn("ENT-03", "公司改了组织形式", "enterprise", "name", { where: isUncovered }, (first, second) => {
    const stem = String(first.name).replace(/(有限责任公司|股份有限公司|有限公司|厂)$/, "");
    second.name = `${stem}${String(first.name).endsWith("有限责任公司") ? "有限公司" : "有限责任公司"}`;
  }),
  pairIn(
    "ENT-03",
    "简称又登一次",
    "enterprise",
    "name",
    { where: isUncovered },
    (first, second, { forms }) => {
      second.name = forms.get(String(first.name))?.[0] ?? null;
    },
  ),
];

const codes: readonly Planter[] = [
  inRecord("ENT-04", "末位抄错", "enterprise", "creditCode", {}, (row) => {
    const code = String(row.creditCode);
    row.creditCode = code.slice(0, 17) + (code.endsWith("3") ? "4" : "3");
  }),
  inRecord("ENT-04", "少一位", "enterprise", "creditCode", {}, (row) => {
    row.creditCode = String(row.creditCode).slice(0, 17);
  }),
  inRecord(
    "ENT-04",
    "中间两位颠倒",
    "enterprise",
    "creditCode",
    { where: ({ creditCode }) => String(creditCode)[13] !== String(creditCode)[14] },
    (row) => {
      const code = String(row.creditCode);
      row.creditCode = `${code.slice(0, 13)}${code[14] ?? ""}${code[13] ?? ""}${code.slice(15)}`;
    },
  ),
];

const states: readonly Planter[] = [
  inRecord("ENT-05", "看不懂的词", "enterprise", "operatingStatus", {}, (row, dice) => {
    row.operatingStatus = { raw: dice.pick(["旺季", "走流程中", "乙类"]), value: null };
  }),
  inRecord(
    "ENT-07",
    "在建却已投产",
    "enterprise",
    "startedOn",
    { needs: ["enterprise.operatingStatus"], where: isBuilding },
    (row) => {
      row.startedOn = "2021-06-15";
    },
  ),
  inRecord(
    "ENT-07",
    "投产没有时间",
    "enterprise",
    "startedOn",
    { needs: ["enterprise.operatingStatus"], where: isOperating },
    (row) => {
      row.startedOn = null;
    },
  ),
  inRecord(
    "ENT-08",
    "三无仍纳入",
    "enterprise",
    "inBase",
    {
      needs: ["enterprise.hasPremises", "enterprise.hasStaff", "enterprise.hasBusiness"],
      where: isUncovered,
    },
    (row) => {
      row.hasPremises = row.hasStaff = row.hasBusiness = "no";
    },
  ),
  inRecord("ENT-09", "园区名写错", "enterprise", "park", { needs: ["summary.park"] }, (row) => {
    row.park = "东山工业园";
  }),
  inRecord(
    "ENT-10",
    "规上没有勾",
    "enterprise",
    "aboveScale",
    { needs: ["enterprise.revenue"], where: ({ aboveScale }) => aboveScale === "yes" },
    (row) => {
      row.aboveScale = "no";
    },
  ),
  inRecord(
    "ENT-10",
    "规下勾了规上",
    "enterprise",
    "aboveScale",
    { needs: ["enterprise.revenue"], where: ({ aboveScale }) => aboveScale === "no" },
    (row) => {
      row.aboveScale = "yes";
    },
  ),
  inRecord(
    "ENT-11",
    "年份敲错",
    "enterprise",
    "startedOn",
    { needs: ["enterprise.operatingStatus"], where: isOperating },
    (row, dice) => {
      row.startedOn = dice.pick(["2032-05-01", "2025-03-01"]);
    },
  ),
  inRecord(
    "ENT-12",
    "投产却0人",
    "enterprise",
    "employees",
    { needs: ["enterprise.operatingStatus"], where: isOperating },
    (row) => {
      row.employees = { raw: 0, value: 0 };
    },
  ),
  inRecord(
    "ENT-13",
    "职工少于党员",
    "enterprise",
    "employees",
    { needs: ["enterprise.members"], where: ({ members }) => Number(members) > 1 },
    (row) => {
      row.employees = Number(row.members) - 1;
    },
  ),
];

const instructors: readonly Planter[] = [
  inRecord("INS-01", "没有指导员", "enterprise", "instructor", { where: isUncovered }, leaveAlone),
  inRecord(
    "INS-01",
    "联系表里漏了",
    "enterprise",
    "name",
    { needs: ["instructor.enterprises"], without: ["enterprise.instructor"], where: isUncovered },
    leaveAlone,
  ),
  inRecord(
    "INS-04",
    "新入园没有指导员",
    "enterprise",
    "instructor",
    { needs: ["enterprise.enteredOn"], where: isUncovered },
    (row, dice, world) => {
      leaveAlone(row, dice, world);
      row.enteredOn = "2023-06-05";
      row.startedOn = row.startedOn === null ? null : "2023-09-10";
    },
  ),
];

/** No instructor looks after the enterprise, on either sheet. */
function leaveAlone(...[row, , { rows }]: Parameters<Parameters<typeof inRecord<"enterprise">>[5]>): void {
  row.instructor = null;
  for (const instructor of rows.instructor) {
    const enterprises = (instructor.enterprises ?? []) as readonly string[];
    instructor.enterprises = enterprises.filter((name) => name !== row.name);
  }
}

const sequence: readonly Planter[] = (["repeated", "skipped"] as const).map((what) => ({
  rule: "ENT-16",
  how: what === "repeated" ? "重号" : "断号",
  needs: ["enterprise.seq"],
  plant: ({ rows }, dice) => {
    const row = dice.pick(rows.enterprise.slice(2, -1)) as Row;
    return { place: lower("enterprise", [row], "seq"), changes: [{ what, register: "enterprise", row }] };
  },
}));

export const enterprisePlanters: readonly Planter[] = [
  ...names,
  ...codes,
  ...states,
  ...instructors,
  ...sequence,
];
