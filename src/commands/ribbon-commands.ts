import type { PaneRequest } from "../actions/open-pane";

/** Function names in the manifest, and what each button opens and starts in the pane. */
export const ribbonCommands: Readonly<Record<string, PaneRequest>> = {
  recogniseLedgers: { route: "recognition", run: true },
  countFigures: { route: "figures", run: true },
  checkLedgers: { route: "checks", run: true },
  writeReport: { route: "report", run: true },
};
