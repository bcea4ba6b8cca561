import { renewDraft, writeRenewed } from "../../src/actions/drafts/renew-draft";
import { renewedFile } from "../../src/actions/drafts/renewed-file";
import { around } from "../../src/drafts/around";
import type { Place } from "../../src/drafts/renew/renewed";
import { findFigure } from "../../src/figures";
import type { RenewReport } from "../../src/jobs/renew";
import { openDraft } from "../draft-file";
import { openPrevious, openWorkbook, saveFile, saveWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function renew(command: Command): Promise<Output> {
  const { bytes, draft } = await openDraft(command.draft ?? "");
  const previous = await openPrevious(command);
  const opened = await openWorkbook(command.workbook, { functions: command.out !== null });
  const wish = { ...wishOf(command), ...previous };
  const document = { draft, draftYear: command.draftYear ?? 0 };
  const act = command.out === null ? renewDraft : writeRenewed;
  const report = valueOrFail(await act(opened.environment, document, wish));
  if (command.out !== null) await saveWorkbook(opened, command.out);
  if (command.docx !== null) await saveFile(command.docx, await renewedFile(bytes, report));
  return { json: renewJson(report), text: renewText(report, draft.text) };
}

function renewJson({ paragraphs, live, kept, ask }: RenewReport): object {
  return {
    paragraphs: paragraphs.map(({ level, template, text }) => ({ level, template, text })),
    live: live.map(({ region: _, ...part }) => part),
    kept: kept.map(({ text, offset, length, reason }) => ({ text, offset, length, reason })),
    ask,
  };
}

function renewText({ paragraphs, live, kept, ask, isThenKnown }: RenewReport, draft: string): string {
  const unsure = live.filter(({ sure }) => !sure);
  const place = (part: Place): string => around(draft, part);
  const section = (
    title: string,
    rows: readonly (readonly string[])[],
    head: readonly string[],
  ): readonly string[] => (rows.length === 0 ? [] : ["", title, textTable([head, ...rows])]);
  return [
    ...paragraphs.map(({ text }) => text),
    "",
    `换成今年的${String(live.length)}处（其中${String(unsure.length)}处请看一眼），原样保留${String(kept.length)}处，要问的${String(ask.length)}处`,
    ...(isThenKnown
      ? []
      : ["没有去年的台账可以对，只按文字认，请多看几眼；写上 --previous 上年.xlsx 会准得多。"]),
    ...section(
      "换了，但请看一眼：",
      unsure.map((part) => [part.text, part.now, titleOf(part.figure), place(part), part.reason]),
      ["去年", "今年", "指标", "原文", "说明"],
    ),
    ...section(
      "要问的（原文没有动）：",
      ask.map((part) => [part.text, part.candidates.map(titleOf).join("、"), place(part), part.reason]),
      ["去年", "可能是", "原文", "说明"],
    ),
    ...section(
      "原样保留的：",
      kept.map((part) => [part.text, place(part), part.reason]),
      ["原文", "位置", "为什么"],
    ),
  ].join("\n");
}

const SUFFIXES: Readonly<Record<string, string>> = { change: "比上年的变化", previous: "的上年数" };

function titleOf(id: string): string {
  const [figure = "", suffix = ""] = id.split(":");
  return `${findFigure(figure)?.title ?? figure}${SUFFIXES[suffix] ?? ""}`;
}
