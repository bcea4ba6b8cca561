/** Last year's document → this year's: every number of it is live, kept or asked (CONTRACT 4, `renew`). */
import type { Draft } from "../draft";
import { tieDraft, type TiedText } from "../ties/ties";
import { brokenClaims, brokenLevels, brokenRanks } from "./claims";
import { isBareYear, renewDate } from "./dates";
import { renewNameLists } from "./name-lists";
import { renewNumbers } from "./numbers";
import { paragraphsOf, type RenewedParagraph } from "./paragraphs";
import {
  askedFate,
  keptFate,
  type AskedPart,
  type Fate,
  type KeptPart,
  type LivePart,
  type Renewal,
} from "./renewed";
import { renewOtherTags } from "./tagged";

export interface Renewed {
  readonly paragraphs: readonly RenewedParagraph[];
  readonly live: readonly LivePart[];
  readonly kept: readonly KeptPart[];
  readonly ask: readonly AskedPart[];
}

/** Renews a document. */
export function renewDraft(draft: Draft, renewal: Renewal): Renewed {
  const tied = tieDraft(draft, renewal.then);
  const numbers = renewNumbers(tied, draft.text, renewal);
  const lists = renewNameLists(draft.text, renewal);
  const isUntagged = ({ part: { offset, length } }: Fate): boolean =>
    tied.tags.every(({ start, end }) => offset >= end || offset + length <= start);
  const fates = withoutOverlaps([
    ...renewOtherTags({ tied, text: draft.text, renewal }),
    ...numbers.filter((fate, index) => tied.ties[index]?.tag != null && !isUntagged(fate)),
    ...[
      ...lists,
      ...brokenClaims(draft.text, tied.even, renewal),
      ...brokenLevels(tied.even, draft.text, numbers, renewal),
      ...brokenRanks(tied, draft.text, numbers, renewal),
      ...numbers.map((fate, index) => yearInstead(fate, index, draft, tied, renewal)),
      ...datesOf(draft, tied, numbers, renewal),
    ].filter(isUntagged),
  ]);
  const live = fates.flatMap((fate) => (fate.kind === "live" ? [fate.part] : []));
  return {
    paragraphs: paragraphsOf(draft, live),
    live,
    kept: fates.flatMap((fate) => (fate.kind === "kept" ? [fate.part] : [])),
    ask: fates.flatMap((fate) => (fate.kind === "asked" ? [fate.part] : [])),
  };
}

/** A bare 2022 is a year. */
function yearInstead(
  fate: Fate,
  index: number,
  draft: Draft,
  { even, ties }: TiedText,
  renewal: Renewal,
): Fate {
  const { text, offset, length } = fate.part;
  const isBare = ties[index]?.quantity.sort === "bare";
  if (fate.kind === "live" || !isBare || !isBareYear(even.slice(offset, offset + length), renewal.draftYear))
    return fate;
  const around = { text: draft.text, even, isCell: isInTable(draft, offset), hasPrevious: false };
  return renewDate({ text, offset, length }, around, renewal);
}

const NUMERAL = /[\d〇零一二两三四五六七八九十百千万]/;
/** 三个方面, 四个意识; 一致 and 十分 count nothing. */
const COUNTED_PHRASE = /^[二两三四五六七八九][^，。]|^二?十[\u4e00-\u9fff]?[大届]/;

function datesOf(
  draft: Draft,
  { even, notData }: TiedText,
  numbers: readonly Fate[],
  renewal: Renewal,
): readonly Fate[] {
  const previous = numbers.flatMap((fate) =>
    fate.kind === "live" && fate.part.figure.endsWith(":previous") ? [fate.part.offset] : [],
  );
  return notData.flatMap(({ start, end, reason, isSilent }): readonly Fate[] => {
    const place = { text: draft.text.slice(start, end), offset: start, length: end - start };
    const words = even.slice(start, end);
    if (isSilent ? !COUNTED_PHRASE.test(words) : !NUMERAL.test(words)) return [];
    if (reason !== "日期") return [keptFate(place, reason)];
    const around = {
      text: draft.text,
      even,
      isCell: isInTable(draft, start),
      hasPrevious: previous.some((offset) => offset > end && !/[。；\n]/.test(even.slice(end, offset))),
    };
    return [renewDate(place, around, renewal)];
  });
}

function isInTable({ tables }: Draft, offset: number): boolean {
  return tables.some(({ cells }) => cells.some(({ start, end }) => offset >= start && offset < end));
}

/** Of two that overlap the live one stays as it is, and the other is part of it; of two live ones people are asked. */
function withoutOverlaps(fates: readonly Fate[]): readonly Fate[] {
  const ordered = [...fates].sort((one, other) => startOf(one) - startOf(other) || endOf(other) - endOf(one));
  const result: Fate[] = [];
  for (const fate of ordered) {
    const last = result.at(-1);
    if (last === undefined || startOf(fate) >= endOf(last)) {
      result.push(fate);
      continue;
    }
    if (last.kind === "live" && fate.kind === "live") {
      result.pop();
      result.push(asked(last), asked(fate));
    } else if (fate.kind === "live") {
      result.pop();
      result.push(fate);
    }
  }
  return result;
}

function asked(fate: Fate): Fate {
  if (fate.kind !== "live") return fate;
  const { figure } = fate.part;
  return askedFate(fate.part, [figure], "和旁边的数连在一起，请自己改");
}

function startOf({ kind, part }: Fate): number {
  return kind === "live" ? Math.min(part.offset, part.region.offset) : part.offset;
}

function endOf({ kind, part }: Fate): number {
  const end = part.offset + part.length;
  return kind === "live" ? Math.max(end, part.region.offset + part.region.length) : end;
}
