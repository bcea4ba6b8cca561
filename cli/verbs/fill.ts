import { answerForm } from "../../src/actions/forms/answer-form";
import { fillForm } from "../../src/actions/forms/fill-form";
import type { ComparedCell, ComparedSheet } from "../../src/forms/compared";
import type { SheetAnswers } from "../../src/forms/form-answers";
import { timeless, type FormReply, type UsedAnswer } from "../../src/forms/replies";
import { quotedSheet } from "../../src/reading/cells/grid";
import { CommandFailed } from "../failures";
import {
  bytesOf,
  openPrevious,
  openWorkbook,
  saveFile,
  saveWorkbook,
  valueOrFail,
  wishOf,
} from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function fill(command: Command): Promise<Output> {
  const form = await bytesOf(command.workbook);
  const previous = await openPrevious(command);
  const opened = await openWorkbook(command.from ?? command.workbook);
  const { withIds, out, answers } = command;
  const compare = command.compare === null ? {} : { compare: await bytesOf(command.compare) };
  const report = valueOrFail(
    await fillForm(opened.environment, {
      form,
      wish: wishOf(command),
      withIds,
      answers,
      file: out !== null,
      ...previous,
      ...compare,
    }),
  );
  mustBeUsed(answers, report.sheets);
  if (out !== null && report.file !== null) await saveFile(out, report.file);
  if (command.keep !== null) {
    valueOrFail(await answerForm(opened.environment, repliesOf(answers, report.sheets)));
    await saveWorkbook(opened, command.keep);
  }
  if (command.compare !== null)
    return {
      json: { ...fillJson(report.sheets), compared: comparedJson(report.compared) },
      text: comparedText(report.compared),
    };
  return { json: fillJson(report.sheets), text: fillText(report.sheets) };
}

/** An answer to what nobody asks is a slip. */
function mustBeUsed(answers: readonly UsedAnswer[], sheets: readonly SheetAnswers[]): void {
  const idle = answers.find(
    (one) => !sheets.some(({ answered }) => answered.some((used) => isSame(one, used))),
  );
  if (idle === undefined) return;
  const asked = new Set(sheets.flatMap(({ ask }) => ask.flatMap(({ question }) => question ?? [])));
  const known = asked.size === 0 ? "这张表没有要确认的问题" : `要确认的有：${[...asked].join("、")}`;
  throw new CommandFailed(`没有用上“${idle.question}=${idle.answer}”这个回答：${known}。`);
}

function isSame(one: UsedAnswer, other: UsedAnswer): boolean {
  return timeless(one.question) === timeless(other.question) && one.answer === other.answer;
}

/** The answers that were given, for the sheets in which they were used. */
function repliesOf(answers: readonly UsedAnswer[], sheets: readonly SheetAnswers[]): readonly FormReply[] {
  return sheets.flatMap(({ signature, answered }) =>
    answered
      .filter((used) => answers.some((one) => isSame(one, used)))
      .map(({ question, answer }) => ({ signature, question, candidates: [answer], answer })),
  );
}

function fillJson(sheets: readonly SheetAnswers[]): object {
  return {
    cells: sheets.flatMap(({ sheet, cells }) => cells.map((cell) => ({ sheet, ...cell }))),
    left: sheets.flatMap(({ sheet, left }) => left.map((cell) => ({ sheet, ...cell }))),
    ask: sheets.flatMap(({ sheet, ask }) => ask.map((cell) => ({ sheet, ...cell }))),
    unfitted: sheets.flatMap(({ sheet, unfitted }) => unfitted.map((one) => ({ sheet, ...one }))),
    inserted: sheets.flatMap(({ sheet, inserted }) => inserted.map((one) => ({ sheet, ...one }))),
  };
}

function comparedJson(sheets: readonly ComparedSheet[]): readonly object[] {
  return sheets.flatMap(({ sheet, cells, absent }) => [
    ...cells.map((cell) => ({ sheet, ...cell })),
    ...absent.map((name) => ({ sheet, cell: null, name, verdict: "absent" })),
  ]);
}

