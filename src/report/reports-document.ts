/** docs/reports.md, from the outlines. */
import { sections } from "../reading/settings/settings-catalogue";
import { levelTitles } from "./paragraph";
import { outlines } from "./outlines/catalogue";
import type { Outline } from "./outlines/outline";
import { reportKindIds, reportKinds, isTextKind, type ReportKind } from "./report-kinds";
import { passageGroups, passageName } from "./shelf/shelf";
import { keyIndicators } from "./tables/key-indicators";
import { parkColumns, quarterColumns } from "./tables/quarterly";
import { figureSpecs } from "../figures";

const INTRODUCTION = `# 报告

本页由报告目录生成，请勿手工修改。同一批指标可以写成${String(reportKindIds.length)}种报告，各占一张工作表，文字和数字都是活的。

## 模板怎么写

| 写法 | 意思 |
|---|---|
| \`{企业总数}\` | 指标的数值，或一段文字 |
| \`{党组织覆盖率:百分比1}\` | 带一位小数的百分比；还可以写 百分比0、百分比2、万元、满万元（满一万才写万元）、上年、较上年、分子、分母 |
| \`{企业总数:数汉字}\` | 别的写法：数、百分数（不带%）、万，前面可加 上年、增减、增幅，后面可加小数位、汉字、大写、全角、千分位 |
| \`{企业总数@河西新型产业园}\` | 一个园区的数，或一个季度的（@后写“指标”表里分园区、分季度的栏名） |
| \`{报告年度:+1}\`、\`{截止日期:月日}\` | 下一年、上一年（-1），日期的一部分（年月、月日，后面可加 点、横线、汉字） |
| \`{〔}2019{〕}\` | 花括号里的〔、〕照原样写，不当作模板的记号 |
| \`〔，党员{党员总数}名〕\` | 里面有数据缺了，这一部分就不写 |
| \`〔停产企业数>0：停产{停产企业数}家｜没有停产〕\` | 条件成立写前一半，不成立写后一半；条件里的指标没有数值，两半都不写。条件可以用“且”连起来 |
| \`〔党员总数比上年<0：…〕\` | 和上年比 |
| \`〔任一：…〔…〕〔…〕〕\` | 里面的〔〕至少有一个写出内容，整段才写 |

段落开头的“一、”“1.”“一是”会按实际写出的段落自动连续编号。
`;

export function reportsDocument(): string {
  return [INTRODUCTION, ...reportKindIds.flatMap(kindSection), ...shelf()].join("\n");
}

function kindSection(kind: ReportKind): readonly string[] {
  const { sheet, help } = reportKinds[kind];
  return [
    `## ${sheet}`,
    "",
    `${help}。`,
    "",
    ...(isTextKind(kind) ? paragraphs(outlines[kind]) : table(kind)),
    "",
  ];
}

function paragraphs({ paragraphs: list }: Outline): readonly string[] {
  return list.flatMap(({ id, level, template }) => [
    `- **${id}**（${levelTitles[level]}）`,
    "",
    `      ${template}`,
    "",
  ]);
}

function shelf(): readonly string[] {
  const kinds = reportKindIds.filter((kind) => isTextKind(kind) && outlines[kind].takesPassages === true);
  return [
    "## 常用段落",
    "",
    `没有数字、台账里也没有的话。在“报告”页勾选，或者在党建设置里加一行：分类写“${sections.passages}”，项目写下面的名称，值写“写入”。${kinds.map((kind) => reportKinds[kind].sheet).join("、")}都写；没有勾选的一段也不写。`,
    "",
    ...passageGroups.flatMap((group) => [
      `### ${group.title}`,
      "",
      ...group.passages.flatMap((passage) => [`- **${passageName(group, passage)}**：${passage.text}`]),
      "",
    ]),
  ];
}

function table(kind: "indicators" | "quarterly"): readonly string[] {
  if (kind === "indicators") return keyIndicators.map((id) => `- ${titleOf(id)}`);
  const columns = (title: string, list: typeof parkColumns): string =>
    `- ${title}：${list.map((column) => `${column.title}（${titleOf(column.figure)}）`).join("、")}`;
  return [columns("分园区", parkColumns), columns("分季度", quarterColumns)];
}

function titleOf(id: string): string {
  return figureSpecs.find((spec) => spec.id === id)?.title ?? id;
}
