/** Every number that a text counts or measures with, in its order. */
import { counterWords } from "../words/counters";
import { arabicNumber, chineseNumber, readNumeral, standsAlone, type Numeral } from "./numerals";
import type { Hedge, Manner, Quantity, Sort } from "./quantity";

const BEFORE: readonly (readonly [string, Hedge])[] = [
  ["将近", "nearly"],
  ["接近", "nearly"],
  ["不到", "nearly"],
  ["不足", "nearly"],
  ["近", "nearly"],
  ["快到", "nearly"],
  ["差不多", "about"],
  ["大约", "about"],
  ["大概", "about"],
  ["约", "about"],
  ["超过", "above"],
  ["突破", "above"],
  ["不少于", "above"],
  ["不低于", "above"],
  ["至少", "above"],
  ["超", "above"],
  ["逾", "above"],
  ["过", "above"],
  ["不超过", "below"],
  ["不高于", "below"],
  ["至多", "below"],
];
const AFTER: readonly (readonly [string, Hedge])[] = [
  ["左右", "about"],
  ["上下", "about"],
  ["以上", "above"],
  ["以下", "below"],
  ["以内", "below"],
  ["之多", "about"],
  ["余", "oddly"],
  ["多", "oddly"],
];
const alternatives = (pairs: readonly (readonly [string, Hedge])[]): string =>
  pairs.map(([word]) => word).join("|");
const hedgeOf = (pairs: readonly (readonly [string, Hedge])[], word: string): Hedge | null =>
  pairs.find(([known]) => known === word)?.[1] ?? null;

const CORE = new RegExp(
  `百分之(?<inWords>${chineseNumber}+(?:点${chineseNumber}+)?|${arabicNumber})` +
    `|(?<whole>${chineseNumber}+|\\d+)分之(?<part>${chineseNumber}+|\\d+)` +
    `|(?<half>(?:超过|超|过|近)?半数(?:以上)?|过半|一半(?:以上)?|大半)` +
    `|(?<=[为是])(?<none>零)(?![零星散碳食售距点\\d]|[一二三四五六七八九])` +
    `|(?<arabic>${arabicNumber})` +
    `|(?<chinese>${chineseNumber}+(?:点[〇零一二三四五六七八九]+(?=个?百分点))?)`,
  "g",
);
const BEFORE_CORE = new RegExp(`(?:不超过|${alternatives(BEFORE)})$`);
const TENTHS = "成(?![立员都果为效本功长熟人绩就型套交分])(?:半|[一二三四五六七八九])?";
const REST = new RegExp(
  `(?<gap> (?=[万亿]元))?(?<odd>余|多|来)?(?<scale>百万|千万|万|亿|千|百)?(?<odd2>余|多|来)? {0,2}` +
    `(?<sign>%|${TENTHS})?(?<counter>${counterWords.join("|")})? ?(?<after>(?!多(?:年|数|次|是|为|半))(?:${alternatives(AFTER)}))?`,
  "y",
);
const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
/** What may stand between the two numbers of a range. */
const RANGE_MARK = /^ ?(?:-+|~+|—+|至|到) ?$/;

/** The quantities of the text (`even` characters and as written), but for those within `taken`. */
export function quantitiesIn(
  text: string,
  even: string,
  isTaken: (offset: number) => boolean,
): readonly Quantity[] {
  const found: Quantity[] = [];
  CORE.lastIndex = 0;
  for (let match = CORE.exec(even); match !== null; match = CORE.exec(even)) {
    if (isTaken(match.index)) {
      // 2.10名: the list's mark ends within what looks like one number.
      let free = match.index;
      while (free < CORE.lastIndex && isTaken(free)) free++;
      CORE.lastIndex = free;
      continue;
    }
    const quantity = quantityAt(text, even, match);
    if (quantity === null) continue;
    found.push(quantity);
    CORE.lastIndex = Math.max(CORE.lastIndex, quantity.end);
  }
  return withRanges(found, even);
}

/** What follows the numeral: 余, 万, its sign, its classifier, 左右. */
interface Rest {
  readonly odd: string;
  readonly scale: string;
  readonly sign: string;
  readonly counter: string;
  readonly after: string;
  /** Where numeral and scale, the sign, and the classifier end. */
  readonly ends: { readonly numeral: number; readonly sign: number; readonly counter: number };
}

function restAt(even: string, end: number, isWhole: boolean): Rest {
  REST.lastIndex = end;
  const found = REST.exec(even)?.groups ?? {};
  const part = (name: string): string => found[name] ?? "";
  const odd = part("odd");
  const odd2 = part("odd2");
  const scale = part("scale");
  const sign = part("sign");
  const isRate = isWhole || sign !== "";
  const counter = isRate && !part("counter").includes("百分点") ? "" : part("counter");
  const numeral = end + (isWhole ? 0 : part("gap").length + odd.length + scale.length + odd2.length);
  const signEnd = sign === "" ? numeral : even.indexOf(sign, numeral) + sign.length;
  const counterEnd = counter === "" ? signEnd : even.indexOf(counter, signEnd) + counter.length;
  return {
    odd: `${odd}${odd2}`,
    scale: isWhole ? "" : scale,
    sign: isWhole ? "" : sign,
    counter,
    after: part("after"),
    ends: { numeral, sign: signEnd, counter: counterEnd },
  };
}

