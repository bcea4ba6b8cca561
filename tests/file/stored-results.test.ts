/** Results of formulas that a file stores: put right where the file contradicts itself, and following what is mended. */
import type { BookData, CellData } from "../../package/book";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { readBook } from "../../package/workbook/reader";
import { recalculated, settled } from "../../src/file/stored-results";
import { copyOf, openedFile } from "./opened-file";

type Line = readonly (number | string | null | CellData)[];

function bookOf(sheets: Readonly<Record<string, readonly Line[]>>): Uint8Array {
  return newBook({
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      ...sheetOfRows(name, []),
      rows: rows.map((line) =>
        line.map((cell) => (cell === null ? undefined : typeof cell === "object" ? cell : { value: cell })),
      ),
    })),
  });
}

const sum = (formula: string, value: number | string): CellData => ({ formula, value });

function valueAt(book: BookData, sheet: number, row: number, column: number): unknown {
  return book.sheets[sheet]?.rows[row]?.[column]?.value;
}

test("a sum that is not what it adds up to is told, read as it should be, and the file's own left alone", () => {
  const bytes = bookOf({
    甲: [[1], [2], ["三"], [sum("=SUM(A1:A3)", 5)], [sum("=A4*2+SUM(乙!A:A)", 10)]],
    乙: [[7], [sum("=IF(甲!A4>4,1,2)", 1)]],
  });
  const { workbook } = openedFile(bytes);
  expect(workbook.staleResults).toEqual([
    { sheet: "甲", address: "A4", stored: 5, computed: 3 },
    { sheet: "甲", address: "A5", stored: 10, computed: 14 },
  ]);
  expect(valueAt(workbook.data, 0, 3, 0)).toBe(3);
  // What counts with it and is no sum keeps its result, and is told; with it what counts with that.
  expect(workbook.waitingFormulas).toEqual([
    { sheet: "甲", address: "A5" },
    { sheet: "乙", address: "A2" },
  ]);
  expect(Buffer.compare(copyOf(workbook), bytes)).toBe(0);
});

test("sums that hold, other formulas and sums over errors are as they are stored", () => {
  const { data } = readBook(
    bookOf({
      甲: [
        [0.1],
        [0.2],
        [sum("=SUM(A1:A2)", 0.3)],
        [sum("=SUM(A1,A2,-1)", -0.7)],
        [{ formula: "=NA()", value: { error: "#N/A" } }],
        [sum("=SUM(A1:A5)", 9)],
        [sum("=AVERAGE(A1:A2)", 9)],
        [sum("=SUM([1]外!A1)", 9)],
        [sum("=SUM(没有!A1)", 9)],
        [sum("=A1&A2", 9)],
        [sum("=1/0", 9)],
      ],
    }),
  );
  expect(settled(data)).toEqual({ book: data, waiting: [], stale: [] });
});

test("totals on totals follow a cell that changed, in any order of the sheets", () => {
  const { data } = readBook(
    bookOf({
      汇总: [[sum("='分 表'!A3+1", 4)], [sum("=SUM(A1)*2", 8)]],
      "分 表": [[1], [2], [sum("=SUM(A1:A2)", 3)]],
    }),
  );
  const [first, second] = data.sheets;
  if (first === undefined || second === undefined) throw new Error("two sheets");
  const edited = { ...data, sheets: [first, { ...second, rows: [[{ value: 5 }], ...second.rows.slice(1)] }] };
  const { book, waiting } = recalculated(edited, [{ sheet: "分 表", row: 0, column: 0 }]);
  expect([valueAt(book, 1, 2, 0), valueAt(book, 0, 0, 0), valueAt(book, 0, 1, 0)]).toEqual([7, 8, 16]);
  expect(waiting).toEqual([]);
});

test("formulas in a ring come to an end", () => {
  const { data } = readBook(bookOf({ 甲: [[1, sum("=C1+1", 2), sum("=B1+A1", 3)]] }));
  expect(recalculated(data, [{ sheet: "甲", row: 0, column: 0 }]).book.sheets).toHaveLength(1);
});
