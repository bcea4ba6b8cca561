import type { CellPlace } from "./cell-notes";

/**
 * Functions that answer later than the calculation that asks them. To Excel every function of an add-in is such a one:
 * until it answers, its cell is #BUSY!, and what depends on it is calculated with that (office-js #4152, #6930).
 */
export class LateAnswers {
  private asked: CellPlace[] = [];
  private isAnswering = false;

  /**
   * @param delay milliseconds from the asking to the answer
   * @param calculate calculates these cells and what depends on them
   */
  constructor(
    private readonly delay: number,
    private readonly calculate: (cells: readonly CellPlace[]) => Promise<void>,
  ) {}

  isLate(sheet: string, row: number, column: number): boolean {
    if (this.isAnswering) return false;
    if (this.asked.length === 0) setTimeout(() => void this.answer(), this.delay);
    this.asked.push({ sheet, row, column });
    return true;
  }

  private async answer(): Promise<void> {
    const { asked } = this;
    this.asked = [];
    this.isAnswering = true;
    await this.calculate(asked);
    this.isAnswering = false;
  }
}
