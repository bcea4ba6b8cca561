import { spawnSync } from "node:child_process";
import path from "node:path";
import { dist, isStale } from "../cli/built-functions";

const root = path.resolve(__dirname, "..");

/** The folder with the whole add-in as built; builds it first where it is missing or older than the sources. */
export function builtAddIn(): string {
  if (!isStale("taskpane.html")) return dist;
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const { status, stdout } = spawnSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}`);
  return dist;
}
