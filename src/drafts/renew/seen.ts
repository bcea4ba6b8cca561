/** What somebody has looked at is no doubt any more. */
import type { Renewed } from "./renew";

/** The document after the numbers at these offsets were ticked off: put in for sure, or left as they are. */
export function withSeen<T extends Renewed>(renewed: T, offsets: readonly number[]): T {
  if (offsets.length === 0) return renewed;
  const seen = new Set(offsets);
  const isSeen = ({ offset }: { readonly offset: number }): boolean => seen.has(offset);
  const sure = (live: Renewed["live"]): Renewed["live"] =>
    live.map((part) => (isSeen(part) ? { ...part, sure: true } : part));
  return {
    ...renewed,
    live: sure(renewed.live),
    paragraphs: renewed.paragraphs.map((paragraph) => ({ ...paragraph, live: sure(paragraph.live) })),
    ask: renewed.ask.filter((part) => !isSeen(part)),
    kept: [
      ...renewed.kept.map(({ isStale, ...part }) =>
        isStale === true && !isSeen(part) ? { ...part, isStale } : part,
      ),
      ...renewed.ask
        .filter(isSeen)
        .map(({ text, offset, length }) => ({ text, offset, length, reason: LOOKED_AT })),
    ],
  };
}

const LOOKED_AT = "看过了，照原样";
