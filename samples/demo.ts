/**
 * The main job on the sample workbook: figures with their cells, findings, the report's paragraphs, and a copy of
 * the workbook with live formulas in out/. With `--check` the known figures of known-figures.json are compared.
 */
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { check } from "../cli/verbs/check";
import { figures } from "../cli/verbs/figures";
import { report } from "../cli/verbs/report";
import { parseCommand } from "../cli/parse-command";
import { CommandFailed } from "../cli/failures";

const sample = path.join(__dirname, "示例台账.xlsx");
const folder = path.resolve(__dirname, "../out");
const out = path.join(folder, "示例台账-述职报告.xlsx");

async function demo(isCheck: boolean): Promise<number> {
  await mkdir(folder, { recursive: true });
  const counted = await figures(parseCommand(["figures", sample, "--year", "2023"]));
  show("指标", counted.text);
  const checked = await check(parseCommand(["check", sample, "--year", "2023"]));
  show("校验", checked.text);
  const written = await report(parseCommand(["report", sample, "--year", "2023", "--out", out]));
  show("述职报告", written.text);
  process.stdout.write(
    `\n已另存：${path.relative(process.cwd(), out)}（指标和正文都是公式，改台账即更新）\n`,
  );
  return isCheck ? differences(counted.json, checked.json) : 0;
}

function show(title: string, text: string): void {
  process.stdout.write(`\n━━ ${title} ━━\n${text}\n`);
}

interface Known {
  readonly figures: Readonly<Record<string, number | null>>;
  readonly findings: readonly string[];
}

/** Number of differences from what the sample is known to hold. */
async function differences(counted: unknown, checked: unknown): Promise<number> {
  const known = JSON.parse(await readFile(path.join(__dirname, "known-figures.json"), "utf8")) as Known;
  const { figures: all } = counted as { figures: readonly { id: string; value: number | null }[] };
  const { findings } = checked as {
    findings: readonly { rule: string; severity: string; sheet: string; cell: string }[];
  };
  const wrongFigures = Object.entries(known.figures).flatMap(([id, expected]) => {
    const value = all.find((figure) => figure.id === id)?.value ?? null;
    return same(value, expected) ? [] : [`${id}: ${String(value)}，应为 ${String(expected)}`];
  });
  const found = findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`)
    .sort();
  const wrongFindings =
    JSON.stringify(found) === JSON.stringify([...known.findings].sort())
      ? []
      : [`校验结果：${found.join("；")}`];
  const wrong = [...wrongFigures, ...wrongFindings];
  process.stdout.write(wrong.length === 0 ? "已知数字全部相符\n" : `不相符：\n${wrong.join("\n")}\n`);
  return wrong.length;
}

function same(value: number | null, expected: number | null): boolean {
  return value === expected || (value !== null && expected !== null && Math.abs(value - expected) < 1e-9);
}

demo(process.argv.includes("--check")).then(
  (wrong) => process.exit(wrong === 0 ? 0 : 1),
  (error: unknown) => {
    if (!(error instanceof CommandFailed)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
