/** Mistakes in the ledger of enterprises. */
import { inRecord, twoOf, type Planter } from "./planter";

const isOperating = ({ operatingStatus }: { operatingStatus?: unknown }): boolean =>
  operatingStatus === "operating";

export const enterprisePlanters: readonly Planter[] = [
  inRecord(
    "ENT-01",
    "名称漏填",
    "enterprise",
    "name",
    { needs: ["enterprise.employees"], where: (row) => row.hasOrganisation === "no" },
    (row) => {
      row.name = null;
    },
  ),
  {
    rule: "ENT-02",
    how: "代码抄成另一家的",
    needs: ["enterprise.creditCode"],
    plant: (rows, dice) => {
      const pair = twoOf(rows.enterprise, dice);
      if (pair === null) return null;
      pair[1].creditCode = pair[0].creditCode ?? null;
      return { place: { at: "row", register: "enterprise", rows: pair, field: "creditCode" } };
    },
  },
  inRecord("ENT-04", "末位抄错", "enterprise", "creditCode", {}, (row) => {
    const code = String(row.creditCode);
    row.creditCode = code.slice(0, 17) + (code.endsWith("3") ? "4" : "3");
  }),
  inRecord("ENT-04", "少一位", "enterprise", "creditCode", {}, (row) => {
    row.creditCode = String(row.creditCode).slice(0, 17);
  }),
  inRecord("ENT-05", "看不懂的词", "enterprise", "operatingStatus", {}, (row, dice) => {
    row.operatingStatus = { raw: dice.pick(["旺季", "待核实", "情况不明"]), value: null };
  }),
  inRecord(
    "ENT-12",
    "投产却0人",
    "enterprise",
    "employees",
    { needs: ["enterprise.operatingStatus"], where: isOperating },
    (row) => {
      row.employees = 0;
    },
  ),
];
