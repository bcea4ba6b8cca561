/** What people read speaks as offices do; no word of those who write programs, and none that a clerk stumbled over. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

const BANNED = [
  "替身",
  "活公式",
  "取舍记录",
  "固化",
  "字段",
  "缓存",
  "解析",
  "接口",
  "回调",
  "参数",
  "进程",
  "线程",
  "序列化",
  "渲染",
  "返回值",
  "抛出",
  "正则",
  "字符串",
  "数组",
  "哈希",
  "JSON",
  "undefined",
  "NaN",
  "先自己看看",
  "自己出了错",
  "写哪一种",
  "缺了它",
  "接受此项",
];

function textsIn(path: string): string {
  const source = readFileSync(join(ROOT, path), "utf8");
  if (!path.endsWith(".ts")) return source;
  return (source.match(/"[^"\n]*"|`[^`]*`/g) ?? []).filter((text) => /[\u3400-\u9fff]/.test(text)).join("\n");
}

const files = [
  ...readdirSync(join(ROOT, "src/taskpane/texts"))
    .filter((name) => name.startsWith("zh-cn"))
    .map((name) => `src/taskpane/texts/${name}`),
  "src/page/texts.ts",
  "src/excel/problem.ts",
  "docs/使用手册.md",
];

test.each(files)("%s", (path) => {
  const text = textsIn(path);
  expect(text.length).toBeGreaterThan(100);
  expect(BANNED.filter((word) => text.includes(word))).toEqual([]);
});
