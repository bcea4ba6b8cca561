import type { Abilities } from "../actions/workbook/abilities";

/** Nothing calculates a file, nobody has a cell of it selected, and there is no Excel to test. */
export const fileAbilities: Abilities = {
  liveFormulas: false,
  selection: false,
  charts: false,
  selfTest: false,
  otherWorkbooks: false,
};
