/** When the engine calculates, and when it is done. */
import { ICommandService, type ICommandInfo, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { CellPlace } from "./cell-notes";
import { rangeOf } from "./snapshot";

const STOPPED = 1;
const LIMIT_MS = 120_000;

/** A change of looks alone, after which the engine calculates nothing. */
function isOfLooks({ id, params }: Readonly<ICommandInfo>): boolean {
  return (
    id === SetRangeValuesMutation.id &&
    (params as { readonly trigger?: string } | undefined)?.trigger === SetStyleCommand.id
  );
}

export class Calculation {
  private readonly commands: ICommandService;
  private isDirty = false;
  private isRunning = false;
  private ending = 0;
  private waiting: (() => void)[] = [];
  /** Told after every calculation. */
  onEnd: () => void = () => undefined;
  /** Asked before a calculation counts as done: whether another one was started. */
  startsAgain: () => boolean = () => false;

  constructor(
    injector: Injector,
    private readonly bookId: string,
  ) {
    this.commands = injector.get(ICommandService);
    this.watch(injector);
  }

  private watch(injector: Injector): void {
    const dirtyManager = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.isRunning = true;
        this.isDirty = false;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.noteProgress(command.params as { functionsExecutedState?: number });
      } else if (dirtyManager.get(command.id) !== undefined) {
        const isResult = command.id === SetRangeValuesMutation.id && options?.onlyLocal === true;
        if (!isResult && !isOfLooks(command)) this.isDirty = true;
      }
    });
  }

  private noteProgress(params: { functionsExecutedState?: number }): void {
    const state = params.functionsExecutedState;
    if (state === undefined || state === STOPPED) return;
    this.isRunning = false;
    this.ending++;
    // Results are applied in microtasks that follow the notification.
    setTimeout(() => {
      this.ending--;
      if (this.isCalculating() || this.startsAgain()) return;
      const waiting = this.waiting;
      this.waiting = [];
      for (const resolve of waiting) resolve();
      this.onEnd();
    }, 0);
  }

  isCalculating(): boolean {
    return this.isDirty || this.isRunning || this.ending > 0;
  }

  /** Resolves when every formula has its value. */
  settled(): Promise<void> {
    if (!this.isCalculating()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("The calculation did not end.")), LIMIT_MS);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Starts calculating every formula again. */
  start(): void {
    this.trigger({ forceCalculation: true });
  }

  /** Starts calculating every formula of these sheets again after names of the workbook changed. */
  startOver(sheets: readonly string[], names: readonly string[]): void {
    const marked = (keys: readonly string[]): Record<string, Record<string, string>> => ({
      [this.bookId]: Object.fromEntries(keys.map((key) => [key, "1"])),
    });
    this.trigger({
      forceCalculation: true,
      clearDependencyTreeCache: marked(sheets),
      dirtyDefinedNameMap: marked(names),
    });
  }

  /** Starts calculating these cells and what depends on them. */
  startAt(cells: readonly CellPlace[]): void {
    const dirtyRanges = cells.map(({ sheet, row, column }) => ({
      unitId: this.bookId,
      sheetId: sheet,
      range: rangeOf({ row, column, endRow: row, endColumn: column }),
    }));
    this.trigger({ forceCalculation: false, dirtyRanges });
  }

  private trigger(what: Partial<ISetFormulaCalculationStartMutation>): void {
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      ...what,
    });
  }
}
