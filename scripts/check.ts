/**
 * What a machine can say of the sources before anybody commits: types, lint, format, import directions, exports that nobody uses, one after the
 * other; stops at the first that fails and names it. What did not change since the last run is remembered in
 * node_modules/.cache. CI runs the same without that memory, since a file's lint also depends on the types of others.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const CACHE = "node_modules/.cache";
const remembering = (file: string): readonly string[] => [
  "--cache",
  "--cache-strategy",
  "content",
  "--cache-location",
  `${CACHE}/${file}`,
];

/** The npm scripts that CI runs too, with what lets each remember. */
const STEPS: readonly (readonly [script: string, options: readonly string[]])[] = [
  ["types", ["--incremental", "--tsBuildInfoFile", `${CACHE}/types.tsbuildinfo`]],
  ["lint", remembering("eslint.json")],
  ["format", [...remembering("prettier.json"), "--log-level", "warn"]],
  ["imports", ["--cache", `${CACHE}/imports`, "--cache-strategy", "content"]],
  ["exports", ["--cache", "--cache-location", `${CACHE}/exports`]],
];

function check(): number {
  const begun = performance.now();
  for (const [script, options] of STEPS) {
    const start = performance.now();
    process.stdout.write(`${script} …\n`);
    const { status } = spawnSync("npm", ["run", "-s", script, "--", ...options], {
      cwd: root,
      stdio: "inherit",
    });
    if (status !== 0) {
      process.stdout.write(`${script}: failed. The rest was not run.\n`);
      return 1;
    }
    process.stdout.write(`${script}: ok, ${seconds(start)}\n`);
  }
  process.stdout.write(`all ok, ${seconds(begun)}\n`);
  return 0;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

process.exitCode = check();
