import {
  jointMark,
  legalSuffixes,
  organisationSuffixes,
  partyPrefixes,
  provinces,
} from "../../registers/name-parts";
import { fold, withoutBrackets } from "../../reading/cells/folding";
import { tidyPerson } from "../../reading/cells/lists";

/** Keys by which names are compared (DOMAIN 4.11): what is left when everything that varies is taken off. */

/** Names of counties and towns that begin names here (临江), the longer before the shorter. */
export type Regions = readonly string[];

/** A key shorter than this would be a mere trade (食品), so a region stays on. */
const SHORTEST_KEY = 2;
const PLACE_KINDS = "自治县|自治州|自治区|县|市|区|州|旗|省";
const PLACE_KIND_BEHIND = new RegExp(`(?:${PLACE_KINDS})$`);
const PLACE_KIND_BEFORE_REST = new RegExp(`^(?:${PLACE_KINDS})(?=.{${SHORTEST_KEY}})`);
const COUNTY_IN_TITLE =
  /(?:^|[^\u3400-\u9fff]|省|市|州|自治区)(?:年度?|月份?)?([\u3400-\u9fff]{2,3}?)(?:自治县|县|市|旗)/g;
const NOT_A_COUNTY = /^(?:[全我本各该某年月]|城|关于)/;
/** Share of the names that must begin alike, and how many there must be at least, to speak of a region. */
const MOST = 0.5;
const ENOUGH_NAMES = 4;

/**
 * Region prefixes of a workbook: the county's name in titles (临江县… ⇒ 临江), and two or three characters with
 * which most names begin.
 */
export function inferRegions(names: readonly string[], titles: readonly string[]): Regions {
  const regions = new Set<string>();
  for (const title of titles)
    for (const match of fold(title).matchAll(COUNTY_IN_TITLE)) {
      const county = match[1] ?? "";
      if (!NOT_A_COUNTY.test(county)) regions.add(county);
    }
  // Joint organisations begin with their park, which tells them apart.
  const own = sampleOf(names).filter((name) => !name.includes(jointMark));
  const common = commonBeginning(own.map((name) => withoutPrefix(plain(name), partyPrefixes)));
  if (common !== null) regions.add(common);
  return [...regions].sort((a, b) => b.length - a.length);
}

/** Names from all over the list: what most of some thousand begin with, most of all begin with. */
const SAMPLE_SIZE = 2_000;

function sampleOf(names: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(names.length / SAMPLE_SIZE));
  return step === 1 ? names : names.filter((_, index) => index % step === 0);
}

/** Two or three Chinese characters that more than half of the different names begin with. */
function commonBeginning(names: readonly string[]): string | null {
  const different = [...new Set(names)].filter((name) => /^[\u3400-\u9fff]{3}/.test(name));
  if (different.length < ENOUGH_NAMES) return null;
  const two = mostFrequent(different.map((name) => name.slice(0, 2)));
  if (two.count <= different.length * MOST) return null;
  const three = mostFrequent(
    different.filter((name) => name.startsWith(two.text)).map((name) => name.slice(0, 3)),
  );
  const isPlaceKind = PLACE_KIND_BEHIND.test(three.text);
  return three.count === two.count && !isPlaceKind ? three.text : two.text;
}

function mostFrequent(texts: readonly string[]): { text: string; count: number } {
  const counts = new Map<string, number>();
  let best = { text: "", count: 0 };
  for (const text of texts) {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count > best.count) best = { text, count };
  }
  return best;
}

/** A name of Chinese characters alone, as most are: nothing to fold and no mark to take out. */
const IDEOGRAPHS_ALONE = /^[\u3400-\u9fff]+$/;

/** 1.临江禾丰食品有限公司: its running number, written into the name's cell. */
const NUMBER_BEFORE = /^(?:\(\d{1,3}\)|\d{1,3}[.、:](?!\d))(?=.{2})/;

function plain(name: string): string {
  if (IDEOGRAPHS_ALONE.test(name)) return name;
  const folded = fold(name).toUpperCase();
  const outside = withoutBrackets(folded);
  return (outside === "" ? folded : outside)
    .replace(NUMBER_BEFORE, "")
    .replace(/[()·.,、"'“”‘’《》<>★☆※●-]/g, "");
}

function withoutPrefix(text: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((word) => text.startsWith(word));
  return prefix === undefined ? text : text.slice(prefix.length);
}

const PROVINCE_INITIALS = new Set(provinces.map((province) => province.charAt(0)));

/** Takes off provinces, then counties and towns with 县 or 市 behind them, as long as enough is left. */
function withoutRegions(text: string, regions: Regions): string {
  const province = PROVINCE_INITIALS.has(text.charAt(0)) ? takeOff(text, provinces) : text;
  return takeOff(province, regions);
}

function takeOff(text: string, places: readonly string[]): string {
  for (const place of places) {
    if (!text.startsWith(place)) continue;
    const rest = text.slice(place.length);
    const short = rest.replace(PLACE_KIND_BEFORE_REST, "");
    if (short.length >= SHORTEST_KEY) return short;
  }
  return text;
}

function withoutSuffix(text: string, suffixes: readonly string[]): string {
  const suffix = suffixes.find((word) => text.endsWith(word) && text.length - word.length >= SHORTEST_KEY);
  return suffix === undefined ? text : text.slice(0, -suffix.length);
}

/** Takes off endings as long as there are any: 包装厂有限公司 ⇒ 包装. */
function withoutSuffixes(text: string, suffixes: readonly string[]): string {
  const shorter = withoutSuffix(text, suffixes);
  return shorter === text ? text : withoutSuffixes(shorter, suffixes);
}

/** 广西临江禾丰食品有限责任公司 and 禾丰食品 ⇒ 禾丰食品. */
export function enterpriseKey(name: string, regions: Regions = []): string {
  return withoutSuffixes(withoutRegions(plain(name), regions), legalSuffixes);
}

const LEGAL_INSIDE = new RegExp(
  `(?<=.{${SHORTEST_KEY}})(?:${legalSuffixes.join("|")})+(?=(?:等)?(?:联合|临时|第.)|$)`,
  "g",
);

/** Without one of these no legal ending stands in a name. */
const ENDS_LEGAL_WORD = new RegExp(`[${legalSuffixes.map((suffix) => suffix.slice(-1)).join("")}]`);

/** 中共临江禾丰食品有限公司支部委员会 ⇒ 禾丰食品; 河西联合党支部 ⇒ 河西联合. */
export function organisationKey(name: string, regions: Regions = []): string {
  const text = withoutRegions(withoutPrefix(plain(name), partyPrefixes), regions);
  const core = withoutSuffix(text, organisationSuffixes);
  return ENDS_LEGAL_WORD.test(core) ? core.replace(LEGAL_INSIDE, "") : core;
}

/** A name of two or three Chinese characters, as most people have; 同志 and the like behind a surname is none. */
const PLAIN_PERSON = /^[\u3400-\u9fff]{2,3}(?<!志|生|士)$/;

/** A person's name without padding, notes and 同志; the dots in names of minorities are one sort. */
export function personKey(name: string): string {
  if (PLAIN_PERSON.test(name)) return name;
  return fold(tidyPerson(name))
    .replace(/[.•・]/g, "·")
    .toUpperCase();
}

/** Numerals and letters by which sister names differ (第一, 二分厂, A区): names that differ there are two. */
export function ordinalMarks(key: string): string {
  return key.replace(/[^0-9A-Z一二三四五六七八九十甲乙丙丁东南西北]/g, "");
}
