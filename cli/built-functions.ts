import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BuiltFunctions } from "../host";
import { functionNamespace } from "../src/report/formulas/function-names";
import { CommandFailed } from "./failures";

const root = path.resolve(__dirname, "..");
export const dist = path.join(root, "dist");

/** The custom functions as built: metadata and script; builds them first where that is missing or stale. */
export async function builtFunctions(): Promise<BuiltFunctions> {
  if (isStale("functions.js")) build();
  const [metadata, script] = await Promise.all(
    ["functions.json", "functions.js"].map((file) => readFile(path.join(dist, file), "utf8")),
  );
  return { namespace: functionNamespace, metadata: metadata ?? "", script: script ?? "" };
}

function build(): void {
  if (process.stderr.isTTY) process.stderr.write("正在生成加载项（只在源码有变动时进行）……\n");
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const result = spawnSync(process.execPath, [webpack, "--mode", "production", "--env", "only=functions"], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status !== 0) throw new CommandFailed("加载项生成失败，请先运行 npm run build 查看原因。");
}

/** Whether a file of dist/ is missing or older than the sources. */
export function isStale(file: string): boolean {
  const built = modified(path.join(dist, file));
  return built === null || ["src", "package"].some((folder) => newest(path.join(root, folder)) > built);
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true }).map(
      (entry) => modified(path.join(entry.parentPath, entry.name)) ?? 0,
    ),
  );
}

function modified(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
