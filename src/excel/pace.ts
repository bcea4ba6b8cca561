/** Cells that are written one by one before they are sent: about 3 MB of the 5 MB of a request (PLATFORM 2b). */
const CELLS_PER_REQUEST = 4000;

/** Sends what was asked for whenever so many cells wait, so that no request grows beyond what Excel takes. */
export class Pace {
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** To be awaited after each cell. */
  async step(): Promise<void> {
    this.waiting += 1;
    if (this.waiting < CELLS_PER_REQUEST) return;
    this.waiting = 0;
    await this.context.sync();
  }
}
