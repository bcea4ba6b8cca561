import { settingsSheetName } from "../../reading/settings/settings-sheet";
import type { ActionEnvironment, Outcome } from "../environment";
import { changeSettings } from "./change-settings";
import { showCell } from "../show-cell";

/** 设置: writes 党建设置 with what holds now, and shows it. */
export async function openSettings(environment: ActionEnvironment): Promise<Outcome<void>> {
  const outcome = await changeSettings(environment, (settings) => settings);
  return outcome.ok ? showCell(environment, { sheet: settingsSheetName, address: "C4" }) : outcome;
}
