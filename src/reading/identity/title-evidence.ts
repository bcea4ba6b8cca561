import {
  neighbourIds,
  neighbours,
  registerIds,
  registerSpec,
  type NeighbourId,
  type RegisterId,
} from "../../registers";
import { fold } from "../cells/folding";
import { isUnitLine } from "../labels/unit-lines";

/** What recognition may go by besides the columns. */
export interface TableWords {
  readonly sheet: string;
  /** The texts above the header, a cell each. */
  readonly above: readonly string[];
}

/** What a sheet's name and the lines above a table say of its subject. */
export interface TitleEvidence {
  /** Folded, for words that are looked for anywhere in it. */
  readonly text: string;
  /** How plainly the words name a register; absent where they do not. */
  readonly registers: ReadonlyMap<RegisterId, TitleHit>;
  /** The most telling last. */
  readonly neighbours: ReadonlySet<NeighbourId>;
  /** Registers that the lines above the table name, which weighs more than the sheet's name. */
  readonly namedAbove: ReadonlySet<RegisterId>;
  /** Neighbours that the sheet's name alone speaks of. */
  readonly onlyInName: ReadonlySet<NeighbourId>;
}

export interface TitleHit {
  readonly how: "named" | "hinted";
  /** Characters of the longest word that hit. */
  readonly length: number;
}

/** A line longer than this is a note, unless it ends as titles do. */
const TITLE_LENGTH = 60;
const LONG_TITLE_LENGTH = 160;
/** 中共…工作委员会关于…事项办理情况的登记台账, without a full stop anywhere. */
const LONG_TITLE = /^[^。；;]*(?:表|台账|清单|名册|名单|名录|登记簿|记录簿)(?:[(（][^()（）]*[)）])?$/;
/** 说明：…, 注：… above a table. */
const NOTE = /^(?:说明|注|备注|填表说明|填报说明)\d?[:：]/;
/** （不含入党积极分子）: what a title says it leaves out. */
const LEFT_OUT = /[(（][^()（）]*(?:不含|除外|以外|不包括)[^()（）]*[)）]/g;
/** 培训班（第2期）签到册, 津贴（2023年度）发放表: which of its kind a sheet is, in the midst of what it is. */
const WHICH_ONE =
  /[(（](?:第?[\d一二三四五六七八九十]{1,3}[期批次场届]|\d{4}年度?|第?[1-4一二三四]季度|[上下]半年)[)）]/g;
/** What makes a place of the word before it: 环保产业园, 创业基地. */
const PLACE_BEHIND =
  /^(?:产业|工业|科技|加工|物流|创新|创业|孵化|示范|服务|高新)*(?:园|基地|集中区|集聚区|小镇|开发区|街区|港区)/;
