/** Plans the columns of a table: which fields, under which headers, in which order, and what stands between them. */
import { registerSpec, type FieldSpec, type RegisterId } from "../../src/registers";
import { ambiguousHeaders, answerHeaders } from "../../src/registers/header-words";
import { formedHeaders } from "../reading/headers/formed-headers";
import type { Dice } from "./dice";

export interface PlannedColumn {
  /** `null` for a column that means nothing to us. */
  readonly field: string | null;
  readonly spec: FieldSpec | null;
  /** Headers above the leaf, from top to bottom. */
  readonly parents: readonly string[];
  /** Empty for a column without header and values. */
  readonly leaf: string;
  readonly unitFactor: number;
  /** The answer that a tick in this column gives, for a field kept in several columns. */
  readonly tickMeans?: string;
  /** A phone is written behind the name. */
  readonly withPhone?: true;
}

const STRANGERS = [
  "厂房面积（亩）",
  "门卫电话",
  "企业盖章",
  "环评情况",
  "总投资（万元）",
  "女职工人数",
  "邮编",
];
const TOPS = ["基本情况", "工作情况", "其他情况"];
const VAGUE = new Set(Object.keys(ambiguousHeaders));

/** Headers of a field that mean it and no other field of the register, found once. */
const plainHeadersOf = new Map<string, readonly string[]>();

function plainHeaders(register: RegisterId, field: string): readonly string[] {
  const key = `${register}.${field}`;
  const headers = plainHeadersOf.get(key) ?? findPlainHeaders(register, field);
  plainHeadersOf.set(key, headers);
  return headers;
}

