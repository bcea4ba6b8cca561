/** Rows below a record that tell what is already in it (其中：禾丰食品一厂): its parts, no further records. */
import { withinWords } from "../../registers/row-words";
import { fold } from "../cells/folding";
import { oneOf } from "../cells/patterns";
import type { WalkedRow } from "./row-kinds";
import { numberIn, type TableView } from "./table-view";

const WITHIN = new RegExp(`^[-—(]*${oneOf(withinWords)}(?:[:,、;(]|(?=.)|$)`);

/**
 * Makes them no records: what 其中 opens, and what goes on with it without a number of its own. Branches below their
 * committee are organisations all the same.
 */
export function settleParts(view: TableView, rows: readonly WalkedRow[]): void {
  if (view.shape.nameKind === "organisationName") return;
  let record: WalkedRow | null = null;
  let isWithin = false;
  for (const row of rows) {
    if (row.kind !== "data") {
      if (row.kind === "section" || row.kind === "total") record = null;
      continue;
    }
    const opens = opensParts(view, row);
    const goesOn: boolean = isWithin && view.shape.seqColumn !== null && !view.hasRunningNumber(row.row);
    isWithin = record !== null && (opens || goesOn) && isContained(view, row.row, record.row);
    if (isWithin) row.kind = "aside";
    else record = row;
  }
}

function opensParts(view: TableView, { row, label }: WalkedRow): boolean {
  return WITHIN.test(fold(label)) || WITHIN.test(fold(view.nameIn(row)));
}

/** True where the record has a number wherever the row has one, and none that is less. */
function isContained(view: TableView, row: number, record: number): boolean {
  return view
    .cellsIn(row)
    .every(
      ({ column, value }) =>
        column === view.shape.seqColumn || numberIn(value) <= numberIn(view.valueAt(record, column)),
    );
}
