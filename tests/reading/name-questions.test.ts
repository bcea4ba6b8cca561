import { runChecks } from "../../src/checks/run";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { nameQuestions } from "../../src/ledger/names/name-questions";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings, type Alias } from "../../src/reading/settings/settings";
import { readSettings, settingsHeader, settingsRows } from "../../src/reading/settings/settings-sheet";
import { describeShared } from "../shared-workbooks";
import { loadGrids } from "./load-workbook";
import { sheetOf } from "./sheet-text";

const ledgerSheet = sheetOf(
  `
园区企业党建台账
序号|企业名称|经营状态|党员数|是否建立党组织
1|临江金星鞋业有限公司|投产|4|是
2|临江金星鞋业第二有限公司|投产|2|否
3|临江安和纸业有限公司|投产|3|是
4|临江福源生物饲料有限公司|投产|1|否
`,
  "企业台账",
);
const problems = sheetOf(
  `
协调解决企业问题台账
序号|企业名称|反映问题|是否办结
1|安和纸业|用水|是
2|福源生物|用电|是
3|福源生物饲料科技|用地|是
4|海棠日化|用工|否
`,
  "问题台账",
);

function ledgerWith(aliases: readonly Alias[]) {
  return readLedger([ledgerSheet, problems], { ...defaultSettings, aliases });
}

function unknownEnterprises(aliases: readonly Alias[]) {
  const { findings } = runChecks(ledgerWith(aliases), { year: 2023, asOf: daysFromCivil(2023, 12, 31) });
  return findings
    .filter(({ rule, severity }) => rule === "ISS-06" && severity !== "info")
    .map(({ cell }) => cell);
}

test("a name that says more than the ledger's is asked, a short form of one of them is not", () => {
  expect(nameQuestions(ledgerWith([]))).toEqual([
    { name: "福源生物饲料科技", sheet: "问题台账", cell: "B5", candidates: ["临江福源生物饲料有限公司"] },
  ]);
});

test("an answer is asked no more and is honoured: the same one is found, another one is not", () => {
  const same = [{ name: "福源生物饲料科技", means: "临江福源生物饲料有限公司" }];
  expect(nameQuestions(ledgerWith(same))).toEqual([]);
  expect(unknownEnterprises(same)).toEqual(["B6"]);
  const other = [{ name: "福源生物饲料科技", means: "福源生物饲料科技" }];
  expect(nameQuestions(ledgerWith(other))).toEqual([]);
  expect(unknownEnterprises(other)).toEqual(["B5", "B6"]);
});

test("an old name that nothing is like can be given its meaning on 党建设置", () => {
  const renamed = [{ name: "海棠日化", means: "临江安和纸业有限公司" }];
  expect(unknownEnterprises(renamed)).not.toContain("B6");
});

test("both answers come back from the sheet as they were written", () => {
  const aliases = [
    { name: "福源生物饲料科技", means: "福源生物饲料科技" },
    { name: "安和", means: "临江安和纸业有限公司" },
  ];
  const rows = settingsRows({ ...defaultSettings, aliases });
  const values = [
    [...settingsHeader],
    ...rows.map(({ section, item, value, more, help }) => [section, item, value, ...more, help]),
  ];
  const grid = { sheet: "党建设置", firstRow: 1, firstColumn: 1, values };
  expect(readSettings(grid).settings.aliases).toEqual(aliases);
});

describeShared("names in the shared workbooks", () => {
  test.each(["2023-clean", "2023-messy", "small-park"])("%s raises no question", (name) => {
    expect(nameQuestions(readLedger(loadGrids(name), defaultSettings))).toEqual([]);
  });
});
