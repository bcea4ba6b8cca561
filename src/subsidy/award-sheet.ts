/** 绩效奖励表: its lines and columns (DOMAIN L7). An amount follows score and grade as a formula. */
import { defaultSettings, type Settings } from "../reading/settings/settings";
import { awardModes } from "../reading/settings/settings-catalogue";
import type { AwardDue } from "./award";
import { awardForScore, gradeTexts, type AwardScale } from "./award-schemes";
import type { Due } from "./due";
import {
  blankColumn,
  nameColumn,
  numberColumn,
  sameRow,
  type CellPlace,
  type PaymentCell,
  type PaymentColumn,
} from "./sheet-columns";

export function awardLines(due: Due): readonly AwardDue[] {
  return due.award.filter(({ amount }) => amount > 0);
}

export function awardColumns({ award: scale }: Settings): readonly PaymentColumn<AwardDue>[] {
  return [
    numberColumn(),
    nameColumn("书记姓名", ({ secretary }) => secretary),
    { title: "党组织名称", width: 34, format: "text", cell: ({ organisation }) => organisation },
    { title: "考核得分", width: 10, format: "number", cell: ({ score }) => score },
    {
      title: "考核等次",
      width: 10,
      format: "text",
      cell: ({ grade }) => (grade === null ? null : gradeTexts[grade]),
    },
    {
      title: "奖励金额（元）",
      width: 14,
      format: "money",
      sum: ({ amount }) => amount / 100,
      isTotal: true,
      cell: (line, place) => amountCell(line, place, scale),
    },
    blankColumn("领款人签字", 14),
    blankColumn("备注", 16),
  ];
}

function amountCell(line: AwardDue, place: CellPlace<AwardDue>, scale: AwardScale): PaymentCell {
  const yuan = line.amount / 100;
  if (place.purpose === "posting" || !isByScoreAlone(line, scale)) return yuan;
  const scheme = Object.entries(awardModes).find(([, mode]) => mode === scale.mode)?.[0] ?? "";
  const args = [sameRow(place, "考核得分"), sameRow(place, "考核等次"), `"${scheme}"`];
  return { formula: `=DJ.奖励金额(${args.join(",")})`, frozen: yuan };
}

/** The function knows score, grade and scheme, and no other least and highest award than the usual ones. */
function isByScoreAlone({ score, grade, amount }: AwardDue, scale: AwardScale): boolean {
  const { min, max } = defaultSettings.award;
  if (score === null || scale.min !== min || scale.max !== max) return false;
  return awardForScore(score, grade, scale) === amount;
}
