/**
 * Sheet 党建设置: one row a setting, in the columns 分类 | 项目 | 值 | 说明 | 附一 | 附二 | 附三 from its header
 * row on; earlier sheets have 说明 last, so the header tells. Read here for pane, command line and functions alike; {@link settingsRows} is what gets written.
 */
import { registerIds, registerSpec, type RegisterId } from "../../registers";
import { usedArea } from "../cells/area";
import {
  cellText,
  isCellError,
  lastRow,
  valueAt,
  writtenText,
  type CellValue,
  type Grid,
} from "../cells/grid";
import { askedNumbers, askedTexts } from "./asked-of-people";
import { formatIso } from "../cells/dates";
import {
  largestTyped,
  notHeldAgainst,
  sections,
  settingSpecs,
  yuanIn,
  type SettingCell,
} from "./settings-catalogue";
import {
  defaultSettings,
  type DatedAmount,
  type KindChoice,
  type Settings,
  type SheetChoice,
} from "./settings";
import { parseValue } from "../cells/values";

export const settingsSheetName = "党建设置";
export const settingsHeader = ["分类", "项目", "值", "说明", "附一", "附二", "附三"] as const;

/** One row of the sheet below its header. */
export interface SettingsRow {
  readonly section: string;
  readonly item: string;
  readonly value: SettingCell;
  readonly more: readonly [SettingCell, SettingCell, SettingCell];
  readonly help: string;
}

export interface SettingsReading {
  readonly settings: Settings;
  /** Rows that couldn't be read, each a sentence with its row; the default holds there. */
  readonly problems: readonly string[];
}

interface RawRow {
  readonly row: number;
  readonly section: string;
  readonly item: string;
  readonly value: CellValue;
  readonly more: readonly CellValue[];
}

/** A row's settings added to what was read so far, or a sentence on what is wrong with it. */
type RowReader = (settings: Settings, row: RawRow) => Settings | string;

/**
 * Reads the sheet, or any range that begins with it. An unreadable row is named and keeps its default; of two rows for
 * one setting the first holds, and the second is named.
 */
export function readSettings(grid: Grid): SettingsReading {
  const rows = rawRows(grid);
  if (rows === null) return { settings: defaultSettings, problems: [LOST_HEADER] };
  const problems: string[] = [];
  let settings = defaultSettings;
  const seenDatedSections = new Set<string>();
  const rowOf = new Map<string, number>();
  for (const row of rows) {
    const isFirstAmount = DATED_SECTIONS.has(row.section) && !seenDatedSections.has(row.section);
    if (isFirstAmount) settings = withoutAmounts(settings, row.section);
    seenDatedSections.add(row.section);
    const earlier = rowOf.get(keyOf(row));
    const result =
      earlier === undefined ? readRow(settings, row) : `第${String(earlier)}行已经填过，以那一行为准`;
    if (typeof result !== "string") {
      settings = result;
      if (isSetOnce(row)) rowOf.set(keyOf(row), row.row);
    } else problems.push(`${settingsSheetName}第${String(row.row)}行“${row.item}”：${result}。`);
  }
  return { settings, problems };
}

const LOST_HEADER = `“${settingsSheetName}”表的表头（${settingsHeader.join("、")}）不见了，整张表都没有采用，现在按默认设置统计。请恢复这一行表头。`;

function readRow(settings: Settings, row: RawRow): Settings | string {
  const wrong = [row.value, ...row.more].find(isCellError);
  if (wrong !== undefined) return `单元格里是错误值 ${wrong.error}，没有采用`;
  return (LIST_READERS.get(row.section) ?? readSingle)(settings, row);
}

/** A row that says one thing of its item; of the others there may be several, and a blank one says nothing. */
function isSetOnce({ section, value }: RawRow): boolean {
  return !REPEATED.has(section) && cellText(value, false) !== "";
}

const REPEATED = new Set<string>([
  sections.parks,
  sections.sources,
  sections.corrections,
  sections.sheetChoices,
  sections.kindChoices,
  sections.accepted,
  sections.formAnswers,
]);

function keyOf({ section, item }: RawRow): string {
  return JSON.stringify([section, cellText(item)]);
}

