/** One cell that holds an error, or a picture as WPS stores it, leaves the live figures as the command line counts them. */
import { utils, write, type CellObject } from "@e965/xlsx";
import { openBook } from "../../host";
import { builtFunctions } from "../../cli/built-functions";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { countFigures } from "../../src/actions/figures/count-figures";
import { writeReport } from "../../src/actions/report/write-report";
import { endOfYear } from "../../src/reading/cells/dates";

const asOf = endOfYear(2023);
const environment = { today: asOf, workbook: excelWorkbook, liveFormulas: true };

/** A ledger of three enterprises, two of them covered, with `remark` in the last column of the second. */
function ledger(remark: CellObject): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["柳溪镇工业园区企业台账（2023年）"],
    ["序号", "企业名称", "经营状态", "职工人数", "党员人数", "是否建立党组织", "党组织名称", "备注"],
    [1, "柳溪制茶有限公司", "投产", 40, 4, "是", "柳溪制茶党支部", ""],
    [2, "白石机械有限公司", "投产", 60, 5, "是", "白石机械党支部", ""],
    [3, "青山包装有限公司", "在建", 12, 0, "否", "", ""],
  ]);
  sheet["H4"] = remark;
  return write({ SheetNames: ["企业台账"], Sheets: { 企业台账: sheet } }, { type: "buffer" }) as Uint8Array;
}

const remarks: readonly (readonly [string, CellObject])[] = [
  ["#N/A", { t: "e", v: 0x2a }],
  ["a formula that gives #DIV/0!", { t: "e", v: 0x07, f: "1/0" }],
  ["a picture of WPS", { t: "s", v: '=DISPIMG("ID_5A1B",1)', f: '_xlfn.DISPIMG("ID_5A1B",1)' }],
];

test.each(remarks)("%s in the remarks", async (_, remark) => {
  const host = await openBook(ledger(remark), { functions: await builtFunctions() });
  host.installGlobals();
  const written = await writeReport(environment, { year: 2023, asOf });
  expect(written).toMatchObject({ ok: true });
  const counted = await countFigures(environment, { year: 2023, asOf });
  if (!counted.ok) throw new Error(counted.problem.message);
  const { sheets } = await host.data();
  const rows = sheets.find(({ name }) => name === "指标")?.rows ?? [];
  const shown = new Map(rows.map((row) => [row?.[0]?.value, row?.[2]?.value]));
  const wanted = ["enterprise.total", "enterprise.covered", "member.total"];
  const figures = counted.value.figures.filter(({ id }) => wanted.includes(id));
  expect(figures.map(({ value }) => value)).toEqual([3, 2, 9]);
  for (const { id, value } of figures) expect([id, shown.get(id)]).toEqual([id, value]);
  host.close();
});
