import { verifyDraft } from "../../src/actions/drafts/verify-draft";
import { verdictTitles } from "../../src/drafts/verdicts/verdict-titles";
import type { Verdict } from "../../src/drafts/verdicts/verdict";
import type { DraftReport } from "../../src/jobs/draft";
import { openDraft } from "../draft-file";
import { markedDocument } from "../../src/jobs/draft-file";
import { WrongUsage } from "../failures";
import { openPrevious, openWorkbook, saveFile, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function verify(command: Command): Promise<Output> {
  const { bytes, draft } = await openDraft(command.draft ?? "");
  const previous = await openPrevious(command);
  const { environment } = await openWorkbook(command.workbook);
  const report = valueOrFail(await verifyDraft(environment, draft, { ...wishOf(command), ...previous }));
  if (command.docx !== null) await saveFile(command.docx, markedFile(command, bytes, report));
  return { json: verifyJson(report), text: verifyText(report) };
}

/** Only a .docx comes back as one. */
function markedFile({ draft }: Command, bytes: Uint8Array, { quantities }: DraftReport): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new WrongUsage(`“${draft ?? ""}”不是 .docx，标不了原文，请去掉 --docx，或把稿子另存为 .docx。`);
  return markedDocument(bytes, quantities);
}

function verifyJson({ quantities }: DraftReport): object {
  return { quantities, arithmetic: [], wording: [], missing: [] };
}

const shown: readonly Verdict[] = ["differs", "lastYear", "unknown", "agrees"];

function verifyText({ quantities }: DraftReport): string {
  const counts = shown.map(
    (verdict) =>
      `${verdictTitles[verdict]}${String(quantities.filter((one) => one.verdict === verdict).length)}处`,
  );
  const rows = shown.flatMap((verdict) =>
    quantities
      .filter((one) => one.verdict === verdict)
      .map(({ text, expected = "", reason }) => [verdictTitles[verdict], text, expected, reason]),
  );
  return [counts.join("，"), textTable([["结论", "稿子里", "台账", "说明"], ...rows])].join("\n");
}
