/** A card: labels with blanks beside them, of one enterprise, organisation or person that it names, or of the whole. */
import { headerText } from "../reading/headers/header-text";
import { matchHeader } from "../reading/headers/header-dictionary";
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { registerSpec, type RegisterId } from "../registers";
import { answerOf } from "./answers/field-answers";
import { fieldNamed, targetOfLabel, type Target } from "./answers/targets";
import { unitOfPath } from "./answers/written";
import { writtenNumber } from "./answers/written-number";
import { answer } from "./crossing-form";
import { ask, headText, leave, mayWrite, put, spotAt, wantedAt, type FillContext } from "./filling";
import type { CardCell } from "./layout/cards";
import { recordNamed, type Lookup } from "./named-records";
import { questionOf } from "./questions";
import { countOfUnit } from "./unit-counts";
import { phraseOf } from "./words/phrase";
import { resolve } from "./words/question";

/** Registers that a card may be of. */
const SUBJECTS: readonly (readonly [RegisterId, string])[] = [
  ["enterprise", "name"],
  ["organisation", "name"],
  ["member", "name"],
  ["instructor", "name"],
];

/** 企业情况 with a blank beside it wants words. */
const ASKS_WORDS = /(?:情况|信息|资料|概况|简介|介绍|名单)[:：]?$/;

interface Subject {
  readonly register: RegisterId;
  readonly name: string;
  readonly lookup: Lookup;
}

/** A form that names nobody is of the whole park, unless it asks for a name. */
export function fillCard(context: FillContext, cells: readonly CardCell[]): void {
  let subject: Subject | null = null;
  const isOfAll = cells.some(({ given, path }) => given !== null && /园区|填报单位/.test(path.join("")));
  const asksName = isOfAll ? undefined : cells.find(({ given, path }) => given === null && isNameLabel(path));
  for (const cell of cells) {
    if (cell.given !== null) {
      subject = subjectOf(context, cell) ?? subject;
      continue;
    }
    const spot = spotAt(cell.row, cell.column);
    if (!mayWrite(context, spot)) continue;
    if (cell.path.length === 0) leave(context, spot, "看不出这一格要填什么");
    else if (subject !== null) ofRecord(context, cell, subject);
    else if (asksName !== undefined && cells.length > 1)
      leave(context, spot, "没有写明是哪一家（哪个党组织、哪个人），请先填名称");
    else ofAll(context, cell);
  }
}

function isNameLabel(path: readonly string[]): boolean {
  const { plain, unit } = headerText(path.at(-1) ?? "");
  if (!path.slice(0, -1).every(isOwnGroup) || unit !== undefined || !mayBeName(plain)) return false;
  return SUBJECTS.some(([register, field]) => {
    const [best] = matchHeader(register, [plain]);
    return best?.field === field && best.score >= 0.9;
  });
}

/** Whom or what a given name means. */
function subjectOf({ ledger, words }: FillContext, { path, given }: CardCell): Subject | null {
  const label = headerText(path.at(-1) ?? "").plain;
  const name = given ?? "";
  if (!path.slice(0, -1).every(isOwnGroup) || !mayBeName(label) || NOT_ITSELF.test(label)) return null;
  const found = SUBJECTS.map(([register, field]) => ({
    register,
    name,
    lookup: recordNamed(ledger, register, field, name),
  }));
  const sure = found.filter(({ lookup }) => lookup.kind === "found");
  const title = fold([words.sheet, ...words.above].join(""));
  const byTitle = (register: RegisterId): boolean =>
    (
      ({
        organisation: /党组织|支部/,
        enterprise: /企业/,
        member: /党员/,
        instructor: /指导员|联络员/,
      }) as Readonly<Partial<Record<RegisterId, RegExp>>>
    )[register]?.test(title + label) === true;
  const meant = sure.filter(
    ({ register, lookup }) =>
      isOrganisationName(name) === (register === "organisation") && lookup.kind === "found",
  );
  const [only, ...others] = meant.length > 0 ? meant : sure;
  if (only !== undefined) return others.find(({ register }) => byTitle(register)) ?? only;
  const several = found.find(({ lookup, register }) => lookup.kind === "several" && byTitle(register));
  if (several !== undefined) return several;
  return isNameLabel(path) || label === "名称"
    ? (found.find(({ register }) => byTitle(register)) ?? null)
    : null;
}

/** 基本信息 beside the labels says of nobody else that it is about. */
function isOwnGroup(text: string): boolean {
  return /^(?:基本|单位|企业|党?组织|支部|概况)*(?:信息|情况|资料|概况)?$/.test(headerText(text).plain);
}

const NOT_ITSELF = /上级|隶属|填报|主管|主办|挂靠/;

function isOrganisationName(name: string): boolean {
  return /(?:支部|委员会|总支|党委|党组)$/.test(fold(name));
}

function mayBeName(label: string): boolean {
  return /名称|姓名|企业|单位|党组织|支部|指导员|全称/.test(label);
}

function ofRecord(context: FillContext, cell: CardCell, { register, name, lookup }: Subject): void {
  const spot = spotAt(cell.row, cell.column);
  const header = headText(cell.path);
  if (lookup.kind === "none") {
    leave(context, spot, `${registerSpec(register).title}里没有“${name}”`);
    return;
  }
  if (lookup.kind === "several") {
    ask(context, spot, questionOf(header, [`“${name}”在台账里不止一条`]), null);
    return;
  }
  ofTarget(context, cell, { register, name, entry: lookup.entry }, targetOfLabel(register, cell.path));
}

/** What the label asks of the one record. */
function ofTarget(
  context: FillContext,
  cell: CardCell,
  unit: { readonly register: RegisterId; readonly name: string; readonly entry: Entry },
  target: Target,
): void {
  const spot = spotAt(cell.row, cell.column);
  const header = headText(cell.path);
  const wanted = wantedAt(context, spot, cell.path);
  const answered = target.kind === "field" ? answerOf(context, unit.entry, target, wanted) : null;
  if (answered === null || answered.written.kind === "left") {
    const counted = countOfUnit(context, unit, cell.path);
    if (counted !== null) {
      put(context, spot, header, writtenNumber(counted, wanted), counted.from);
      return;
    }
  }
  if (target.kind === "left" || target.kind === "seq")
    leave(context, spot, target.kind === "left" ? target.reason : "编号由填表人填写");
  else if (target.kind === "ask")
    ask(context, spot, questionOf(header, target.candidates), (name) =>
      ofTarget(context, cell, unit, fieldNamed(name)),
    );
  else if (isOwnName(unit.register, target.field) && /^(?:所在|工作|任职)/.test(fold(cell.path.at(-1) ?? "")))
    leave(context, spot, `看不出“${header}”问的是谁的单位`);
  else if (answered !== null) put(context, spot, header, answered.written, answered.from);
}

function isOwnName(register: RegisterId, field: string): boolean {
  return registerSpec(register).calledBy.includes(field);
}

function ofAll(context: FillContext, cell: CardCell): void {
  const spot = spotAt(cell.row, cell.column);
  if (ASKS_WORDS.test(fold(cell.path.at(-1) ?? ""))) {
    leave(context, spot, `“${headText(cell.path)}”要填的是文字，不是一个数`);
    return;
  }
  const unit = unitOfPath(cell.path);
  const resolved = resolve({
    row: cell.path.map((text) => phraseOf(context.ledger, text)),
    column: [],
    title: context.title,
    carried: null,
    unit,
    year: context.year,
    ownUnit: unit,
    part: context.part,
  });
  answer(context, spot, questionOf(headText(cell.path), []), resolved, { path: cell.path, unit });
}
