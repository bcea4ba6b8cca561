/** 党建设置 as hands leave it: whatever is typed there holds or is told, and no number of it is none. */
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import { readSettings, settingsSheetName } from "../../src/reading/settings/settings-sheet";
import { settingsPlan } from "../../src/report/settings-plan";
import { isFormula } from "../../src/report/sheet-plan";
import type { Dice } from "../layouts/dice";
import { noSentence, notFinite } from "./kinds";
import { meddledWith, oddValue } from "./odd-values";

/** The number is one that no odd value says in other words. */
const filled: Settings = {
  ...defaultSettings,
  parks: ["城东园", "城西园"],
  aliases: [{ name: "旧名公司", means: "恒泰机械有限公司" }],
  userNumbers: new Map([["走访企业数", 137]]),
};

const rows: readonly (readonly CellValue[])[] = settingsPlan(filled).rows.map((cells) =>
  cells.map((cell) => (isFormula(cell) ? null : cell)),
);
const VALUE = 2;
const HEAD = 3;

function gridOf(values: readonly (readonly CellValue[])[]): Grid {
  return { sheet: settingsSheetName, firstRow: 1, firstColumn: 1, values };
}

const plain = readSettings(gridOf(rows));

/** Half the cases change one value alone, where what became of it can be told. */
export function settingsCase(dice: Dice): readonly string[] {
  return dice.chance(50) ? oneValue(dice) : anything(dice);
}

function oneValue(dice: Dice): readonly string[] {
  const at = dice.between(HEAD, rows.length - 1);
  const value = oddValue(dice);
  const before = rows[at]?.[VALUE] ?? null;
  const typed = rows.map((row, index) =>
    index === at ? row.map((cell, column) => (column === VALUE ? value : cell)) : row,
  );
  const read = readSettings(gridOf(typed));
  const isHeld = shown(read.settings) !== shown(plain.settings);
  const isTold = read.problems.some((problem) => problem.includes(`第${String(at + 1)}行`));
  const isSilent = !isHeld && !isTold && !meansTheSame(before, value);
  return [
    ...(isSilent ? [`row ${String(at + 1)}, ${JSON.stringify(value)}: neither held nor told`] : []),
    ...judged(read),
  ];
}

function shown(settings: Settings): string {
  return JSON.stringify(settings, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** A blank is the default, and so is a value that says the same in other signs. */
function meansTheSame(before: CellValue, value: CellValue): boolean {
  const said = (one: CellValue): string =>
    String(one ?? "")
      .normalize("NFKC")
      .replaceAll(/\p{C}/gu, "")
      .trim();
  // Functions get blank cells as 0.
  return value === 0 || said(value) === "" || said(before) === said(value);
}

function anything(dice: Dice): readonly string[] {
  return judged(readSettings(gridOf(meddledWith(rows, dice, dice.between(1, 6)))));
}

function judged({ settings, problems }: ReturnType<typeof readSettings>): readonly string[] {
  return [...notFinite(settings, "settings"), ...problems.flatMap(noSentence)];
}
