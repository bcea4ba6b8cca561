/** Which records a list's title and sheet name restrict it to: 在建企业, 规上企业, 新成立党组织, 一个园区. */
import type { Ledger } from "../ledger/model";
import { parkNames } from "../ledger/parks";
import { parkIn } from "../reading/rows/table-context";
import { fold, withoutBrackets } from "../reading/cells/folding";
import { choosingWords } from "../registers/form-words";
import { listWords } from "../registers/sheet-roles";
import type { RegisterId } from "../registers";
import type { FillContext } from "./filling";
import { madeOf } from "./words/dictionary";
import type { Condition, Phrase } from "./words/meaning";
import { entryValues, parkNamed } from "./words/ledger-words";
import { investorsSaid, valuesSaid } from "./title-values";
import { unitNamed } from "./title-units";
import type { PartOfYear } from "./words/base";
import { phraseOf } from "./words/phrase";

export type ListConditions =
  | { readonly kind: "conditions"; readonly conditions: readonly Condition[] }
  | {
      readonly kind: "ask";
      readonly candidates: readonly string[];
      /** What a candidate restricts the list to; a text where no column tells it. */
      readonly then: (name: string) => readonly Condition[] | string;
    }
  /** Nothing fits all that the title says. */
  | { readonly kind: "left"; readonly reason: string };

/** Conditions that a list of the register can be asked. */
const OF_OTHERS: Readonly<Partial<Record<RegisterId, readonly RegisterId[]>>> = {
  member: ["enterprise", "organisation"],
  organisation: ["enterprise"],
};

/** What the title says of a list's records; a choice that no ledger knows (重点企业), or that may be none, is asked. */
export function conditionsOfList(context: FillContext, register: RegisterId): ListConditions {
  const { ledger, restrictions } = context;
  const lines = [...context.titles, ...restrictions];
  const named = lines.map((text) => unitNamed(ledger, text));
  const units = named.filter((unit) => unit !== null);
  const texts = lines.map((text, index) => named[index]?.rest ?? text);
  const told = [
    ...units.map(({ condition }) => condition),
    ...texts.flatMap((text) => saidIn(context, text, register)),
  ];
  const values = texts
    .flatMap((text) => valuesSaid(ledger, text, register))
    .filter(({ condition }) => !told.some((one) => says(one, condition)));
  const sure = values.filter(({ isSure }) => isSure).map(({ condition }) => condition);
  const perhaps = unique(values.filter(({ isSure }) => !isSure).map(({ condition }) => condition));
  const conditions = unique([...told, ...sure]);
  const isClosedList = register === "problem" && texts.some((text) => fold(text).includes("办结"));
  if (isClosedList && !conditions.some(({ field }) => field === "closed"))
    return {
      kind: "ask",
      candidates: ["全部问题", CLOSED, OPEN],
      then: (name) => [
        ...conditions,
        ...(name === CLOSED ? [closedIs("yes")] : name === OPEN ? [closedIs("no")] : []),
      ],
    };
  const untold = restrictions.filter((text) => !isUnderstood(context, text, register));
  const open = [...openWords(context, register, conditions), ...untold];
  const choosing = [...open, ...perhaps.map(({ words }) => words)];
  if (choosing.length > 0)
    return {
      kind: "ask",
      candidates: [ALL, `只列“${choosing.join("、")}”的`],
      then: (name) => {
        if (name === ALL) return conditions;
        if (open.length === 0) return oneOfEach([...conditions, ...perhaps]);
        return `台账里没有一列说明哪些是“${open.join("、")}”，选不出来`;
      },
    };
  const only = oneOfEach(conditions);
  return typeof only === "string" ? { kind: "left", reason: only } : { kind: "conditions", conditions };
}

