/** What surrounds the workbook: starting, themes, ribbon buttons, the pane's own window. */

import type { Start } from "../actions/start";

/** What this Excel can do beyond what the manifest demands. */
export interface Capabilities {
  readonly customFunctions: boolean;
}

export interface Theme {
  readonly background: string;
  readonly dark: boolean;
}

/** Waits for Excel, for so many milliseconds at most. */
export async function waitForExcel(timeout: number): Promise<Start> {
  if (typeof Office === "undefined") return "libraryMissing";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Start>((resolve) => {
    timer = setTimeout(() => resolve("timeout"), timeout);
  });
  const ready = Office.onReady().then((info): Start =>
    info.host === Office.HostType.Excel ? "ready" : "noExcel",
  );
  const start = await Promise.race([ready, late]);
  clearTimeout(timer);
  return start;
}

export function capabilities(): Capabilities {
  return { customFunctions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.3") };
}

/** Excel's own theme; `null` where Excel does not tell (some versions on the web). */
export function officeTheme(): Theme | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const background = theme?.bodyBackgroundColor;
  if (background === undefined || !/^#[0-9a-f]{6}$/i.test(background)) return null;
  return { background, dark: luminance(background) < 0.5 };
}

function luminance(colour: string): number {
  const part = (start: number): number => parseInt(colour.slice(start, start + 2), 16) / 255;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** Ties a ribbon button, named by its function in the manifest, to what it does. */
export function associateCommand(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => {
      event.completed();
    });
  });
}

/** Brings the pane to the front; false where Excel cannot or will not, and the user has to open it. */
export async function showPane(): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return false;
  return Office.addin.showAsTaskpane().then(
    () => true,
    () => false,
  );
}
