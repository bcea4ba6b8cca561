import type { JudgedQuantity } from "../../drafts/verdicts/verdict";
import type { Correction } from "../../jobs/draft-file";

/** 另存改好的 Word: the draft's own .docx, corrected. What writes documents is loaded here, when first used. */
export async function draftDocument(
  bytes: Uint8Array,
  corrections: readonly Correction[],
  quantities: readonly JudgedQuantity[],
): Promise<Uint8Array> {
  const { correctedDocument } = await import("../../jobs/draft-file");
  return correctedDocument(bytes, corrections, quantities);
}
