/** The engine without a screen, for tests and the command line. */
import { LocaleType, LogLevel, Univer, type Injector } from "@univerjs/core";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";

export interface EngineHome {
  readonly injector: Injector;
  readonly dispose: () => void;
}

/** Boots the engine in Node; the workbook is created later. */
export function createEngineHome(): EngineHome {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  const preset = UniverSheetsNodeCorePreset({
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { injector: univer.__getInjector(), dispose: () => univer.dispose() };
}
