/** The rows of a table whose rows are named: what each asks, with what those above it leave to it. */
import { fold } from "../reading/cells/folding";
import { matchHeader } from "../reading/headers/header-dictionary";
import { headerText } from "../reading/headers/header-text";
import type { Ledger } from "../ledger/model";
import { madeOf, textRegisters } from "./words/dictionary";
import { unitOfPath } from "./answers/written";
import {
  bareUnit,
  codeHeads,
  countedThings,
  rankOf,
  topicLabel,
  unitHeads,
  type ThingId,
} from "../registers/form-words";
import type { FormTable, BodyRow } from "./layout/layout";
import type { HeadColumn } from "./layout/heads";
import { together, type Condition, type Phrase } from "./words/meaning";
import { groupingIn, phraseBelow, phraseOf, plainLabel } from "./words/phrase";
import { thingOfFigure } from "./words/base";
import { lastWhere } from "../reading/from-the-end";

/** What the columns of a table with named rows are for. */
export interface CrossingColumns {
  readonly labels: readonly HeadColumn[];
  readonly unit: HeadColumn | null;
  readonly data: readonly HeadColumn[];
}

export interface CrossingRow {
  readonly row: BodyRow;
  /** What the row says, the outer before the inner. */
  readonly phrases: readonly Phrase[];
  readonly unit: string | null;
  readonly carried: ThingId | null;
  readonly text: string;
}

function hasHead({ path }: HeadColumn, heads: readonly string[]): boolean {
  return heads.includes(headerText(path.at(-1) ?? "").plain) || heads.includes(fold(path.at(-1) ?? ""));
}

function labelOf(row: BodyRow, { column }: HeadColumn): string {
  return row.labels.find((label) => label.column === column)?.text ?? "";
}

/** Columns whose cells are mostly labels name the rows; those with blanks are to be filled. */
export function crossingColumns({ columns, rows }: FormTable): CrossingColumns {
  const body = rows.filter(({ kind }) => kind === "body");
  const isUnit = (head: HeadColumn): boolean => {
    const said = body.map((row) => labelOf(row, head)).filter((text) => text !== "");
    return (
      said.length > 0 &&
      said.every((text) => bareUnit.test(fold(text))) &&
      (hasHead(head, unitHeads) || said.length * 2 > body.length)
    );
  };
  const unit = columns.find(isUnit) ?? null;
  const named = columns.filter(
    (head) => head !== unit && !hasHead(head, codeHeads) && body.some((row) => labelOf(row, head) !== ""),
  );
  const blanksIn = ({ column }: HeadColumn): number =>
    body.filter(({ blanks }) => blanks.includes(column)).length;
  const labels = named.filter((head) => head === named[0] || blanksIn(head) * 2 <= body.length);
  const data = columns.filter((head) => !labels.includes(head) && head !== unit && blanksIn(head) > 0);
  return { labels, unit, data };
}

const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[、.](?!\d)/,
  /^\(\d{1,2}\)/,
  /^[①-⑳]/,
];
const OF_THESE = /^(?:其中|其)[:：,、]?/;

/** How deep a row stands by its numbering; 其中 and what follows it below the row above. */
interface Depth {
  readonly number: number | null;
  readonly ofThese: boolean;
  /** Spaces before its words. */
  readonly indent: number;
}

function depthOf(text: string): Depth {
  const folded = fold(text);
  const level = LEVELS.findIndex((pattern) => pattern.test(folded));
  const bare = level < 0 ? folded : folded.replace(LEVELS[level] ?? /^$/, "");
  const indent = /^\s*/.exec(text)?.[0].length ?? 0;
  return { number: level < 0 ? null : level, ofThese: OF_THESE.test(bare), indent };
}

interface Above {
  readonly phrase: Phrase;
  readonly thing: ThingId | null;
}

const OTHER_TYPES = /党委|总支|联合党?支部|临时党?支部/;
const BRANCH = /^(?:基层)?党?支部(?:数|个数)?$/;

/** 党支部 beside 党总支 or 联合党支部 may mean all branches or those of that type alone. */
function isOneOfTypes(text: string, all: readonly string[]): boolean {
  return BRANCH.test(plainLabel(text)) && all.some((other) => OTHER_TYPES.test(fold(other)));
}

const UNSURE_BRANCH: Phrase = {
  text: "党支部",
  figures: [],
  things: ["organisation"],
  conditions: [],
  times: [],
  isNew: false,
  unknown: "支部",
  unknowns: [{ text: "支部", isWhole: false }],
};

/** What the heads of a column say; below 按行业分 a name is a trade. */
function phrasesAcross(ledger: Ledger, path: readonly string[], all: readonly string[]): readonly Phrase[] {
  const fields = path.flatMap((text) => {
    const grouping = groupingIn(text);
    return grouping === null ? [] : fieldsOfPath([grouping]);
  });
  const phrases = path.map((text) =>
    isOneOfTypes(text, all) ? UNSURE_BRANCH : narrowed(phraseBelow(ledger, text, fields), fields),
  );
  const leaf = phrases.at(-1);
  return phrases.map((phrase) => (phrase === leaf || leaf === undefined ? phrase : topicOf(phrase, leaf)));
}

