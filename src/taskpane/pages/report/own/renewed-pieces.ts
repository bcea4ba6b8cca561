import { findFigure } from "../../../../figures";
import type { RenewedParagraph } from "../../../../drafts/renew/paragraphs";
import type { LivePart } from "../../../../drafts/renew/renewed";
import type { RenewReport } from "../../../../jobs/renew";
import { texts } from "../../../texts";

/** Something that somebody should look at before the document is handed in. */
export interface Doubt {
  readonly offset: number;
  readonly words: string;
  readonly reason: string;
}

/** In the order of the text. */
export function doubtsOf({ live, ask, kept }: RenewReport): readonly Doubt[] {
  const { changedDoubt, keptDoubt, maybe } = texts.renew;
  return [
    ...live.flatMap((part) =>
      part.sure
        ? []
        : [
            {
              offset: part.offset,
              words: changedDoubt(part.text, part.now, titleOf(part)),
              reason: part.reason,
            },
          ],
    ),
    ...ask.map(({ offset, text, candidates, reason }) => ({
      offset,
      words: keptDoubt(text),
      reason:
        candidates.length === 0 ? reason : `${reason}；${maybe(candidates.map(figureTitle).join("、"))}`,
    })),
    ...kept.flatMap(({ offset, text, reason, isStale }) =>
      isStale === true ? [{ offset, words: keptDoubt(text), reason }] : [],
    ),
  ].sort((one, other) => one.offset - other.offset);
}

/** What people call the figure or text, `ID:change` and `ID:previous` too. */
function figureTitle(id: string): string {
  const [figure = "", side = ""] = id.split(":");
  const title = findFigure(figure)?.title ?? TEXTS[figure] ?? figure;
  return `${title}${side === "change" ? texts.renew.change : side === "previous" ? texts.renew.previous : ""}`;
}

/** What a live number is of: 企业总数, 河西新型产业园的企业总数. */
export function titleOf({ figure, park }: LivePart): string {
  const title = figureTitle(figure);
  return park === undefined ? title : texts.renew.ofPark(park, title);
}

const TEXTS: Readonly<Record<string, string>> = { "text.year": "年度", "text.asOf": "截止日期" };

export interface RenewedPiece {
  readonly text: string;
  /** Offset in the old document; `null` for words that nothing is said of. */
  readonly offset: number | null;
  readonly isDoubtful: boolean;
  /** What it was and is of, or why it was left. */
  readonly told: string;
}

/** A paragraph as it reads now, taken apart at its live numbers and at what was asked. */
export function piecesOf(
  paragraph: RenewedParagraph,
  report: RenewReport,
  draft: string,
): readonly RenewedPiece[] {
  const { start, end } = paragraph;
  const left = [...report.ask, ...report.kept.filter(({ isStale }) => isStale === true)]
    .filter(({ offset }) => offset >= start && offset < end)
    .map(({ offset, length, reason }) => ({
      offset,
      length,
      text: draft.slice(offset, offset + length),
      isDoubtful: true,
      told: texts.renew.kept(reason),
    }));
  const live = paragraph.live.map((part: LivePart) => ({
    offset: part.offset,
    length: part.length,
    text: part.now,
    isDoubtful: !part.sure,
    told: texts.renew.was(part.text, titleOf(part)),
  }));
  const pieces: RenewedPiece[] = [];
  let at = start;
  for (const one of [...live, ...left].sort((a, b) => a.offset - b.offset)) {
    if (one.offset < at) continue;
    if (one.offset > at) pieces.push(plain(draft.slice(at, one.offset)));
    pieces.push({ text: one.text, offset: one.offset, isDoubtful: one.isDoubtful, told: one.told });
    at = one.offset + one.length;
  }
  if (at < end) pieces.push(plain(draft.slice(at, end)));
  return pieces;
}

function plain(text: string): RenewedPiece {
  return { text, offset: null, isDoubtful: false, told: "" };
}
