import type { Counting } from "../counting";
import { need, type Counted, type FigureSpec } from "../figure";
import { rate } from "../rates";

const subject = "机构编制";

function total(counting: Counting, field: "quota" | "actual"): number {
  return counting.entries("staffing").reduce((sum, entry) => sum + (entry.value(field) ?? 0), 0);
}

/** Posts that stand empty, unit by unit: one unit's surplus fills no post of another. */
function vacancies(counting: Counting): number {
  return counting
    .entries("staffing")
    .reduce((sum, entry) => sum + Math.max(0, (entry.value("quota") ?? 0) - (entry.value("actual") ?? 0)), 0);
}

/** Staff in units that have posts at all: hired staff without posts (聘用) fill none. */
function postRate(counting: Counting): Counted {
  const withPosts = counting.entries("staffing").filter((entry) => (entry.value("quota") ?? 0) > 0);
  const actual = withPosts.reduce((sum, entry) => sum + (entry.value("actual") ?? 0), 0);
  return rate(actual, total(counting, "quota"), "核定编制");
}

const both = [[need("staffing", "quota", "actual")]];

export const staffingFigures: readonly FigureSpec[] = [
  {
    id: "staffing.quota",
    title: "核定编制数",
    aliases: ["编制数", "核定编制", "编制多少个"],
    subject,
    unit: "个",
    basis: "核定编制一列之和",
    needs: [[need("staffing", "quota")]],
    count: (counting) => ({ value: total(counting, "quota") }),
  },
  {
    id: "staffing.actual",
    title: "实有人数",
    aliases: ["在编人数", "实有在编人数", "实有人员数"],
    subject,
    unit: "人",
    basis: "实有人数一列之和",
    needs: [[need("staffing", "actual")]],
    count: (counting) => ({ value: total(counting, "actual") }),
  },
  {
    id: "staffing.vacancy",
    title: "空编数",
    aliases: ["空编", "空缺编制数", "还缺的编制", "缺编数"],
    subject,
    unit: "个",
    basis: "逐单位用核定编制减实有人数（超编的按0）后相加，不取手填的空编",
    needs: both,
    count: (counting) => ({ value: vacancies(counting) }),
  },
  {
    id: "staffing.rate",
    title: "编制到岗率",
    aliases: ["到岗率", "编制使用率", "人员到位率"],
    subject,
    unit: "率",
    basis: "有核定编制的各行实有人数 ÷ 核定编制数",
    needs: both,
    count: postRate,
  },
];