/** What one line says of the records that are listed. */
function saidIn({ ledger, year }: FillContext, text: string, register: RegisterId): readonly Condition[] {
  return [
    ...parkOfTitle(ledger, text),
    ...firmsSaid(ledger, text),
    ...saidOfRecords(ledger, text, register),
    ...(register === "enterprise" ? startedIn(text, year) : []),
    ...(register === "organisation" ? modelsSaid(text) : []),
    ...(register === "member" ? agesIn(ledger, text) : []),
    ...(register === "enterprise" ? investorsSaid(ledger, text) : []),
    ...(register === "organisation" ? [...electedIn(text, year), ...dueIn(text, year)] : []),
  ];
}

/** 青岭乡企业, 食品加工企业: which firms, or whose people and matters. */
function firmsSaid(ledger: Ledger, text: string): readonly Condition[] {
  const folded = fold(text);
  return (["township", "industry"] as const).flatMap((field) =>
    entryValues(ledger, "enterprise", field).flatMap((value): readonly Condition[] => {
      const at = folded.indexOf(value);
      const isSaid = at >= 0 && value.length >= 2 && FIRMS.test(folded.slice(at + value.length));
      return isSaid ? [{ register: "enterprise", field, is: value, words: value }] : [];
    }),
  );
}

const FIRMS =
  /^(?:辖区|境内|辖内|片区|类|行业|业)?(?:入园|园区|非公|规上|规模以上|在建|投产|工业|民营|涉企)*(?:企业|党组织|党支部|党员|职工|诉求|问题)/;

/** 2023年新投产: that began to produce in the year. */
function startedIn(text: string, year: number): readonly Condition[] {
  const [words = "", said] = STARTED.exec(fold(text)) ?? [];
  if (words === "" || (said !== undefined && Number(said) !== year)) return [];
  return [{ register: "enterprise", field: "started", is: "yes", words }];
}

const STARTED = /(?:(20\d\d)年(?:度|内)?)?(?:新|当年|本年|年内|新建成)(?:建成)?投产/;

/** 党建示范点名册; 拟创建示范点 are those that are to be. */
function modelsSaid(text: string): readonly Condition[] {
  const folded = fold(text);
  if (!/示范(?:点|党组织|党?支部|单位)/.test(folded) || /拟|申报|推荐|创建|候选|培育/.test(folded)) return [];
  return [{ register: "organisation", field: "demonstrationSite", is: "yes", words: "示范" }];
}

/** True where a note's restriction says something that a column tells, or only of what the list is. */
function isUnderstood(context: FillContext, text: string, register: RegisterId): boolean {
  const { ledger } = context;
  if (saidIn(context, text, register).length > 0 || valuesSaid(ledger, text, register).length > 0)
    return true;
  const { unknown, figures, conditions } = phraseOf(ledger, text);
  return unknown === "" && figures.length + conditions.length === 0;
}

/** 云溪 of 云溪轻工产业园 is the park's, and no township's. */
function says(one: Condition, { field, words }: Condition): boolean {
  return one.field === field || one.words.includes(words);
}

/** What the title chooses by and no condition tells. */
function openWords(
  { ledger, titles, restrictions, part }: FillContext,
  register: RegisterId,
  conditions: readonly Condition[],
): readonly string[] {
  const texts = [...titles, ...restrictions].map(fold);
  const choosing = [...(listWords[register] ?? []), ...(choosingWords[register] ?? [])];
  const said = choosing.filter((word) => texts.some((text) => text.includes(word)));
  const named = said.filter((word) => !said.some((other) => other !== word && other.includes(word)));
  const open = named.filter(
    (word) => !conditions.some(({ words }) => words.includes(word) || word.includes(words)),
  );
  const measured = texts
    .flatMap((text) => MEASURE.exec(text)?.[0] ?? [])
    .filter((measure) => !conditions.some(({ words }) => words.includes(measure)));
  const bounds = conditions.some(({ field }) => field === "age" || field === "education") ? [] : measured;
  const period = part === null || DATED.has(register) ? [] : [periodWord(part)];
  const fresh = OLD_AND_NEW.has(register) ? texts.flatMap((text) => NEW_ONES.exec(text)?.[0] ?? []) : [];
  const strange = texts
    .flatMap((text) => strangeIn(ledger, text, register))
    .filter((word) => !conditions.some(({ words }) => words.includes(word) || word.includes(words)))
    .filter((word) => !named.some((other) => other.includes(word) || word.includes(other)));
  const isNewTold = conditions.some(({ field, words }) => NEW_FIELDS.has(field) || words.includes("新"));
  return [
    ...(isNewTold ? [] : fresh),
    ...strange,
    ...(open.every((word) => explained(word, conditions)) ? [] : open),
    ...bounds,
    ...period,
  ];
}

