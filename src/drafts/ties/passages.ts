/** Sentences, paragraphs and chapters of a text, by where they begin. */

export interface Passage {
  readonly start: number;
  readonly end: number;
  /** The heading above it and its own first clause: what the paragraph is about. */
  readonly topics: readonly { readonly start: number; readonly end: number }[];
  /** The same and the headings above that one as words, one a line. */
  readonly heading: string;
  /** What says of all its numbers what they are of: the question that it answers, a last bracket （覆盖企业）. */
  readonly labels: readonly { readonly start: number; readonly end: number }[];
  /** ◆29：有党组织的企业数: what the number that opens it is of. */
  readonly opening: { readonly start: number; readonly end: number } | null;
}

const NUMBERED = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[.．、])/;
const LONGEST_HEADING = 40;
const WITH_NUMBER = /\d ?(?:%|[家户个名人件项套场次期元万])/;
const QUESTION = /^\s*(?:问|Q\d*)[:：]|[？?]\s*$/;
/** 答：, and who answers in an interview: 嘉宾：. */
const ANSWER = /^\s*(?:答|A\d*|[\u4e00-\u9fff]{1,6})[:：]/;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph's first clause; 第四件事，发津贴 says it only in the second. */
const LEAD =
  /^(?:\s*第[一二三四五六七八九十\d]{1,3}[^，。；：\d]{0,3}[，、：])?[^，。；：？]{0,24}(?=[，。；：？])/;

/** The lines of a text, in their order. */
export function passagesOf(even: string, isInTable: (offset: number) => boolean): readonly Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  let heading: Span | null = null;
  /** Headings of the chapters that the last one stands in. */
  let chapters: readonly (Span & { readonly level: number })[] = [];
  let questions: readonly Span[] = [];
  /** Who answers: where somebody else goes on talking, the question is past. */
  let speaker: string | null = null;
  for (const line of even.split("\n")) {
    const end = start + line.length;
    if (isHeading(line) && !isInTable(start)) {
      heading = { start, end };
      const level = levelOf(line);
      chapters = level < 0 ? [] : [...chapters.filter((one) => one.level < level), { start, end, level }];
    }
    const lead = { start, end: start + (LEAD.exec(line)?.[0].length ?? 0) };
    const answerer = ANSWER.exec(line)?.[0] ?? null;
    const isAnswer = questions.length > 0 && answerer !== null && (speaker ?? answerer) === answerer;
    const asked = isAnswer ? questions : [];
    const topics = [...(heading === null || heading.start === start ? [] : [heading]), ...asked, lead];
    passages.push({
      start,
      end,
      topics,
      heading: [...chapters.filter((one) => one.start !== heading?.start), ...topics]
        .map((one) => even.slice(one.start, one.end))
        .join("\n"),
      labels: [...asked, ...lastBracket(line, start), ...lineBehind(line, even, end + 1)],
      opening: openingOf(line, start),
    });
    if (QUESTION.test(line)) [questions, speaker] = [questionsIn(line, start), null];
    else if (isAnswer) speaker = answerer;
    else if (line.trim() !== "") questions = [];
    start = end + 1;
  }
  return passages;
}

/** 有多少企业？都投产了吗？ Where one asks how many, another that asks whether says nothing of the number. */
function questionsIn(line: string, start: number): readonly Span[] {
  const asked = [...line.matchAll(/[^？?]+[？?]?/g)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
    isYesOrNo: /吗[？?]$/.test(words),
  }));
  const open = asked.filter(({ isYesOrNo }) => !isYesOrNo);
  return open.length > 0 ? open : asked;
}

const LEVELS: readonly RegExp[] = [
  /^\s*[一二三四五六七八九十]+、/,
  /^\s*[（(][一二三四五六七八九十]+[）)]/,
  /^\s*\d/,
];

/** 一、 holds （一）, and that holds 1.; -1 is a title, which holds none of them. */
function levelOf(line: string): number {
  return LEVELS.findIndex((marker) => marker.test(line));
}

const ONLY_NUMBER = /^\s*[\d,.]+ ?(?:%|万?元|[家户个名人件项套场次])?\s*$/;

/** A number on a line of its own, 这是建立党组织的企业家数 on the next. */
function lineBehind(line: string, even: string, start: number): readonly Span[] {
  if (!ONLY_NUMBER.test(line)) return [];
  const [said = ""] = /^\s*(?:这|是)[^，。；：\n\d]{2,24}/.exec(even.slice(start, start + 40)) ?? [];
  return said === "" ? [] : [{ start, end: start + said.length }];
}

const OPENING =
  /^(?:\s*第[一二三四五六七八九十]{1,3}个?(?:数字?|关键数)?[:：，])?[^\u4e00-\u9fff\d\n]{0,4}(?:\d[\d,.]*|[一二三四五六七八九十百零〇]{2,6})(?:%|万?元|[家户个名人件项套场次])?(?:[:：]|——?|[。，](?=(?:这|它|说的|指的|讲的)(?:就)?是))(?!\d)([^。；，\n]{2,40})/;

/** The first clause behind a number that opens its line before a colon or a dash. */
function openingOf(line: string, start: number): Span | null {
  const found = OPENING.exec(line);
  if (found === null) return null;
  const [whole, words = ""] = found;
  return /[\u4e00-\u9fff]{2}/.test(words)
    ? { start: start + whole.length - words.length, end: start + whole.length }
    : null;
}

/** ·年初23家→年末29家（覆盖企业）; behind a paragraph of sentences it is of the last one alone. */
function lastBracket(line: string, start: number): readonly Span[] {
  const found = /[（(][^（()）\d]{2,12}[)）][。；]?\s*$/.exec(line);
  return found === null || !WITH_NUMBER.test(line) || /[。；！？]/.test(line.slice(0, found.index))
    ? []
    : [{ start: start + found.index, end: start + line.length }];
}

/** 附：近年对照: no longer of the chapter before it. */
const APPENDIX = /^附(?:表|注)?[:：](?!\d)[^，；：:]{2,}$/;

function isHeading(line: string): boolean {
  const text = line.trim();
  if (text === "" || text.length > LONGEST_HEADING || /[。！？；\t]/.test(text)) return false;
  if (APPENDIX.test(text)) return true;
  if (/^(?:[（(]?(?:19|20)\d{2}年\d{1,2}月|附)/.test(text)) return false;
  if (!NUMBERED.test(text) && WITH_NUMBER.test(text)) return false;
  return NUMBERED.test(text) || !/[，；：]/.test(text);
}

/** Where each sentence of the text begins, in order; a table's cell is one. */
export function sentenceStarts(even: string, cells: readonly number[]): readonly number[] {
  const starts = new Set([0, ...cells]);
  for (const match of even.matchAll(/[。！？!?\n]/g)) starts.add(match.index + 1);
  return [...starts].sort((one, other) => one - other);
}

/** The last of the sorted places that is not behind `offset`. */
export function lastBefore(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first of the sorted spans that begins at `start` or behind it, by its place. */
export function firstFrom(spans: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
