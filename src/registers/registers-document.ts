import { registerIds, registerSpec, type FieldSpec, type RegisterId } from ".";

/** docs/registers.md: every register with its fields and the headers that we know for them. */
export function registersDocument(): string {
  return [
    "# 台账和字段",
    "",
    "加载项认识的台账，以及每个字段认得的表头写法。本页由 `src/registers/` 生成，请不要手工修改。",
    "",
    ...registerIds.flatMap(registerLines),
  ].join("\n");
}

function registerLines(register: RegisterId): readonly string[] {
  const { title, fields } = registerSpec(register);
  return [
    `## ${title} \`${register}\``,
    "",
    "| 字段 | 名称 | 也认得的表头 |",
    "|---|---|---|",
    ...Object.entries(fields).map(([id, field]) => `| \`${id}\` | ${field.title} | ${headersOf(field)} |`),
    "",
  ];
}

function headersOf({ synonyms, under }: FieldSpec): string {
  const nested = Object.entries(under ?? {}).map(([parent, words]) => `${parent}下的${words.join("／")}`);
  return [...synonyms, ...nested].join("、");
}
