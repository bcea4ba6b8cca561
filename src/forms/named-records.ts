/** A list whose names stand in it already: each row is filled from the record of that name. */
import { organisationsOf, currentRecord } from "../ledger/organisations";
import { enterpriseNames } from "../ledger/names/ledger-names";
import { personKey } from "../ledger/names/names";
import { entriesOf, type Ledger } from "../ledger/model";
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { fieldSpec, registerSpec, type FieldOf, type RegisterId } from "../registers";
import { targetsOf, verdictsFor } from "./answers/targets";
import type { CrossingColumns } from "./crossing-rows";
import { ask, headText, leave, mayWrite, spotAt, type FillContext } from "./filling";
import type { FormTable } from "./layout/layout";
import { listKindOf } from "./list-register";
import { questionOf } from "./questions";
import { fillFromRecord } from "./record-cell";

export type Lookup =
  | { readonly kind: "found"; readonly entry: Entry }
  | { readonly kind: "several" }
  | { readonly kind: "none" };

/** The record that a name means. */
export function recordNamed(ledger: Ledger, register: RegisterId, field: string, name: string): Lookup {
  if (register === "enterprise") {
    const found = enterpriseNames(ledger).find(name);
    return found.kind === "found"
      ? { kind: "found", entry: found.item as unknown as Entry }
      : { kind: found.kind };
  }
  if (register === "organisation" && field === "name") {
    const found = organisationsOf(ledger).allNames.find(name);
    if (found.kind !== "found") return { kind: found.kind };
    // An enterprise's name is like its branch's, and means the enterprise.
    if (!found.obvious && !/(?:支部|委员会|总支|党委|党组)$/.test(fold(name))) return { kind: "none" };
    const record = currentRecord(found.item) as unknown as Entry | null;
    return record === null ? { kind: "none" } : { kind: "found", entry: record };
  }
  const key = personKey(name);
  const all = (entriesOf(ledger, register) as unknown as readonly Entry[]).filter(
    (entry) => personKey(entry.raw(field as FieldOf<RegisterId>)) === key,
  );
  const [only, ...others] = all;
  if (only === undefined) return { kind: "none" };
  return others.length > 0 ? { kind: "several" } : { kind: "found", entry: only };
}

/** Fills the table where its rows are names of records; false where they are something else. */
export function fillNamedRecords(
  context: FillContext,
  table: FormTable,
  { labels }: CrossingColumns,
): boolean {
  const verdict = listKindOf(table.columns, context.words);
  const lists = verdict.kind === "known" ? [verdict.list] : verdict.kind === "ask" ? verdict.candidates : [];
  for (const { register } of lists) {
    const named = verdictsFor(register, table.columns).find(
      ({ field, facts }) =>
        field !== null &&
        registerSpec(register).calledBy.includes(field) &&
        fieldSpec(register, field)?.kind !== "text" &&
        labels.some(({ column }) => column === facts.column),
    );
    if (named === undefined || named.field === null) continue;
    const { field } = named;
    const { column } = named.facts;
    const rows = table.rows.filter(({ kind }) => kind === "body");
    const found = rows.map((row) => {
      const name = row.labels.find((label) => label.column === column)?.text ?? "";
      return { row, name, lookup: name === "" ? null : recordNamed(context.ledger, register, field, name) };
    });
    if (!found.some(({ lookup }) => lookup?.kind === "found")) continue;
    fillRows(context, table, register, found);
    return true;
  }
  return fillUnits(context, table, labels);
}

/** Rows that are called as the ledger's enterprises or branches are, whatever their columns ask of them. */
function fillUnits(context: FillContext, table: FormTable, [first]: CrossingColumns["labels"]): boolean {
  const rows = table.rows.filter(({ kind }) => kind === "body");
  for (const register of ["enterprise", "organisation"] as const) {
    const found = rows.map((row) => {
      const name = row.labels.find((label) => label.column === first?.column)?.text ?? "";
      return { row, name, lookup: name === "" ? null : recordNamed(context.ledger, register, "name", name) };
    });
    const known = found.filter(({ lookup }) => lookup?.kind === "found");
    if (known.length < 2 || known.length * 2 < rows.length) continue;
    fillRows(context, table, register, found);
    return true;
  }
  return false;
}

function fillRows(
  context: FillContext,
  table: FormTable,
  register: RegisterId,
  rows: readonly {
    readonly row: FormTable["rows"][number];
    readonly name: string;
    readonly lookup: Lookup | null;
  }[],
): void {
  const targets = targetsOf(register, table.columns);
  for (const { row, name, lookup } of rows)
    table.columns.forEach(({ column, path }, at) => {
      const spot = spotAt(row.row, column);
      const target = targets[at];
      if (!row.blanks.includes(column) || !mayWrite(context, spot) || target === undefined) return;
      const header = headText(path);
      if (lookup === null) leave(context, spot, "这一行没有写名称");
      else if (lookup.kind === "none") leave(context, spot, `${registerSpec(register).title}里没有“${name}”`);
      else if (lookup.kind === "several")
        ask(context, spot, questionOf(header, [`“${name}”在台账里不止一条`]), null);
      else if (target.kind === "seq") leave(context, spot, "编号由填表人填写");
      else fillFromRecord(context, spot, { path }, lookup.entry, target);
    });
}
