/** Offices that write the total above the records. */
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { sheetOf } from "./sheet-text";

test("a total right below a header of two rows is none of the header", () => {
  const sheet = sheetOf(`
    协调解决企业问题台账
    企业名称|问题情况|类别|收集时间|是否办结||备注
    ||||已办结|未办结|
    总　计|共2件|||||
    临江达邦食品有限公司|用地指标未落实|用地|2023.7.20|√||
    临江永益木业有限公司|水压不足|用水|2023.7.7||√|`);
  const [table] = recognise(sheet, defaultSettings);
  expect(table?.register).toBe("problem");
  expect(table?.headerRows).toEqual([2, 3]);
  expect(table?.dataRows).toEqual([5, 6]);
  expect(table?.skippedRows).toEqual([{ row: 4, kind: "total" }]);
});

test("a total by itself below a header of two rows is none of the header", () => {
  const sheet = sheetOf(`
    园区企业台账
    序号|企业名称|所属园区|是否建立党组织||经营状态
    |||是|否|
    |合计||||
    1|临江达邦食品有限公司|核心园|√||投产
    2|临江永益木业有限公司|核心园||√|在建`);
  const [table] = recognise(sheet, defaultSettings);
  expect([table?.register, table?.headerRows, table?.dataRows]).toEqual(["enterprise", [2, 3], [5, 6]]);
});

test("a total may head a column below its parent", () => {
  const sheet = sheetOf(`
    园区|企业情况||||党员||
    |合计|投产|在建|停产|合计|正式|预备
    核心园|3|2|1|0|5|4|1
    河西园|2|2|0|0|3|3|0`);
  expect(recognise(sheet, defaultSettings)[0]?.headerRows).toEqual([1, 2]);
});

test("numbers that are stored as texts in some of the records below a total", () => {
  const text = `
临江县工业园区机构编制情况表
序号|在职人数|核定编制数|机构|编制形式
总计|19|29||
1|9个|１１|县工业园区管委会|事业编制
2|6|10|园区综合服务中心|事业编制
3|４|８|园区招商局|事业编制`;
  const [table] = recognise(sheetOf(text), defaultSettings);
  expect(table?.dataRows).toEqual([4, 5, 6]);
});

test("full-width digits below a record of numbers", () => {
  const text = `
临江县机构编制情况表
本期实有人员|核定编制数|主要编制单位
总计|20|
10|12|园区招商局
７|８|县工业园区管委会`;
  const [table] = recognise(sheetOf(text), defaultSettings);
  expect(table?.dataRows).toEqual([4, 5]);
});
