/** A list: a row a record. */
import { fieldSpec, registerSpec, type RegisterId } from "../registers";
import { ledgerColumns } from "./own/ledger-columns";
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { answerOf } from "./answers/field-answers";
import { targetsOf, type Target } from "./answers/targets";
import { headText, leave, mayWrite, put, spotAt, wantedAt, type FillContext, type Spot } from "./filling";
import type { BodyRow, FormTable } from "./layout/layout";
import { listKindOf, type ListKind } from "./list-register";
import { listRecords, nameOfRecord } from "./list-records";
import { conditionsOfList } from "./title-conditions";

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
  if (verdict.kind !== "known") {
    const candidates =
      verdict.kind === "ask" ? verdict.candidates.map((register) => registerSpec(register).title) : [];
    askAll(context, table, rows, candidates);
    return;
  }
  fillKnown(context, table, rows, verdict.list);
}

function isRecordRow({ kind, blanks }: BodyRow, { columns }: FormTable): boolean {
  return kind === "body" && blanks.length * 2 >= columns.length;
}

/** Nothing of a list is sure: each of its columns is asked about once a row. */
function askAll(
  context: FillContext,
  table: FormTable,
  rows: readonly BodyRow[],
  candidates: readonly string[],
): void {
  for (const { row, blanks } of rows)
    for (const column of blanks) {
      const spot = spotAt(row, column);
      if (!mayWrite(context, spot)) continue;
      const path = table.columns.find((one) => one.column === column)?.path ?? [];
      if (candidates.length === 0) leave(context, spot, "看不出这张表要填哪种台账");
      else put(context, spot, headText(path), { kind: "ask", candidates }, null);
    }
}

function fillKnown(context: FillContext, table: FormTable, rows: readonly BodyRow[], list: ListKind): void {
  const asked = conditionsOfList(context, list.register);
  if (asked.kind === "ask") {
    askAll(context, table, rows, asked.candidates);
    return;
  }
  const scope = isOurLedger(list.register, table.columns) ? "kept" : "asOf";
  const listed = listRecords(context.counting, list.register, asked.conditions, scope);
  const { records: all, unsure, reason } = listed;
  if (reason !== null) {
    for (const { row, blanks } of rows)
      for (const column of blanks)
        if (mayWrite(context, spotAt(row, column))) leave(context, spotAt(row, column), reason);
    return;
  }
  const records = list.prefix === null ? all : all.filter((entry) => entry.raw("secretary" as never) !== "");
  tell(context, list, unsure, "看不出是否符合标题的条件");
  const columns = columnsOf(context.view, table, list);
  const spots = placesFor(context, rows, records, list, table.head.bottom + 1);
  spots.forEach((place, index) => {
    const entry = records[index];
    if (entry !== undefined)
      fillRow(context, place, entry, columns, index, isNumbered(context, rows, columns));
  });
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
    switch (target.kind) {
      case "seq":
        put(context, spot, headText(path), { kind: "value", value: index + 1 }, { field: "seq" });
        break;
      case "left":
        leave(context, spot, target.reason);
        break;
      case "ask":
        put(context, spot, headText(path), { kind: "ask", candidates: target.candidates }, null);
        break;
      case "field": {
        const { written, from } = answerOf(context, entry, target, wantedAt(context, spot, path, example));
        put(context, spot, headText(path), written, from);
      }
    }
  }
}
