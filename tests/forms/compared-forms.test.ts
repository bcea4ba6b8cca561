/** A form that somebody filled in by hand, held against what the ledgers give. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readBook } from "../../package/workbook/reader";
import { writeBook } from "../../package/workbook/writer";
import type { CellData } from "../../package/book";
import { cellPosition } from "../../src/reading/cells/grid";
import { fillForm, type FillReport } from "../../src/jobs/fill";
import { endOfYear } from "../../src/reading/cells/dates";
import { describeShared } from "../shared-workbooks";
import { filled, gridsOf } from "./filled-form";

const golden = (name: string): string => path.join(__dirname, "golden", `${name}.xlsx`);
const asked = { from: "2023-clean", year: 2023 };
type Rows = (CellData | undefined)[][];

/** The form as we fill it, changed by hand. */
function byHand(name: string, change: (rows: Rows) => void): Uint8Array {
  const report = filled(golden(name), asked);
  if ("problem" in report || report.file === null) throw new Error("not filled");
  const { data, original } = readBook(report.file);
  const [sheet, ...others] = data.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const rows: Rows = Array.from(sheet.rows, (line) => [...(line ?? [])]);
  change(rows);
  return writeBook(original, { ...data, sheets: [{ ...sheet, rows }, ...others] });
}

function comparedTo(name: string, compare: Uint8Array): FillReport {
  return fillForm({
    grids: gridsOf(asked.from),
    form: new Uint8Array(readFileSync(golden(name))),
    wish: { year: asked.year, asOf: endOfYear(asked.year) },
    today: endOfYear(asked.year),
    withIds: false,
    file: false,
    compare,
  });
}

function put(rows: Rows, cell: string, value: CellData["value"]): void {
  const { row, column } = cellPosition(cell) ?? { row: 1, column: 1 };
  const line = rows[row - 1] ?? [];
  line[column - 1] = { ...line[column - 1], value };
  rows[row - 1] = line;
}

describeShared("a form filled in by hand", () => {
  it("agrees in every cell with itself", () => {
    const report = comparedTo(
      "women-members",
      byHand("women-members", () => undefined),
    );
    if ("problem" in report) throw new Error(report.problem);
    const cells = report.compared.flatMap((sheet) => sheet.cells);
    expect(cells.length).toBeGreaterThan(200);
    expect(cells.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    expect(report.compared[0]?.absent).toEqual([]);
  });

  it("finds a list's rows by their names, and tells what differs, is blank, is left out or nobody knows", () => {
    const compare = byHand("women-members", (rows) => {
      const [third, fourth] = [rows[2] ?? [], rows[3] ?? []];
      rows[2] = fourth;
      rows[3] = third;
      put(rows, "C5", "瑶族");
      put(rows, "H6", null);
      put(rows, "F7", "2001年3月");
      put(rows, "J8", "450199198801011015");
      put(rows, "B9", "无此人");
    });
    const report = comparedTo("women-members", compare);
    if ("problem" in report) throw new Error(report.problem);
    const [sheet] = report.compared;
    expect(sheet?.cells.filter(({ verdict }) => verdict !== "agrees")).toEqual([
      { cell: "C5", found: "瑶族", expected: expect.any(String), verdict: "differs", reason: null },
      { cell: "H6", found: null, expected: expect.any(String), verdict: "blank", reason: "没有填" },
      { cell: "F7", found: "2001年3月", expected: expect.any(String), verdict: "differs", reason: null },
      {
        cell: "J8",
        found: "450199********1015",
        expected: null,
        verdict: "unknown",
        reason: expect.stringContaining("个人信息"),
      },
    ]);
    expect(sheet?.absent.length).toBe(1);
  });

  it("takes a rounded rate for the rate, and no other number", () => {
    const compare = byHand("open-problems", (rows) => {
      put(rows, "D12", 80);
      put(rows, "D13", "100.0");
      put(rows, "B14", 6);
    });
    const report = comparedTo("open-problems", compare);
    if ("problem" in report) throw new Error(report.problem);
    const wrong = report.compared
      .flatMap(({ cells }) => cells)
      .filter(({ verdict }) => verdict === "differs");
    expect(wrong.map(({ cell }) => cell)).toContain("B14");
    expect(wrong.map(({ cell }) => cell)).not.toContain("D13");
  });

  it("says in a sentence that the file is another form", () => {
    const other = new Uint8Array(readFileSync(golden("half-years")));
    expect(comparedTo("women-members", other)).toEqual({ problem: expect.stringContaining("同名的工作表") });
  });
});
