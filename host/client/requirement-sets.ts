/** As which Excel the stand-in poses: which requirement sets it supports. */

export type RequirementSets = Readonly<Record<string, string>>;

/** Office LTSC 2021, volume-licensed: stops at ExcelApi 1.14 (requirement set pages of the Office Add-ins reference). */
const LTSC_2021: RequirementSets = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.8",
  SharedRuntime: "1.1",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  AddinCommands: "1.1",
  CustomXmlParts: "1.1",
  DocumentEvents: "1.1",
  ImageCoercion: "1.1",
  CompressedFile: "1.1",
};

const MICROSOFT_365: RequirementSets = {
  ...LTSC_2021,
  ExcelApi: "1.20",
  ExcelApiDesktop: "1.2",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
  KeyboardShortcuts: "1.1",
  ContextMenuApi: "1.1",
  DialogOrigin: "1.1",
};

/** Volume-licensed 2019: no functions of add-ins, no shared runtime, ExcelApi 1.7. */
const NO_CUSTOM_FUNCTIONS: RequirementSets = { ExcelApi: "1.14", DialogApi: "1.1", AddinCommands: "1.1" };

export const personalities = {
  ltsc2021: LTSC_2021,
  microsoft365: MICROSOFT_365,
  noCustomFunctions: NO_CUSTOM_FUNCTIONS,
} as const;

export type Personality = keyof typeof personalities;

/** What `isSetSupported` answers. */
export function isSetSupported(sets: RequirementSets, name: string, version: string | number = "0"): boolean {
  const entry = Object.entries(sets).find(([key]) => key.toLowerCase() === name.toLowerCase());
  if (entry === undefined) return false;
  const [major = 0, minor = 0] = entry[1].split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
