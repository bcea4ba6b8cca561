/** A list: a row a record. */
import { fieldSpec, registerSpec, type RegisterId } from "../registers";
import { ledgerColumns } from "./own/ledger-columns";
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { targetsOf, type Target } from "./answers/targets";
import {
  ask,
  headText,
  leave,
  saidToLeave,
  mayWrite,
  put,
  spotAt,
  type FillContext,
  type Spot,
} from "./filling";
import type { BodyRow, FormTable } from "./layout/layout";
import { listKindOf, type ListKind } from "./list-register";
import { listRecords, nameOfRecord } from "./list-records";
import { questionOf } from "./questions";
import { leftEmpty } from "./replies";
import { fillFromRecord } from "./record-cell";
import { conditionsOfList } from "./title-conditions";
import type { Condition } from "./words/meaning";

interface ListColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly target: Target;
  readonly example: string | null;
}

/** More records than these no form takes; the rest is named. */
const MOST_INSERTED = 20_000;

/** Fills a table whose rows nothing names. */
export function fillList(context: FillContext, table: FormTable): void {
  const verdict = listKindOf(table.columns, context.words);
  const rows = table.rows.filter((row) => isRecordRow(row, table));
  if (verdict.kind === "known") fillKnown(context, table, rows, verdict.list);
  else if (verdict.kind === "unknown") leaveAll(context, table, rows, "看不出这张表要填哪种台账");
  else {
    const titleOf = ({ register }: ListKind): string => registerSpec(register).title;
    askOfTable(context, table, rows, {
      asks: "填哪种台账",
      candidates: verdict.candidates.map(titleOf),
      then: (name) => {
        const list = verdict.candidates.find((one) => titleOf(one) === name);
        if (list !== undefined) fillKnown(context, table, rows, list);
      },
    });
  }
}

function isRecordRow({ kind, blanks }: BodyRow, { columns }: FormTable): boolean {
  return kind === "body" && blanks.length * 2 >= columns.length;
}

/** Rows in which something is asked or said: below a head without any the first that would be written. */
function rowsToTell({ head, columns, rows: all }: FormTable, rows: readonly BodyRow[]): readonly BodyRow[] {
  if (rows.length > 0 || all.length > 0) return rows;
  const blanks = columns.map(({ column }) => column);
  return [{ row: head.bottom + 1, labels: [], blanks, kind: "body" }];
}

function leaveAll(context: FillContext, table: FormTable, rows: readonly BodyRow[], reason: string): void {
  for (const { row, blanks } of rowsToTell(table, rows))
    for (const column of blanks)
      if (mayWrite(context, spotAt(row, column))) leave(context, spotAt(row, column), reason);
}

interface OfTable {
  readonly asks: string;
  readonly candidates: readonly string[];
  readonly then: (name: string) => void;
}

/** One question for all of a table; nothing in it is sure until it is answered. */
function askOfTable(
  context: FillContext,
  table: FormTable,
  rows: readonly BodyRow[],
  { asks, candidates, then }: OfTable,
): void {
  const heads = table.columns.slice(0, HEADS_TOLD).map(({ path }) => headText(path));
  const key = `“${heads.join("、")}”这张表${asks}`;
  const said = context.said.answerTo(questionOf(key, candidates));
  if (said === leftEmpty) leaveAll(context, table, rows, saidToLeave);
  else if (said !== null) then(said);
  else
    for (const { row, blanks } of rowsToTell(table, rows))
      for (const column of blanks) {
        const spot = spotAt(row, column);
        const path = table.columns.find((one) => one.column === column)?.path ?? [];
        if (mayWrite(context, spot)) ask(context, spot, questionOf(headText(path), candidates, key), then);
      }
}

/** So many heads tell people which table is meant. */
const HEADS_TOLD = 4;

function fillKnown(context: FillContext, table: FormTable, rows: readonly BodyRow[], list: ListKind): void {
  const asked = conditionsOfList(context, list.register);
  if (asked.kind === "conditions") {
    fillWith(context, table, rows, list, asked.conditions);
    return;
  }
  if (asked.kind === "left") {
    leaveAll(context, table, rows, asked.reason);
    return;
  }
  askOfTable(context, table, rows, {
    asks: "列哪些记录",
    candidates: asked.candidates,
    then: (name) => {
      const conditions = asked.then(name);
      if (typeof conditions === "string") leaveAll(context, table, rows, conditions);
      else fillWith(context, table, rows, list, conditions);
    },
  });
}

