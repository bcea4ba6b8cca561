/** The spreadsheet that people see: Univer in a page, in Chinese. */
import { LocaleType, LogLevel, Univer, type Injector, type PluginCtor } from "@univerjs/core";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";

export interface Grid {
  readonly injector: Injector;
  readonly dispose: () => void;
}

type Registered = PluginCtor | [PluginCtor, ConstructorParameters<PluginCtor>[0]];

/** Draws an empty grid; the workbook is created later. */
export function createGrid(container: HTMLElement, isDark: boolean): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: chinese },
    logLevel: LogLevel.ERROR,
    darkMode: isDark,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    disableAutoFocus: true,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    // The stand-in starts the first calculation itself.
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of plugins as Registered[]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { injector: univer.__getInjector(), dispose: () => univer.dispose() };
}
