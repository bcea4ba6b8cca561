/**
 * Judges a change in under two minutes: the tests that were changed, a few that look at everything, then those of the
 * folders whose sources were changed, as far as the time goes. What was not run is named. `npm test` runs all.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const MOST_MS = 115_000;
/** They take minutes, or a browser. */
const SLOW = /^tests\/(?:desk|browser|planted|counted|layouts|privacy)\//;
/** From a file to figures, findings, formulas and a sheet. */
const SMOKE = [
  "tests/reading/recognise-workbooks.test.ts",
  "tests/checks/cases.test.ts",
  "tests/figures/cases.test.ts",
  "tests/functions/wrapper.test.ts",
  "tests/actions/fixes.test.ts",
];

function git(...args: readonly string[]): readonly string[] {
  return execFileSync("git", ["-c", "core.quotePath=false", ...args], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((line) => line !== "");
}

/** All that is different from main, committed or not. */
function changedFiles(): readonly string[] {
  const [base = "HEAD"] = git("merge-base", "main", "HEAD");
  return [
    ...new Set([
      ...git("diff", "--name-only", "--diff-filter=d", base),
      ...git("ls-files", "--others", "--exclude-standard"),
    ]),
  ];
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);

/** The tests of a folder; one that only tests share belongs to those beside it. */
function testsIn(folder: string): readonly string[] {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
    .filter((file) => isTest(file) && !SLOW.test(file));
}

/** `src/reading/cells/mask.ts` and `tests/reading/kinds/a.txt` → tests/reading. */
function folderOf(file: string): readonly string[] {
  const [, top = "", next = ""] = /^([^/]+)\/(?:([^/.]+)\/)?/.exec(file) ?? [];
  if (top === "src" || top === "tests") return next === "" ? [] : [`tests/${next}`];
  if (top === "cli") return ["tests/command-line"];
  return top === "host" ? ["host"] : [`tests/${top}`];
}

interface Judged {
  readonly failed: boolean;
  readonly left: readonly string[];
}

function run(files: readonly string[], remaining: number): Judged {
  if (files.length === 0) return { failed: false, left: [] };
  if (remaining <= 0) return { failed: false, left: files };
  const { status, signal } = spawnSync(
    process.execPath,
    ["--max-old-space-size=6144", "node_modules/jest/bin/jest.js", "--runTestsByPath", ...files],
    { cwd: root, stdio: "inherit", timeout: remaining },
  );
  return signal === null ? { failed: status !== 0, left: [] } : { failed: false, left: files };
}

function main(): number {
  const begun = performance.now();
  const changed = changedFiles();
  const nearest = [...changed.filter(isTest), ...SMOKE];
  const folders = [...new Set(changed.flatMap(folderOf))];
  const done = new Set<string>();
  const judged = [nearest, ...folders.map(testsIn)].map((batch) => {
    const files = batch.filter((file) => !done.has(file));
    for (const file of files) done.add(file);
    return run(files, Math.floor(MOST_MS - (performance.now() - begun)));
  });
  const failed = judged.some((one) => one.failed);
  const left = judged.flatMap((one) => one.left);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  process.stdout.write(`${failed ? "failed" : "no failure"}, ${seconds} s\n`);
  if (left.length > 0) process.stdout.write(`not run, or not to the end:\n${left.join("\n")}\n`);
  return failed ? 1 : 0;
}

process.exitCode = main();
