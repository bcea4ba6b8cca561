import type { Correction, JudgedDraft } from "../../jobs/draft-file";

/** 另存改好的 Word: the draft's own .docx, corrected. What writes documents is loaded here, when first used. */
export async function draftDocument(
  bytes: Uint8Array,
  corrections: readonly Correction[],
  judged: JudgedDraft,
): Promise<Uint8Array> {
  const { correctedDocument } = await import("../../jobs/draft-file");
  return correctedDocument(bytes, corrections, judged);
}
