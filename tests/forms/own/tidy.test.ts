/** A normalised copy beside each ledger: nothing counted twice, nothing lost, the same the second time. */
import { newBook, sheetOfRows } from "../../../package/workbook/new-book";
import { countFigures } from "../../../src/figures";
import { officeLedger } from "../../../src/jobs/office-ledger";
import { planFile } from "../../../src/jobs/plan-file";
import { tidyJob } from "../../../src/jobs/tidy";
import { sheetsOfFile } from "../../../src/jobs/workbook-file";
import { ledgerAt } from "../../../src/ledger/model";
import { endOfYear } from "../../../src/reading/cells/dates";
import type { Grid } from "../../../src/reading/cells/grid";
import { describeShared, sharedWorkbooks } from "../../shared-workbooks";

function gridsOf(file: Uint8Array): readonly Grid[] {
  const sheets = sheetsOfFile(file);
  if (!("grids" in sheets)) throw new Error(sheets.problem);
  return sheets.grids;
}

/** The workbook with the copies beside its own sheets. */
function tidied(grids: readonly Grid[]): readonly Grid[] {
  const { plans } = tidyJob({ grids });
  const copies = gridsOf(planFile(plans));
  const names = new Set(copies.map(({ sheet }) => sheet));
  return [...grids.filter(({ sheet }) => !names.has(sheet)), ...copies];
}

function values(grids: readonly Grid[]): readonly unknown[] {
  const { ledger } = officeLedger(grids);
  const period = { year: 2023, asOf: endOfYear(2023) };
  return countFigures(ledgerAt(ledger, period.asOf), period).map(({ id, value, reason }) => [
    id,
    value,
    reason,
  ]);
}

const ledgers = sharedWorkbooks.filter(({ name }) => name !== "foreign");

describeShared("offices' workbooks", () => {
  it.each(ledgers.map((workbook) => [workbook.name, workbook] as const))("%s", (_, workbook) => {
    const grids = gridsOf(workbook.bytes());
    const once = tidied(grids);
    expect(values(once)).toEqual(values(grids));
    expect(tidyJob({ grids: once }).plans).toEqual(tidyJob({ grids }).plans);
    const copies = officeLedger(once).ledger.counts.filter(({ role }) => role === "copy");
    expect(copies.every((copy) => !copy.in)).toBe(true);
    expect(copies.length).toBe(tidyJob({ grids }).sheets.length);
  });
});

const book = gridsOf(
  newBook({
    sheets: [
      sheetOfRows("党员", [
        ["园区党员花名册"],
        ["姓名", "性别", "身份证号码", "入党时间", "党员类别", "所在企业", "党龄补贴（元）"],
        ["韦 某甲", "女", "450199197702020034", "2012.6.20", "正式", "禾丰食品", 30],
        ["覃乙", "男", "—", "去年底", "预备", "嘉木木业", 20],
      ]),
      sheetOfRows("企业", [
        ["园区企业台账"],
        ["企业名称", "经营状态", "职工总数", "是否建立党组织", "营业收入（万元）"],
        ["临江禾丰食品有限公司", "正常生产", "126人", "√", "1,200"],
        ["临江嘉木木业有限公司", "建设中", "约30", "×", 35.5],
      ]),
    ],
  }),
);

it("writes days, words, units and full names alike, and marks what it can't", () => {
  const { sheets } = tidyJob({ grids: book });
  const [, , members, enterprises] = tidied(book);
  expect(enterprises?.values.slice(2)).toEqual([
    ["企业名称", "经营状态", "营业收入（元）", "职工总数", "是否建立党组织"],
    ["临江禾丰食品有限公司", "投产", 12_000_000, 126, "是"],
    ["临江嘉木木业有限公司", "在建", 355_000, expect.anything(), "否"],
    expect.arrayContaining(["合计"]),
  ]);
  expect(members?.values.slice(2)).toEqual([
    ["姓名", "性别", "身份证号", "入党时间", "党员类别", "所在企业", "党龄补贴(元)"],
    ["韦某甲", "女", "450199197702020034", 41_080, "正式党员", "临江禾丰食品有限公司", 30],
    ["覃乙", "男", null, "去年底", "预备党员", "临江嘉木木业有限公司", 20],
  ]);
  expect(sheets[0]).toMatchObject({ sheet: "党员", register: "member", rows: 2, copy: "党员（规范）" });
  expect(sheets[0]?.unnormalised).toContainEqual({ cell: "D4", raw: "去年底" });
  expect(JSON.stringify(sheets)).not.toContain("450199197702020034");
});
