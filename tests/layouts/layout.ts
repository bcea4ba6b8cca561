/** Writes typed records of a register into a sheet laid out at random, as offices lay them out. */
import { registerSpec, type FieldSpec, type RegisterId } from "../../src/registers";
import { ambiguousHeaders } from "../../src/registers/header-words";
import type { CellValue, Grid } from "../../src/reading/grid";
import type { SkippedKind } from "../../src/reading/recognition";
import type { Dice } from "./dice";
import { writeValue } from "./written-values";

export interface LaidOutColumn {
  /** `null` for a column that means nothing to us. */
  readonly field: string | null;
  /** 1-based. */
  readonly column: number;
}

export interface LaidOutRecord {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly park: string | null;
}

/** What recognition and records must give for a table. */
export interface LaidOutTable {
  readonly register: RegisterId;
  readonly headerRows: readonly number[];
  readonly columns: readonly LaidOutColumn[];
  readonly records: readonly LaidOutRecord[];
  readonly skipped: readonly { readonly row: number; readonly kind: SkippedKind }[];
}

export interface LaidOutSheet {
  readonly grid: Grid;
  readonly tables: readonly LaidOutTable[];
}

interface PlannedColumn {
  readonly field: string | null;
  readonly spec: FieldSpec | null;
  readonly parent: string | null;
  readonly leaf: string;
  readonly unitFactor: number;
}

const YEAR = 2023;
const PARKS = ["核心园", "河西产业园", "南湖园区"];
const STRANGERS = [
  "厂房面积（亩）",
  "门卫电话",
  "企业盖章",
  "环评情况",
  "总投资（万元）",
  "女职工人数",
  "邮编",
];
const TEXT_WORDS: Readonly<Record<string, readonly string[]>> = {
  room: ["101", "2-201", "A栋302"],
  building: ["A栋", "B栋", "1号楼"],
  category: ["用地", "用水", "用电", "用工"],
  approvalNumber: ["临非工委〔2023〕5号", "临非工委〔2022〕7号"],
  ethnicity: ["汉", "壮", "瑶"],
  education: ["大专", "本科", "高中"],
};
const SOME_WORDS = ["县自然资源局", "城厢镇", "食品加工", "走访", "两室", "动员阶段", "县第一小学", "一年级"];
const VAGUE = new Set(Object.keys(ambiguousHeaders));

/** Headers of a field that mean it and no other field of the register. */
function plainHeaders(register: RegisterId, field: string): readonly string[] {
  const { fields } = registerSpec(register);
  const spec = fields[field];
  if (!spec) return [];
  const others = new Set(
    Object.entries(fields)
      .filter(([other]) => other !== field)
      .flatMap(([, other]) => [other.title, ...other.synonyms]),
  );
  const own = [spec.title, ...spec.synonyms].filter((word) => !others.has(word) && !VAGUE.has(word));
  return own.length > 0 ? own : [spec.title];
}

function chooseFields(register: RegisterId, dice: Dice): readonly string[] {
  const spec = registerSpec(register);
  const needed = spec.required.map((group) => dice.pick(group));
  const chosen = Object.keys(spec.fields).filter((field) => needed.includes(field) || dice.chance(65));
  return [...new Set(chosen)];
}

function headerUnit(spec: FieldSpec, dice: Dice): { readonly text: string; readonly factor: number } {
  if (!dice.chance(30)) return { text: "", factor: 1 };
  if (spec.kind === "money") {
    const factor = dice.pick([1, 10_000]);
    return { text: factor === 1 ? dice.pick(["（元）", "(元)"]) : "（万元）", factor };
  }
  return { text: spec.kind === "count" ? dice.pick(["（人）", "（个）", "(名)"]) : "", factor: 1 };
}

