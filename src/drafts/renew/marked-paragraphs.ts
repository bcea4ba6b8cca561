/** The renewed paragraphs with what people should look at, for a document in our form. */
import type { WordParagraph } from "../../report/word-document";
import type { Renewed } from "./renew";
import type { RenewedParagraph } from "./paragraphs";
import type { Place } from "./renewed";

export function markedParagraphs({ paragraphs, ask, kept }: Renewed): readonly WordParagraph[] {
  const doubtful = [...ask, ...kept.filter(({ isStale }) => isStale === true)];
  return paragraphs.map((paragraph) => ({
    level: paragraph.level,
    text: paragraph.text,
    tableRow: paragraph.row,
    marked: marksOf(paragraph, doubtful),
  }));
}

/** In the renewed text, whose numbers may be longer than the old ones. */
function marksOf(
  { start, end, live }: RenewedParagraph,
  doubtful: readonly Place[],
): readonly { readonly start: number; readonly end: number }[] {
  const moved = (offset: number): number =>
    live.reduce(
      (sum, part) => (part.offset + part.length <= offset ? sum + part.now.length - part.length : sum),
      offset - start,
    );
  return [
    ...live.flatMap((part) =>
      part.sure ? [] : [{ start: moved(part.offset), end: moved(part.offset) + part.now.length }],
    ),
    ...doubtful
      .filter(({ offset }) => offset >= start && offset < end)
      .map(({ offset, length }) => ({ start: moved(offset), end: moved(offset) + length })),
  ].sort((one, other) => one.start - other.start);
}
