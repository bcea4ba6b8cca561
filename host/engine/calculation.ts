/** When the engine calculates, and when it is done. */
import { ICommandService, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

const STOPPED = 1;
const LIMIT_MS = 120_000;

export class Calculation {
  private readonly commands: ICommandService;
  private isDirty = false;
  private isRunning = false;
  private waiting: (() => void)[] = [];
  /** Told after every calculation. */
  onEnd: () => void = () => undefined;

  constructor(injector: Injector) {
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
        if (!isResult) this.isDirty = true;
      }
    });
  }

  private noteProgress(params: { functionsExecutedState?: number }): void {
    const state = params.functionsExecutedState;
    if (state === undefined || state === STOPPED) return;
    this.isRunning = false;
    // Results are applied in microtasks that follow the notification.
    setTimeout(() => {
      if (this.isCalculating()) return;
      const waiting = this.waiting;
      this.waiting = [];
      for (const resolve of waiting) resolve();
      this.onEnd();
    }, 0);
  }

  isCalculating(): boolean {
    return this.isDirty || this.isRunning;
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
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
      forceCalculation: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
  }
}
