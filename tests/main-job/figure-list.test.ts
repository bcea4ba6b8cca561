/** DJ.指标名单 in the stand-in, through the built metadata: it spills who counts, and follows an edit. */
import { builtFunctions } from "../../cli/built-functions";
import { openData } from "../../host";
import { book, sheet } from "../../host/tests/books";

const ledger = sheet("企业台账", [
  ["企业名称", "所属园区", "经营状态", "党员总数", "是否建立党组织"],
  ["东岭食品有限公司", "北园", "投产", 3, "是"],
  ["嘉木家居有限公司", "北园", "投产", 0, "否"],
  ["瑞泽包装有限公司", "南园", "在建", 1, "是"],
]);

test("the list behind a rate", async () => {
  const host = await openData(book([ledger, sheet("名单", [["名单"]])]), {
    functions: await builtFunctions(),
  });
  const spilled = (): Promise<unknown> =>
    host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("名单").getRange("A2:E4");
      range.load("values");
      await context.sync();
      return range.values;
    });
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("名单").getRange("A2").formulas = [
      ['=DJ.指标名单("投产企业覆盖率","","","","","企业台账",企业台账!A1:E9)'],
    ];
    await context.sync();
  });
  await host.settled();
  expect(await spilled()).toEqual([
    ["名称", "园区", "工作表", "行", "计入"],
    ["东岭食品有限公司", "北园", "企业台账", 2, "是"],
    ["嘉木家居有限公司", "北园", "企业台账", 3, "否"],
  ]);
  await host.user.type("企业台账", "E3", "是");
  await host.settled();
  expect((await spilled()) as unknown[][]).toHaveProperty([2, 4], "是");
  host.close();
});
