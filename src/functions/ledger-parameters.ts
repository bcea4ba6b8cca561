/** Readers for parameters that take whole ranges: ledgers with their headers, sheet 党建设置, sources. */
import { columnNumber, writtenText, type Grid } from "../reading/cells/grid";
import type { Ledger } from "../ledger/model";
import { readLedger } from "../ledger/model";
import { defaultSettings, type Settings } from "../reading/settings/settings";
import { readSettings, type SettingsReading } from "../reading/settings/settings-sheet";
import type { RegisterId } from "../registers";
import { registerSpec } from "../registers";
import type { CellMatrix } from "./arguments";
import { ContentCache } from "./content-cache";
import { isFailure, wrongArgument, type Failure } from "./failure";
import type { RangeParameter, RangesParameter } from "./parameters";
import { uncalculated } from "./uncalculated";

/** Where a range stands: its sheet, and the first cell where that is known. */
export interface SheetPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Sheet 党建设置; the defaults hold without it. A setting that can't be read is no default in silence. */
export const settingsRange: RangeParameter<Settings> = {
  shape: "range",
  name: "设置",
  description: "“党建设置”表的区域，不填按默认口径",
  optional: true,
  read: (matrix) => {
    if (matrix === null) return defaultSettings;
    const reading = uncalculated("设置", matrix) ?? settingsOf(matrix);
    if (isFailure(reading)) return reading;
    const [first] = reading.problems;
    return first === undefined ? reading.settings : wrongArgument(first);
  },
};

/** The same, with what couldn't be read beside it, for a result that can show both. */
export const settingsReading: RangeParameter<SettingsReading> = {
  ...settingsRange,
  read: (matrix) =>
    matrix === null
      ? { settings: defaultSettings, problems: [] }
      : (uncalculated("设置", matrix) ?? settingsOf(matrix)),
};

const SETTINGS_CACHE = new ContentCache<SettingsReading>(4, 400_000);

function settingsOf(matrix: CellMatrix): SettingsReading {
  return SETTINGS_CACHE.get([matrix], [], () => readSettings(gridOf(matrix, NOWHERE)));
}

/** Names of the sheets that the ledgers of the call stand on, one entry each; empty without. */
export const sourcesRange: RangeParameter<readonly SheetPlace[]> = {
  shape: "range",
  name: "来源",
  description: "各台账所在的表名，一个台账一项，顺序和台账相同",
  optional: true,
  read: (matrix) => (matrix === null ? [] : (uncalculated("来源", matrix) ?? placesOf(matrix))),
};

/** A single ledger with its header, titles included where there are any. */
export const ledgerRange: RangeParameter<CellMatrix> = {
  shape: "range",
  name: "台账",
  description: "台账所在的区域，从标题或表头选到最后一行以下",
  optional: false,
  read: (matrix) => matrix ?? wrongArgument("“台账”没有选，请选台账所在的区域，表头也要选上。"),
};

/** Any number of ledgers. */
export function ledgerRanges(name: string, description: string): RangesParameter<readonly CellMatrix[]> {
  return {
    shape: "ranges",
    name,
    description,
    optional: false,
    read: (matrices) =>
      matrices.length > 0 ? matrices : wrongArgument(`“${name}”没有选，请选台账所在的区域，表头也要选上。`),
  };
}

const LEDGER_CACHE = new ContentCache<Ledger>(8, 4_000_000);

/** Recognises and reads the ranges. A failure where they and their sources don't match. */
export function ledgerOf(
  matrices: readonly CellMatrix[],
  places: readonly SheetPlace[],
  settings: Settings,
): Ledger | Failure {
  if (places.length > 0 && places.length !== matrices.length)
    return wrongArgument(
      `“来源”有${String(places.length)}项，台账有${String(matrices.length)}个，请一一对应；不需要时“来源”可以不填。`,
    );
  const names = places.map(
    ({ sheet, firstRow, firstColumn }) => `${sheet}!${String(firstRow)},${String(firstColumn)}`,
  );
  return LEDGER_CACHE.get(matrices, [settings, ...names], () =>
    readLedger(
      matrices.map((matrix, index) => gridOf(matrix, places[index] ?? NOWHERE)),
      settings,
    ),
  );
}

/** The ledger, if it holds at least one of the registers; else what was expected instead. */
export function ledgerWith(ledger: Ledger | Failure, registers: readonly RegisterId[]): Ledger | Failure {
  if ("failure" in ledger || ledger.tables.some(({ register }) => registers.includes(register)))
    return ledger;
  const titles = registers.map((register) => registerSpec(register).title).join("、");
  return wrongArgument(`所选区域里没有认出${titles}，请连同表头一起选上，或在任务窗格“识别台账”里看看原因。`);
}

const NOWHERE: SheetPlace = { sheet: "", firstRow: 1, firstColumn: 1 };

/** A range as a grid at its place. */
export function gridOf(matrix: CellMatrix, place: SheetPlace = NOWHERE): Grid {
  return { ...place, values: matrix };
}

/**
 * One place an entry: a list of names down or across, or rows of name and address as sheet 党建设置 keeps them. An
 * entry may also be a reference (`企业台账!$A$1:$U$260`).
 */
function placesOf(matrix: CellMatrix): readonly SheetPlace[] {
  const texts = matrix.map((row) => row.map((cell) => writtenText(cell)));
  const isList =
    matrix.length === 1 && !texts.some((row) => row.slice(1).some((text) => ADDRESS_PATTERN.test(text)));
  const entries = isList ? (texts[0] ?? []).map((name) => [name]) : texts;
  return entries.flatMap(([name = "", address = ""]) => (name === "" ? [] : [placeOf(name, address)]));
}

const ADDRESS_PATTERN = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?[A-Z]{1,3}\$?\d+)?$/;

function placeOf(name: string, address: string): SheetPlace {
  const [sheet, inName] = splitReference(name);
  const corner = ADDRESS_PATTERN.exec(inName ?? address);
  return {
    sheet,
    firstRow: Number(corner?.[2] ?? 1),
    firstColumn: corner?.[1] === undefined ? 1 : columnNumber(corner[1]),
  };
}

function splitReference(text: string): readonly [sheet: string, address: string | null] {
  const mark = text.lastIndexOf("!");
  const sheet = mark < 0 ? text : text.slice(0, mark);
  const unquoted = /^'(.*)'$/.exec(sheet)?.[1]?.replaceAll("''", "'") ?? sheet;
  return [unquoted, mark < 0 ? null : text.slice(mark + 1)];
}
