/** Every line of the self-test: what is looked at, and what an Excel shows in which everything works. */
import type { PlanValue } from "../sheet-plan";
import { testDate, testFormulas } from "./self-test-sheet";

export interface SelfTestLine {
  readonly id: string;
  readonly title: string;
  readonly ok: boolean;
  readonly got: string;
  readonly expected: string;
}

interface Check {
  readonly title: string;
  readonly expected: string;
}

const DONE = "完成";

/** In the order in which they are shown; the formulas' own follow behind `formula.native`. */
const CHECKS = {
  "set.excel": { title: "Excel 接口 1.9 以上", expected: "有" },
  "set.functions": { title: "Excel 说支持自定义函数", expected: "有" },
  "calculation.mode": { title: "计算方式", expected: "自动" },
  worker: { title: "后台计算", expected: DONE },
  "sheet.add": { title: "添加工作表", expected: DONE },
  "sheet.front": { title: "添加的表留在后面", expected: "留在后面" },
  "value.number": { title: "数字写入、读回", expected: "1234.5" },
  "value.text": { title: "文本“007”写入、读回", expected: "007" },
  "value.date": { title: "日期写入、读回", expected: String(testDate) },
  "value.blank": { title: "空单元格读回", expected: "（空）" },
  "error.missing": { title: "错误值 #N/A 读回", expected: "#N/A" },
  "error.division": { title: "错误值 #DIV/0! 读回", expected: "#DIV/0!" },
  "formula.native": { title: "Excel 自带的公式", expected: "3" },
  "formula.follows": { title: "改一格，公式跟着变", expected: "0.3333" },
  "read.sheet": { title: "整张表读回", expected: DONE },
  "read.large": { title: "大块内容写入、读回", expected: DONE },
  "look.font": { title: "字体、底色、边框", expected: DONE },
  "look.size": { title: "列宽、行高", expected: DONE },
  "look.freeze": { title: "冻结标题行", expected: DONE },
  "look.link": { title: "单元格链接", expected: DONE },
  "look.choices": { title: "下拉选项", expected: DONE },
  "look.filter": { title: "自动筛选", expected: DONE },
  "page.orientation": { title: "页面方向", expected: DONE },
  "page.paper": { title: "纸张大小", expected: DONE },
  "page.zoom": { title: "缩放到一页宽", expected: DONE },
  "page.area": { title: "打印区域、标题行、标题列、页边距", expected: DONE },
  "page.footer": { title: "页脚", expected: DONE },
  "mark.add": { title: "标记单元格", expected: "1" },
  "mark.remove": { title: "清除标记", expected: "0" },
  "event.changed": { title: "改动的通知", expected: "收到" },
  undo: { title: "修正和撤销", expected: "改后，原来" },
  "sheet.remove": { title: "删除工作表", expected: DONE },
} as const satisfies Readonly<Record<string, Check>>;

export type CheckId = keyof typeof CHECKS;

/** What a check that only has to go through says of itself. */
export const doneWord = DONE;

/** By id what Excel showed; what is not there was not reached. */
export type Shown = ReadonlyMap<string, readonly (readonly PlanValue[])[]>;

const SHOWN_BEFORE: CheckId = "formula.follows";

/** The lines, each compared with what must come out. */
export function selfTestLines(shown: Shown): readonly SelfTestLine[] {
  return Object.entries(CHECKS).flatMap(([id, { title, expected }]) => {
    const own = lineOf({ id, title, gives: expected }, shown);
    if (id !== SHOWN_BEFORE) return [own];
    return [...testFormulas.map((test) => lineOf(test, shown)), own];
  });
}

interface Expectation {
  readonly id: string;
  readonly title: string;
  readonly gives: (typeof testFormulas)[number]["gives"];
}

function lineOf({ id, title, gives }: Expectation, shown: Shown): SelfTestLine {
  const expected = wordsOf(typeof gives === "object" ? gives : [[gives]]);
  const rows = shown.get(id);
  const got = rows === undefined ? "没有做到这一步" : wordsOf(rows);
  return { id, title, ok: got === expected, got, expected };
}

function wordsOf(rows: readonly (readonly PlanValue[])[]): string {
  return rows.map((row) => row.map(word).join("，")).join("；");
}

/** Four places are enough, and Excels differ in the last ones. */
function word(value: PlanValue): string {
  if (typeof value === "number") return String(Math.round(value * 10_000) / 10_000);
  return value === null || value === "" ? "（空）" : String(value);
}
