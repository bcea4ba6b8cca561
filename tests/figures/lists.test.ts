/** The list behind a figure: what its number is the sum of, and nothing personal. */
import fs from "node:fs";
import path from "node:path";
import { countFigure, listFigure, type FigureRecord } from "../../src/figures";
import { endOfYear } from "../../src/reading/cells/dates";
import { readLedger } from "../../src/ledger/model";
import { parkNames } from "../../src/ledger/parks";
import { defaultSettings } from "../../src/reading/settings/settings";
import { loadGrids } from "../reading/load-workbook";
import { parseBook } from "../written-book";
import { describeShared, sharedWorkbooks } from "../shared-workbooks";
import { parseFigureCase } from "./case-file";
import { brokenLists } from "./list-laws";

const CASES = path.join(__dirname, "cases");

function listOf(id: string, sheets: string) {
  const { context, settings, grids } = parseBook(sheets);
  const ledger = readLedger(grids, settings);
  const list = listFigure(id, ledger, context);
  return {
    counted: list?.counted.map(shown),
    notCounted: list?.notCounted.map(shown),
    cells: countFigure(id, ledger, context)?.cells,
  };
}

/** `甲禾食品（北园）台账!3`, with what it adds where that isn't one. */
function shown({ name, park, sheet, row, amount }: FigureRecord): string {
  return `${name}（${park ?? "？"}）${sheet}!${String(row)}${amount === 1 ? "" : ` ${String(amount)}`}`;
}

const enterprises = `
# 企业台账
2023年园区企业台账
序号|企业名称|所属园区|经营状态|党员总数|是否建立党组织|党组织名称
1|临江禾丰食品有限公司|城东园|已投产|5|是|禾丰食品党支部
2|临江源盛建材有限公司|城东园|已投产|0|否|
小计|||2|5||
3|临江恒泰机械有限公司|城西园|在建|3|是|恒泰机械党支部
4|临江瑞祥木业有限公司|城西园|已投产|2|是|瑞祥木业党支部
合计|||4|10||`;

describe("what is listed", () => {
  test("of a count: the records that count, and their cells", () => {
    expect(listOf("enterprise.operating", enterprises)).toEqual({
      counted: [
        "临江禾丰食品有限公司（城东园）企业台账!3",
        "临江源盛建材有限公司（城东园）企业台账!4",
        "临江瑞祥木业有限公司（城西园）企业台账!7",
      ],
      notCounted: [],
      cells: ["企业台账!D3:D4", "企业台账!D7"],
    });
  });

  test("of a sum: each record with what it adds; a sub-total breaks the range", () => {
    expect(listOf("member.total", enterprises)).toEqual({
      counted: [
        "临江禾丰食品有限公司（城东园）企业台账!3 5",
        "临江源盛建材有限公司（城东园）企业台账!4 0",
        "临江恒泰机械有限公司（城西园）企业台账!6 3",
        "临江瑞祥木业有限公司（城西园）企业台账!7 2",
      ],
      notCounted: [],
      cells: ["企业台账!E3:E4", "企业台账!E6:E7"],
    });
  });

  test("of a rate: who counts and who doesn't", () => {
    expect(listOf("coverage.operating", enterprises)).toEqual({
      counted: ["临江禾丰食品有限公司（城东园）企业台账!3", "临江瑞祥木业有限公司（城西园）企业台账!7"],
      notCounted: ["临江源盛建材有限公司（城东园）企业台账!4"],
      cells: ["F", "G", "D"].flatMap((column) => [`企业台账!${column}3:${column}4`, `企业台账!${column}7`]),
    });
  });

  test("of different parks: each by its name and its first record", () => {
    expect(listOf("park.count", enterprises)).toEqual({
      counted: ["城东园（城东园）企业台账!3", "城西园（城西园）企业台账!6"],
      notCounted: [],
      cells: ["企业台账!C3:C4", "企业台账!C6:C7"],
    });
  });

  test("of children: the employee's name, never the child's", () => {
    const { counted } = listOf(
      "schooling.settled",
      `
# 子女就学
2023年职工子女就学情况表
序号|企业名称|职工姓名|子女姓名|年级|安置学校|办理结果
1|临江禾丰食品有限公司|韦大山|韦小宝|一年级|城东小学|已安排
2|临江禾丰食品有限公司|黄秋月|黄小妹|二年级|城东小学|自行解决`,
    );
    expect(counted).toEqual(["韦大山（？）子女就学!3"]);
  });

  test("without ID numbers and phones, also where they stand beside the name", () => {
    const { counted } = listOf(
      "apartment.persons",
      `
# 公寓
人才公寓入住登记表
序号|楼栋|房号|入住单位|入住人员|身份证号|入住时间
1|1栋|101|禾丰食品|王一 13812345678|11010519491231002X|2023-01-01`,
    );
    expect(counted?.join()).not.toMatch(/13812345678|11010519491231002X/);
    expect(counted).toHaveLength(1);
  });

  test("of different flats and people: a row may hold several, and one stands once", () => {
    const flats = `
# 公寓
人才公寓入住登记表
序号|楼栋|房号|入住单位|入住人员|入住时间
1|1栋|101、103|禾丰食品|王一等3人|2023-01-01
2|2栋|101|禾丰食品|张三、李四|2023-03-01
3|2栋|101|禾丰食品|张三|2023-05-01`;
    expect(listOf("apartment.units", flats).counted).toEqual([
      "1栋101（？）公寓!3",
      "1栋103（？）公寓!3",
      "2栋101（？）公寓!4",
    ]);
    expect(listOf("apartment.persons", flats).counted).toEqual([
      "王一（？）公寓!3",
      "王一等3人（？）公寓!3",
      "王一等3人（？）公寓!3",
      "张三（？）公寓!4",
      "李四（？）公寓!4",
    ]);
  });

  test("of what has no value: nothing, and the cells are the column's", () => {
    expect(listOf("member.total", enterprises.replace("|5|是", "|若干|是"))).toEqual({
      counted: [],
      notCounted: [],
      cells: ["企业台账!E3:E4", "企业台账!E6:E7"],
    });
  });
});

describe("the list is what the number is the sum of", () => {
  test.each(fs.readdirSync(CASES))("%s", (id) => {
    for (const file of fs.readdirSync(path.join(CASES, id))) {
      const { context, settings, grids } = parseFigureCase(
        fs.readFileSync(path.join(CASES, id, file), "utf8"),
      );
      expect([file, ...brokenLists(readLedger(grids, settings), context)]).toEqual([file]);
    }
  });
});

describeShared("the lists of the shared workbooks", () => {
  test.each(sharedWorkbooks)("$name", ({ name, expected: { year } }) => {
    const ledger = readLedger(loadGrids(name), defaultSettings);
    const period = { year, asOf: endOfYear(year) };
    expect(brokenLists(ledger, period)).toEqual([]);
    for (const park of parkNames(ledger)) expect(brokenLists(ledger, { ...period, park })).toEqual([]);
    for (const quarter of [1, 2, 3, 4] as const)
      expect(brokenLists(ledger, { ...period, quarter })).toEqual([]);
  });
});
