import type { Grid } from "../../reading/cells/grid";
import type { Settings } from "../../reading/settings/settings";
import { settingsPlan } from "../../report/settings-plan";
import type { ActionEnvironment, Outcome } from "../environment";
import { settingsOf } from "../../jobs/office-ledger";
import type { RecognitionReport } from "../../jobs/results";
import { compute, gridsOf, stopIfAborted, stopWhereSettingsUnread } from "../read-and-compute";
import { done, wasTooLate } from "../workbook/outcome";

export interface ChangedSettings {
  /** The workbook's sheets as they were read, before the change. */
  readonly grids: readonly Grid[];
  readonly settings: Settings;
}

type Change = (settings: Settings, grids: readonly Grid[]) => Settings;

/** Somebody at another pane may be quicker, but hardly so often. */
const MOST_ATTEMPTS = 3;

/** Writes 党建设置 with something changed, adding the sheet where it is missing; again where somebody was quicker. */
export async function changeSettings(
  environment: ActionEnvironment,
  change: Change,
): Promise<Outcome<ChangedSettings>> {
  let outcome = await changeOnce(environment, change);
  for (let attempt = 2; attempt <= MOST_ATTEMPTS && wasTooLate(outcome); attempt++)
    outcome = await changeOnce(environment, change);
  return outcome;
}

function changeOnce(environment: ActionEnvironment, change: Change): Promise<Outcome<ChangedSettings>> {
  return environment.workbook.open(async (book) => {
    const content = await book.read("values");
    stopIfAborted(environment);
    const grids = gridsOf(content);
    const { settings: read, settingProblems } = settingsOf(grids);
    stopWhereSettingsUnread(settingProblems);
    const settings = change(read, grids);
    await book.writeSheets(content, [settingsPlan(settings)], {
      valuesOnly: false,
      onRemark: environment.onRemark,
    });
    return { grids, settings };
  });
}

/** The recognition under the settings that were just written. */
export async function recogniseChanged(
  environment: ActionEnvironment,
  changed: Outcome<ChangedSettings>,
): Promise<Outcome<RecognitionReport>> {
  if (!changed.ok) return changed;
  const input = { ...changed.value, wish: {}, today: environment.today };
  return done(await compute(environment, "recognition", input));
}
