/** What is sent at once: of the 5 MB of a request that Excel on the web takes (PLATFORM 2b). */
const BYTES_PER_REQUEST = 3_000_000;

/** What one cell with a link or a format of its own takes, all in all. */
const BYTES_OF_A_CELL = 750;

/** Sends what was asked for whenever so much waits, so that no request grows beyond what Excel takes. */
export class Pace {
  private waiting = 0;
  /** Something was sent already. */
  hasSent = false;

  constructor(private readonly context: Excel.RequestContext) {}

  /** To be awaited after each cell, or after so many bytes. */
  async step(bytes = BYTES_OF_A_CELL): Promise<void> {
    this.waiting += bytes;
    if (this.waiting < BYTES_PER_REQUEST) return;
    this.waiting = 0;
    this.hasSent = true;
    await this.context.sync();
  }
}

/** Rows that are written at once, `to` excluded. */
interface RowPiece {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

/** Rows in pieces of which each is well below what a request takes; most tables are one. */
export function rowPieces(rows: readonly (readonly unknown[])[]): readonly RowPiece[] {
  const pieces: RowPiece[] = [];
  let from = 0;
  let bytes = 0;
  rows.forEach((row, index) => {
    const more = bytesOf(row);
    if (bytes > 0 && bytes + more > BYTES_PER_REQUEST / 2) {
      pieces.push({ from, to: index, bytes });
      from = index;
      bytes = 0;
    }
    bytes += more;
  });
  return rows.length === 0 ? [] : [...pieces, { from, to: rows.length, bytes }];
}

/** As UTF-8 in JSON, where a Chinese character takes three. */
function bytesOf(row: readonly unknown[]): number {
  return row.reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 + 3 : 12), 0);
}
