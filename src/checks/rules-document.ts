/** docs/rules.md, from the catalogue. */
import { fieldSpec, registerSpec, type RegisterId } from "../registers";
import { rules } from ".";
import type { Rule, Severity } from "./finding";

const severityTexts: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };

const groupTitles: Readonly<Record<string, string>> = {
  ENT: "企业",
  MEM: "党员",
  ORG: "党组织与组建方式",
  SUB: "补助资金",
  TRN: "培训",
  ISS: "企业问题",
  APT: "人才公寓",
  SCH: "子女就学",
  STF: "机构编制",
  INS: "党建指导员",
  DAT: "日期",
  FMT: "填写格式",
};

const introduction = `# 校验规则

本表由规则目录生成，请勿手工修改。共${String(rules.length)}条。

- **错误**：自相矛盾，必须改。**提醒**：多半有问题，请核对。**提示**：不影响统计，供参考。
- “需要”一栏列出规则要用到的列；缺了就不运行，并说明缺什么。有几种可能的用“或”分开。
- 指出的单元格总在有问题的那一行；合计的问题指合计所在的格，没有合计的指该列表头。
`;

/** The rules as a document: a table for each group, with why and on what authority. */
export function rulesDocument(): string {
  const groups = Object.entries(groupTitles).map(([prefix, title]) => {
    const lines = rules.filter(({ id }) => id.startsWith(`${prefix}-`)).map(lineOf);
    return [
      `## ${title}（${prefix}）`,
      "",
      "| 规则 | 程度 | 查什么 | 为什么 | 依据 | 需要 |",
      "|---|---|---|---|---|---|",
      ...lines,
    ].join("\n");
  });
  return `${introduction}\n${groups.join("\n\n")}\n`;
}

function lineOf(rule: Rule): string {
  const cells = [
    rule.id,
    severityTexts[rule.severity],
    rule.title,
    rule.why,
    rule.authority,
    rule.needs.map((alternative) => alternative.map(needText).join("、")).join(" 或 ") || "任何台账",
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "｜")).join(" | ")} |`;
}

/** `enterprise.creditCode` → `企业台账·统一社会信用代码`. */
function needText(need: string): string {
  const [register = "", field] = need.split(".");
  const title = registerSpec(register as RegisterId).title;
  return field === undefined ? title : `${title}·${fieldSpec(register as RegisterId, field)?.title ?? field}`;
}
