/** Records whose cells are words of headers as well: they head no table of their own. */
import { recognise } from "../../src/reading/recognise";
import { defaultSettings } from "../../src/reading/settings/settings";
import { sheetOf } from "./sheet-text";

const HEADER = "序号|姓名|性别|籍贯|学历|入党时间|党员类别|岗位|出生地|备注";

function rowsOf(text: string) {
  return recognise(sheetOf(text), defaultSettings).map(({ register, dataRows }) => [register, dataRows]);
}

test("a member below a heading, after a sub-total", () => {
  const text = `
园区党员花名册
${HEADER}
一、城东园
1|韦小兰|女|城厢镇|高中|2015-07-18|流动党员|书记|籍贯|无
小计|||||||||
二、城西园
2|覃大伟|男|城厢镇|大专|2023.8.28|流动党员|书记|籍贯|
3|陆小云|女|城厢镇|大专|2019.1.8|流动党员|副书记|籍贯|`;
  expect(rowsOf(text)).toEqual([["member", [4, 7, 8]]]);
});

test("the first member below the first heading", () => {
  const text = `
园区党员花名册
${HEADER}
城东园
1|李志平|男|城厢镇|本科|20131012|流动党员|书记|籍贯|女
2|韦小玲|女|城厢镇|本科|2013.9.18|流动党员|书记|籍贯|男`;
  expect(rowsOf(text)).toEqual([["member", [4, 5]]]);
});