/** Lists of what has been there for long as well as of what is new. */
const OLD_AND_NEW: ReadonlySet<RegisterId> = new Set(["enterprise", "organisation", "member", "apartment"]);

/** 退役军人党员, 出口企业: what stands right before the name of the records and no word explains. */
function strangeIn(ledger: Ledger, text: string, register: RegisterId): readonly string[] {
  const bare = withoutBrackets(text);
  return (STRANGE_BEFORE[register] ?? []).flatMap((noun): readonly string[] => {
    const [before = ""] =
      /[\u4e00-\u9fff]{2,6}$/.exec(bare.slice(0, Math.max(0, bare.lastIndexOf(noun)))) ?? [];
    if (before === "" || SAYS_WHERE.test(before)) return [];
    const next = before.slice(-2);
    const { unknown } = phraseOf(ledger, `${next}${noun}`);
    return unknown === "" ? [] : [before.slice(-4)];
  });
}

const STRANGE_BEFORE: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: ["企业"],
  organisation: ["党组织", "党支部"],
  member: ["党员"],
  problem: ["问题", "诉求"],
};

/** Whose they are, who asks, and what is done with them choose none. */
const SAYS_WHERE =
  /(?:[县市区州省镇乡园局委会部办处党的及和与各入涉惠助对驻包进年月度季批次]|街道|联系|服务|走访|帮扶|派驻|全部|全体|所有|各类|有关|相关|被访|下辖|所属|属地|直属|在册|企业|公司|单位|园区|组织|两新|非公|有制|基层|民营|私营|个体|工业|生产|反映|提出|收集|受理|解决|协调|建立|成立|覆盖)$/;

/** 新入职, 新认定: new ones of which no condition was understood. */
const NEW_ONES =
  /(?<![两创更革翻高全最特])新(?!区|材料|能源|时代|型|社会|经济|兴|阶层|业态|就业群体|形势|征程|思想)[\u4e00-\u9fff]{1,2}/;
const NEW_FIELDS: ReadonlySet<string> = new Set(["new", "newlyCovered", "started", "elected"]);

/** 2023年内已换届 chooses by the day of the last election; 换届 alone may be those that are due, and is asked. */
function electedIn(text: string, year: number): readonly Condition[] {
  const [words = "", said] = ELECTED.exec(fold(text)) ?? [];
  return Number(said) === year ? [{ register: "organisation", field: "elected", is: "yes", words }] : [];
}

/** 2025年任期届满: whose term ends in a year to come; of this year it may be those that are still to elect. */
function dueIn(text: string, year: number): readonly Condition[] {
  const [words = "", said = ""] = DUE.exec(fold(text)) ?? [];
  return Number(said) > year ? [{ register: "organisation", field: "dueIn", is: said, words }] : [];
}

const DUE = /(20\d\d)年(?:度|内)?(?:任期|即将|将)*(?:届满|到届|到期)(?!.*换届)/;

const ELECTED = /(20\d\d)年(?:度|内|底)?[^年]*?(?:已|已经|完成|按期|如期|按时)(?:完成)?换届/;

/** 35岁以下青年党员 */
function agesIn(ledger: Ledger, text: string): readonly Condition[] {
  const [said] = /\d{2}(?:周?岁)?(?:(?:及|含|\(含\))?以[上下]|[至\-~到]\d{2}周?岁)/.exec(fold(text)) ?? [];
  if (said?.includes("岁") !== true) return [];
  return phraseOf(ledger, said).conditions.flatMap((alternatives) =>
    alternatives.filter(({ field }) => field === "age"),
  );
}

