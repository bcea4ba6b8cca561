/**
 * Workbooks of two years as offices keep them, found by themselves: every record that is told is written in the case,
 * and every one that is written is told. Values of personal data are stars.
 */
import fs from "node:fs";
import path from "node:path";
import { changesJob, type ChangesReport } from "../../src/jobs/changes";
import { fieldSpec } from "../../src/registers";
import { changedText, signedText } from "../../src/report/lists/differences-plan";
import { day } from "../ledger-builder";
import { parseBook } from "../written-book";
import { brokenSums } from "./laws";

const folder = path.join(__dirname, "years");

interface YearsCase {
  readonly facts: (word: string) => readonly string[];
  readonly report: ChangesReport;
}

function caseOf(file: string): YearsCase {
  const [head = "", before = "", after = ""] = fs
    .readFileSync(path.join(folder, file), "utf8")
    .split(/^=== .*$/m);
  const facts = (word: string): readonly string[] =>
    head.split("\n").flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  const year = Number(facts("year")[0]);
  const [since, grids] = [before, after].map((text) => parseBook(text).grids);
  if (since === undefined || grids === undefined) throw new Error(`${file} has no two workbooks.`);
  const wish = { year, asOf: day(`${String(year)}-12-31`) };
  return { facts, report: changesJob({ grids, since, wish, today: day("2024-01-15") }) };
}

function recordsOf({ records, questions }: ChangesReport): readonly string[] {
  return [
    ...records.map(({ register, kind, name, fields }) => {
      const told = fields.map(({ field, before, after }) => {
        const isPersonal = fieldSpec(register, field)?.personal !== undefined;
        const [was, is] = [before, after].map((value) => (isPersonal ? "*" : changedText(value)));
        return `${field} ${was ?? ""}→${is ?? ""}`;
      });
      return inOrder(`${register} ${kind} ${name}${told.length === 0 ? "" : `：${told.join("；")}`}`);
    }),
    ...questions.map(({ register, before, after }) => {
      const names = (those: typeof before): string => those.map(({ name }) => name).join("、");
      return `${register} asked ${names(before)}→${names(after)}`;
    }),
  ];
}

/** `enterprise.covered 2→3：+1 甲`, with its parts where the case names some. */
function figureOf({ figures }: ChangesReport, written: string): string {
  const id = written.split(" ")[0] ?? "";
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) return `${id} is no figure`;
  const head = `${id} ${String(figure.before)}→${String(figure.after)}`;
  if (!written.includes("：")) return head;
  const parts = figure.parts.map(({ amount, name }) => `${signedText(amount).replace("−", "-")} ${name}`);
  return `${head}：${parts.join("；")}`;
}

/** Fields and parts in one order, whichever they are written in. */
function inOrder(written: string): string {
  const [head = "", list] = written.split("：");
  return list === undefined ? head : `${head}：${list.split("；").sort().join("；")}`;
}

describe.each(fs.readdirSync(folder))("%s", (file) => {
  const { facts, report } = caseOf(file);

  test("every record that is new, gone, renamed or changed, and no other", () => {
    expect([...recordsOf(report)].sort()).toEqual(facts("record").map(inOrder).sort());
  });

  test("the figures and of what their changes are the sum", () => {
    const told = facts("figure").map((written) => inOrder(figureOf(report, written)));
    expect(told).toEqual(facts("figure").map(inOrder));
    expect(brokenSums(report)).toEqual([]);
  });

  test("what happened", () => {
    const told = report.happenings.map(({ what, name }) => `${what} ${name}`);
    expect([...told].sort()).toEqual([...facts("happening")].sort());
  });
});