function quantityAt(text: string, even: string, match: RegExpExecArray): Quantity | null {
  const groups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const before = BEFORE_CORE.exec(even.slice(Math.max(0, start - 4), start))?.[0] ?? "";
  if (groups["half"] !== undefined) return halfAt(match, before);
  const form = groups["inWords"] !== undefined ? "inWords" : groups["part"] !== undefined ? "fraction" : null;
  const rest = restAt(even, end, form !== null);
  const written = writtenIn(groups);
  const numeral = readNumeral(written, text.slice(start, end));
  const whole = form === "fraction" ? readNumeral(groups["whole"] ?? "", "") : null;
  if (numeral === null || (form === "fraction" && (whole === null || whole.value === 0))) return null;
  const isNone = groups["none"] !== undefined;
  if (form === null && !isNone && !isQuantity(written, rest)) return null;
  const from = start - before.length;
  return {
    text: text.slice(from, rest.ends.sign),
    offset: from,
    length: rest.ends.sign - from,
    value: valueOf(numeral, whole, form, rest),
    sort: sortOf(form !== null || rest.sign !== "", rest.counter),
    counter: sameCounter(rest.counter),
    end: rest.ends.counter,
    hedge: hedgeOf(AFTER, rest.odd === "" ? rest.after : "余") ?? hedgeOf(BEFORE, before),
    manner: mannerOf(numeral, form, rest, before),
    range: null,
  };
}

/** 150块钱 is 150元. */
function sameCounter(counter: string): string {
  return counter === "块钱" || counter === "块" || counter === "元钱" ? "元" : counter;
}

function mannerOf(
  numeral: Numeral,
  form: "inWords" | "fraction" | null,
  { scale, sign, odd }: Rest,
  before: string,
): Manner {
  return {
    script: numeral.script,
    scale: SCALES[scale] ?? 1,
    scaleWord: scale,
    // 六成五 has a place more than 六成.
    decimals: sign.startsWith("成") && sign.length > 1 ? 1 : numeral.decimals,
    thousands: numeral.thousands,
    rateForm: form ?? (sign === "" ? null : sign === "%" ? "percent" : "tenths"),
    before,
    after: odd,
  };
}

function writtenIn(groups: Readonly<Record<string, string | undefined>>): string {
  return groups["inWords"] ?? groups["part"] ?? groups["none"] ?? groups["arabic"] ?? groups["chinese"] ?? "";
}

/** A numeral alone is no quantity unless it is digits or 八十三; 十来 is none. */
function isQuantity(written: string, { odd, scale, sign, counter }: Rest): boolean {
  if (odd === "来" && counter === "") return false;
  return sign !== "" || scale !== "" || counter !== "" || standsAlone(written);
}

function valueOf(
  numeral: Numeral,
  whole: Numeral | null,
  form: "inWords" | "fraction" | null,
  { sign, scale }: Rest,
): number {
  if (whole !== null) return numeral.value / whole.value;
  if (form === "inWords" || sign === "%") return exact(numeral.value / 100);
  if (sign !== "") return exact(numeral.value / 10 + tenthsAfter(sign));
  return exact(numeral.value * (SCALES[scale] ?? 1));
}

/** 六成五 is 65 %. */
function tenthsAfter(sign: string): number {
  const more = sign.slice(1);
  return more === "" ? 0 : more === "半" ? 0.05 : (readNumeral(more, more)?.value ?? 0) / 100;
}

function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function sortOf(isRate: boolean, counter: string): Sort {
  if (/百分点|^个点$/.test(counter)) return "points";
  if (isRate) return "rate";
  return counter === "" ? "bare" : "count";
}

/** 过半, 半数以上, 一半. */
function halfAt(match: RegExpExecArray, before: string): Quantity {
  const words = match[0];
  const isNear = words.startsWith("近") || before === "近";
  const isExact = words === "一半" || words === "半数";
  return {
    text: words,
    offset: match.index,
    length: words.length,
    value: 0.5,
    sort: "rate",
    counter: "",
    end: match.index + words.length,
    hedge: isNear ? "nearly" : isExact ? "about" : "above",
    manner: {
      script: "chinese",
      scale: 1,
      scaleWord: "",
      decimals: 0,
      thousands: false,
      rateForm: "half",
      before: "",
      after: "",
    },
    range: null,
  };
}

/** 2000－6000元, 2000元到6000元: the first number is counted with what the second is. */
function withRanges(quantities: readonly Quantity[], even: string): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const before = quantities[index - 1];
    const after = quantities[index + 1];
    if (after !== undefined && RANGE_MARK.test(even.slice(quantity.end, after.offset)))
      return {
        ...quantity,
        range: "first" as const,
        ...(quantity.sort === "bare" ? sharedUnit(quantity, after) : {}),
      };
    if (before !== undefined && RANGE_MARK.test(even.slice(before.end, quantity.offset)))
      return { ...quantity, range: "second" as const };
    return quantity;
  });
}

function sharedUnit(first: Quantity, second: Quantity): Pick<Quantity, "sort" | "counter" | "value"> {
  const factor = second.sort === "rate" ? 0.01 : second.manner.scale;
  return { sort: second.sort, counter: second.counter, value: exact(first.value * factor) };
}