const DATED_SECTIONS = new Set<string>([sections.allowanceRates, sections.startupStandards]);

function withoutAmounts(settings: Settings, section: string): Settings {
  return section === sections.allowanceRates
    ? { ...settings, allowanceRates: [] }
    : { ...settings, startupStandards: [] };
}

/** `null` where something is written, but no header tells the columns. */
function rawRows(grid: Grid): RawRow[] | null {
  const rows: RawRow[] = [];
  let more: readonly number[] | null = null;
  for (let row = grid.firstRow; row <= lastRow(grid); row++) {
    const at = (offset: number): CellValue => valueAt(grid, row, grid.firstColumn + offset);
    const section = cellText(at(0));
    if (section === settingsHeader[0] && cellText(at(1)) === settingsHeader[1])
      more = MORE.map((title) => settingsHeader.findIndex((_, offset) => cellText(at(offset)) === title));
    else if (more !== null && section !== "" && (cellText(at(1)) !== "" || cellText(at(2), false) !== ""))
      rows.push({ row, section, item: writtenText(at(1)), value: at(2), more: more.map(at) });
  }
  return more === null && usedArea(grid) !== null ? null : rows;
}

/** What some settings say besides their value. */
const MORE = ["附一", "附二", "附三"] as const;

function readSingle(settings: Settings, row: RawRow): Settings | string {
  const spec = settingSpecs.find(
    ({ section, item }) => section === row.section && cellText(item) === cellText(row.item),
  );
  if (spec === undefined) return "没有这个设置项，请对照说明核对名称，或删除这一行";
  if (cellText(row.value) === "") return settings;
  const result = spec.read(row.value, settings);
  return "problem" in result ? result.problem : result;
}

const LIST_READERS = new Map<string, RowReader>(
  Object.entries<RowReader>({
    [sections.allowanceRates]: (settings, row) => {
      const amount = datedAmount(row);
      return typeof amount === "string"
        ? amount
        : { ...settings, allowanceRates: byDate([...settings.allowanceRates, amount]) };
    },
    [sections.startupStandards]: (settings, row) => {
      const amount = datedAmount(row);
      return typeof amount === "string"
        ? amount
        : { ...settings, startupStandards: byDate([...settings.startupStandards, amount]) };
    },
    [sections.parks]: (settings, row) =>
      cellText(row.value, false) === ""
        ? { ...settings, parks: [...settings.parks, row.item] }
        : "园区名单只看“项目”一列，请清空“值”一列，不要这个园区就删除这一行",
    [sections.aliases]: (settings, row) => {
      const means = writtenText(row.value);
      if (means === "") return "请在“值”一列填台账里的企业名称";
      return { ...settings, aliases: [...settings.aliases, { name: row.item, means }] };
    },
    [sections.draftAnswers]: (settings, row) => {
      const figure = writtenText(row.value);
      if (figure === "") return `请在“值”一列填指标名称，或填“${notHeldAgainst}”`;
      const answer = { words: row.item, figure: figure === notHeldAgainst ? null : figure };
      return { ...settings, draftAnswers: [...settings.draftAnswers, answer] };
    },
    [sections.formAnswers]: (settings, row) => {
      const answer = writtenText(row.value);
      if (answer === "") return "请在“值”一列填选中的内容，或删去这一行";
      const signature = writtenText(row.more[0] ?? null);
      return {
        ...settings,
        formAnswers: [...settings.formAnswers, { signature, question: row.item, answer }],
      };
    },
    [sections.userNumbers]: (settings, row) => {
      // A blank cell reaches a function as 0 on the desktop, so a bare 0 is no number here either.
      if (cellText(row.value) === "") return settings;
      const { value: written } = parseValue("number", row.value, { year: null });
      if (written === null || Math.abs(written) > largestTyped) return "请填数字";
      const isRate = askedNumbers.some(({ title, unit }) => title === row.item && unit === "率");
      const value = isRate && written > 1 ? written / 100 : written;
      return { ...settings, userNumbers: new Map([...settings.userNumbers, [row.item, value]]) };
    },
    [sections.userTexts]: (settings, row) => {
      const value = writtenText(row.value);
      if (value === "") return settings;
      return { ...settings, userTexts: new Map([...settings.userTexts, [row.item, value]]) };
    },
    [sections.passages]: (settings, row) =>
      cellText(row.value) === "" ? settings : { ...settings, passages: [...settings.passages, row.item] },
    [sections.sources]: (settings, row) => ({
      ...settings,
      sources: [
        ...settings.sources,
        { sheet: row.item, address: cellText(row.value), register: sourceRegister(row.more[0] ?? null) },
      ],
    }),
    [sections.corrections]: (settings, row) => ({
      ...settings,
      corrections: [
        ...settings.corrections,
        { signature: row.item, header: writtenText(row.value), field: cellText(row.more[0] ?? null) || null },
      ],
    }),
    [sections.sheetChoices]: (settings, row) => {
      const word = cellText(row.value);
      if (word !== COUNTS_IN && word !== COUNTS_OUT) return `请在“值”一列填“${COUNTS_IN}”或“${COUNTS_OUT}”`;
      const counts = word === COUNTS_IN ? "in" : "out";
      const choice: SheetChoice = { sheet: row.item, signature: writtenText(row.more[0] ?? null), counts };
      return { ...settings, sheetChoices: [...settings.sheetChoices, choice] };
    },
    [sections.kindChoices]: (settings, row) => {
      const register = kindCalled(cellText(row.value));
      if (register === undefined)
        return `请在“值”一列填台账名称（如${registerSpec("enterprise").title}）或“${NO_REGISTER}”`;
      const choice: KindChoice = { sheet: row.item, signature: writtenText(row.more[0] ?? null), register };
      return { ...settings, kindChoices: [...settings.kindChoices, choice] };
    },
    [sections.accepted]: (settings, row) => ({
      ...settings,
      accepted: [
        ...settings.accepted,
        {
          rule: row.item,
          sheet: writtenText(row.value),
          cell: cellText(row.more[0] ?? null),
          // As the cell was read when it was accepted.
          text: cellText(row.more[1] ?? null, false),
          reason: writtenText(row.more[2] ?? null),
        },
      ],
    }),
  }),
);

