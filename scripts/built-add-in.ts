import { spawnSync } from "node:child_process";
import path from "node:path";
import { dist, isStale } from "../cli/built-functions";

const root = path.resolve(__dirname, "..");

/**
 * The folder with the whole add-in as built; builds it first where it is missing or older than the sources.
 *
 * @param onBuild told before it builds, which takes a while and says nothing by itself
 */
export function builtAddIn(onBuild?: () => void): string {
  if (isStale("taskpane.html")) {
    onBuild?.();
    build([]);
  }
  return dist;
}

/** The page without Excel as built: one file; builds it first where it is missing or older than the sources. */
export function builtPage(): string {
  const page = "offline/index.html";
  if (isStale(page)) build(["--env", "only=page"]);
  return path.join(dist, page);
}

function build(options: readonly string[]): void {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const { status, stdout } = spawnSync(process.execPath, [webpack, "--mode", "production", ...options], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}`);
}
