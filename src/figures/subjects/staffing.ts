import { isOutsideEstablishment } from "../../ledger/establishment";
import { builtOnce } from "../../ledger/once";
import type { Entry } from "../../reading/table";
import type { Counting } from "../counting";
import { itself, rate, sumOf } from "../counted";
import { need, type Counted, type FigureSpec } from "../figure";
import { counters } from "../spoken-words";

const SUBJECT = "机构编制";

type StaffingEntry = Entry<"staffing">;

/** Rows of the establishment; hired staff and the like (聘用, 编外) are in none of the figures. */
const established = builtOnce((counting: Counting): readonly StaffingEntry[] =>
  counting.entries("staffing").filter((entry) => !isOutsideEstablishment(entry)),
);

function actually(entries: readonly StaffingEntry[]): number {
  return entries.reduce((total, entry) => total + actualOf(entry), 0);
}

const quotaOf = (entry: StaffingEntry): number => entry.value("quota") ?? 0;
const actualOf = (entry: StaffingEntry): number => entry.value("actual") ?? 0;
/** Posts that stand empty: one unit's surplus fills no post of another. */
const vacancyOf = (entry: StaffingEntry): number => Math.max(0, quotaOf(entry) - actualOf(entry));

/** The posts that are filled over all posts; those that aren't (less than none in a unit with a surplus) are not counted. */
function postRate(entries: readonly StaffingEntry[]): Counted {
  const withPosts = entries.filter((entry) => quotaOf(entry) > 0);
  const filled = sumOf(withPosts, itself, actualOf);
  const empty = sumOf(
    withPosts.filter((entry) => quotaOf(entry) !== actualOf(entry)),
    itself,
    (entry) => quotaOf(entry) - actualOf(entry),
  );
  const [numerator, rest] = [filled.value ?? 0, empty.value ?? 0];
  return {
    ...rate(numerator, numerator + rest, "核定编制"),
    behind: () => ({ counted: filled.behind?.().counted ?? [], notCounted: empty.behind?.().counted ?? [] }),
  };
}

/** Counts over the establishment, and says who was left out. */
function ofEstablishment(count: (entries: readonly StaffingEntry[]) => Counted) {
  return (counting: Counting): Counted => {
    const entries = established(counting);
    const outside = actually(counting.entries("staffing")) - actually(entries);
    const note = outside === 0 ? {} : { note: `聘用等编外人员${String(outside)}人未计入` };
    return { ...count(entries), ...note };
  };
}

const BOTH = [[need("staffing", "quota", "actual")]];

export const staffingFigures: readonly FigureSpec[] = [
  {
    id: "staffing.quota",
    title: "核定编制数",
    aliases: ["编制数", "核定编制", "编制多少个"],
    said: { with: counters.people, words: [["quota"]], byNoun: true, besides: ["staff"] },
    subject: SUBJECT,
    unit: "个",
    basis: "核定编制一列之和，聘用、编外、劳务派遣等行不算",
    needs: [[need("staffing", "quota")]],
    count: ofEstablishment((entries) => sumOf(entries, itself, quotaOf)),
  },
  {
    id: "staffing.actual",
    title: "实有人数",
    aliases: ["在编人数", "实有在编人数", "实有人员数"],
    said: {
      with: counters.people,
      words: [
        ["actual", "inPost"],
        ["actual", "quota", "staff", "vacancy"],
      ],
      besides: ["quota", "staff"],
    },
    subject: SUBJECT,
    unit: "人",
    basis: "实有人数一列之和，聘用、编外、劳务派遣等行不算",
    needs: [[need("staffing", "actual")]],
    count: ofEstablishment((entries) => sumOf(entries, itself, actualOf)),
  },
  {
    id: "staffing.vacancy",
    title: "空编数",
    aliases: ["空编", "空缺编制数", "还缺的编制", "缺编数"],
    said: { with: counters.people, words: [["vacancy"]], besides: ["quota"] },
    subject: SUBJECT,
    unit: "个",
    basis: "逐单位用核定编制减实有人数（超编的按0）后相加，不取手填的空编",
    needs: BOTH,
    count: ofEstablishment((entries) => sumOf(entries, itself, vacancyOf)),
  },
  {
    id: "staffing.rate",
    title: "编制到岗率",
    aliases: ["到岗率", "编制使用率", "人员到位率"],
    said: { with: counters.rate, words: [["staffRate"]], besides: ["quota", "actual", "inPost"] },
    subject: SUBJECT,
    unit: "率",
    basis: "有核定编制的各行实有人数 ÷ 核定编制数，聘用、编外、劳务派遣等行不算",
    needs: BOTH,
    count: ofEstablishment(postRate),
  },
];
