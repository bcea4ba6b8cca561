import { writeDraftResults } from "../../src/actions/drafts/write-draft-results";
import { verifyDraft } from "../../src/actions/drafts/verify-draft";
import { around } from "../../src/drafts/around";
import { findFigure } from "../../src/figures";
import { verdictTitles } from "../../src/drafts/verdicts/verdict-titles";
import type { Verdict } from "../../src/drafts/verdicts/verdict";
import type { DraftReport } from "../../src/jobs/draft";
import { openDraft } from "../draft-file";
import { isPacked, markedDocument } from "../../src/jobs/draft-file";
import { WrongUsage } from "../failures";
import { openPrevious, openWorkbook, saveFile, saveWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function verify(command: Command): Promise<Output> {
  const { bytes, draft } = await openDraft(command.draft ?? "");
  const previous = await openPrevious(command);
  const opened = await openWorkbook(command.workbook);
  const wish = { ...wishOf(command), ...previous };
  const act = command.out === null ? verifyDraft : writeDraftResults;
  const report = valueOrFail(await act(opened.environment, draft, wish));
  if (command.out !== null) await saveWorkbook(opened, command.out);
  if (command.docx !== null) await saveFile(command.docx, markedFile(command, bytes, report));
  return { json: verifyJson(report), text: verifyText(report, draft.text) };
}

/** Only a .docx comes back as one. */
function markedFile({ draft }: Command, bytes: Uint8Array, { quantities }: DraftReport): Uint8Array {
  if (!isPacked(bytes))
    throw new WrongUsage(`“${draft ?? ""}”不是 .docx，标不了原文，请去掉 --docx，或把稿子另存为 .docx。`);
  return markedDocument(bytes, quantities);
}

function verifyJson({ quantities, arithmetic, wording, missing }: DraftReport): object {
  return { quantities, arithmetic, wording, missing };
}

const SHOWN: readonly Verdict[] = ["differs", "lastYear", "unknown", "agrees"];

function verifyText({ quantities, arithmetic, wording, missing }: DraftReport, draft: string): string {
  const counts = SHOWN.map(
    (verdict) =>
      `${verdictTitles[verdict]}${String(quantities.filter((one) => one.verdict === verdict).length)}处`,
  );
  const rows = SHOWN.flatMap((verdict) =>
    quantities
      .filter((one) => one.verdict === verdict)
      .map((one) => [verdictTitles[verdict], one.text, one.expected ?? "", around(draft, one), one.reason]),
  );
  const titles = missing.map((id) => findFigure(id)?.title ?? id);
  return [
    counts.join("，"),
    textTable([["结论", "稿子里", "台账", "原文", "说明"], ...rows]),
    ...arithmetic
      .filter(({ holds }) => !holds)
      .map((one) => `前后不一致：${one.text}（${around(draft, one)}），${one.reason}`),
    ...wording.map((one) => `文字：“${one.text}”（${around(draft, one)}） ${one.message}`),
    ...(titles.length === 0 ? [] : [`台账里有、稿子里没写：${titles.join("、")}`]),
  ].join("\n");
}