const NO_REGISTER = "不是台账";

/** The register of this title, `null` for none of ours, `undefined` where the word is neither. */
function kindCalled(word: string): RegisterId | null | undefined {
  return word === NO_REGISTER ? null : registerIds.find((register) => registerSpec(register).title === word);
}

/** Written by title; sheets of earlier versions name it by id. */
function sourceRegister(cell: CellValue): string {
  const written = cellText(cell);
  return kindCalled(written) ?? written;
}

const COUNTS_IN = "计入";
const COUNTS_OUT = "不计入";

/** 项目 holds the first day (or 起), 值 the yuan. */
function datedAmount(row: RawRow): DatedAmount | string {
  const amount = yuanIn(row.value);
  if (amount === null) return "请在“值”一列填金额，单位元";
  if (row.item === FROM_THE_START) return { from: 0, amount };
  const { value: from } = parseValue("date", row.item, { year: null });
  return from === null ? `请在“项目”一列填起始日期，或填“${FROM_THE_START}”` : { from: from.day, amount };
}

const FROM_THE_START = "起初";

function byDate(amounts: readonly DatedAmount[]): readonly DatedAmount[] {
  return [...amounts].sort((a, b) => a.from - b.from);
}

/** What we ask for, filled in or blank, then what the user added. */
function withAsked<T extends SettingCell>(
  asked: readonly { readonly title: string; readonly help: string }[],
  written: ReadonlyMap<string, T>,
): readonly { readonly title: string; readonly value: T | null; readonly help: string }[] {
  const own = [...written.keys()].filter((title) => asked.every((one) => one.title !== title));
  return [
    ...asked.map(({ title, help }) => ({ title, value: written.get(title) ?? null, help })),
    ...own.map((title) => ({
      title,
      value: written.get(title) ?? null,
      help: "本单位自己添加，报告模板可以引用",
    })),
  ];
}

function titleOf(register: string): string {
  const known = registerIds.find((one) => one === register);
  return known === undefined ? register : registerSpec(known).title;
}

