/** Words that paragraphs need, from the ledgers or from 党建设置 (CONTRACT 2, texts). */
import { askedTexts } from "../reading/settings/asked-of-people";
import { cellText, lastRow, valueAt } from "../reading/cells/grid";
import { civilFromDays, endOfMonth, endOfYear, formatChinese, yearOf } from "../reading/cells/dates";
import { fold } from "../reading/cells/folding";
import { maskNumbersIn } from "../reading/cells/mask";
import type { Ledger } from "../ledger/model";
import type { Table } from "../reading/table";
import { parkAssignment, parkNames } from "../ledger/parks";
import { fieldTitle, missingFields } from "../formation/four-clear";
import { dormantOrganisations } from "../formation/dormancy";
import { termOf, termStatus, type TermStatus } from "../formation/term";
import type { DayNumber } from "../registers";
import { Counting } from "./counting";
import { tally } from "./counted";
import { enterprises, enterprisesInScope, hasThreeFullMembers } from "./enterprises";
import { valueAcross } from "../ledger/enterprises";
import { askedColumn } from "./asked-columns";
import { need, type Figure, type FigureContext, type TextFact } from "./figure";
import { changesId, decimalsId } from "./figure-table";
import { organisations } from "./organisations";
import { surveyedEnterprises } from "./subjects/four-clear";
import { plannedAs } from "./subjects/plan";
import { receivedProblems } from "./subjects/problem";
import { counters, type SaidAs } from "./spoken-words";
import { changesInWords } from "./change-words";
import type { Compared } from "./comparison";

interface Words {
  readonly value: string | null;
  readonly reason?: string;
}

export interface TextSpec {
  readonly id: string;
  readonly title: string;
  /** Where the words come from. */
  readonly source: string;
  /** Of an amount for each one: how it is said in a text of somebody's. */
  readonly said?: SaidAs;
  /** Names, one behind the other. */
  readonly isNameList?: true;
  readonly words: (counting: Counting, compared: ComparedFigures) => Words;
}

/** The figures beside last year's, where somebody wants to know. */
type ComparedFigures = () => readonly (Figure & Compared)[];

function askedText(title: string, value: string | null): TextFact {
  const fact = { id: `text.${title}`, title, value };
  return value === null ? { ...fact, reason: "请在“党建设置”的自填文字里填写" } : fact;
}

/** Every text in its order; one that the user wrote under the same title stands instead, the rest follow. */
export function textFacts(
  ledger: Ledger,
  context: FigureContext,
  compared: ComparedFigures = () => [],
): readonly TextFact[] {
  const counting = new Counting(ledger, context);
  const { userTexts } = ledger.settings;
  const known = textSpecs.map(({ id, title, words }) => {
    const own = userTexts.get(title);
    return { id, title, ...(own === undefined ? words(counting, compared) : { value: own }) };
  });
  const titles = new Set(textSpecs.map((spec) => spec.title));
  const asked = askedTexts.map(({ title }) => askedText(title, userTexts.get(title) ?? null));
  const own = [...userTexts].filter(
    ([title]) => !titles.has(title) && asked.every((text) => text.title !== title),
  );
  return [...known, ...asked, ...own.map(([title, value]) => askedText(title, value))];
}

function known(value: string | null, reason: string): Words {
  return value === null || value === "" ? { value: null, reason } : { value };
}

const NAMES_SHOWN = 3;

/** Up to three names, more as 甲、乙、丙等4家企业 (DOMAIN 5). */
function named(names: readonly string[], kind: string, none: string): Words {
  const list = names.slice(0, NAMES_SHOWN).join("、");
  return known(names.length <= NAMES_SHOWN ? list : `${list}等${String(names.length)}${kind}`, none);
}

function mostFrequent<W extends string>(words: readonly W[], limit: number): readonly W[] {
  const counts = new Map<W, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, limit)
    .map(([word]) => word);
}

/** What the rows above the tables say where they match, such as after 填报单位. */
function labelled(counting: Counting, label: RegExp): readonly string[] {
  return counting.ledger.tables.flatMap((table) =>
    textsAbove(table).flatMap((text) => label.exec(text)?.[1] ?? []),
  );
}

function textsAbove(table: Table): readonly string[] {
  const { grid, recognition } = table;
  const end = Math.min(recognition.headerRows[0] ?? grid.firstRow, lastRow(grid));
  const texts: string[] = [];
  for (let row = grid.firstRow; row < end; row++)
    for (let column = recognition.firstColumn; column <= recognition.lastColumn; column++) {
      const text = cellText(valueAt(grid, row, column));
      if (text !== "") texts.push(maskNumbersIn(text));
    }
  return texts;
}

const OFFICE_IN_TITLE = /填[报表]单位(?:\([^)]*\))?:\s*(\S+)/;
const PARK_IN_TITLE = /^(?:\d{4}年度?)?(\p{L}{1,20}?(?:工业园区|产业园区|开发区|园区|产业园|工业园))/u;

