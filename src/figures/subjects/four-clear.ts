import {
  fieldTitle,
  fourClearFields,
  missingFields,
  tellingFields,
  type EnterpriseField,
} from "../../formation/four-clear";
import { builtOnce } from "../../ledger/once";
import type { Table } from "../../reading/table";
import type { Counting } from "../counting";
import { countOf, shareOf } from "../counted";
import { enterprises, rowsOfEnterprise, type Enterprise } from "../enterprises";
import { need, type Counted, type FigureSpec } from "../figure";
import { hasHappened } from "../period";
import { unreadCells } from "../unread-cells";
import { counters } from "../spoken-words";

const SUBJECT = "四个清";

interface Surveyed {
  readonly enterprise: Enterprise;
  readonly isComplete: boolean;
}

/** Sheets that are the survey themselves, whether they have a date for each enterprise or not. */
const SURVEY_TITLE = /[四4]个?清|摸底|摸排/;

function isSurvey({ grid, recognition }: Table): boolean {
  return SURVEY_TITLE.test(grid.sheet) || SURVEY_TITLE.test(recognition.context.title);
}

/**
 * Enterprises with a survey date up to the cut-off. Without that column those on a survey's sheet; `null` where
 * nothing tells that there was one.
 */
export const surveyedEnterprises = builtOnce((counting: Counting): readonly Enterprise[] | null => {
  const list = enterprises(counting);
  if (counting.has("enterprise", "surveyedOn"))
    return list.filter((enterprise) => isDated(counting, enterprise));
  const surveys = new Set<unknown>(counting.tables("enterprise").filter(isSurvey));
  if (surveys.size === 0) return null;
  return list.filter((enterprise) => entriesOf(enterprise).some(({ table }) => surveys.has(table)));
});

function isDated(counting: Counting, enterprise: Enterprise): boolean {
  return entriesOf(enterprise).some((entry) => {
    const surveyedOn = entry.value("surveyedOn");
    return surveyedOn !== null && hasHappened(surveyedOn, counting.asOf);
  });
}

const survey = builtOnce((counting: Counting): readonly Surveyed[] =>
  (surveyedEnterprises(counting) ?? enterprises(counting)).map((enterprise) => ({
    enterprise,
    isComplete: missingFields(entriesOf(enterprise)).length === 0,
  })),
);

const rowsOfSurveyed = ({ enterprise }: Surveyed) => rowsOfEnterprise(enterprise);
const isComplete = (surveyed: Surveyed) => surveyed.isComplete;

function entriesOf(enterprise: Enterprise) {
  return [enterprise.entry, ...enterprise.also];
}

function countSurveyed(counting: Counting): Counted {
  const [unread] = unreadCells(counting, "enterprise", "surveyedOn");
  if (unread !== undefined)
    return { value: null, reason: `${unread.place}写的是“${unread.raw}”，看不出是哪一天` };
  const surveyed = surveyedEnterprises(counting);
  if (surveyed !== null) return countOf(surveyed, rowsOfEnterprise);
  return { value: null, reads: [], reason: "企业台账里没有“摸底时间”这一列，也没有“四个清”摸底表" };
}

/** Counts by the survey, where the ledger has every column that 四清 asks for. */
function surveyed(count: (survey: readonly Surveyed[]) => Counted) {
  return (counting: Counting): Counted => {
    const isThere = (field: EnterpriseField) => counting.has("enterprise", field);
    const lacking = fourClearFields.filter(
      (field) => !tellingFields(field).some((fields) => fields.every(isThere)),
    );
    const reads = [need("enterprise", "surveyedOn", ...fourClearFields)];
    if (lacking.length === 0) return { ...count(survey(counting)), reads };
    const titles = lacking.map((field) => `“${fieldTitle(field)}”`).join("、");
    return { value: null, reads, reason: `企业台账里没有${titles}，无法判断“四个清”是否齐全` };
  };
}

const WHAT_IS_COMPLETE = `${fourClearFields.map(fieldTitle).join("、")}都填了并看得懂；填“无”和0算填了，填“—”“待定”“不详”不算`;

export const fourClearFigures: readonly FigureSpec[] = [
  {
    id: "fourClear.surveyed",
    title: "四清摸底企业数",
    aliases: ["摸底企业数", "摸排企业数", "已摸底企业数", "已摸排企业"],
    said: { with: counters.enterprises, words: [["surveyed"]], besides: ["fourClear"] },
    subject: SUBJECT,
    unit: "家",
    basis: "摸底时间不晚于截止日期的企业；没有摸底时间列的，为“四个清”摸底表上的企业",
    needs: [[need("enterprise", "surveyedOn")], [need("enterprise", "name")]],
    count: countSurveyed,
  },
  {
    id: "fourClear.complete",
    title: "四清完成企业数",
    aliases: ["四清完整企业数", "四个清完整企业", "信息完整企业数", "做到四个清的企业数", "四清做完的企业"],
    said: { with: counters.enterprises, words: [["complete"]], besides: ["fourClear", "surveyed"] },
    subject: SUBJECT,
    unit: "家",
    basis: `已摸底（看不出是否摸底的为全部）企业中，${WHAT_IS_COMPLETE}`,
    needs: [[need("enterprise", "name")]],
    count: surveyed((list) => countOf(list, rowsOfSurveyed, isComplete)),
  },
  {
    id: "fourClear.rate",
    title: "四清完成率",
    aliases: ["四个清完成率", "四清完整率", "摸底完成率"],
    said: {
      with: counters.rate,
      words: [["completeRate"], ["fourClear", "surveyed", "complete"]],
      besides: ["fourClear", "surveyed", "complete"],
    },
    subject: SUBJECT,
    unit: "率",
    basis: "四清完成企业 ÷ 已摸底企业（看不出是否摸底的为全部企业）",
    needs: [[need("enterprise", "name")]],
    count: surveyed((list) => shareOf(list, rowsOfSurveyed, isComplete, "已摸底的企业")),
  },
];
