/** The renewed paragraphs with what people should look at, for a document in our form. */
import type { TaggedStretch, TagPeriod } from "../../report/number-tags";
import type { WordParagraph } from "../../report/word-document";
import { tagOf } from "./part-tags";
import type { Renewed } from "./renew";
import type { RenewedParagraph } from "./paragraphs";
import type { Place } from "./renewed";

export function markedParagraphs(
  { paragraphs, ask, kept }: Renewed,
  period: TagPeriod,
): readonly WordParagraph[] {
  const doubtful = [...ask, ...kept.filter(({ isStale }) => isStale === true)];
  return paragraphs.map((paragraph) => ({
    level: paragraph.level,
    text: paragraph.text,
    tableCell: paragraph.cell,
    marked: marksOf(paragraph, doubtful),
    tagged: tagsOf(paragraph, period),
  }));
}

function tagsOf(paragraph: RenewedParagraph, period: TagPeriod): readonly TaggedStretch[] {
  const moved = movedIn(paragraph);
  return paragraph.live.flatMap((part) => {
    const tag = tagOf(part, period);
    const start = moved(part.offset);
    return tag === null ? [] : [{ start, end: start + part.now.length, tag }];
  });
}

function marksOf(
  paragraph: RenewedParagraph,
  doubtful: readonly Place[],
): readonly { readonly start: number; readonly end: number }[] {
  const { start, end, live } = paragraph;
  const moved = movedIn(paragraph);
  return [
    ...live.flatMap((part) =>
      part.sure ? [] : [{ start: moved(part.offset), end: moved(part.offset) + part.now.length }],
    ),
    ...doubtful
      .filter(({ offset }) => offset >= start && offset < end)
      .map(({ offset, length }) => ({ start: moved(offset), end: moved(offset) + length })),
  ].sort((one, other) => one.start - other.start);
}

/** From the draft into the renewed text, whose numbers may be longer than the old ones. */
function movedIn({ start, live }: RenewedParagraph): (offset: number) => number {
  return (offset) =>
    live.reduce(
      (sum, part) => (part.offset + part.length <= offset ? sum + part.now.length - part.length : sum),
      offset - start,
    );
}
