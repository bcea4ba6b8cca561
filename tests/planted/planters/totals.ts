/** Mistakes in rows of totals and in titles: ENT-06, ENT-14, ENT-15, ENT-17. */
import type { RegisterId } from "../../../src/registers";
import { inRecord, type Planter } from "./planter";

function typedTotal(register: RegisterId, field: string, how: string): Planter {
  return {
    rule: "ENT-14",
    how,
    needs: [],
    plant: (_, dice) => ({
      place: { at: "total", register, field },
      changes: [{ what: "typedTotal", register, field, off: dice.pick([-2, 1, 3]) }],
    }),
  };
}

function shortSum(register: RegisterId, field: string, how: string): Planter {
  return {
    rule: "ENT-15",
    how,
    needs: [],
    plant: ({ rows }) =>
      rows[register].length < 3
        ? null
        : { place: { at: "total", register, field }, changes: [{ what: "shortSum", register, field }] },
  };
}

function oldTitle(register: RegisterId, how: string): Planter {
  return {
    rule: "ENT-17",
    how,
    needs: [`${register}.seq`],
    plant: () => ({
      place: { at: "title", register },
      changes: [{ what: "titleYear", register, year: 2022 }],
    }),
  };
}

export const totalPlanters: readonly Planter[] = [
  inRecord(
    "ENT-06",
    "汇总表各类不等于总数",
    "summary",
    "enterprises",
    { needs: ["summary.operating", "summary.building", "summary.suspended"] },
    (row) => {
      row.enterprises = Number(row.enterprises) + 1;
    },
  ),
  {
    rule: "ENT-06",
    how: "台账合计各类不等于总数",
    needs: ["enterprise.name", "enterprise.operatingStatus"],
    plant: ({ rows }) => {
      const operating = rows.enterprise.filter(
        ({ operatingStatus }) => operatingStatus === "operating",
      ).length;
      const all = rows.enterprise.length;
      const cell = `${String(all)}家，其中投产${String(operating)}家、在建${String(all - operating + 1)}家`;
      return {
        place: { at: "total", register: "enterprise", field: "name" },
        changes: [{ what: "claim", register: "enterprise", field: "name", cell }],
      };
    },
  },
  typedTotal("enterprise", "employees", "企业台账职工合计"),
  typedTotal("enterprise", "members", "企业台账党员合计"),
  typedTotal("organisation", "members", "党组织台账党员合计"),
  typedTotal("staffing", "actual", "编制表合计"),
  typedTotal("instructor", "visits", "指导员走访合计"),
  typedTotal("summary", "operating", "汇总表合计"),
  typedTotal("training", "expected", "培训应到合计"),
  {
    rule: "ENT-14",
    how: "企业家数",
    needs: ["enterprise.name"],
    plant: ({ rows }) => ({
      place: { at: "total", register: "enterprise", field: "name" },
      changes: [
        {
          what: "claim",
          register: "enterprise",
          field: "name",
          cell: `${String(rows.enterprise.length - 1)}家`,
        },
      ],
    }),
  },
  {
    rule: "ENT-14",
    how: "花名册人数",
    needs: ["member.name"],
    plant: ({ rows }) => ({
      place: { at: "total", register: "member", field: "name" },
      changes: [
        { what: "claim", register: "member", field: "name", cell: `共${String(rows.member.length + 2)}人` },
      ],
    }),
  },
  shortSum("enterprise", "employees", "企业台账"),
  shortSum("organisation", "members", "党组织台账"),
  shortSum("allowance", "amountDue", "津贴表"),
  shortSum("training", "attended", "培训表"),
  oldTitle("enterprise", "企业台账"),
  oldTitle("member", "党员花名册"),
  oldTitle("allowance", "津贴表"),
];