function findPlainHeaders(register: RegisterId, field: string): readonly string[] {
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

/** One of a field's headers, or one that is formed of it. */
function pickHeader(register: RegisterId, field: string, dice: Dice): string {
  const word = dice.pick(plainHeaders(register, field));
  if (!dice.chance(20)) return word;
  const formed = formedHeaders(register, field, word).filter((header) => !VAGUE.has(header));
  return formed.length > 0 ? dice.pick(formed) : word;
}

function chooseFields(register: RegisterId, dice: Dice): readonly string[] {
  const spec = registerSpec(register);
  const needed = spec.identity.required.map((group) => dice.pick(group));
  const chosen = new Set(
    Object.keys(spec.fields).filter((field) => needed.includes(field) || dice.chance(65)),
  );
  // Two or three columns of numbers without anything that they are of are a list of nothing.
  const isCalled = spec.calledBy.some((field) => chosen.has(field));
  if (!isCalled && chosen.size <= 3) for (const field of spec.calledBy.slice(0, 1)) chosen.add(field);
  return Object.keys(spec.fields).filter((field) => chosen.has(field));
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

function specOf(register: RegisterId, field: string): FieldSpec {
  const spec = registerSpec(register).fields[field];
  if (!spec) throw new RangeError(field);
  return spec;
}

/** A column with a header of its own, without parent. */
function flat(register: RegisterId, field: string, dice: Dice): PlannedColumn {
  const spec = specOf(register, field);
  const unit = headerUnit(spec, dice);
  const word = field === "seq" ? dice.pick(["序号", "序 号", "编号"]) : pickHeader(register, field, dice);
  const column = {
    field,
    spec,
    parents: [],
    leaf: decorate(word, dice) + unit.text,
    unitFactor: unit.factor,
  };
  if (spec.kind !== "personName" || !dice.chance(10)) return column;
  return {
    ...column,
    leaf: word + dice.pick(["及电话", "及联系电话", "和手机号", "、电话"]),
    withPhone: true,
  };
}

/** A column, perhaps under a parent: 总数 under 党员情况. */
function planColumn(register: RegisterId, field: string, dice: Dice): PlannedColumn {
  const column = flat(register, field, dice);
  const parents = Object.entries(column.spec?.under ?? {}).flatMap(([parent, leaves]) =>
    leaves.map((leaf) => ({ parent, leaf })),
  );
  if (parents.length === 0 || column.withPhone || !dice.chance(40)) return column;
  const { parent, leaf } = dice.pick(parents);
  const unit = column.leaf.match(/[（(][^（(]*$/)?.[0] ?? "";
  return { ...column, parents: [`${parent}情况`], leaf: decorate(leaf, dice) + unit };
}

/** Answers that a field's columns of ticks give; none where there are no headers for all that are wanted. */
function tickAnswers(spec: FieldSpec, wanted: readonly string[] | undefined, dice: Dice): readonly string[] {
  const usual = Object.keys(answerHeaders[spec.kind] ?? {}).filter(
    (value) => value !== "planned" && value !== "none",
  );
  if (wanted !== undefined && !wanted.every((value) => usual.includes(value))) return [];
  const count = spec.kind === "sex" || spec.kind === "yesNo" ? 2 : dice.between(2, usual.length);
  return usual.filter((value, i) => i < count || wanted?.includes(value) === true);
}

/** A field kept in columns of ticks, one for each answer, under the field's own title. */
function tickColumns(
  register: RegisterId,
  field: string,
  wanted: readonly string[] | undefined,
  dice: Dice,
): readonly PlannedColumn[] {
  const spec = specOf(register, field);
  const answers: Readonly<Record<string, readonly string[] | undefined>> = answerHeaders[spec.kind] ?? {};
  const entries = tickAnswers(spec, wanted, dice).map((value) => [value, answers[value]] as const);
  return entries.map(([tickMeans, words]) => ({
    field,
    spec,
    parents: [spec.title],
    leaf: words?.[0] ?? "",
    unitFactor: 1,
    tickMeans,
  }));
}

/** Columns that stand beside one another whatever the order: those under one parent, those of one field. */
function planGroups(
  register: RegisterId,
  fields: readonly string[],
  answersOf: WantedColumns["answersOf"] | undefined,
  dice: Dice,
): PlannedColumn[][] {
  const groups = new Map<string, PlannedColumn[]>();
  for (const field of fields) {
    const mayTick = answerHeaders[specOf(register, field).kind] !== undefined && dice.chance(20);
    const ticks = mayTick ? tickColumns(register, field, answersOf?.(field), dice) : [];
    if (ticks.length > 0) {
      groups.set(`ticks ${field}`, [...ticks]);
      continue;
    }
    const column = planColumn(register, field, dice);
    const key = column.parents[0] ?? `alone ${String(groups.size)}`;
    const group = groups.get(key) ?? [];
    if (!group.some((other) => other.leaf === column.leaf)) group.push(column);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const [only] = group;
    const isAlone = group.length === 1 && only?.field != null && only.parents.length > 0;
    return isAlone ? [flat(register, only.field, dice)] : group;
  });
}

/** 党员情况 | 其中 | 正式: a level between, over all of the group's columns but the first. */
function withLevelBetween(group: readonly PlannedColumn[]): PlannedColumn[] {
  return group.map((column, i) => (i === 0 ? column : { ...column, parents: [...column.parents, "其中"] }));
}

function deepen(groups: PlannedColumn[][], dice: Dice): PlannedColumn[][] {
  if (dice.chance(15)) {
    const cut = dice.between(1, Math.max(1, groups.length - 1));
    const under = (top: string | undefined) => (column: PlannedColumn) =>
      top === undefined ? column : { ...column, parents: [top, ...column.parents] };
    return groups.map((group, i) => group.map(under(TOPS[i < cut ? 0 : 1])));
  }
  if (!dice.chance(25)) return groups;
  const canBeDeeper = (group: readonly PlannedColumn[]): boolean =>
    group.length >= 3 && group.every(({ parents, tickMeans }) => parents.length === 1 && !tickMeans);
  return groups.map((group) => (canBeDeeper(group) ? withLevelBetween(group) : group));
}

function stranger(leaf: string): PlannedColumn {
  return { field: null, spec: null, parents: [], leaf, unitFactor: 1 };
}

/** Puts columns that mean nothing, or hold nothing, between the others, never inside a group. */
function addBetween(columns: PlannedColumn[], others: readonly PlannedColumn[], dice: Dice): void {
  for (const other of others) {
    const places = columns.flatMap((column, i) => {
      const top = column.parents[0];
      return i > 0 && (top === undefined || top !== columns[i - 1]?.parents[0]) ? [i] : [];
    });
    if (places.length > 0) columns.splice(dice.pick(places), 0, other);
  }
}

/** Columns that a table shall have. */
export interface WantedColumns {
  readonly fields: readonly string[];
  /** Every answer that stands in the field, so that columns of ticks can give it. */
  readonly answersOf: (field: string) => readonly string[];
}

/** Columns in a random order, those of a group beside one another, strangers and empty ones between them. */
export function planColumns(
  register: RegisterId,
  dice: Dice,
  wanted?: WantedColumns,
): readonly PlannedColumn[] {
  const fields = wanted?.fields ?? chooseFields(register, dice);
  const groups = planGroups(
    register,
    fields.filter((field) => field !== "seq"),
    wanted?.answersOf,
    dice,
  );
  const ordered = deepen(dice.chance(50) ? dice.shuffle(groups) : groups, dice);
  const columns = [...(fields.includes("seq") ? [flat(register, "seq", dice)] : []), ...ordered.flat()];
  const strangers = dice.shuffle(STRANGERS).slice(0, dice.pick([0, 0, 0, 1, 2]));
  const empty = dice.chance(8) ? [""] : [];
  addBetween(columns, [...strangers, ...empty].map(stranger), dice);
  return columns.map((column, i) => withOwnPhone(column, columns[i - 1]));
}

/** 联系电话 right behind a person is read as that person's, so the enterprise's own is written out there. */
function withOwnPhone(column: PlannedColumn, left: PlannedColumn | undefined): PlannedColumn {
  const isBehindPerson = column.field === "contactPhone" && left?.spec?.kind === "personName";
  return isBehindPerson ? { ...column, leaf: "企业联系电话" } : column;
}