/** What makes the word before it those who are trained: 积极分子集中培训, 发展对象第2期培训班. */
const TRAINING_BEHIND =
  /^[(（]?(?:\d{4}年|第.{1,3}期|集中|专题|业务|示范|短期|岗前)*(?:培训|轮训|集训|参训|学员|示范班|学习班|研修)/;

/** 党员、发展对象花名册 is a 党员花名册 too. */
const SHARED_HEAD =
  /([^\s、]{2,12})[、和及与]([^\s、]{2,8}?)(花名册|名册|名单|台账|登记表|统计表|情况表|信息表|一览表|汇总表)/g;

/** The title with what its first part would be called by itself behind it. */
function withSharedHead(title: string): string {
  const firsts = [...title.matchAll(SHARED_HEAD)].map(([, first = "", , head = ""]) => first + head);
  return [title, ...firsts].join(" ");
}

interface Word {
  readonly word: string;
  readonly of:
    { readonly register: RegisterId; readonly how: TitleHit["how"] } | { readonly neighbour: NeighbourId };
}

const WORDS: readonly Word[] = [
  ...registerIds.flatMap((register): Word[] => {
    const { named, hinted } = registerSpec(register).identity;
    return [
      ...named.map((word): Word => ({ word, of: { register, how: "named" } })),
      ...hinted.map((word): Word => ({ word, of: { register, how: "hinted" } })),
    ];
  }),
  ...neighbourIds.flatMap((neighbour) =>
    neighbours[neighbour].titled.map((word): Word => ({ word, of: { neighbour } })),
  ),
];

interface Hit extends Word {
  readonly from: number;
  readonly to: number;
}

/** True where what follows a neighbour's word makes it a place's name, or says who is trained. */
function isOtherwiseMeant({ of }: Word, behind: string): boolean {
  if (!("neighbour" in of)) return false;
  const { namesTrained } = neighbours[of.neighbour];
  return PLACE_BEHIND.test(behind) || (namesTrained === true && TRAINING_BEHIND.test(behind));
}

/** 12345 is a hotline, and no part of a longer number. */
function isWithinNumber(text: string, at: number, length: number): boolean {
  const isDigit = (place: number): boolean => /\d/.test(text.charAt(place));
  return (isDigit(at) && isDigit(at - 1)) || (isDigit(at + length - 1) && isDigit(at + length));
}

function hitsIn(text: string): readonly Hit[] {
  return WORDS.flatMap((word) => {
    const { length } = word.word;
    const hits: Hit[] = [];
    for (let at = text.indexOf(word.word); at >= 0; at = text.indexOf(word.word, at + 1))
      if (!isWithinNumber(text, at, length) && !isOtherwiseMeant(word, text.slice(at + length)))
        hits.push({ ...word, from: at, to: at + length });
    return hits;
  });
}

/** True where the word is part of a longer one of another subject: 津贴 in 高温津贴. */
function isPartOf(hit: Hit, other: Hit): boolean {
  return other.from <= hit.from && hit.to <= other.to && other.to - other.from > hit.to - hit.from;
}

/** The lines that may be titles: no notes, no line of units and dates. */
function linesOf(above: readonly string[]): readonly string[] {
  return above
    .map((text) => fold(text))
    .filter((text) => mayBeTitle(text) && !isUnitLine(text) && !NOTE.test(text))
    .map((text) => withSharedHead(text.replace(LEFT_OUT, "").replace(WHICH_ONE, "")));
}

function mayBeTitle(line: string): boolean {
  if (line.length <= TITLE_LENGTH) return true;
  return line.length <= LONG_TITLE_LENGTH && LONG_TITLE.test(line);
}

/** Words of a title that no longer word of another subject holds, from left to right: the last one is the head. */
function subjectsIn(title: string): readonly Hit[] {
  const hits = [...hitsIn(title)].sort((a, b) => a.to - b.to);
  return hits.filter((hit) => !hits.some((other) => isPartOf(hit, other) && !sameSubject(hit, other)));
}

function neighboursOf(hits: readonly Hit[]): ReadonlySet<NeighbourId> {
  const found = hits.flatMap(({ of }) => ("neighbour" in of ? of.neighbour : []));
  return new Set(found.filter((id, i) => found.lastIndexOf(id) === i));
}

function registersOf(hits: readonly Hit[]): ReadonlyMap<RegisterId, TitleHit> {
  const registers = new Map<RegisterId, TitleHit>();
  for (const { of, word } of hits)
    if ("register" in of) note(registers, of.register, { how: of.how, length: word.length });
  return registers;
}

/** Weighs what a table's name and the lines above it say of its subject. */
export function titleEvidence(table: TableWords): TitleEvidence {
  const name = withSharedHead(fold(table.sheet).replace(LEFT_OUT, ""));
  const lines = linesOf(table.above);
  const [inName, above] = [subjectsIn(name), lines.flatMap(subjectsIn)];
  const [aboveNeighbours, nameNeighbours] = [neighboursOf(above), neighboursOf(inName)];
  return {
    text: [name, ...lines].join(" "),
    registers: registersOf([...inName, ...above]),
    neighbours: new Set([...nameNeighbours, ...aboveNeighbours]),
    namedAbove: new Set([...registersOf(above)].flatMap(([id, { how }]) => (how === "named" ? id : []))),
    onlyInName: new Set([...nameNeighbours].filter((id) => !aboveNeighbours.has(id))),
  };
}

function sameSubject({ of }: Hit, { of: other }: Hit): boolean {
  if ("neighbour" in of) return "neighbour" in other && of.neighbour === other.neighbour;
  return "register" in other && of.register === other.register;
}

function note(registers: Map<RegisterId, TitleHit>, register: RegisterId, hit: TitleHit): void {
  const before = registers.get(register);
  if (before === undefined) registers.set(register, hit);
  else
    registers.set(register, {
      how: before.how === "named" || hit.how === "named" ? "named" : "hinted",
      length: Math.max(before.length, hit.length),
    });
}
