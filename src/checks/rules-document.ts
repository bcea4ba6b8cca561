/** docs/rules.md, from the catalogue. */
import { registerSpec } from "../registers";
import { rules } from ".";
import type { Rule, Severity } from "./finding";
import { needParts, type Need } from "./needs";
import { fieldTitle } from "./rule-definition";
import { groupOf, ruleGroupIds, ruleGroups, type RuleGroup, type RuleId } from "./rule-ids";

/** What the catalogue does not hold itself. */
export interface RulesMaterial {
  /** Each rule's smallest case that breaks it, as tests/checks/case-file.ts has it. */
  readonly cases: ReadonlyMap<RuleId, string>;
  /** The file that holds the rule, from the project's root. */
  readonly files: ReadonlyMap<RuleId, string>;
}

const SEVERITY_TEXTS: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", info: "提示" };

const INTRODUCTION = `# 校验规则

本表由规则目录生成，请勿手工修改。共${String(rules.length)}条。

- **错误**：自相矛盾，必须改。**提醒**：多半有问题，请核对。**提示**：不影响统计，供参考。
- “需要”一栏列出规则要用到的列；缺了就不运行，并说明缺什么。有几种可能的用“或”分开。
- 指出的单元格总在有问题的那一行；合计的问题指合计所在的格，没有合计的指该列表头。
- 每条规则后面有一个最小的例子：“# ”后面是表名，单元格用“|”隔开，“=…→4”是公式和它的值，行首“~”是隐藏的行。
`;

/** The rules as a document: a table for each group with why and on what authority, then an example of each rule. */
export function rulesDocument(material: RulesMaterial): string {
  return `${INTRODUCTION}\n${ruleGroupIds.map((group) => groupText(group, material)).join("\n\n")}\n`;
}

function groupText(group: RuleGroup, material: RulesMaterial): string {
  const ofGroup = rules.filter(({ id }) => groupOf(id) === group);
  return [
    `## ${ruleGroups[group]}（${group}）`,
    "",
    "| 规则 | 程度 | 查什么 | 为什么 | 依据 | 需要 |",
    "|---|---|---|---|---|---|",
    ...ofGroup.map(lineOf),
    ...ofGroup.map((rule) => exampleOf(rule, material)),
  ].join("\n");
}

/** The rule's file, the example's sheets, and what is found there. */
function exampleOf({ id, title }: Rule, { cases, files }: RulesMaterial): string {
  const [head = "", ...sheets] = `\n${cases.get(id) ?? ""}`.split(/\n(?=# )/);
  const file = files.get(id) ?? "";
  return [
    "",
    `### ${id} ${title}`,
    "",
    `规则写在 [${file}](../${file})。`,
    "",
    "```text",
    sheets.join("\n").trimEnd(),
    "```",
    "",
    ...findingLines(head),
  ].join("\n");
}

/** `- 企业台账!C5：第5行……`, for every finding that the case expects. */
function findingLines(head: string): readonly string[] {
  return [...head.matchAll(/^expect (.+)\n {2}says (.+)$/gm)].map(
    ([, place = "", says = ""]) => `- ${place}：${says}`,
  );
}

function lineOf(rule: Rule): string {
  const cells = [
    rule.id,
    SEVERITY_TEXTS[rule.severity],
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
