/** docs/functions.md from the declarations: every function with its parameters, result and an example. */
import { exampleSheets, type ExampleSheet } from "../report/formulas/function-examples";
import { functionNamespace } from "../report/formulas/function-names";
import { functionDeclarations } from "./catalogue";
import type { Declaration, Result } from "./declaration";

export function functionsDocument(): string {
  return [
    "# 自定义函数",
    "",
    `所有函数以 \`${functionNamespace}.\` 开头。台账类函数要连同表头选整张表，列的位置和叫法不限。` +
      "带“可不填”的参数可以空着（`,,`）。在单个值的位置上选一片区域，结果也是一片区域。",
    "",
    ...functionDeclarations.flatMap(functionSection),
    "## 例子所用的表",
    "",
    ...exampleSheets.flatMap(sheetSection),
  ].join("\n");
}

function functionSection(declaration: Declaration): readonly string[] {
  const { id, name, description, parameters, result, example } = declaration;
  const list = parameters.map((parameter) => parameter.name + (parameter.shape === "ranges" ? "…" : ""));
  return [
    `## ${functionNamespace}.${name}(${list.join(", ")})`,
    "",
    `${description}。编号 \`${id}\`。`,
    "",
    "| 参数 | 可不填 | 说明 |",
    "|---|---|---|",
    ...parameters.map(
      (parameter) =>
        `| ${parameter.name}${parameter.shape === "ranges" ? "（可选多个）" : ""} | ${parameter.optional ? "是" : ""} | ${tableText(parameter.description)} |`,
    ),
    "",
    `结果：${result}。`,
    "",
    `例：\`${example.formula}\` 得到 ${shown(example.gives)}`,
    "",
  ];
}

function shown(result: Result): string {
  if (typeof result !== "object") return `\`${String(result)}\``;
  return `以 \`${(result[0] ?? []).join(" | ")}\` 开头的表`;
}

function sheetSection({ name, values }: ExampleSheet): readonly string[] {
  const width = values[0]?.length ?? 0;
  const letters = Array.from({ length: width }, (_, index) => String.fromCharCode(65 + index));
  return [
    `### ${name}`,
    "",
    `| ${letters.join(" | ")} |`,
    `|${"---|".repeat(width)}`,
    ...values.map((row) => `| ${row.map((cell) => tableText(String(cell ?? ""))).join(" | ")} |`),
    "",
  ];
}

function tableText(text: string): string {
  return text.replaceAll("|", "\\|");
}