/** As titles name it; the parks within it, which titles of single sheets name, are not meant. */
function parkName(counting: Counting): string | null {
  const { park } = counting.settings;
  const { fold: oneName } = parkAssignment(counting.ledger);
  const parks = parkNames(counting.ledger);
  const isWithin = (name: string) => parks.length > 1 && parks.includes(oneName(name));
  return (
    park ??
    mostFrequent(
      labelled(counting, PARK_IN_TITLE).filter((name) => !isWithin(name)),
      1,
    )[0] ??
    null
  );
}

const PARTS_OF_YEAR: Readonly<Record<string, string>> = { 3: "第一季度", 6: "上半年", 9: "前三季度" };

/** 上半年, 前三季度, 1至8月, 1月1日至8月15日; a cut-off at or past the year's end is 全年. */
function periodInWords(year: number, asOf: DayNumber): string {
  if (asOf >= endOfYear(year) || yearOf(asOf) !== year) return "全年";
  const { month, day } = civilFromDays(asOf);
  if (asOf !== endOfMonth(asOf)) return `1月1日至${String(month)}月${String(day)}日`;
  return PARTS_OF_YEAR[month] ?? (month === 1 ? "1月" : `1至${String(month)}月`);
}

function formationParts(counting: Counting): Words {
  const list = enterprises(counting);
  const modes = [
    ["solo", "单独组建"],
    ["joint", "联合组建"],
    ["attached", "挂靠组建"],
    ["regional", "区域性组建"],
  ] as const;
  const parts = modes.flatMap(([mode, title]) => {
    const count = tally(list, (enterprise) => enterprise.mode === mode);
    return count === 0 ? [] : [`${title}${String(count)}家`];
  });
  if (parts.length === 0) return known(null, "企业台账里看不出组建方式");
  const named = tally(list, (enterprise) => modes.some(([mode]) => enterprise.mode === mode));
  const rest = tally(list, (enterprise) => enterprise.covered) - named;
  return known([...parts, ...(rest > 0 ? [`未注明方式${String(rest)}家`] : [])].join("、"), "");
}

function fourClearMissing(counting: Counting): Words {
  const missing = (surveyedEnterprises(counting) ?? enterprises(counting)).flatMap(({ entry, also }) =>
    missingFields([entry, ...also]),
  );
  return known(mostFrequent(missing, NAMES_SHOWN).map(fieldTitle).join("、"), "没有缺项");
}

function problemCategories(counting: Counting): Words {
  const categories = receivedProblems(counting).entries.flatMap((entry) =>
    fold(entry.value("category") ?? "")
      .split(/[、,;/和]/)
      .filter((category) => category !== ""),
  );
  return known(mostFrequent(categories, NAMES_SHOWN).join("、"), "问题台账里没有填问题类别");
}

function planned(mode: "solo" | "joint") {
  return (counting: Counting): Words =>
    named(
      plannedAs(counting, mode).map(({ name }) => name),
      "家企业",
      "组建推进计划里没有这样的企业",
    );
}

function dueEnterprises(counting: Counting): Words {
  const due = enterprisesInScope(counting).filter((item) => hasThreeFullMembers(item) && !item.organised);
  return named(
    due.flatMap((item) => valueAcross(item, "name") ?? []),
    "家企业",
    "没有应建未建的企业",
  );
}

const TERM_DATES = [need("organisation", "nextElectionOn", "lastElectionOn")];

function organisationsWithTerm(status: TermStatus) {
  return (counting: Counting): Words => {
    const { asOf, settings } = counting;
    if (asOf === null) return { value: null, reason: "没有截止日期" };
    const asked = askedColumn({ needs: [TERM_DATES] }, TERM_DATES, counting);
    if (asked !== null) return { value: null, reason: asked };
    const found = organisations(counting).filter(
      ({ entry }) => entry !== null && termStatus(termOf(entry, settings), asOf) === status,
    );
    return named(
      found.map(({ name }) => name),
      "个党组织",
      "没有这样的党组织",
    );
  };
}

function dormant(counting: Counting): Words {
  const { asOf, ledger } = counting;
  if (asOf === null) return { value: null, reason: "没有截止日期" };
  return named(
    dormantOrganisations(ledger, asOf).map(({ name }) => name),
    "个党组织",
    "没有这样的党组织",
  );
}

/** The monthly rate that the office pays, else the one of the settings on the cut-off. */
function allowanceRate(counting: Counting): Words {
  const paid = counting.entries("allowance").flatMap((entry) => entry.value("monthlyRate") ?? []);
  return known(inYuan(paid, counting.settings.allowanceRates, counting), "没有津贴标准");
}

function startupStandard(counting: Counting): Words {
  const paid = counting.entries("startupFund").flatMap((entry) => entry.value("standard") ?? []);
  return known(inYuan(paid, counting.settings.startupStandards, counting), "没有启动资金标准");
}

