/** 合成第三张表 and 从现在起算数: a third sheet of two, which are left as they are; it counts once somebody says so. */
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { countMergedVersion } from "../../src/actions/changes/count-merged-version";
import { mergeVersions } from "../../src/actions/changes/merge-versions";
import { countFigures } from "../../src/actions/figures/count-figures";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { cellOf, environment, officeSheets, opened, sheetOf, valueOf, year } from "./sample-book";

const header = ["序号", "企业名称", "所属园区", "经营状态", "党员总数", "是否建立党组织"];
const sheet = "台账（最终版2）";
const sinceSheet = "台账（最终）";
const third = "台账（最终版2）（合成）";

function book(): Uint8Array {
  const of = (name: string, rows: readonly (readonly (string | number)[])[]) =>
    sheetOfRows(name, [["2023年临江县园区企业台账"], header, ...rows.map((row) => [...row])]);
  return newBook({
    sheets: [
      of(sinceSheet, [
        [1, "临江禾丰食品有限公司", "城东园", "已投产", 3, "是"],
        [2, "临江源盛建材有限公司", "城东园", "已投产", 5, "否"],
        [3, "临江恒泰机械有限公司", "城西园", "已投产", 2, "否"],
      ]),
      of(sheet, [
        [1, "临江禾丰食品有限公司", "城东园", "已投产", 4, "是"],
        [2, "临江恒泰机械有限公司", "城西园", "已投产", 2, "是"],
        [3, "临江德馨生物有限公司", "城西园", "已投产", 1, "否"],
      ]),
    ],
  });
}

const wish = { ...year, sheet, sinceSheet };

test("fields and records as chosen; the two sheets stay, and nothing counts otherwise until it is said", async () => {
  const host = await opened(book());
  const before = await officeSheets(host, []);
  const numbers = async () => {
    const { figures } = valueOf(await countFigures(environment, year));
    return figures
      .filter(({ id }) => ["enterprise.total", "enterprise.covered", "member.total"].includes(id))
      .map(({ value }) => value);
  };
  const counted = await numbers();
  const earlier = ["'台账（最终版2）'!E3", "'台账（最终）'!B4"];
  const made = valueOf(await mergeVersions(environment, { ...wish, earlier }));
  expect(made).toEqual({ sheet: third, notTaken: [], asked: 0 });
  const rows = sheetOf(await host.data(), third);
  const names = ["B4", "B5", "B6", "B7"].map((cell) => cellOf(rows, cell)?.value);
  expect(names).toEqual([
    "临江禾丰食品有限公司",
    "临江恒泰机械有限公司",
    "临江德馨生物有限公司",
    "临江源盛建材有限公司",
  ]);
  expect(cellOf(rows, "E4")?.value).toBe(3);
  expect(await officeSheets(host, [third])).toEqual(before);
  expect(await numbers()).toEqual(counted);

  valueOf(await countMergedVersion(environment, third, [sheet, sinceSheet]));
  expect(await numbers()).toEqual([4, 2, 11]);
  const { tables } = valueOf(await recogniseLedgers(environment));
  expect(tables.map(({ sheet: name, counts }) => [name, counts?.in])).toEqual([
    [sinceSheet, false],
    [sheet, false],
    [third, true],
  ]);
  expect(await officeSheets(host, [third, "党建设置"])).toEqual(before);
  host.close();
});

test("a second one is another sheet, since what counts is not ours to write again", async () => {
  const host = await opened(book());
  valueOf(await mergeVersions(environment, { ...wish, earlier: [] }));
  expect(valueOf(await mergeVersions(environment, { ...wish, earlier: "all" })).sheet).toBe(third);
  valueOf(await countMergedVersion(environment, third, [sheet, sinceSheet]));
  const another = valueOf(await mergeVersions(environment, { ...wish, earlier: "all" })).sheet;
  expect(another).toBe("台账（最终版2）（合成2）");
  host.close();
});

test("a sheet that is none, and a cell that is none of a change's, end in words, and nothing is written", async () => {
  const host = await opened(book());
  const before = await host.data();
  const none = await mergeVersions(environment, { ...wish, sinceSheet: "没有这张", earlier: "all" });
  const cell = await mergeVersions(environment, { ...wish, earlier: ["台账!Z9"] });
  for (const outcome of [none, cell]) expect(outcome.ok).toBe(false);
  expect(await host.data()).toEqual(before);
  host.close();
});
