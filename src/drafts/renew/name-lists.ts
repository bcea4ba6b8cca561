/** Lists of names that are texts of ours: 拟单独组建企业, 应建未建企业 … */
import { textSpecs } from "../../figures/texts";
import { oneOf } from "../../reading/cells/patterns";
import { askedFate, keptFate, liveFate, type Fate, type Place, type Renewal } from "./renewed";
import { namedTemplate, printed } from "./templates";

/** Texts that list enterprises or organisations. */
const LIST_TEXTS: readonly string[] = textSpecs.flatMap(({ id, isNameList }) =>
  isNameList === true ? [id] : [],
);
const LONGEST_HEADING = 30;
const JOIN = "(?:、|和|与|及|以及|，)";
const MORE = /^(.*?)(?:等\d+(?:家企业|个党组织))?$/;

/** The lists in the order of the text. */
export function renewNameLists(text: string, renewal: Renewal): readonly Fate[] {
  const known = LIST_TEXTS.flatMap((id) => {
    const value = renewal.thenTexts.get(id);
    const names = value === undefined ? [] : (MORE.exec(value)?.[1] ?? "").split("、");
    return value === undefined || names.length === 0
      ? []
      : [{ id, value, names: [...names].sort().join("、") }];
  });
  return runsOfNames(text, renewal, known).flatMap(({ offset, words, names }): readonly Fate[] => {
    const sorted = [...names].sort().join("、");
    const found = known.filter((one) => one.names === sorted);
    const place = { text: words, offset, length: words.length };
    const [only] = found;
    if (only === undefined) {
      const asked = renewal.thenTexts.size > 0 ? [] : listByWords(place, text);
      return asked.length > 0 || names.length < 2 ? asked : [otherList(place)];
    }
    const ids = found.map(({ id }) => id);
    if (isAmongOthers(place, text)) return [askedFate(place, ids, "前后还列着别的，不是整张名单，请自己改")];
    const fact = renewal.facts.find(only.id);
    const template = namedTemplate(fact?.title ?? only.id, "");
    const now = fact?.value == null ? null : printed(template, renewal.facts);
    if (found.length > 1) return [askedFate(place, ids, "这几个名称是不止一张名单，请自己定")];
    if (now === null) return [askedFate(place, ids, `“${fact?.title ?? only.id}”今年没有内容，请自己改`)];
    const region = { offset, length: words.length, template };
    return [liveFate({ ...place, figure: only.id, now, sure: true, reason: "和当年的名单一致", region })];
  });
}

/** 用地、用水、用电、道路各5个: more is listed than the names that are ours. */
function isAmongOthers({ offset, length }: Place, text: string): boolean {
  return text.charAt(offset - 1) === "、" || text.charAt(offset + length) === "、";
}

/** Some enterprises that no list of ours has: whether it is still so, people must look. */
function otherList({ text, offset }: Place): Fate {
  const names = text.replace(/等\d+(?:家企业|个党组织)$/, "");
  return keptFate(
    { text: names, offset, length: names.length },
    "列的几个名称和台账里的名单对不上，没有改，请看是不是还对",
  );
}

/** Without the lists of its year: what is to be formed next is said so. */
function listByWords(place: Place, text: string): readonly Fate[] {
  const sentence = sentenceAround(text, place.offset);
  if (!/拟|计划|准备|抓紧|力争|打算/.test(sentence)) return [];
  const candidates = [
    ...(/单独/.test(sentence) ? ["text.plannedSolo"] : []),
    ...(/联合/.test(sentence) ? ["text.plannedJoint"] : []),
  ];
  return candidates.length === 0 ? [] : [askedFate(place, candidates, "像是拟组建企业的名单，请自己定")];
}

/** The sentence, with the heading right above its paragraph: 三、拟组建名单. */
function sentenceAround(text: string, offset: number): string {
  const start = Math.max(...["。", "\n"].map((mark) => text.lastIndexOf(mark, offset))) + 1;
  const end = text.slice(offset).search(/[。\n]/);
  const above = text.slice(0, start).trimEnd().split("\n").at(-1) ?? "";
  const heading = above.length <= LONGEST_HEADING && !/[。；]/.test(above) ? above : "";
  return `${heading}\n${text.slice(start, end < 0 ? text.length : offset + end)}`;
}

interface Run {
  readonly offset: number;
  readonly words: string;
  readonly names: readonly string[];
}

/** Names one behind the other, as far as they go. */
function runsOfNames(
  text: string,
  { names }: Renewal,
  known: readonly { readonly names: string }[],
): readonly Run[] {
  const all = [...new Set([...names, ...known.flatMap((one) => one.names.split("、"))])].filter(
    (name) => name.length >= 2 && text.includes(name),
  );
  if (all.length === 0) return [];
  const any = oneOf(all);
  const pattern = new RegExp(`${any}(?:${JOIN}${any})*(?:等\\d+(?:家企业|个党组织))?`, "g");
  const single = new RegExp(any, "g");
  return [...text.matchAll(pattern)].map((match) => ({
    offset: match.index,
    words: match[0],
    names: match[0].match(single) ?? [],
  }));
}
