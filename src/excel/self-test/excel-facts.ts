/** Which Excel this is. Nothing of the workbook. */
import type { ExcelFacts } from "../../report/self-test/diagnostics";

/** The newest version of each requirement set that anybody asks for. */
const SETS = {
  ExcelApi: 20,
  ExcelApiDesktop: 4,
  CustomFunctionsRuntime: 5,
  SharedRuntime: 2,
  RibbonApi: 2,
} as const;

export function isSupported(name: keyof typeof SETS, version: string): boolean {
  return Office.context.requirements.isSetSupported(name, version);
}

/** Excels that are older, and pages without Excel, don't tell everything. */
export function excelFacts(): Omit<ExcelFacts, "calculationMode"> {
  const context = Office.context as Partial<Office.Context>;
  const diagnostics = context.diagnostics as Partial<Office.ContextInformation> | undefined;
  const browser = typeof navigator === "undefined" ? undefined : navigator.userAgent;
  return {
    platform: String(diagnostics?.platform ?? UNKNOWN),
    version: diagnostics?.version ?? UNKNOWN,
    sets: Object.fromEntries(Object.entries(SETS).map(([name, newest]) => [name, highest(name, newest)])),
    displayLanguage: context.displayLanguage ?? UNKNOWN,
    contentLanguage: context.contentLanguage ?? UNKNOWN,
    browser: browser ?? UNKNOWN,
  };
}

const UNKNOWN = "不详";

function highest(name: string, newest: number): string {
  for (let minor = newest; minor > 0; minor -= 1) {
    const version = `1.${String(minor)}`;
    if (Office.context.requirements.isSetSupported(name, version)) return version;
  }
  return "无";
}
