/** What somebody sends who has trouble: versions, times, and the red lines. Nothing of it is a cell of theirs. */
import type { SelfTestLine } from "./self-test-lines";

/** Version of the add-in; the manifest and the package have the same. */
export const addInVersion = "0.1.0";

export interface ExcelFacts {
  readonly platform: string;
  readonly version: string;
  /** Highest version of each requirement set. */
  readonly sets: Readonly<Record<string, string>>;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly calculationMode: string;
  readonly browser: string;
}

/** Milliseconds by what took them. */
export type Timings = Readonly<Record<string, number>>;

export function diagnosticsText(facts: ExcelFacts, lines: readonly SelfTestLine[], timings: Timings): string {
  const red = lines.filter(({ ok }) => !ok);
  const listed = (entries: Readonly<Record<string, string | number>>, unit = ""): string =>
    Object.entries(entries)
      .map(([name, value]) => `${name} ${String(value)}${unit}`)
      .join("，");
  return [
    `党建台账 ${addInVersion} 自检`,
    `Excel：${facts.platform}，版本 ${facts.version}`,
    `接口：${listed(facts.sets)}`,
    `语言：界面 ${facts.displayLanguage}，内容 ${facts.contentLanguage}`,
    `计算方式：${facts.calculationMode}`,
    `浏览器组件：${facts.browser}`,
    `用时：${listed(timings, " 毫秒")}`,
    red.length === 0
      ? `检查 ${String(lines.length)} 项，全部正常。`
      : `检查 ${String(lines.length)} 项，不正常 ${String(red.length)} 项：`,
    ...red.map(({ id, title, got, expected }) => `- ${id} ${title}：应为 ${expected}，现为 ${got}`),
  ].join("\n");
}
