/** Rows below a record or a sum that tell what is already in it (其中：禾丰食品一厂): its parts, no further records. */
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
  let whole: WalkedRow | null = null;
  let isWithin = false;
  for (const row of rows) {
    if (row.kind !== "data") {
      if (row.kind === "section") whole = null;
      if (isSum(row)) whole = row;
      isWithin &&= !isSum(row) && row.kind !== "section";
      continue;
    }
    const opens = opensParts(view, row);
    const goesOn: boolean = isWithin && view.shape.seqColumn !== null && !view.hasRunningNumber(row.row);
    isWithin = whole !== null && (opens || goesOn) && isContained(view, row.row, whole);
    if (isWithin) row.kind = "aside";
    else whole = row;
  }
}

function isSum({ kind }: WalkedRow): boolean {
  return kind === "subtotal" || kind === "total";
}

function opensParts(view: TableView, { row, label }: WalkedRow): boolean {
  const name = view.valueAt(row, view.shape.names[0]);
  return (label !== "" && WITHIN.test(fold(label))) || (typeof name === "string" && WITHIN.test(fold(name)));
}

/** True where the record or sum has a number wherever the row has one, and none that is less. */
function isContained(view: TableView, row: number, whole: WalkedRow): boolean {
  if (view.shape.nameKind === "organisationName" && !isSum(whole)) return false;
  return view
    .cellsIn(row)
    .every(
      ({ column, value }) =>
        column === view.shape.seqColumn || numberIn(value) <= numberIn(view.valueAt(whole.row, column)),
    );
}
