/**
 * `npm run desk`: the add-in beside a spreadsheet in a browser, for trying it without Excel. Builds what is missing or
 * stale, serves it on this machine alone. Further workbooks may be named: `npm run desk -- 台账.xlsx`.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { serveDesk } from "../host/desk/server";
import { builtAddIn } from "./built-add-in";

const PORT = 3001;
const samples = path.resolve(__dirname, "../samples");

async function main(): Promise<void> {
  const offered = readdirSync(samples)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => path.join(samples, name));
  const named = process.argv.slice(2).map((file) => path.resolve(file));
  const addIn = builtAddIn(() => console.log("正在构建加载项，约需一分钟……"));
  const { origin } = await serveDesk({ addIn, workbooks: [...offered, ...named] }, PORT);
  console.log(`试用台：${origin}/ （按 Ctrl+C 结束）`);
}

main().catch((error: unknown) => {
  console.error("试用台没有启动。");
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
