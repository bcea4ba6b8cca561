/** docs/rules.md, from the catalogue. */
import { registerSpec } from "../registers";
import { rules } from ".";
import type { Rule, Severity } from "./finding";
import { needParts, type Need } from "./needs";
import { fieldTitle } from "./rule-definition";
import { groupOf, ruleGroupIds, ruleGroups } from "./rule-ids";

const severityTexts: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };

const introduction = `# 校验规则

本表由规则目录生成，请勿手工修改。共${String(rules.length)}条。

- **错误**：自相矛盾，必须改。**提醒**：多半有问题，请核对。**提示**：不影响统计，供参考。
- “需要”一栏列出规则要用到的列；缺了就不运行，并说明缺什么。有几种可能的用“或”分开。
- 指出的单元格总在有问题的那一行；合计的问题指合计所在的格，没有合计的指该列表头。
`;

/** The rules as a document: a table for each group, with why and on what authority. */
export function rulesDocument(): string {
  const groups = ruleGroupIds.map((group) => {
    const lines = rules.filter(({ id }) => groupOf(id) === group).map(lineOf);
    return [
      `## ${ruleGroups[group]}（${group}）`,
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
function needText(need: Need): string {
  const { register, field } = needParts(need);
  const title = registerSpec(register).title;
  return field === undefined ? title : `${title}·${fieldTitle(register, field)}`;
}