/** The phrases of every column of numbers; 其中 of the head says of which column before it the next are parts. */
export function phrasesOfColumns(
  ledger: Ledger,
  data: readonly HeadColumn[],
  all: readonly string[],
): ReadonlyMap<number, readonly Phrase[]> {
  const found = new Map<number, readonly Phrase[]>();
  let whole: Above | null = null;
  for (const { column, path } of data) {
    const phrases = phrasesAcross(ledger, path, all);
    const own = together(phrases);
    if (path.some((text) => depthOf(text).ofThese)) {
      const outer = whole === null ? [] : partOf(whole, own, unitOfPath(path));
      found.set(column, [...outer, ...phrases]);
    } else {
      found.set(column, phrases);
      whole = { phrase: own, thing: thingIn(own) };
    }
  }
  return found;
}

/** 办结情况 over 已办结 and 未办结 says of what they speak; which of them is meant they say themselves. */
function topicOf(phrase: Phrase, leaf: Phrase): Phrase {
  const said = new Set(leaf.conditions.flat().map(({ field }) => field));
  if (!/(?:情况|状况|构成|结构|结果|进度|进展|状态)$/.test(plainLabel(phrase.text)) || said.size === 0)
    return asTopic(phrase, leaf);
  const others = phrase.conditions.filter(
    (alternatives) => !alternatives.some(({ field }) => said.has(field)),
  );
  return asTopic({ ...phrase, conditions: others }, leaf);
}

/** 党员, 组织: what is counted, as much as a topic. */
const NAMES_ONE = /^(?:党员|党?组织|企业|培训|人才|教育|编制)$/;

/** 组织 beside 党组织覆盖率, 经费 beside 书记津贴: what the inner label counts it says itself. */
function asTopic(phrase: Phrase, leaf: Phrase): Phrase {
  const isTopic = topicLabel.test(plainLabel(phrase.text));
  const told = isTopic ? { ...phrase, unknown: "", unknowns: [] } : phrase;
  const isOnlyThing = phrase.conditions.length + phrase.figures.length + phrase.times.length === 0;
  const isOfEnterprises = leaf.conditions.flat().some(({ field }) => field === "covered");
  const isCounted = leaf.unknown === "" && (isOfEnterprises || leaf.figures.length + leaf.things.length > 0);
  if (isTopic && isCounted && !NAMES_ONE.test(plainLabel(phrase.text)))
    return { ...told, figures: [], things: [], conditions: [] };
  if (!isOnlyThing || phrase.isNew || !isCounted || told.unknown !== "") return told;
  const isBare = leaf.figures.length + leaf.conditions.length === 0;
  const isWider = leaf.things.some((inner) => told.things.some((outer) => rankOf(outer) > rankOf(inner)));
  // 党员 beside 企业数 counts neither all enterprises nor members.
  return isBare && isWider
    ? { ...told, unknown: phrase.text, unknowns: [{ text: phrase.text, isWhole: false }] }
    : { ...told, things: [] };
}

/** Walks down the rows and keeps what a part may leave unsaid. */
class RowWalk {
  private whole: (Above & { readonly depth: Depth }) | null = null;
  private isInside = false;
  private indent = 0;
  private carried: ThingId | null = null;

  /** 二、党组织情况 over the rows below it. */
  startGroup(phrase: Phrase): void {
    this.carried = thingIn(phrase);
    this.whole = null;
    this.isInside = false;
  }

  /** What the row takes from those above it, and what it counts if it says nothing of that itself. */
  step(
    own: Phrase,
    depth: Depth,
    unit: string | null,
  ): { readonly outer: readonly Phrase[]; readonly carried: ThingId | null } {
    const { whole } = this;
    const isFurtherOut = depth.indent < this.indent;
    const goesOn = this.isInside && depth.number === null && !isFurtherOut && !standsAlone(own, whole);
    const isPart = whole !== null && (depth.ofThese || goesOn || isBelow(own, depth, whole));
    this.isInside = isPart;
    if (!isPart || depth.ofThese) this.indent = depth.indent;
    if (isPart) return { outer: partOf(whole, own, unit), carried: whole.thing ?? this.carried };
    this.carried = thingIn(own) ?? this.carried;
    this.whole = { phrase: own, thing: this.carried, depth };
    return { outer: [], carried: this.carried };
  }
}