/** 职工50人以上, 3名以上党员, 500万元及以下 */
const MEASURE =
  /(?:\d+|[一二三四五六七八九十百千]+)(?:周岁|岁|名|人|家|个|件|次|万元|万|元|年)?(?:及|\(含\)|含)?以[上下内]/;

/** Lists of what was there at the time, or of what happened in it: a quarter's form has those of the quarter. */
const DATED: ReadonlySet<RegisterId> = new Set([
  "enterprise",
  "organisation",
  "member",
  "problem",
  "training",
]);

function periodWord(part: PartOfYear): string {
  if ("month" in part) return `${String(part.month)}月`;
  return "quarter" in part ? `第${String(part.quarter)}季度` : part.half === 1 ? "上半年" : "下半年";
}

/** A record has one category: 用水、用电问题 asks for two lists in one. */
function oneOfEach(conditions: readonly Condition[]): readonly Condition[] | string {
  for (const one of conditions) {
    const other = conditions.find(({ field, is }) => field === one.field && is !== one.is);
    if (other !== undefined)
      return `标题里“${one.words || one.is}”和“${other.words || other.is}”是两样，请分开填写`;
  }
  return conditions;
}

const ALL = "全部记录";
const CLOSED = "已办结的问题";
const OPEN = "未办结的问题";

function closedIs(is: "yes" | "no"): Condition {
  return { register: "problem", field: "closed", is, words: "办结" };
}

/**
 * What the title restricts a table of numbers to: a park, or one group of enterprises. `own`: what is said of this
 * table alone, which may choose people and matters too.
 */
export function conditionsOfMatrix(
  ledger: Ledger,
  texts: readonly string[],
  own: readonly string[],
): readonly Condition[] {
  const found = texts.flatMap((text) => {
    const unit = unitNamed(ledger, text);
    const rest = unit?.rest ?? text;
    return [
      ...(unit === null ? [] : [unit.condition]),
      ...parkOfTitle(ledger, rest),
      ...saidOfRecords(ledger, rest, "enterprise"),
    ];
  });
  const people = own.flatMap((text) => peopleSaid(ledger, text));
  const matters = own.flatMap((text) => mattersSaid(ledger, text));
  return unique([
    ...found.filter(({ field }) => field !== "covered" && field !== "new"),
    ...people,
    ...matters,
  ]);
}

/** 35岁以下女党员 of a title chooses the people of all its table; of several groups each has a column of its own. */
function peopleSaid(ledger: Ledger, text: string): readonly Condition[] {
  const bare = withoutBrackets(fold(text));
  if (/[、和与及]/.test(bare)) return [];
  return unique([...agesIn(ledger, bare), ...saidOfRecords(ledger, bare, "member")]).filter(
    ({ register, field }) => register === "member" && OF_PEOPLE.has(field),
  );
}

const OF_PEOPLE: ReadonlySet<string> = new Set(["age", "sex", "ethnicity", "education", "memberType"]);

/** 未办结诉求, 用工问题, A栋公寓: what a title chooses of matters and flats. */
function mattersSaid(ledger: Ledger, text: string): readonly Condition[] {
  const bare = withoutBrackets(fold(text));
  if (/[、和与及]/.test(bare)) return [];
  const values = (["problem", "apartment"] as const).flatMap((register) =>
    (MATTERS[register] ?? []).some((word) => bare.includes(word)) ? valuesSaid(ledger, bare, register) : [],
  );
  return [
    ...saidOfRecords(ledger, bare, "problem"),
    ...values.flatMap(({ condition, isSure }) => (isSure ? [condition] : [])),
  ];
}

const MATTERS: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  problem: ["问题", "诉求"],
  apartment: ["公寓", "住户", "入住"],
};

