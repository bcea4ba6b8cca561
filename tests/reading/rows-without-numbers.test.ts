/** Tables without a column of running numbers: what is no record there is known by its words alone. */
import { countFigures } from "../../src/figures";
import { readLedger } from "../../src/ledger/model";
import { defaultSettings } from "../../src/reading/settings/settings";
import { recognise } from "../../src/reading/recognise";
import { sheetOf } from "./sheet-text";

const firms = `
临江县工业园区企业台账（2023年）
企业名称|所属园区|经营状态|职工总数|党员总数|是否建立党组织
临江禾丰食品有限公司|城东园|已投产|20|2|有
临江源盛建材有限公司|城东园|在建|30|3|无
城东园小计|||50|5|
临江丙盛家居制品厂|城西园|停产|40|4|无
城西园小计|||40|4|
合计|||90|9|`;

function skippedIn(text: string) {
  const [table] = recognise(sheetOf(text), defaultSettings);
  return { data: table?.dataRows, skipped: table?.skippedRows.map(({ row, kind }) => [row, kind]) };
}

test("named sub-totals and the total are no enterprises", () => {
  const ledger = readLedger([sheetOf(firms, "企业台账")], defaultSettings);
  const figures = countFigures(ledger, { year: 2023, asOf: null });
  const valueOf = (id: string) => figures.find((figure) => figure.id === id)?.value;
  expect([valueOf("enterprise.total"), valueOf("member.total"), valueOf("coverage.all")]).toEqual([
    3,
    9,
    1 / 3,
  ]);
});

test.each(["汇总", "总 计", "合计（3家）", "全园合计", "高新园合计"])(
  "a last row called %s is a total",
  (label) => {
    const { data, skipped } = skippedIn(firms.replace(/合计(?=\|\|\|90)/, label));
    expect(data).toEqual([3, 4, 6]);
    expect(skipped).toEqual([
      [5, "subtotal"],
      [7, "subtotal"],
      [8, "total"],
    ]);
  },
);

test.each(["经办人：覃某|会计：黄某", "出纳：韦某|经办：覃某", "★以上为规上企业|共1家", "●以上均为在建|"])(
  "what is signed or noted below the list is no enterprise: %s",
  (line) => {
    expect(skippedIn(`${firms}\n${line}||||`).data).toEqual([3, 4, 6]);
  },
);
