import type { PeriodWish } from "../../jobs/results";
import type { PaneEnvironment, Outcome } from "../../actions/environment";
import { inWords } from "./outcome-words";
import type { PaneActions } from "../shell/workbook-actions";
import { texts } from "../texts";

/** What can be done to our own sheets and formulas besides writing them. */
export type Upkeep = "open" | "refresh" | "freeze" | "restore" | "snapshot";

/** Does it and says in a sentence what was done. */
export async function keepUp(
  actions: PaneActions,
  environment: PaneEnvironment,
  what: Upkeep,
  wish: PeriodWish,
): Promise<Outcome<string>> {
  const { settings } = texts;
  switch (what) {
    case "open":
      return inWords(await actions.openSettings(environment), () => settings.opened);
    case "refresh":
      return inWords(
        await actions.refreshFormulas(environment),
        ({ refreshed, skippedSheets, uncalculated }) =>
          settings.refreshed(refreshed, skippedSheets.join("、"), uncalculated.length > 0),
      );
    case "freeze":
      return inWords(await actions.freezeSheets(environment, wish), ({ sheets }) =>
        settings.frozen(sheets.join("、")),
      );
    case "restore":
      return inWords(await actions.restoreSheets(environment, wish), ({ sheets, valuesOnly }) =>
        (valuesOnly ? settings.notRestored : settings.restored)(sheets.join("、")),
      );
    case "snapshot":
      return inWords(await actions.takeSnapshot(environment, wish), ({ year }) => settings.kept(year));
  }
}
