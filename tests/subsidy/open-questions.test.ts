import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { subsidyDue } from "../../src/subsidy";
import { day } from "../ledger-builder";
import { sheetOf } from "../reading/sheet-text";

test("dates of office in a column that is asked about are a question beside the amount", () => {
  const grid = sheetOf(
    `
临江县工业园区党组织台账
序号|党组织名称|成立时间|书记姓名|担任书记年月|党员总数
1|甲禾食品党支部|2017-12-30|韦志强|2023-05|5
2|乙源木业党支部|2018-03-01|卢海燕|2019-04|3
`,
    "党组织台账",
  );
  const { questions } = subsidyDue(readLedger([grid], defaultSettings), {
    year: 2023,
    asOf: day("2023-12-31"),
  });
  expect(questions.join()).toContain("“党组织台账”E列“担任书记年月”尚未确认，可能是“任职时间”，请先确认");
});