/** The rows that hold these settings; reading them gives the same settings again. */
export function settingsRows(settings: Settings): readonly SettingsRow[] {
  return [...singleRows(settings), ...listRows(settings)];
}

function singleRows(settings: Settings): SettingsRow[] {
  return settingSpecs.map((spec) => ({
    section: spec.section,
    item: spec.item,
    value: spec.write(settings),
    more: [null, null, null],
    help: spec.choices === undefined ? spec.help : `${spec.help}（${spec.choices.join("／")}）`,
  }));
}

const PASSAGE_IS_TICKED = "写入";
const DRAFT_ANSWER_HELP = `核对稿子时这个写法里的数（#）是哪个指标，或“${notHeldAgainst}”；删去这一行恢复自动判断`;

const FORM_ANSWER_HELP = "填表时这一项选的内容，同样的表下次照此填；删去这一行就重新问";

function line(
  section: string,
  item: string,
  value: SettingCell,
  more: readonly SettingCell[],
  help: string,
): SettingsRow {
  return { section, item, value, more: [more[0] ?? null, more[1] ?? null, more[2] ?? null], help };
}

function listRows(settings: Settings): SettingsRow[] {
  const amounts = (section: string, list: readonly DatedAmount[], help: string): SettingsRow[] =>
    list.map(({ from, amount }) =>
      line(section, from === 0 ? FROM_THE_START : formatIso(from), amount / 100, [], help),
    );
  return [
    ...amounts(
      sections.allowanceRates,
      settings.allowanceRates,
      "从该日起每月的标准，单位元；标准变动时另起一行",
    ),
    ...amounts(
      sections.startupStandards,
      settings.startupStandards,
      "从该日起每个新成立党组织的标准，单位元",
    ),
    ...settings.parks.map((park) => line(sections.parks, park, null, [], "园区全称，一行一个")),
    ...settings.aliases.map(({ name, means }) =>
      line(
        sections.aliases,
        name,
        means,
        [],
        "别处写法对应的台账企业名称；填它自己，表示不是名称相近的那一家",
      ),
    ),
    ...withAsked(askedNumbers, settings.userNumbers).map(({ title, value, help }) =>
      line(sections.userNumbers, title, value, [], help),
    ),
    ...withAsked(askedTexts, settings.userTexts).map(({ title, value, help }) =>
      line(sections.userTexts, title, value, [], help),
    ),
    ...settings.passages.map((name) =>
      line(
        sections.passages,
        name,
        PASSAGE_IS_TICKED,
        [],
        "写进报告的常用段落，在“报告”页勾选；清空“值”就不写",
      ),
    ),
    ...settings.sources.map(({ sheet, address, register }) =>
      line(sections.sources, sheet, address, [titleOf(register)], "指标公式引用的台账区域，由加载项填写"),
    ),
    ...settings.corrections.map(({ signature, header, field }) =>
      line(sections.corrections, signature, header, [field], "对识别结果的更正，由加载项填写"),
    ),
    ...settings.sheetChoices.map(({ sheet, signature, counts }) =>
      line(
        sections.sheetChoices,
        sheet,
        counts === "in" ? COUNTS_IN : COUNTS_OUT,
        [signature],
        "这张表是否计入统计，由加载项填写；删去这一行恢复自动判断",
      ),
    ),
    ...settings.kindChoices.map(({ sheet, signature, register }) =>
      line(
        sections.kindChoices,
        sheet,
        register === null ? NO_REGISTER : registerSpec(register).title,
        [signature],
        "这张表是哪一种台账，由加载项填写；删去这一行恢复自动判断",
      ),
    ),
    ...settings.draftAnswers.map(({ words, figure }) =>
      line(sections.draftAnswers, words, figure ?? notHeldAgainst, [], DRAFT_ANSWER_HELP),
    ),
    ...settings.formAnswers.map(({ signature, question, answer }) =>
      line(sections.formAnswers, question, answer, [signature], FORM_ANSWER_HELP),
    ),
    ...settings.accepted.map(({ rule, sheet, cell, text, reason }) =>
      line(sections.accepted, rule, sheet, [cell, text, reason], "已接受的问题，单元格内容变了会重新提示"),
    ),
  ];
}
