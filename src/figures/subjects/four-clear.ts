import { fieldTitle, fourClear, fourClearFields } from "../../formation/four-clear";
import { once, type Counting } from "../counting";
import { enterprises, tally, type Enterprise } from "../enterprises";
import { need, type Counted, type FigureSpec } from "../figure";
import { hasHappened } from "../period";
import { rangesOf } from "../provenance";
import { rate } from "../rates";

const subject = "四个清";

interface Survey {
  readonly surveyed: readonly Enterprise[];
  readonly complete: number;
}

/** Enterprises with a survey date up to the cut-off; a ledger without that column is the survey itself. */
export const surveyedEnterprises = once((counting: Counting): readonly Enterprise[] => {
  const { list } = enterprises(counting);
  if (!counting.has("enterprise", "surveyedOn")) return list;
  return list.filter((enterprise) =>
    entriesOf(enterprise).some((entry) => {
      const surveyedOn = entry.value("surveyedOn");
      return surveyedOn !== null && hasHappened(surveyedOn, counting.asOf);
    }),
  );
});

const survey = once((counting: Counting): Survey => {
  const surveyed = surveyedEnterprises(counting);
  return {
    surveyed,
    complete: tally(surveyed, (enterprise) => fourClear(...entriesOf(enterprise)).complete),
  };
});

function entriesOf(enterprise: Enterprise) {
  return [enterprise.entry, ...enterprise.also];
}

/** Counts by the survey, where the ledger has every column that 四清 asks for. */
function surveyed(count: (survey: Survey) => Counted) {
  return (counting: Counting): Counted => {
    const lacking = fourClearFields.filter((field) => !counting.has("enterprise", field));
    const cells = rangesOf(counting.tables("enterprise"), ["surveyedOn", ...fourClearFields]);
    if (lacking.length === 0) return { cells, ...count(survey(counting)) };
    const titles = lacking.map((field) => `“${fieldTitle(field)}”`).join("、");
    return { value: null, cells, reason: `企业台账里没有${titles}，无法判断“四个清”是否齐全` };
  };
}

const whatIsComplete = `${fourClearFields.map(fieldTitle).join("、")}都填了并看得懂；填“无”和0算填了，填“—”“待定”“不详”不算`;

export const fourClearFigures: readonly FigureSpec[] = [
  {
    id: "fourClear.surveyed",
    title: "四清摸底企业数",
    aliases: ["摸底企业数", "摸排企业数", "已摸底企业数", "已摸排企业"],
    subject,
    unit: "家",
    basis: "摸底时间不晚于截止日期的企业",
    needs: [[need("enterprise", "surveyedOn")]],
    count: (counting) => ({ value: surveyedEnterprises(counting).length }),
  },
  {
    id: "fourClear.complete",
    title: "四清完成企业数",
    aliases: ["四清完整企业数", "四个清完整企业", "信息完整企业数", "做到四个清的企业数"],
    subject,
    unit: "家",
    basis: `已摸底（台账没有摸底时间的为全部）企业中，${whatIsComplete}`,
    needs: [[need("enterprise", "name")]],
    count: surveyed(({ complete }) => ({ value: complete })),
  },
  {
    id: "fourClear.rate",
    title: "四清完成率",
    aliases: ["四个清完成率", "四清完整率", "摸底完成率"],
    subject,
    unit: "率",
    basis: "四清完成企业 ÷ 已摸底企业（台账没有摸底时间的为全部企业）",
    needs: [[need("enterprise", "name")]],
    count: surveyed((found) => rate(found.complete, found.surveyed.length, "已摸底的企业")),
  },
];
