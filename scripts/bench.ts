/**
 * Every measurement of bench/ one after the other, each in a process of its own: a table with the budgets, then the
 * same as JSON. `npm run bench`, or some of them: `npm run bench reading changes`; `--write` puts the table into
 * docs/performance.md. Run after `npm run build`. Ends with 1 where a number is over its budget.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isOver, shown, type Measured } from "../bench/told";

const root = path.join(__dirname, "..");

/** The scripts of bench/ with what they are given. */
const BENCHES: readonly (readonly [name: string, ...given: string[]])[] = [
  ["reading", "--sheetjs"],
  ["checks"],
  ["figures"],
  ["coverage-formula"],
  ["changes"],
  ["drafts"],
  ["fill"],
  ["offline"],
  ["page"],
  ["actions"],
  ["pane"],
  ["desk"],
];

interface Line extends Measured {
  /** What else kept the machine busy when its script began: processes that wait for a processor. */
  readonly load: number;
}

/** Runs one script; its lines, in their order. Throws where it breaks off, which is no measurement. */
function measured([name, ...given]: (typeof BENCHES)[number]): Promise<readonly Line[]> {
  const load = os.loadavg()[0] ?? 0;
  const lines: Line[] = [];
  const script = fork(path.join(root, "bench", `${name}.ts`), given, {
    execArgv: ["--max-old-space-size=8192", "--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  script.on("message", (line) => lines.push({ ...(line as Measured), load }));
  return new Promise((resolve, reject) => {
    script.on("exit", (code) => {
      if (code !== 0) reject(new Error(`bench/${name}.ts broke off.`));
      else resolve(lines);
    });
  });
}

function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => {
    const budget = line.budget === undefined ? "" : shown(line.budget, line.unit);
    return `| ${line.what} | ${shown(line.value, line.unit)} | ${budget}${isOver(line) ? " **over**" : ""} | ${line.load.toFixed(1)} |`;
  });
  return ["| what | measured | budget | load before |", "|---|---:|---:|---:|", ...rows].join("\n");
}

function pageOf(table: string, on: string): string {
  return `# Performance

The table is written by \`npm run bench -- --write\`; what each line means stands at the head of its script in [bench/](../bench). Times are processor time where a line compares work of ours, medians or the best of several runs in one process; ratios and counts are what to look at, since a machine's milliseconds are its own. “Load before” is the number of processes that wanted a processor when the script began: above 1 something else ran.

Measured ${on}.

${table}
`;
}

function machine(): string {
  const processors = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `on ${String(processors.length)} processors (${processors[0]?.model ?? "unknown"}) with ${String(memory)} GB, Node ${process.version}`;
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const chosen = asked.length === 0 ? BENCHES : BENCHES.filter(([name]) => asked.includes(name));
  const lines: Line[] = [];
  for (const bench of chosen) lines.push(...(await measured(bench)));
  const table = tableOf(lines);
  process.stdout.write(`\n${table}\n\n${JSON.stringify(lines)}\n`);
  if (process.argv.includes("--write"))
    writeFileSync(path.join(root, "docs/performance.md"), pageOf(table, machine()));
  process.exitCode = lines.some(isOver) ? 1 : 0;
}

void main();
