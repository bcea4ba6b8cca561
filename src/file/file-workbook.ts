/** A workbook that is a file: read from its bytes, changed as data, given back as a copy with everything else as it was. */
import { BookFileError, type BookData } from "../../package/book";
import type { OriginalBook } from "../../package/workbook/reader";
import { writeBook } from "../../package/workbook/writer";
import { ActionStopped, done, type Outcome } from "../actions/workbook/outcome";
import type { OpenWorkbook, Workbook } from "../actions/workbook/workbook";
import type { WorkbookFile } from "../jobs/previous-book";
import type { CellPlace } from "../jobs/results";
import { bookOfFile } from "../jobs/workbook-file";
import { formatChinese } from "../reading/cells/dates";
import type { DayNumber } from "../registers";
import { FileSitting } from "./file-sitting";
import { settled, type SettledBook, type StaleResult } from "./stored-results";

export type OpenedFile =
  | { readonly workbook: FileWorkbook }
  /** Why it cannot be used and what to do. */
  | { readonly problem: string };

/** @param today stands on sheets of ours, as the day on which their values were counted */
export function openFile({ name, bytes }: WorkbookFile, today: DayNumber): OpenedFile {
  const opened = bookOfFile(bytes);
  if ("problem" in opened) return opened;
  const origin = `本表是数值，按“${name}”于${formatChinese(today)}算出，台账改动后请重新生成。`;
  return { workbook: new FileWorkbook(opened.book.original, settled(opened.book.data), origin) };
}

export class FileWorkbook implements Workbook {
  private book: BookData;
  private waiting: readonly CellPlace[];
  private shown: CellPlace | null = null;
  private hasChangedCells = false;
  private readonly watchers: (() => void)[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly original: OriginalBook,
    private readonly opened: SettledBook,
    private readonly origin: string,
  ) {
    this.book = opened.book;
    this.waiting = opened.waiting;
  }

  /** Sittings come one after the other; one that ends with a problem leaves the workbook as it was. */
  open<T>(work: (book: OpenWorkbook) => Promise<T>): Promise<Outcome<T>> {
    const next = this.last.then(() => this.sit(work));
    this.last = next.catch(() => undefined);
    return next;
  }

  watch(onEdit: () => void): Promise<Outcome<void>> {
    this.watchers.push(onEdit);
    return Promise.resolve(done(undefined));
  }

  /** The workbook as it is now. */
  get data(): BookData {
    return this.book;
  }

  /** True where a copy would differ from the file. */
  get isChanged(): boolean {
    return this.book !== this.opened.book;
  }

  /** The cell, or the sheet's first, that an action last showed. */
  get place(): CellPlace | null {
    return this.shown;
  }

  /** Formulas that count with cells that were changed here, and whose results are still the old ones. */
  get waitingFormulas(): readonly CellPlace[] {
    return this.waiting;
  }

  /** Sums that the file stores otherwise than their cells add up to; read is what they add up to. */
  get staleResults(): readonly StaleResult[] {
    return this.opened.stale;
  }

  /** The file with the changes; every part that they do not need is byte for byte as it was. */
  copy(): { readonly bytes: Uint8Array } | { readonly problem: string } {
    try {
      const options = { baseline: this.opened.book, recalculate: this.hasChangedCells };
      return { bytes: writeBook(this.original, this.book, options) };
    } catch (error) {
      if (error instanceof BookFileError) return { problem: error.message };
      throw error;
    }
  }

  private async sit<T>(work: (book: OpenWorkbook) => Promise<T>): Promise<Outcome<T>> {
    const sitting = new FileSitting(this.book, this.origin, this.original);
    try {
      const value = await work(sitting);
      this.take(sitting);
      return done(value);
    } catch (error) {
      if (error instanceof ActionStopped) return error.outcome;
      throw error;
    }
  }

  private take(sitting: FileSitting): void {
    this.shown = sitting.shown ?? this.shown;
    if (sitting.book === this.book) return;
    this.book = sitting.book;
    if (sitting.hasChangedCells) {
      this.hasChangedCells = true;
      this.waiting = merged(this.waiting, sitting.waiting);
    }
    for (const tell of this.watchers) tell();
  }
}

function merged(one: readonly CellPlace[], other: readonly CellPlace[]): readonly CellPlace[] {
  const keyOf = ({ sheet, address }: CellPlace): string => JSON.stringify([sheet, address]);
  return [...new Map([...one, ...other].map((place) => [keyOf(place), place])).values()];
}
