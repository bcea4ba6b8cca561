import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { BuiltFunctions } from "../../host";
import { functionNamespace } from "../../src/report/function-names";

const root = path.resolve(__dirname, "../..");

/** Where the add-in's page is built to. */
export const dist = path.join(root, "dist");

/** Builds dist/ where it is missing or older than the sources, so that what is tested is what is written. */
export function buildPage(): void {
  const built = statSync(path.join(dist, "taskpane.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > newest(path.join(root, "src"))) return;
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const { status, stdout } = spawnSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}`);
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true }).map(
      (entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs,
    ),
  );
}

/** The functions of the same build. */
export function functionsOfPage(): BuiltFunctions {
  return {
    namespace: functionNamespace,
    metadata: readFileSync(path.join(dist, "functions.json"), "utf8"),
    script: readFileSync(path.join(dist, "functions.js"), "utf8"),
  };
}
