/** The one workbook that an engine has open in Univer: its sheets, and commands on it. */
import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IExecutionOptions,
  type Injector,
  type IWorkbookData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { Matrix } from "./book-out";
import { FormulaTexts } from "./formulas/formula-texts";

let opened = 0;

export class UniverBook {
  /** Univer keeps parsed formulas by workbook and text for all workbooks of a process, so no two share an id. */
  readonly id = `book-${String(++opened)}`;
  /** How formulas are written for Univer. */
  readonly texts = new FormulaTexts();
  private readonly commands: ICommandService;
  private ownCommands = 0;

  constructor(readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
  }

  /** Makes Univer hold the workbook; it must carry {@link id}. */
  load(data: Partial<IWorkbookData>): void {
    const instances = this.injector.get(IUniverInstanceService);
    instances.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    instances.focusUnit(this.id);
  }

  workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.id, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error("No workbook is loaded.");
    return workbook;
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook().getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  /** The cells of a sheet as Univer holds them. */
  cells(id: string): Matrix<ICellData> {
    return this.sheet(id).getCellMatrix().getMatrix() as Matrix<ICellData>;
  }

  /** Runs a command of Univer; `params` need not name the workbook. */
  run(command: string, params: object, options?: IExecutionOptions): void {
    this.ownCommands++;
    try {
      const done = this.commands.syncExecuteCommand(command, { unitId: this.id, ...params }, options);
      if (!done) throw new Error(`The engine refused ${command}.`);
    } finally {
      this.ownCommands--;
    }
  }

  /**
   * Runs a change of rows or columns. The engine moves references as if it happened on the sheet that is shown, so
   * that one is shown meanwhile.
   */
  runOnSheet(sheet: string, command: string, params: object): void {
    const workbook = this.workbook();
    const shown = workbook.getActiveSheet();
    workbook.setActiveSheet(this.sheet(sheet));
    this.run(command, { subUnitId: sheet, ...params });
    workbook.setActiveSheet(shown);
  }

  /** Whether what is happening was asked of the engine, and not typed into a grid on the same workbook. */
  isAtWork(): boolean {
    return this.ownCommands > 0;
  }
}
