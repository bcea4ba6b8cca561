/** Custom functions for allowances and awards. */
import { awardModes, endPolicies, startPolicies } from "../reading/settings/settings-catalogue";
import { defaultSettings, type EndPolicy, type StartPolicy } from "../reading/settings/settings";
import type { DateValue, Grade } from "../registers";
import { awardForScore, gradeTexts } from "../subsidy/award-schemes";
import { capitalAmount } from "../subsidy/capital-amount";
import { amountOf, monthShares, monthsOf, type MonthPolicy, type MonthShare } from "../subsidy/months";
import { isVagueDay, isVagueYear } from "../subsidy/vague-dates";
import {
  choiceCell,
  dateCell,
  lastDayCell,
  moneyCell,
  numberCell,
  optionalDateCell,
  standardCell,
} from "./cell-parameters";
import { declare } from "./declaration";
import { isFailure, wrongArgument, type Failure } from "./failure";

const tenureFrom = dateCell("任职日期", "书记任职的日期");
const tenureTo = optionalDateCell("离任日期", "书记离任的日期，仍在任的留空");
const periodFirst = dateCell("期间起", "发放期间的第一天");
const periodLast = lastDayCell("期间止", "发放期间的最后一天");
const startRule = choiceCell("起算", "任职当月怎样计，不填按当月起计", startPolicies);
const endRule = choiceCell("止算", "离任当月怎样计，不填按离任当月不发", endPolicies);

export const capitalAmountFunction = declare({
  id: "CAPITAL_AMOUNT",
  description: "把金额写成签字、填票用的大写",
  parameters: [moneyCell("金额", "金额，单位元")],
  result: "大写金额",
  body: (fen) => capitalAmount(fen) ?? wrongArgument("“金额”太大，大写金额写到仟亿元为止。"),
});

export const allowanceMonths = declare({
  id: "ALLOWANCE_MONTHS",
  description: "按任职、离任日期和起止规则，数出期间内应发津贴的月数",
  parameters: [tenureFrom, tenureTo, periodFirst, periodLast, startRule, endRule],
  result: "月数",
  body: (from, to, first, last, start, end) => {
    const shares = sharesOf(from, to, first, last, start, end);
    return isFailure(shares) ? shares : monthsOf(shares);
  },
});

export const allowanceAmount = declare({
  id: "ALLOWANCE_AMOUNT",
  description: "按任职、离任日期和每月标准，算出期间内应发的津贴",
  parameters: [
    tenureFrom,
    tenureTo,
    periodFirst,
    periodLast,
    standardCell("标准", "每月标准，单位元"),
    startRule,
    endRule,
  ],
  result: "金额，单位元",
  body: (from, to, first, last, rate, start, end) => {
    const shares = sharesOf(from, to, first, last, start, end);
    return isFailure(shares) ? shares : amountOf(shares, () => rate) / 100;
  },
});

function sharesOf(
  from: DateValue,
  to: DateValue | null,
  first: DateValue,
  last: DateValue,
  start: StartPolicy | null,
  end: EndPolicy | null,
): readonly MonthShare[] | Failure {
  if (first.day > last.day) return wrongArgument("“期间起”在“期间止”之后，请把两个日期对调。");
  if (to !== null && to.day < from.day)
    return wrongArgument("“离任日期”在“任职日期”之前，请核对这两个日期。");
  const policy = { start: start ?? defaultSettings.startPolicy, end: end ?? defaultSettings.endPolicy };
  const vague = vagueDate(from, to, first, last, policy);
  if (vague !== null) return wrongArgument(`“${vague}”没有写到哪一天，按这条规则算不准，请补上日期。`);
  const service = { from: from.day, to: to?.day ?? null, founded: null, dissolved: null };
  return monthShares(service, { first: first.day, last: last.day }, policy);
}

/** The date whose missing day (or month) would make a difference under the policy. */
function vagueDate(
  from: DateValue,
  to: DateValue | null,
  first: DateValue,
  last: DateValue,
  policy: MonthPolicy,
): string | null {
  const period = { first: first.day, last: last.day };
  if (isVagueYear(from, period) || isVagueDay(from, period, policy.start)) return tenureFrom.name;
  if (to !== null && (isVagueYear(to, period) || isVagueDay(to, period, policy.end))) return tenureTo.name;
  return null;
}

const gradeWords = Object.fromEntries(
  Object.entries(gradeTexts).map(([grade, word]) => [word, grade as Grade]),
);

export const awardAmount = declare({
  id: "AWARD_AMOUNT",
  description: "按考核得分和等次算出绩效奖励，等次为优秀的才奖励",
  parameters: [
    numberCell("得分", "考核得分", { least: 0, most: 120 }),
    choiceCell("等次", "考核等次，不填按得分定", gradeWords),
    choiceCell("方案", "奖励方案，不填按得分分档", awardModes),
  ],
  result: "金额，单位元",
  body: (score, grade, mode) => {
    const fen = awardForScore(score, grade, {
      ...defaultSettings.award,
      mode: mode ?? defaultSettings.award.mode,
    });
    return fen === null
      ? wrongArgument("“方案”按名次或手工核定时，一个得分算不出金额，请用“资金”页或改用按得分的方案。")
      : fen / 100;
  },
});