/** What differs comes first; what agrees is a number. */
function comparedText(sheets: readonly ComparedSheet[]): string {
  const all = sheets.flatMap(({ sheet, cells }) => cells.map((one) => ({ ...one, sheet })));
  const count = (verdict: ComparedCell["verdict"]): string =>
    String(all.filter((one) => one.verdict === verdict).length);
  const rows = all
    .filter(({ verdict }) => verdict === "differs" || verdict === "blank")
    .map(({ sheet, cell, found, expected }) => [
      `${quotedSheet(sheet)}!${cell}`,
      String(found ?? "（空）"),
      String(expected ?? ""),
    ]);
  const absent = sheets.flatMap(({ sheet, absent: names }) =>
    names.length === 0 ? [] : [`“${sheet}”漏了${String(names.length)}条：${names.join("、")}`],
  );
  return [
    `一致${count("agrees")}格，不一致${count("differs")}格，漏填${count("blank")}格，台账里没有、核不了${count("unknown")}格。`,
    ...(rows.length === 0 ? [] : [textTable([["单元格", "填的", "台账"], ...rows])]),
    ...absent,
  ].join("\n");
}

function fillText(sheets: readonly SheetAnswers[]): string {
  const place = (sheet: string, cell: string): string => `${quotedSheet(sheet)}!${cell}`;
  const filled = sheets.flatMap(({ sheet, cells }) =>
    cells.map(({ cell, value, from }) => [place(sheet, cell), String(value), sourceText(from)]),
  );
  const left = sheets.flatMap((one) => one.left.map(({ cell, reason }) => [place(one.sheet, cell), reason]));
  const asked = sheets.flatMap(askedRows);
  const notes = sheets.flatMap(({ sheet, inserted, unfitted }) => [
    ...inserted.map(({ after, count }) => `“${sheet}”第${String(after)}行下面插入了${String(count)}行。`),
    ...unfitted.map(
      ({ reason, records }) =>
        `“${sheet}”${reason}${records.length === 0 ? "。" : `：${records.join("、")}`}`,
    ),
  ]);
  return [
    filledText(sheets),
    ...(filled.length === 0 ? [] : [textTable([["单元格", "填写", "来源"], ...filled])]),
    ...(asked.length === 0
      ? []
      : [
          "",
          textTable([["要确认的", "可以是", "单元格"], ...asked]),
          '确认后用 --answer "要确认的=选中的" 重新填写。',
        ]),
    ...(left.length === 0 ? [] : ["", textTable([["没有填的单元格", "原因"], ...left])]),
    ...notes,
  ].join("\n");
}

function filledText(sheets: readonly SheetAnswers[]): string {
  const count = (of: "cells" | "ask" | "left"): string =>
    String(sheets.reduce((sum, sheet) => sum + sheet[of].length, 0));
  return `填了${count("cells")}格，待确认${count("ask")}格，留空${count("left")}格。`;
}

/** A row a question, with the cells that wait for its answer. */
function askedRows({ sheet, ask }: SheetAnswers): readonly (readonly string[])[] {
  const groups = new Map<string, { readonly row: readonly string[]; readonly cells: string[] }>();
  for (const { cell, header, question, titles } of ask) {
    const row = [question ?? header, titles.join("、")];
    const group = groups.get(JSON.stringify(row)) ?? { row, cells: [] };
    groups.set(JSON.stringify(row), group);
    group.cells.push(cell);
  }
  return [...groups.values()].map(({ row, cells: [first = "", ...others] }) => [
    ...row,
    `${quotedSheet(sheet)}!${first}${others.length === 0 ? "" : `等${String(others.length + 1)}格`}`,
  ]);
}

function sourceText(from: SheetAnswers["cells"][number]["from"]): string {
  if (!("cells" in from)) return "序号";
  const { figure, cells } = { figure: undefined, ...from };
  return [figure ?? "", ...cells.slice(0, 3)].filter(Boolean).join(" ");
}