function inYuan(
  paid: readonly number[],
  standards: readonly { readonly from: number; readonly amount: number }[],
  { asOf }: Counting,
): string | null {
  const inForce = standards.filter(({ from }) => asOf === null || from <= asOf).at(-1)?.amount;
  const fen = mostFrequent(paid.map(String), 1)[0] ?? inForce;
  return fen === undefined ? null : `${String(Number(fen) / 100)}元`;
}

export const textSpecs: readonly TextSpec[] = [
  {
    id: "text.year",
    title: "报告年度",
    source: "党建设置或生成报告时所选的年度",
    words: ({ year }) => known(year === null ? null : String(year), "没有指定年度"),
  },
  {
    id: "text.asOf",
    title: "截止日期",
    source: "党建设置或生成报告时所选的日期",
    words: ({ asOf }) => known(asOf === null ? null : formatChinese(asOf), "没有指定截止日期"),
  },
  {
    id: "text.period",
    title: "统计时段",
    source: "年度和截止日期：一年里到那天为止的时间",
    words: ({ year, asOf }) =>
      known(year === null || asOf === null ? null : periodInWords(year, asOf), "没有指定年度或截止日期"),
  },
  {
    id: "text.office",
    title: "单位名称",
    source: "党建设置，没有的取台账上方的填报单位",
    words: (counting) =>
      known(
        counting.settings.office ?? mostFrequent(labelled(counting, OFFICE_IN_TITLE), 1)[0] ?? null,
        "党建设置里没有填单位名称，台账上方也没有填报单位",
      ),
  },
  {
    id: "text.park",
    title: "园区名称",
    source: "党建设置，没有的取台账标题里的园区名称",
    words: (counting) => known(parkName(counting), "党建设置里没有填园区名称，台账标题里也看不出来"),
  },
  {
    id: "text.commission",
    title: "非公工委名称",
    source: "党建设置",
    words: ({ settings }) => known(settings.agencies.commission, "党建设置里没有填"),
  },
  {
    id: "text.township",
    title: "乡镇党委名称",
    source: "党建设置",
    words: ({ settings }) => known(settings.agencies.township, "党建设置里没有填"),
  },
  {
    id: "text.formationParts",
    title: "组建构成",
    source: "企业台账：各种组建方式的企业数，没有的方式不写",
    words: formationParts,
  },
  {
    id: "text.due",
    isNameList: true,
    title: "应建未建企业",
    source: "企业台账：正式党员3名及以上而没有党组织的企业",
    words: dueEnterprises,
  },
  {
    id: "text.expired",
    isNameList: true,
    title: "届满未换届党组织",
    source: "党组织台账：截止日期前已届满的",
    words: organisationsWithTerm("expired"),
  },
  {
    id: "text.expiring",
    isNameList: true,
    title: "即将届满党组织",
    source: "党组织台账：截止日期起90天内届满的",
    words: organisationsWithTerm("dueSoon"),
  },
  {
    id: "text.dormant",
    isNameList: true,
    title: "运转风险党组织",
    source: "党组织台账和企业台账：防止“边建边散”要关注的",
    words: dormant,
  },
  {
    id: changesId,
    title: "变化情况",
    source: "主要指标与上年相比：选了上年的工作簿，或有年度快照时",
    words: (_, compared) => known(changesInWords(compared()), "没有上年的数"),
  },
  {
    id: "text.fourClearMissing",
    title: "四清缺项",
    source: "企业台账：已摸底企业里缺得最多的三项",
    words: fourClearMissing,
  },
  {
    id: "text.plannedSolo",
    isNameList: true,
    title: "拟单独组建企业",
    source: "组建推进计划表",
    words: planned("solo"),
  },
  {
    id: "text.plannedJoint",
    isNameList: true,
    title: "拟联合组建企业",
    source: "组建推进计划表",
    words: planned("joint"),
  },
  {
    id: "text.problemCategories",
    isNameList: true,
    title: "问题主要类别",
    source: "企业问题台账：件数最多的三类",
    words: problemCategories,
  },
  {
    id: "text.allowanceRate",
    title: "津贴月标准",
    source: "津贴发放表的标准，没有的取党建设置",
    said: {
      with: counters.money,
      words: [["allowance"], ["perMonth"]],
      besides: ["secretary", "receives", "each"],
      each: true,
    },
    words: allowanceRate,
  },
  {
    id: decimalsId,
    title: "百分比小数位",
    source: "党建设置",
    words: ({ ledger }) => ({ value: String(ledger.settings.decimals) }),
  },
  {
    id: "text.startupStandard",
    title: "启动资金标准",
    source: "启动资金拨付表的标准，没有的取党建设置",
    said: {
      with: counters.money,
      words: [["startup"], ["each"]],
      besides: ["organisation", "newly", "covered"],
      each: true,
    },
    words: startupStandard,
  },
];
