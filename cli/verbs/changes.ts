import { compareBooks, type ChangesWish } from "../../src/actions/changes/compare-books";
import { countMergedVersion } from "../../src/actions/changes/count-merged-version";
import { mergeVersions } from "../../src/actions/changes/merge-versions";
import { writeChanges } from "../../src/actions/changes/write-changes";
import type { FigureChange, FigurePart, NumberChange, RecordChange, RecordQuestion } from "../../src/changes";
import type { ChangesReport } from "../../src/jobs/changes";
import { registerSpec, type RegisterId } from "../../src/registers";
import {
  openSince,
  openWorkbook,
  saveWorkbook,
  valueOrFail,
  wishOf,
  type OpenedWorkbook,
} from "../open-workbook";
import type { Command } from "../parse-command";
import {
  changeKindTitles,
  isChanged,
  pointsText,
  changedText,
  signedText,
} from "../../src/report/lists/differences-plan";
import { plainNumber } from "../../src/report/wording";
import type { Output } from "./output";

export async function changes(command: Command): Promise<Output> {
  const since = await openSince(command);
  const opened = await openWorkbook(command.workbook);
  const { sinceKept } = command;
  const kept = sinceKept === null ? {} : { sinceKept };
  const wish = { ...wishOf(command), ...since, ...sheetsOf(command), ...kept };
  if (command.merge !== null) return merged(command, opened, wish, command.merge);
  const action = command.out === null ? compareBooks : writeChanges;
  const report = valueOrFail(await action(opened.environment, wish));
  if (command.out !== null) await saveWorkbook(opened, command.out);
  return { json: changesJson(report), text: changesText(report) };
}

function sheetsOf({ sheet, sinceSheet }: Command): Pick<ChangesWish, "sheet" | "sinceSheet"> {
  return { ...(sheet === null ? {} : { sheet }), ...(sinceSheet === null ? {} : { sinceSheet }) };
}

/** The third sheet of two versions. */
async function merged(
  command: Command,
  opened: OpenedWorkbook,
  wish: ChangesWish,
  earlier: readonly string[] | "all",
): Promise<Output> {
  const { sheet = "", sinceSheet = "" } = wish;
  const made = valueOrFail(await mergeVersions(opened.environment, { ...wish, sheet, sinceSheet, earlier }));
  const originals = wish.since === undefined ? [sheet, sinceSheet] : [sheet];
  if (command.counts) valueOrFail(await countMergedVersion(opened.environment, made.sheet, originals));
  if (command.out !== null) await saveWorkbook(opened, command.out);
  const counts = command.counts
    ? `“${made.sheet}”从现在起算数，${originals.map((one) => `“${one}”`).join("、")}不再计入。`
    : `“${made.sheet}”还不算数；要它算数，加 --counts。`;
  return {
    json: { ...made, counts: command.counts },
    text: [
      `合成了“${made.sheet}”，原来的表没有改动。${counts}`,
      ...(made.asked === 0 ? [] : [`有${String(made.asked)}处分不清是不是同一条，照这次的写。`]),
      ...made.notTaken.map(({ name, item, cell, reason }) => `没有取：${name} ${item} [${cell}] ${reason}。`),
    ].join("\n"),
  };
}

function changesJson({
  records,
  figures,
  questions,
  happenings,
  notes,
  period,
  sincePeriod,
}: ChangesReport): object {
  return {
    records: records.map(({ fields, ...record }) => ({
      ...record,
      fields: fields.map(({ title: _, ...field }) => field),
    })),
    figures: figures.map(({ title: _, unit: __, ...figure }) => figure),
    ask: questions,
    happenings,
    period,
    sincePeriod,
    notes,
  };
}

function changesText(report: ChangesReport): string {
  const { records, figures, questions, happenings, notes, figuresOnly } = report;
  const registers = [...new Set(records.map(({ register }) => register))];
  const changed = figures.filter(isChanged);
  return [
    ...notes,
    ...registers.map((register) => countsText(register, records)),
    ...registers.flatMap((register) => [
      "",
      `【${registerSpec(register).title}】`,
      ...records.filter((record) => record.register === register).map(recordText),
    ]),
    "",
    "【指标】",
    ...(changed.length === 0 ? ["没有变化。"] : changed.map(figureText)),
    ...(happenings.length === 0
      ? []
      : [
          "",
          "【大事】",
          ...happenings.map(({ day, what, name }) => `${day ?? "没有写日期"} ${what} ${name}`),
        ]),
    ...(questions.length === 0 ? [] : ["", "【待核对】", ...questions.map(questionText)]),
    ...(records.length === 0 && !figuresOnly ? ["各台账的记录没有变化。"] : []),
  ].join("\n");
}

/** 企业台账：新增1，改名2 */
function countsText(register: RegisterId, records: readonly RecordChange[]): string {
  const kinds = ["added", "gone", "renamed", "changed"] as const;
  const counts = kinds.flatMap((kind) => {
    const those = records.filter((record) => record.register === register && record.kind === kind);
    return those.length === 0 ? [] : [`${changeKindTitles[kind]}${String(those.length)}`];
  });
  return `${registerSpec(register).title}：${counts.join("，")}`;
}

function questionText({ reason, before, after }: RecordQuestion): string {
  const names = (those: RecordQuestion["before"]): string => those.map(({ name }) => name).join("、");
  return `${reason}上次：${names(before)}；这次：${names(after)}。`;
}

function recordText({ kind, name, before, fields, beforeCell, afterCell }: RecordChange): string {
  const called = kind === "renamed" ? `${before ?? ""} → ${name}` : name;
  const told = fields
    .filter(({ field }) => kind !== "renamed" || field !== "name")
    .map((field) => `${field.title}：${changedText(field.before)} → ${changedText(field.after)}`);
  return [`${changeKindTitles[kind]} ${called} [${afterCell ?? beforeCell ?? ""}]`, ...told].join("；");
}

function figureText(figure: FigureChange): string {
  const { title, unit, numerator, denominator } = figure;
  const isRate = unit === "率";
  const number = (value: number): string => (isRate ? `${plainNumber(value * 100)}%` : plainNumber(value));
  const { before, after, change } = figure;
  const head = `${title}：${number(before ?? 0)} → ${number(after ?? 0)}`;
  if (numerator === undefined || denominator === undefined)
    return `${head}，${signedText(change ?? 0)}${partsText(figure.parts)}`;
  return [
    `${head}，${pointsText(change ?? 0)}`,
    ratioText("分子", numerator),
    ratioText("分母", denominator),
  ].join("；");
}

function ratioText(name: string, { before, after, parts }: NumberChange): string {
  return `${name}${plainNumber(before ?? 0)} → ${plainNumber(after ?? 0)}${partsText(parts)}`;
}

function partsText(parts: readonly FigurePart[]): string {
  if (parts.length === 0) return "";
  return ` ＝ ${parts.map(({ name, amount, reason }) => `${signedText(amount)}（${name}，${reason}）`).join(" ")}`;
}
