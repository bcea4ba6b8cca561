/** An office's manner: 2.445万元, 2000元至6000元, （一） — set in 党建设置, in every sentence that is still ours. */
import { writtenParagraphs } from "../../src/actions/report/word-file";
import { reportJob } from "../../src/jobs/report";
import { endOfYear } from "../../src/reading/cells/dates";
import type { CellValue, Grid } from "../../src/reading/cells/grid";
import { defaultSettings, type ReportManner } from "../../src/reading/settings/settings";
import { inManner } from "../../src/report/outlines/manner";
import { yearlyReport } from "../../src/report/outlines/yearly";
import { settingsPlan } from "../../src/report/settings-plan";
import { isFormula, isRows, type SheetPlan } from "../../src/report/sheet-plan";
import { loadGrids } from "../reading/load-workbook";
import { describeShared } from "../shared-workbooks";

const ours = defaultSettings.manner;
const theirs: ReportManner = { amounts: "tenThousand", ranges: "words", headings: "chinese" };

/** A sheet of ours as it stands after it was written. */
function gridOf({ name, rows }: SheetPlan): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => [
    ...row.map((cell): CellValue => {
      if (!isFormula(cell)) return cell;
      return isRows(cell.frozen) ? (cell.frozen[0]?.[0] ?? null) : cell.frozen;
    }),
    ...new Array<CellValue>(width - row.length).fill(null),
  ]);
  return { sheet: name, firstRow: 1, firstColumn: 1, values };
}

function written(manner: ReportManner, onSheet: readonly Grid[] = []) {
  const { report, plans } = reportJob({
    kind: "yearly",
    grids: [...loadGrids("2023-clean"), gridOf(settingsPlan({ ...defaultSettings, manner })), ...onSheet],
    wish: { year: 2023, asOf: endOfYear(2023) },
    today: endOfYear(2023),
    withSheets: true,
  });
  const plan = plans.find(({ name }) => name === "述职报告");
  if (plan === undefined) throw new Error("no sheet");
  const text = writtenParagraphs(report.paragraphs)
    .map((paragraph) => paragraph.text)
    .join("\n");
  return { text, sheet: gridOf(plan), report };
}

test("an outline in our own manner is the outline", () => {
  expect(inManner(yearlyReport, ours).paragraphs.map(({ template }) => template)).toEqual(
    yearlyReport.paragraphs.map(({ template }) => template),
  );
});

describeShared("the report of an office that writes in its own manner", () => {
  const plain = written(ours);
  const wished = written(theirs);

  test("amounts from ten thousand on in 万元, ranges in words, second headings in brackets", () => {
    expect(plain.text).toMatch(/发放书记岗位津贴24450元/);
    expect(wished.text).toMatch(/发放书记岗位津贴2\.445万元/);
    expect(plain.text).toMatch(/每人2000～6000元/);
    expect(wished.text).toMatch(/每人2000元至6000元/);
    expect(plain.text).toMatch(/^2\.健全机制，提升管理水平$/m);
    expect(wished.text.match(/^（[一二三四]）/gm)).toEqual(["（一）", "（二）", "（三）"]);
    expect(wished.text).toMatch(/^（二）健全机制，提升管理水平$/m);
  });

  test("a report that stands on its sheet follows the wish, and the office's own wording stays", () => {
    const again = written(theirs, [plain.sheet]);
    expect(again.text).toBe(wished.text);
    expect(again.report.paragraphs.every(({ ours: own }) => own === null)).toBe(true);
    const back = written(ours, [again.sheet]);
    expect(back.text).toBe(plain.text);
    const reworded: Grid = {
      ...plain.sheet,
      values: plain.sheet.values.map((row) =>
        row[0] === "保障" ? row.map((cell, at) => (at === 3 ? "津贴{书记津贴总额}元已发。" : cell)) : row,
      ),
    };
    expect(written(theirs, [reworded]).text).toMatch(/^津贴24450元已发。$/m);
  });
});
