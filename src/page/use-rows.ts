import { useEffect, useRef, useState } from "react";
import type { CellView } from "../file/book-view";
import type { BookView } from "./messages";

export type Rows = readonly (readonly CellView[])[];
export type AskRows = (sheet: string, first: number, count: number) => Promise<Rows>;

/** Rows are fetched so many at a time. */
const BLOCK = 100;

/** The rows of a sheet, fetched as they come into sight; all anew once the workbook has changed. */
export function useRows(
  ask: AskRows,
  book: BookView,
  sheet: string,
  { first, count }: { readonly first: number; readonly count: number },
): (row: number) => readonly CellView[] | undefined {
  const [blocks, setBlocks] = useState<ReadonlyMap<number, Rows>>(new Map());
  const asked = useRef<{ readonly book: BookView; readonly blocks: Set<number> }>({
    book,
    blocks: new Set(),
  });
  useEffect(() => {
    // What was fetched of the workbook as it was stays in sight until the new rows are there.
    if (asked.current.book !== book) asked.current = { book, blocks: new Set() };
    const own = asked.current;
    for (let block = Math.floor(first / BLOCK); block <= Math.floor((first + count) / BLOCK); block++) {
      if (own.blocks.has(block)) continue;
      own.blocks.add(block);
      void ask(sheet, block * BLOCK, BLOCK).then(
        (rows) => {
          if (asked.current === own) setBlocks((before) => new Map(before).set(block, rows));
        },
        // A worker that died is told of elsewhere; the rows are asked for again with the next file.
        () => own.blocks.delete(block),
      );
    }
  }, [ask, book, sheet, first, count]);
  return (row) => blocks.get(Math.floor(row / BLOCK))?.[row % BLOCK];
}
