import type { StandIn } from "./stand-in";
import { writeBook, type OriginalBook } from "../package/index";

/** The open workbook as a file, everything calculated; what nobody touched comes back byte for byte. */
export async function saveBook(original: OriginalBook, book: StandIn): Promise<Uint8Array> {
  const { lineChanges } = book;
  return writeBook(original, await book.data(), { baseline: book.baseline(), lineChanges });
}
