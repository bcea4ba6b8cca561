/** Forms that nobody can fill for certain: a question, a reason, or one clear sentence; never a guess. */
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { readBook } from "../../package/workbook/reader";
import { writeBook } from "../../package/workbook/writer";
import type { CellData } from "../../package/book";
import { describeShared, sharedWorkbook } from "../shared-workbooks";
import { filled } from "./filled-form";

const hostile = (name: string): string => path.join(__dirname, "hostile", `${name}.xlsx`);
const asked = { from: "2023-clean", year: 2023 };

describeShared("hostile forms", () => {
  it("leaves what no head explains", () => {
    const report = filled(hostile("no-head"), asked);
    if ("problem" in report) throw new Error(report.problem);
    expect(report.sheets.flatMap(({ cells }) => cells)).toEqual([]);
    expect(report.sheets.flatMap(({ left }) => left).length).toBe(20);
  });

  it("takes a head that is said twice for one", () => {
    const report = filled(hostile("two-heads"), asked);
    if ("problem" in report) throw new Error(report.problem);
    expect(report.sheets[0]?.cells[0]).toMatchObject({ cell: "A4", value: 1 });
    expect(report.sheets[0]?.inserted).toEqual([{ after: 6, count: 47 }]);
  });

  it.each(["all-merged", "empty"])("says in a sentence that there is nothing to fill: %s", (name) => {
    expect(filled(hostile(name), asked)).toEqual({ problem: expect.stringContaining("没有找到要填的空格") });
  });

  it("leaves what is hidden and says so", () => {
    const report = filled(hostile("hidden-column"), asked);
    if ("problem" in report) throw new Error(report.problem);
    const hidden = report.sheets[0]?.left.filter(({ reason }) => reason.includes("隐藏"));
    expect(hidden?.map(({ cell }) => cell.replace(/\d+/, ""))).toEqual(Array<string>(50).fill("D"));
  });

  it("leaves a form of another subject, whatever its heads are", () => {
    const report = filled(hostile("other-subject"), asked);
    if ("problem" in report) throw new Error(report.problem);
    expect(report.sheets[0]?.cells).toEqual([]);
    expect(report.sheets[0]?.left.length).toBe(25);
  });

  it("asks for ticks", () => {
    const report = filled(hostile("tick-boxes"), asked);
    if ("problem" in report) throw new Error(report.problem);
    expect(report.sheets[0]?.ask).toContainEqual({
      cell: "A3",
      header: "",
      question: null,
      candidates: ["已建党组织", "未建党组织"],
      titles: ["已建党组织", "未建党组织"],
    });
  });

  it("asks which records a title chooses that no column tells", () => {
    const report = filled(hostile("chosen-by-the-title"), asked);
    if ("problem" in report) throw new Error(report.problem);
    expect(report.sheets[0]?.cells).toEqual([]);
    expect(report.sheets[0]?.ask[0]?.candidates).toEqual(["全部记录", "只列“届满、应换届”的"]);
  });

  it("asks of a quarter's rate whether it is of the quarter or of the year so far, and leaves what is no longer to be seen", () => {
    const report = filled(hostile("rate-of-a-quarter"), asked);
    if ("problem" in report) throw new Error(report.problem);
    const [sheet] = report.sheets;
    expect(sheet?.ask).toContainEqual(
      expect.objectContaining({ cell: "B5", candidates: ["年初至季末的率", "只算这一季的率"] }),
    );
    expect(sheet?.left).toContainEqual(
      expect.objectContaining({ cell: "B8", reason: expect.stringContaining("台账记的是现状") }),
    );
    expect(sheet?.cells).toContainEqual(expect.objectContaining({ cell: "B3", value: 9 }));
  });

  it("does not take a ledger for a form", () => {
    const { file } = sharedWorkbook("2023-clean");
    expect(filled(file, asked)).toEqual({ problem: expect.stringContaining("已经填好的台账") });
  });

  it("fills the first of 5,000 rows and leaves the others", () => {
    const { data, original } = readBook(new Uint8Array(readFileSync(hostile("hidden-column"))));
    const sheet = data.sheets[0];
    if (sheet === undefined) throw new Error("no sheet");
    const like = sheet.rows[2] ?? [];
    const rows = [
      ...sheet.rows.slice(0, 2),
      ...Array.from({ length: 5000 }, (): readonly (CellData | undefined)[] => like),
    ];
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), "form-")), "long.xlsx");
    writeFileSync(file, writeBook(original, { ...data, sheets: [{ ...sheet, rows }] }));
    const report = filled(file, asked);
    if ("problem" in report) throw new Error(report.problem);
    const filledRows = new Set(report.sheets[0]?.cells.map(({ cell }) => cell.replace(/\D/g, "")));
    expect(filledRows.size).toBe(50);
  });
});