/** A park that the title begins with, where the ledger has it. */
function parkOfTitle(ledger: Ledger, text: string): readonly Condition[] {
  const named = parkIn(text, ledger.settings);
  const park = named === null ? null : parkNamed(ledger, named);
  return park === null || parkNames(ledger).length < 2
    ? []
    : [{ register: "enterprise", field: "park", is: park, words: named ?? park }];
}

/**
 * What is said of the things that a list holds: 在建企业 of 园区在建企业党建跟踪表. The longest words that are understood
 * count: 未建立党组织企业 and not 建立党组织企业 in it.
 */
function saidOfRecords(ledger: Ledger, text: string, register: RegisterId): readonly Condition[] {
  const folded = fold(text);
  return (RECORD_WORDS[register] ?? []).flatMap((word) => {
    const found: Condition[] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      for (let from = Math.max(0, at - LONGEST); from < at; from++) {
        const words = folded.slice(from, at + word.length);
        if (register === "problem" && !/^[已未没尚]/.test(words)) continue;
        const conditions = conditionsIn(phraseOf(ledger, words), register);
        if (conditions.length === 0) continue;
        found.push(...conditions);
        break;
      }
    return found;
  });
}

const LONGEST = 14;
/** What the records of a register are called in a title. */
const RECORD_WORDS: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  enterprise: ["企业", "项目", "公司", "单位"],
  organisation: ["党组织", "党支部", "支部"],
  member: ["党员"],
  problem: ["问题", "诉求", "事项"],
  formationPlan: ["企业", "党组织", "党支部"],
};

function explained(word: string, conditions: readonly Condition[]): boolean {
  if (word === "示范") return conditions.some(({ field }) => field === "demonstrationSite");
  if (word === "青年") return conditions.some(({ field }) => field === "age");
  if (word === "新发展" || word === "发展") return conditions.some(({ field }) => field === "new");
  if (/注销|吊销|迁出|搬|清退|退|关停/.test(word)) return conditions.some(({ is }) => is === "closed");
  if (/拟入园|待入园|签约|意向/.test(word)) return conditions.some(({ is }) => is === "planned");
  return false;
}

function unique(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.filter(
    (one, at) => conditions.findIndex((other) => other.field === one.field && other.is === one.is) === at,
  );
}

function conditionsIn(phrase: Phrase, register: RegisterId): readonly Condition[] {
  if (phrase.unknown !== "") return [];
  const made = phrase.figures.flatMap((figure) =>
    madeOf[figure] === undefined ? [] : [madeOf[figure].condition],
  );
  const fits = (condition: Condition): boolean => {
    if (condition.register === register) return true;
    if (condition.register === "enterprise" && (condition.field === "park" || condition.field === "township"))
      return true;
    return OF_OTHERS[register]?.includes(condition.register) === true;
  };
  const planned = phrase.figures.flatMap((figure): readonly Condition[] =>
    figure === "plan.solo" || figure === "plan.joint"
      ? [{ register: "formationPlan", field: "plannedMode", is: figure.slice(5), words: "拟" }]
      : [],
  );
  const said = phrase.conditions.flatMap((alternatives) => {
    const own = alternatives.find((one) => one.register === register) ?? alternatives.find(fits);
    // 发展党员 of a title may be those of all the years that the list is kept for.
    return own === undefined || own.field === "new" ? [] : [own];
  });
  const isNewlyCovered =
    register === "enterprise" &&
    phrase.figures.some((figure) => figure === "organisation.new" || figure === "enterprise.newlyCovered");
  if (isNewlyCovered)
    return [{ register, field: "newlyCovered", is: "yes", words: "新建" }, ...made.filter(fits)];
  const isNew = phrase.isNew || phrase.figures.includes("organisation.new");
  const newOf: readonly Condition[] =
    isNew && (register === "enterprise" || register === "organisation" || register === "member")
      ? [{ register, field: "new", is: "yes", words: "新" }]
      : [];
  return [...made.filter(fits), ...planned.filter(fits), ...said, ...newOf];
}