/** Spaces, line breaks and marks that only the eye sees. */
function decorate(word: string, dice: Dice): string {
  if (word.length >= 4 && dice.chance(15)) return `${word.slice(0, 2)}\n${word.slice(2)}`;
  if (word.length === 2 && dice.chance(20)) return [...word].join(dice.pick([" ", "　"]));
  return dice.chance(5) ? `*${word}` : word;
}

/** A column with a header of its own, without parent. */
function flat(register: RegisterId, field: string, dice: Dice): PlannedColumn {
  const spec = registerSpec(register).fields[field];
  if (!spec) throw new RangeError(field);
  const unit = headerUnit(spec, dice);
  const word =
    field === "seq" ? dice.pick(["序号", "序 号", "编号"]) : dice.pick(plainHeaders(register, field));
  return { field, spec, parent: null, leaf: decorate(word, dice) + unit.text, unitFactor: unit.factor };
}

/** A column, perhaps under a parent: 总数 under 党员情况. */
function planColumn(register: RegisterId, field: string, dice: Dice): PlannedColumn {
  const column = flat(register, field, dice);
  const parents = Object.entries(column.spec?.under ?? {}).flatMap(([parent, leaves]) =>
    leaves.map((leaf) => ({ parent, leaf })),
  );
  if (parents.length === 0 || !dice.chance(40)) return column;
  const { parent, leaf } = dice.pick(parents);
  const unit = column.leaf.match(/[（(][^（(]*$/)?.[0] ?? "";
  return { ...column, parent: `${parent}情况`, leaf: decorate(leaf, dice) + unit };
}

/** Columns in a random order, those under one parent beside one another, strangers between them. */
function planColumns(register: RegisterId, dice: Dice): readonly PlannedColumn[] {
  const fields = chooseFields(register, dice);
  const planned = fields.filter((field) => field !== "seq").map((field) => planColumn(register, field, dice));
  const groups = new Map<string, PlannedColumn[]>();
  for (const column of planned) {
    const key = column.parent ?? `alone ${String(groups.size)}`;
    const group = groups.get(key) ?? [];
    if (!group.some((other) => other.leaf === column.leaf)) group.push(column);
    groups.set(key, group);
  }
  for (const [key, group] of groups) {
    const [only] = group;
    if (group.length === 1 && only?.field != null && only.parent !== null)
      groups.set(key, [flat(register, only.field, dice)]);
  }
  const mixed = dice.chance(50) ? dice.shuffle([...groups.values()]) : [...groups.values()];
  const seq = fields.includes("seq") ? [planColumn(register, "seq", dice)] : [];
  const strangers = dice
    .shuffle(STRANGERS)
    .slice(0, dice.pick([0, 0, 0, 1, 2]))
    .map((leaf) => ({ field: null, spec: null, parent: null, leaf, unitFactor: 1 }));
  const columns = [...seq, ...mixed.flat()];
  for (const stranger of strangers) {
    const places = columns.flatMap((column, i) =>
      i > 0 && (column.parent === null || column.parent !== columns[i - 1]?.parent) ? [i] : [],
    );
    if (places.length > 0) columns.splice(dice.pick(places), 0, stranger);
  }
  return columns;
}

/** Collects the rows of a sheet. */
class Paper {
  readonly rows: CellValue[][] = [];

  constructor(
    private readonly firstColumn: number,
    readonly width: number,
  ) {}

  /** Number of the row just written. */
  get row(): number {
    return this.rows.length;
  }

  write(cells: readonly CellValue[]): number {
    const row = new Array<CellValue>(this.firstColumn - 1).fill(null).concat(cells);
    while (row.length < this.firstColumn - 1 + this.width) row.push(null);
    this.rows.push(row);
    return this.row;
  }
}

/** Some registers are known only by a word of the subject, which then stands in the title. */
function isKnownByHeaders(register: RegisterId, columns: readonly PlannedColumn[]): boolean {
  const headers = columns.map((column) => (column.parent ?? "") + column.leaf.replace(/\s/g, "")).join("/");
  return registerSpec(register).proof.some((word) => headers.includes(word));
}

function writeTitle(register: RegisterId, columns: readonly PlannedColumn[], paper: Paper, dice: Dice): void {
  const { title } = registerSpec(register);
  if (!isKnownByHeaders(register, columns) || dice.chance(80))
    paper.write([`${String(YEAR)}年临江县${title}`]);
  if (dice.chance(40))
    paper.write(
      ["填报单位（盖章）：临江县管委会", null, "统计截止时间：2023年12月31日"].slice(
        0,
        Math.max(1, Math.min(3, paper.width)),
      ),
    );
  if (dice.chance(15)) paper.write([]);
}

function writeHeader(columns: readonly PlannedColumn[], paper: Paper, dice: Dice): readonly number[] {
  if (columns.every((column) => column.parent === null))
    return [paper.write(columns.map((column) => column.leaf))];
  const groups = new Set(columns.map((column) => column.parent).filter((parent) => parent !== null));
  // A header typed in the lower row right of a group could as well belong to it: only merges would tell.
  const isAmbiguous = columns.some(
    (column, i) => column.parent === null && (columns[i - 1]?.parent ?? null) !== null,
  );
  const isTop = groups.size < 2 || isAmbiguous || dice.chance(80);
  const upper = columns.map((column, i) => {
    if (column.parent === null) return isTop ? column.leaf : null;
    return column.parent === columns[i - 1]?.parent ? null : column.parent;
  });
  const lower = columns.map((column) => (column.parent === null && isTop ? null : column.leaf));
  return [paper.write(upper), paper.write(lower)];
}

interface RowPlan {
  readonly register: RegisterId;
  readonly columns: readonly PlannedColumn[];
  readonly dice: Dice;
  /** Fields written once for two rows, as merged cells are, with the value last written. */
  readonly blocks: Map<string, unknown>;
}

function planRows(register: RegisterId, columns: readonly PlannedColumn[], dice: Dice): RowPlan {
  const grouping = columns.flatMap(({ field, spec }) =>
    spec?.fillsDown === true && field !== null ? [field] : [],
  );
  return {
    register,
    columns,
    dice,
    blocks: new Map(grouping.filter(() => dice.chance(40)).map((field) => [field, null])),
  };
}

/** Texts that the field may hold; a block never repeats the value of the one before. */
function wordsFor(plan: RowPlan, field: string): readonly string[] {
  const words = field === "park" ? PARKS : (TEXT_WORDS[field] ?? SOME_WORDS);
  return words.filter((word) => !plan.blocks.has(field) || word !== plan.blocks.get(field));
}

function isLeftBlank(plan: RowPlan, field: string, spec: FieldSpec): boolean {
  const isNeeded =
    field === "seq" || spec.fillsDown === true || registerSpec(plan.register).required.flat().includes(field);
  return !isNeeded && plan.dice.chance(10);
}

function writeRecord(plan: RowPlan, paper: Paper, index: number, park: string | null): LaidOutRecord {
  const { columns, dice, blocks } = plan;
  const values: Record<string, unknown> = {};
  const cells = columns.map(({ field, spec, unitFactor }): CellValue => {
    if (field === null || spec === null) return dice.pick<CellValue>(["甲", null, "略"]);
    if (isLeftBlank(plan, field, spec)) return null;
    if (blocks.has(field) && index % 2 === 1) {
      values[field] = blocks.get(field);
      return null;
    }
    const context = {
      index,
      words: wordsFor(plan, field),
      year: YEAR,
      unitFactor,
      holdsPlans: spec.holdsPlans === true,
    };
    const written = writeValue(spec.kind, dice, context);
    values[field] = written.value;
    if (blocks.has(field)) blocks.set(field, written.value);
    return written.cell;
  });
  return { row: paper.write(cells), values, park };
}

/** A row of labels: its text in the first column or in the second, as people do. */
function labelRow(columns: readonly PlannedColumn[], text: string, dice: Dice): CellValue[] {
  const cells = new Array<CellValue>(columns.length).fill(null);
  cells[columns[0]?.field === "seq" && columns.length > 1 && dice.chance(20) ? 1 : 0] = text;
  return cells;
}

function totalRow(columns: readonly PlannedColumn[], text: string, dice: Dice): CellValue[] {
  return labelRow(columns, text, dice).map((cell, i) => {
    const kind = columns[i]?.spec?.kind;
    return cell === null && i > 1 && (kind === "count" || kind === "money") ? dice.between(1, 999) : cell;
  });
}

function writeBody(
  plan: RowPlan,
  headers: readonly CellValue[][],
  paper: Paper,
): Pick<LaidOutTable, "records" | "skipped"> {
  const { columns, dice } = plan;
  const records: LaidOutRecord[] = [];
  const skipped: { row: number; kind: SkippedKind }[] = [];
  const skip = (kind: SkippedKind, cells: readonly CellValue[]): void => {
    skipped.push({ row: paper.write(cells), kind });
  };
  const hasSections = dice.chance(20);
  const sections = hasSections ? dice.shuffle(PARKS).slice(0, dice.between(1, 3)) : [null];
  sections.forEach((park, part) => {
    if (park !== null)
      skip("section", labelRow(columns, dice.pick([park, `${dice.pick(["一", "二"])}、${park}`]), dice));
    const count = dice.between(2, 5);
    for (let i = 0; i < count; i++) {
      if (i > 0 && dice.chance(3)) skip("blank", []);
      if (i > 0 && dice.chance(3)) for (const header of headers) skip("repeatedHeader", header);
      records.push(writeRecord(plan, paper, records.length, park));
    }
    if (hasSections && dice.chance(60))
      skip("subtotal", totalRow(columns, dice.pick(["小计", "小 计"]), dice));
    if (part === sections.length - 1 && dice.chance(50))
      skip("total", totalRow(columns, dice.pick(["合计", "合 计", "总计", "总　计"]), dice));
  });
  if (dice.chance(40)) {
    if (dice.chance(30)) skip("blank", []);
    skip("note", ["注：本表一式两份，数据如有变动请及时更新。"]);
    if (dice.chance(50)) skip("note", ["填表人：覃某        审核人：黄某        填报日期：2023年12月31日"]);
  }
  return { records, skipped };
}

/** One table of the register, written on from the paper's last row. */
function writeTable(
  register: RegisterId,
  columns: readonly PlannedColumn[],
  firstColumn: number,
  paper: Paper,
  dice: Dice,
): LaidOutTable {
  writeTitle(register, columns, paper, dice);
  const before = paper.rows.length;
  const headerRows = writeHeader(columns, paper, dice);
  const headers = paper.rows.slice(before).map((row) => row.slice(firstColumn - 1));
  const body = writeBody(planRows(register, columns, dice), headers, paper);
  return {
    register,
    headerRows,
    columns: columns.map(({ field }, i) => ({ field, column: firstColumn + i })),
    ...body,
  };
}

/** A sheet with one table of the register at random, now and then with a second one of another register below. */
export function layOut(register: RegisterId, below: RegisterId | null, dice: Dice): LaidOutSheet {
  const firstColumn = dice.pick([1, 1, 1, 2]);
  const first = planColumns(register, dice);
  const second = below === null ? [] : planColumns(below, dice);
  const paper = new Paper(firstColumn, Math.max(first.length, second.length));
  const tables = [writeTable(register, first, firstColumn, paper, dice)];
  if (below !== null) {
    for (let blanks = dice.between(1, 3); blanks > 0; blanks--) paper.write([]);
    paper.write([`临江县${registerSpec(below).title}`]);
    tables.push(writeTable(below, second, firstColumn, paper, dice));
  }
  return { grid: { sheet: "Sheet1", firstRow: 1, firstColumn: 1, values: paper.rows }, tables };
}