/** What every named row asks. `raw`: a cell's text with its indent. */
export function crossingRows(
  ledger: Ledger,
  table: FormTable,
  columns: CrossingColumns,
  raw: (row: number, column: number) => string,
): readonly CrossingRow[] {
  const fields = columns.labels.map(({ path }) => fieldsOfPath(path));
  const walk = new RowWalk();
  const all = table.rows.flatMap(({ labels }) => labels.map(({ text }) => text));
  return table.rows.flatMap((row): readonly CrossingRow[] => {
    if (row.kind === "group") walk.startGroup(phraseOf(ledger, row.labels[0]?.text ?? ""));
    if (row.kind !== "body") return [];
    // A label that is merged over two columns stands in both.
    const texts = columns.labels
      .map((head) => labelOf(row, head))
      .map((text, at, all) => (text === all[at - 1] ? "" : text));
    const leaf = lastWhere(columns.labels, (head) => labelOf(row, head) !== "");
    const said = texts.flatMap((text, at) =>
      text === ""
        ? []
        : isOneOfTypes(text, all)
          ? [UNSURE_BRANCH]
          : [narrowed(phraseBelow(ledger, text, fields[at] ?? []), fields[at] ?? [])],
    );
    const own = said.at(-1);
    const phrases = said.map((phrase) =>
      phrase === own || own === undefined ? phrase : asTopic(phrase, own),
    );
    const told = depthOf(leaf === undefined ? "" : raw(row.row, leaf.column));
    const depth = { ...told, ofThese: told.ofThese || texts.some((text) => depthOf(text).ofThese) };
    const unit = columns.unit === null ? unitOfPath(texts) : fold(labelOf(row, columns.unit)) || null;
    const { outer, carried } = walk.step(together(phrases), depth, unit);
    return [
      {
        row,
        phrases: [...outer, ...phrases],
        unit,
        carried,
        text: texts.filter(Boolean).join("/"),
      },
    ];
  });
}

/** 女性 indented or numbered below 党组织书记: only what the row above counts, by a condition more. */
function isBelow(own: Phrase, { number, indent }: Depth, whole: Above & { readonly depth: Depth }): boolean {
  const { phrase, thing, depth } = whole;
  const isDeeper = number === null ? indent > depth.indent : depth.number !== null && number > depth.number;
  if (!isDeeper || phrase.unknown !== "" || thing === null) return false;
  const isOfWhole = own.things.every((one) => one === thing) && own.figures.every((one) => one in madeOf);
  return isOfWhole && own.conditions.length + own.figures.length > 0;
}

/** True for a row that names a thing or figure of its own, other than the whole's. */
function standsAlone(own: Phrase, whole: Above | null): boolean {
  const thing = thingIn(own);
  return thing !== null && thing !== whole?.thing && own.figures.length + own.conditions.length === 0;
}

/** What a part takes from the whole: what is counted, and its conditions; a figure that can't be parted stands for itself. */
function partOf({ phrase, thing }: Above, own: Phrase, unit: string | null): readonly Phrase[] {
  // 联合党支部 below 党支部: a type of its own, whatever 党支部 means.
  if (phrase.unknown === UNSURE_BRANCH.unknown && own.conditions.flat().some(({ field }) => field === "type"))
    return [];
  const mine = thingIn(own);
  const isApart = mine !== null && mine !== thing && thing !== "enterprise" && thing !== "organisation";
  if (isApart && !(thing !== null && isWhere(own, mine, thing, unit))) return [];
  const ofFigure = own.figures.length > 0 && phrase.figures.length > 0;
  return [{ ...phrase, figures: ofFigure ? [] : phrase.figures, text: "" }];
}

/** 职工总数, 其中：规上企业: not the enterprises, but the people in them, unless the unit says otherwise. */
function isWhere(own: Phrase, mine: ThingId, whole: ThingId, unit: string | null): boolean {
  const isChosen = own.figures.every((figure) => figure in madeOf) && own.unknown === "";
  const { units } = countedThings[whole];
  return (
    mine === "enterprise" &&
    isChosen &&
    own.figures.length + own.conditions.length > 0 &&
    (unit === null || units.some((one) => one === unit))
  );
}

function thingIn({ things, figures }: Phrase): ThingId | null {
  const [figure] = figures;
  return things.at(-1) ?? (figure === undefined ? null : thingOfFigure(figure));
}

interface HeadField {
  readonly register: string;
  readonly field: string;
}

/** Fields that a head over names may mean: 乡镇 over 城厢镇. */
function fieldsOfPath(path: readonly string[]): readonly HeadField[] {
  return textRegisters.flatMap((register) =>
    matchHeader(register, path)
      .filter(({ score }) => score >= 0.7)
      .map(({ field }) => ({ register, field })),
  );
}

/** Of several things that a name may mean the one that its head speaks of. */
function narrowed(phrase: Phrase, fields: readonly HeadField[]): Phrase {
  if (fields.length === 0 || phrase.conditions.length === 0) return phrase;
  const conditions = phrase.conditions.map((alternatives): readonly Condition[] => {
    const fitting = alternatives.filter((one) =>
      fields.some(({ register, field }) => register === one.register && field === one.field),
    );
    return fitting.length > 0 ? fitting : alternatives;
  });
  return { ...phrase, conditions };
}
