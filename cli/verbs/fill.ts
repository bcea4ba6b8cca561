import { fillForm } from "../../src/actions/forms/fill-form";
import type { ComparedCell, ComparedSheet } from "../../src/forms/compared";
import type { SheetAnswers } from "../../src/forms/form-answers";
import { quotedSheet } from "../../src/reading/cells/grid";
import { bytesOf, openPrevious, openWorkbook, saveFile, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function fill(command: Command): Promise<Output> {
  const form = await bytesOf(command.workbook);
  const previous = await openPrevious(command);
  const { environment } = await openWorkbook(command.from ?? command.workbook);
  const { withIds, out } = command;
  const compare = command.compare === null ? {} : { compare: await bytesOf(command.compare) };
  const report = valueOrFail(
    await fillForm(environment, {
      form,
      wish: wishOf(command),
      withIds,
      file: out !== null,
      ...previous,
      ...compare,
    }),
  );
  if (out !== null && report.file !== null) await saveFile(out, report.file);
  if (command.compare !== null)
    return {
      json: { ...fillJson(report.sheets), compared: comparedJson(report.compared) },
      text: comparedText(report.compared),
    };
  return { json: fillJson(report.sheets), text: fillText(report.sheets) };
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
  const open = sheets.flatMap(({ sheet, left, ask }) => [
    ...ask.map(({ cell, header, candidates }) => [
      place(sheet, cell),
      `请确认“${header}”：${candidates.join("、")}`,
    ]),
    ...left.map(({ cell, reason }) => [place(sheet, cell), reason]),
  ]);
  const notes = sheets.flatMap(({ sheet, inserted, unfitted }) => [
    ...inserted.map(({ after, count }) => `“${sheet}”第${String(after)}行下面插入了${String(count)}行。`),
    ...unfitted.map(({ reason, records }) => `“${sheet}”${reason}：${records.join("、")}`),
  ]);
  return [
    `填了${String(filled.length)}格，留空或待确认${String(open.length)}格。`,
    ...(filled.length === 0 ? [] : [textTable([["单元格", "填写", "来源"], ...filled])]),
    ...(open.length === 0 ? [] : ["", textTable([["没有填的单元格", "原因"], ...open])]),
    ...notes,
  ].join("\n");
}

function sourceText(from: SheetAnswers["cells"][number]["from"]): string {
  if (!("cells" in from)) return "序号";
  const { figure, cells } = { figure: undefined, ...from };
  return [figure ?? "", ...cells.slice(0, 3)].filter(Boolean).join(" ");
}
