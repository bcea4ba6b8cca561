import { compareRecords, mergeVersions, type NotTaken } from "../changes";
import { changeCells } from "../changes/change-cells";
import type { Grid } from "../reading/cells/grid";
import { mayReplace } from "../reading/rows/own-sheet";
import { mergedVersionPlan } from "../report/lists/merged-version-plan";
import type { SheetPlan } from "../report/sheet-plan";
import { comparedBooks, ledgerOfSheet, sideOf, type ChangesInput } from "./changes";
import { freeSheetName } from "./free-sheet-name";

export interface MergeInput extends ChangesInput {
  /** Cells of the changes that go the earlier sheet's way, or all of them. */
  readonly earlier: readonly string[] | "all";
}

export interface MergeReport {
  readonly hasLedger: boolean;
  readonly sinceHasLedger: boolean;
  /** Chosen, and not taken, each with why. */
  readonly notTaken: readonly NotTaken[];
  /** Chosen cells that are none of any change. */
  readonly unknown: readonly string[];
  /** Cells that would be read as neither of the two says; nothing is written then. */
  readonly unexpected: readonly string[];
  /** Records that nobody can tell from one another: they stand as the later sheet has them. */
  readonly asked: number;
  readonly plan: SheetPlan;
}

/** The third sheet of two versions. The two stay as they are. */
export function mergeVersionsJob(input: MergeInput): MergeReport {
  const { grids, since, sheet = "", sinceSheet = "" } = input;
  const { office, earlier, period, before, after, shown } = comparedBooks(input);
  const records = compareRecords(before, after);
  const cells = new Set(records.changes.flatMap(changeCells));
  const chosen = input.earlier === "all" ? cells : new Set(input.earlier);
  const taken = new Set(grids.filter((grid) => !mayReplace(grid)).map((grid) => grid.sheet));
  const name = freeSheetName(sheet, "合成", taken);
  const read = (grid: Grid) => sideOf(ledgerOfSheet([grid], name, office.settings), period);
  const merged = mergeVersions({ before, after, records }, { name, earlier: chosen, read });
  const of = since === undefined ? "" : "上次工作簿的";
  return {
    hasLedger: office.ledger.tables.length > 0,
    sinceHasLedger: earlier.ledger.tables.length > 0,
    notTaken: merged.notTaken.map((one) => ({ ...one, name: shown(one.name) })),
    unknown: [...chosen].filter((cell) => !cells.has(cell)),
    unexpected: merged.unexpected,
    asked: records.questions.length,
    plan: mergedVersionPlan({ ...merged, name, made: `“${sheet}”和${of}“${sinceSheet}”` }),
  };
}
