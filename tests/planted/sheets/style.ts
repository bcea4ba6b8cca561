/** How the body of a table is written. */
import type { RegisterId } from "../../../src/registers";
import type { Dice } from "../../layouts/dice";
import { changeOf, type SheetChange } from "./change";
import { hasTotals } from "./sums";

export interface BodyStyle {
  /** Sections with a row that names the park, rather than a column. */
  readonly sections: boolean;
  readonly subtotals: boolean;
  readonly totals: "none" | "typed" | "formula";
  /** Grouping cells are filled once for the rows of a block. */
  readonly blocks: boolean;
  readonly repeatsHeader: boolean;
  readonly blankRows: boolean;
  readonly notes: boolean;
  /** The row of totals also says how many records there are: 50家. */
  readonly claims: boolean;
  /** The amount stands below in capital characters. */
  readonly capitals: boolean;
  /** The row of totals stands above the records. */
  readonly totalFirst: boolean;
}

const TIDY: Omit<BodyStyle, "totals"> = {
  sections: false,
  subtotals: false,
  blocks: false,
  repeatsHeader: false,
  blankRows: false,
  notes: false,
  claims: false,
  capitals: false,
  totalFirst: false,
};

/** Changes that are seen in the row of totals. */
const IN_TOTALS: ReadonlySet<SheetChange["what"]> = new Set(["typedTotal", "shortSum", "claim"]);

export function drawStyle(
  register: RegisterId,
  isPlain: boolean,
  changes: readonly SheetChange[],
  dice: Dice,
): BodyStyle {
  const needsTotals = changes.some(({ what }) => IN_TOTALS.has(what));
  const lacksTotals = !hasTotals(register) || dice.chance(25);
  const totals = lacksTotals && !needsTotals ? "none" : dice.pick(["typed", "formula"] as const);
  const blocks = changeOf(changes, "blocks") !== undefined;
  if (isPlain) return { ...TIDY, totals, blocks };
  return {
    sections: register === "enterprise" && !blocks && dice.chance(25),
    subtotals: dice.chance(60),
    totals,
    blocks: blocks || dice.chance(30),
    repeatsHeader: dice.chance(10),
    blankRows: dice.chance(8),
    notes: dice.chance(40),
    claims: dice.chance(30),
    capitals: register === "allowance" && changeOf(changes, "capitals") === undefined && dice.chance(30),
    totalFirst: dice.chance(8),
  };
}
