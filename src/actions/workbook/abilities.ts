/** What a side can do beyond reading, and writing values. */
export interface Abilities {
  /** Formulas of ours that follow the ledgers by themselves. */
  readonly liveFormulas: boolean;
  /** Cells that the user selected are read and written. */
  readonly selection: boolean;
  readonly charts: boolean;
  readonly selfTest: boolean;
  /** Further workbooks open beside this one. */
  readonly otherWorkbooks: boolean;
}

/** Those of Excel. */
export const allAbilities: Abilities = {
  liveFormulas: true,
  selection: true,
  charts: true,
  selfTest: true,
  otherWorkbooks: true,
};
