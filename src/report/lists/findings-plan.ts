import { rules } from "../../checks";
import type { Finding, Severity } from "../../checks/finding";
import { severityTitles } from "../../checks/severity-titles";
import { formatChinese } from "../../reading/cells/dates";
import { quotedSheet } from "../../reading/cells/grid";
import type { DayNumber } from "../../registers";
import { listPlan } from "./list-plan";
import { ownSheetTitle, type SheetPlan } from "../sheet-plan";

const FINDINGS_TITLE = "校验结果";
const HEADER = ["序号", "级别", "规则", "位置", "问题", "应为", "现为", "建议", "处理情况"] as const;
const PLACE_COLUMN = 3;
/** A sheet's name has at most so many characters, and none of these. */
const LONGEST_NAME = 31;
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:']/g;

export interface FindingsPlanInput {
  readonly findings: readonly Finding[];
  readonly year: number;
  readonly asOf: DayNumber;
  /** Park or enterprise that the findings were kept for; `null` for all. */
  readonly scope: string | null;
}

/** Sheet 校验结果: what is to be mended and where, ready to print on A4 and to hand to a township. */
export function findingsPlan({ findings, year, asOf, scope }: FindingsPlanInput): SheetPlan {
  const rows = findings.map((finding, index) => [
    index + 1,
    severityTitles[finding.severity],
    ruleText(finding.rule),
    placeOf(finding),
    finding.message,
    finding.expected ?? null,
    finding.actual ?? null,
    finding.suggestion ?? null,
    null,
  ]);
  return listPlan({
    name: findingsSheetName(scope),
    title: ownSheetTitle(
      scope === null ? FINDINGS_TITLE : `${FINDINGS_TITLE}：${scope}`,
      "台账改正后请重新校验",
    ),
    note: `${String(year)}年，截至${formatChinese(asOf)}。${countsText(findings)}点“位置”可到要改的单元格。`,
    header: HEADER,
    rows,
    none: [null, null, null, null, "没有发现问题。"],
    columnWidths: [6, 6, 18, 20, 48, 12, 12, 24, 12],
    placeColumn: PLACE_COLUMN,
    places: findings.map(({ sheet, cell }) => `${quotedSheet(sheet)}!${cell}`),
  });
}

/** 校验结果, or 校验结果（城东园） for one park or enterprise. */
function findingsSheetName(scope: string | null): string {
  if (scope === null) return FINDINGS_TITLE;
  const room = LONGEST_NAME - FINDINGS_TITLE.length - 2;
  return `${FINDINGS_TITLE}（${scope.replace(FORBIDDEN_IN_NAMES, "").slice(0, room)}）`;
}

function ruleText(id: string): string {
  const title = rules.find((rule) => rule.id === id)?.title;
  return title === undefined ? id : `${id} ${title}`;
}

function placeOf({ sheet, cell }: Finding): string {
  return `${sheet}!${cell}`;
}

function countsText(findings: readonly Finding[]): string {
  const counts = (Object.keys(severityTitles) as Severity[]).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${severityTitles[severity]}${String(count)}条`;
  });
  return `共${String(findings.length)}条：${counts.join("，")}。`;
}
