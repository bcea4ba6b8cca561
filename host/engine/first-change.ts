/** When a loaded workbook changes for the first time, so that it can be kept as it was. */
import { ICommandService } from "@univerjs/core";
import type { UniverBook } from "./univer-book";

export class FirstChange {
  private isLoaded = false;
  private isChanged = false;
  /** Told right before the first change of the workbook. */
  onFirst: () => void = () => undefined;

  constructor({ injector }: UniverBook) {
    injector.get(ICommandService).beforeCommandExecuted((command, options) => {
      const isOwn = options?.onlyLocal !== true && command.id.startsWith("sheet.mutation.");
      if (isOwn) this.note();
    });
  }

  /** From here on changes count. */
  begin(): void {
    this.isLoaded = true;
  }

  /** Something is about to change, in the engine or beside it. */
  note(): void {
    if (!this.isLoaded || this.isChanged) return;
    this.isChanged = true;
    this.onFirst();
  }
}