function fillWith(
  context: FillContext,
  table: FormTable,
  rows: readonly BodyRow[],
  list: ListKind,
  conditions: readonly Condition[],
): void {
  const scope = isOurLedger(list.register, table.columns) ? "kept" : "asOf";
  const listed = listRecords(context.counting, list.register, conditions, scope);
  const { records: all, unsure, reason } = listed;
  if (reason !== null) {
    leaveAll(context, table, rows, reason);
    return;
  }
  const records = list.prefix === null ? all : all.filter((entry) => entry.raw("secretary" as never) !== "");
  tell(context, list, unsure, "看不出是否符合标题的条件");
  const isMeant = rows.length > 0 || table.rows.length === 0;
  if (isMeant && records.length + unsure.length === 0)
    context.filling.unfitted.push({
      register: list.register,
      records: [],
      reason: noneFits(context, conditions),
    });
  const columns = columnsOf(context.view, table, list);
  const spots = placesFor(context, rows, records, list, table.head.bottom + 1);
  spots.forEach((place, index) => {
    const entry = records[index];
    if (entry !== undefined)
      fillRow(context, place, entry, columns, index, isNumbered(context, rows, columns));
  });
}

/** An empty list may be right, and has to be said. */
function noneFits({ titles }: FillContext, conditions: readonly Condition[]): string {
  const title = titles.at(-1) ?? "";
  const which = conditions.length === 0 ? "要列进这张表" : `符合“${title}”`;
  return `台账里没有${which}的记录，一行也没有填`;
}

function tell(
  { filling }: FillContext,
  { register }: ListKind,
  entries: readonly Entry[],
  reason: string,
): void {
  if (entries.length > 0) filling.unfitted.push({ register, records: entries.map(nameOfRecord), reason });
}

function columnsOf(
  view: FillContext["view"],
  { columns, rows }: FormTable,
  { register, prefix }: ListKind,
): readonly ListColumn[] {
  const targets = targetsOf(register, columns, prefix);
  const example = rows.find(({ kind }) => kind === "example");
  const isOwn = isOurLedger(register, columns);
  return columns.map(({ column, path }, at) => ({
    column,
    path,
    target: (isOwn ? remarkOf(register, path) : null) ??
      targets[at] ?? { kind: "left", reason: "看不出要填什么" },
    example: example === undefined ? null : view.text(example.row, column) || null,
  }));
}

/** A blank ledger of ours is the office's own: what it remarks goes along. */
function isOurLedger(register: RegisterId, columns: FormTable["columns"]): boolean {
  const heads = columns.map(({ path }) => fold(path.join("/")));
  return ledgerColumns(register).every(({ head }, at) => heads[at] === fold(head));
}

function remarkOf(register: RegisterId, path: readonly string[]): Target | null {
  return path.join("/") === fieldSpec(register, "remark")?.title
    ? { kind: "field", register, field: "remark", via: "own" }
    : null;
}

/** A row of the form for each record, or one that is inserted below the last. */
function placesFor(
  { view, filling }: FillContext,
  rows: readonly BodyRow[],
  records: readonly Entry[],
  { register }: ListKind,
  below: number,
): readonly Omit<Spot, "column">[] {
  // Below a head without rows and without anything else there is room for all.
  if (rows.length === 0) return records.map((_, at) => ({ row: below + at, inserted: 0 }));
  const own = rows.map(({ row }) => ({ row, inserted: 0 }));
  const more = records.length - own.length;
  const last = rows.at(-1);
  if (more <= 0 || last === undefined) return own;
  const mayInsert = !view.sheet.isProtected && more <= MOST_INSERTED;
  if (!mayInsert) {
    filling.unfitted.push({
      register,
      records: records.slice(own.length).map(nameOfRecord),
      reason: view.sheet.isProtected ? "表格受保护，不能插入行，放不下" : "表格的行不够，放不下",
    });
    return own;
  }
  filling.inserts.push({ like: last.row, count: more });
  return [...own, ...Array.from({ length: more }, (_, at) => ({ row: last.row, inserted: at + 1 }))];
}

/** The form's rows are numbered already: inserted ones go on with it. */
function isNumbered(
  { view }: FillContext,
  rows: readonly BodyRow[],
  columns: readonly ListColumn[],
): boolean {
  const seq = columns.find(({ target }) => target.kind === "seq");
  const last = rows.at(-1);
  return seq !== undefined && last !== undefined && view.value(last.row, seq.column) !== null;
}

function fillRow(
  context: FillContext,
  place: Omit<Spot, "column">,
  entry: Entry,
  columns: readonly ListColumn[],
  index: number,
  numbered: boolean,
): void {
  const { view } = context;
  for (const { column, path, target, example } of columns) {
    const spot = spotAt(place.row, column, place.inserted);
    const isOwnNumber = target.kind === "seq" && numbered && place.inserted > 0;
    if (!isOwnNumber && !view.isEmpty(place.row, column)) continue;
    if (!mayWrite(context, spot)) continue;
    if (target.kind === "seq")
      put(context, spot, headText(path), { kind: "value", value: index + 1 }, { field: "seq" });
    else fillFromRecord(context, spot, { path, example }, entry, target);
  }
}
