import { fieldSpec, registerSpec } from "../registers";
import { figureSpecs } from "./catalogue";
import type { FigureNeed, FigureSpec } from "./figure";
import { textSpecs } from "./texts";

/** docs/figures.md: every figure and text with its basis and what it needs, from the catalogue itself. */
export function figuresDocument(): string {
  const subjects = [...new Set(figureSpecs.map((spec) => spec.subject))];
  const sections = subjects.map((subject) =>
    subjectSection(
      subject,
      figureSpecs.filter((spec) => spec.subject === subject),
    ),
  );
  return [
    "# 指标目录",
    "",
    `共${String(figureSpecs.length)}个指标。比率是小数（0.58 即 58%），同时给出分子和分母；缺少所需的表或列时没有数值，并说明缺什么。`,
    "",
    '公式里可以写编号，也可以写名称或别名：`=DJ.指标值("投产企业数",2023,"","","","",企业台账!A3:R60)`。',
    "",
    ...sections,
    textSection(),
  ].join("\n");
}

function subjectSection(subject: string, specs: readonly FigureSpec[]): string {
  return [`## ${subject}`, "", ...specs.map(figureEntry)].join("\n");
}

function figureEntry(spec: FigureSpec): string {
  return [
    `### ${spec.title} \`${spec.id}\``,
    "",
    `- 单位：${spec.unit}`,
    `- 口径：${spec.basis}`,
    `- 需要：${needsText(spec.needs)}`,
    `- 也叫：${spec.aliases.join("、")}`,
    "",
  ].join("\n");
}

function needsText(needs: FigureSpec["needs"]): string {
  return needs.map(alternativeText).join("；或 ");
}

/** Columns of one sheet together, whichever need names them. */
function alternativeText(needs: readonly FigureNeed[]): string {
  const sheets = [...new Set(needs.map(({ register }) => register))];
  return sheets
    .map((register) => {
      const fields = needs.filter((need) => need.register === register).flatMap((need) => need.fields);
      const titles = fields.map((field) => fieldSpec(register, field)?.title ?? field);
      return `${registerSpec(register).title}的${titles.join("、")}`;
    })
    .join("和");
}

function textSection(): string {
  const rows = textSpecs.map((spec) => `| \`${spec.id}\` | ${spec.title} | ${spec.source} |`);
  return [
    "## 文字",
    "",
    "段落里用到的名称和说明。",
    "",
    "| 编号 | 名称 | 来源 |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
