/** A table whose rows and columns are named: matrix, indicator table, statistics form, or a list with its names given. */
import { figureSpecs } from "../figures";
import { countedThings, type ThingId } from "../registers/form-words";
import { fold, withoutBrackets } from "../reading/cells/folding";
import { isTotalLabel } from "../reading/labels/row-labels";
import { countQuery, type CountedNumber } from "./answers/count-query";
import { unitOfPath } from "./answers/written";
import { writtenNumber } from "./answers/written-number";
import { crossingColumns, crossingRows, phrasesOfColumns, type CrossingRow } from "./crossing-rows";
import {
  ask,
  headText,
  leave,
  mayWrite,
  put,
  spotAt,
  wantedAt,
  type FillContext,
  type Spot,
} from "./filling";
import type { HeadColumn } from "./layout/heads";
import type { FormTable } from "./layout/layout";
import { fillNamedRecords } from "./named-records";
import { questionAcross, type Question } from "./questions";
import { moneyUnit, type Query, type Resolved } from "./words/base";
import type { Phrase } from "./words/meaning";
import { resolve } from "./words/question";

/** Remarks and signatures in such a table are nobody's to fill. */
const NOT_ASKED = /^(?:备注|说明|备考|签字|签名|盖章|领导签字|审核)$/;

export function fillCrossing(context: FillContext, table: FormTable): void {
  const columns = crossingColumns(table);
  if (fillNamedRecords(context, table, columns)) return;
  const rows = crossingRows(context.ledger, table, columns, (row, column) => rawText(context, row, column));
  const heads = table.columns.flatMap(({ path }) => path);
  const named = new Set(rows.map(({ row }) => row.row));
  const said = phrasesOfColumns(context.ledger, columns.data, heads);
  for (const found of rows)
    for (const head of columns.data) fillCell(context, found, head, said.get(head.column) ?? []);
  for (const row of table.rows) {
    const isHeading = row.kind === "group";
    if ((row.kind !== "body" && !isHeading) || named.has(row.row)) continue;
    const reason = isHeading ? "这一行是下面几行的标题，不填数" : "这一行没有写明要填什么";
    for (const column of row.blanks)
      if (mayWrite(context, spotAt(row.row, column))) leave(context, spotAt(row.row, column), reason);
  }
}

function rawText({ view }: FillContext, row: number, column: number): string {
  const held = view.value(row, column);
  return typeof held === "string" ? held : "";
}

function fillCell(
  context: FillContext,
  { row, phrases, unit, carried, text }: CrossingRow,
  head: HeadColumn,
  across: readonly Phrase[],
): void {
  if (!row.blanks.includes(head.column)) return;
  const spot = spotAt(row.row, head.column);
  if (!mayWrite(context, spot)) return;
  const leaf = head.path.at(-1) ?? "";
  const question = questionAcross(text, headText(head.path));
  if (NOT_ASKED.test(fold(leaf))) {
    leave(context, spot, `“${leaf}”由填表人填写`);
    return;
  }
  if (text === "") {
    leave(context, spot, "这一行没有写明要填什么");
    return;
  }
  if (isTotalLabel(text)) return;
  const own = unitOfPath(head.path);
  // 金额（万元） says of its own column what 单位 says of the others.
  const asked = own !== null && moneyUnit.test(own) ? own : (unit ?? own);
  const resolved = resolve({
    row: phrases,
    column: across,
    title: context.title.map((one) => one),
    carried: carried ?? thingOfTitle(context.words.above[0] ?? ""),
    unit: asked,
    year: context.year,
    ownUnit: own,
    part: context.part,
  });
  answer(context, spot, question, resolved, { path: head.path, unit: asked });
}

/** What a title's last word of a thing says that the table counts: 党员学历构成统计表. */
function thingOfTitle(title: string): ThingId | null {
  const folded = withoutBrackets(fold(title)).replace(/(?:企业|园区|非公)+(?=党员|党组织|党支部)/g, "");
  const things = (["member", "problem", "flat", "organisation", "enterprise"] as const).flatMap((thing) => {
    const at = Math.max(...countedThings[thing].words.map((word) => folded.indexOf(word)));
    return at < 0 ? [] : [{ thing, at }];
  });
  return things.length === 1 ? (things[0]?.thing ?? null) : null;
}

/** How the form asks: the heads of the cell, and the unit that they and the row say. */
interface Asking {
  readonly path: readonly string[];
  readonly unit: string | null;
}

type CellQuestion = Omit<Question, "candidates">;

/** Writes the number that was asked for, or says why there is none. */
export function answer(
  context: FillContext,
  spot: Spot,
  question: CellQuestion,
  resolved: Resolved,
  asking: Asking,
): void {
  if (resolved.kind === "left") leave(context, spot, resolved.why);
  else if (resolved.kind === "ask")
    ask(context, spot, { ...question, candidates: resolved.candidates }, (name) =>
      answer(context, spot, question, resolved.then(name), asking),
    );
  else {
    const open = openIn(context, resolved.query);
    if (open === null) write(context, spot, question, resolved.query, asking);
    else
      ask(context, spot, { ...question, candidates: open.map(({ name }) => name) }, (name) => {
        const query = open.find((one) => one.name === name)?.query ?? resolved.query;
        write(context, spot, question, query, asking);
      });
  }
}

/** The questions that one of several numbers answers; `null` where only one is meant. */
function openIn(
  context: FillContext,
  query: Query,
): readonly { readonly name: string; readonly query: Query }[] | null {
  const { part } = query;
  if (query.time === "growth" && isRateBase(query))
    return [
      { name: "相差几个百分点", query: { ...query, time: "change" } },
      { name: "增减百分之几", query },
    ];
  const called = (one: Query["part"]): string =>
    one === null || "half" in one ? "半年" : "quarter" in one ? "季" : "月";
  if (part !== null && isRateBase(query))
    return [
      { name: `年初至${called(part)}末的率`, query: { ...query, part: null } },
      { name: `只算这一${called(part)}的率`, query },
    ];
  if (!differsInPart(context, query, countQuery(context.moments, query))) return null;
  return [
    { name: `本${called(context.part)}数`, query: { ...query, part: context.part } },
    { name: `年初至${called(context.part)}末累计数`, query },
  ];
}

function write(
  context: FillContext,
  spot: Spot,
  question: CellQuestion,
  query: Query,
  { path, unit }: Asking,
): void {
  const counted = countQuery(context.moments, query);
  const own = unitOfPath(path);
  const shown = counted.isRate ? (own ?? unit) : unit;
  const wanted = { ...wantedAt(context, spot, path), ...(shown === null ? {} : { unit: shown }) };
  put(context, spot, question, writtenNumber(counted, wanted), counted.from);
}

/** A form of the third quarter that asks for 受理问题 may mean the quarter's or the year's so far. */
function differsInPart({ moments, part }: FillContext, query: Query, counted: CountedNumber): boolean {
  if (!query.leavesPartOpen) return false;
  return countQuery(moments, { ...query, part }).value !== counted.value;
}

/** How much a rate has grown may be told in points or in per cent; a quarter's rate is of the quarter or of the year so far. */
function isRateBase({ base }: Query): boolean {
  return base.kind === "figure" && figureSpecs.find(({ id }) => id === base.figure)?.unit === "率";
}
