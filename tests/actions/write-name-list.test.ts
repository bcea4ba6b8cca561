/** 筛选到这些行: sheet 名单 of ours, which counts for nothing, and leaves the office's sheets as they are. */
import { listFigure } from "../../src/actions/figures/list-figure";
import { writeNameList } from "../../src/actions/figures/write-name-list";
import { countFigures } from "../../src/actions/figures/count-figures";
import { recognise } from "../../src/reading/recognise";
import { readTables } from "../../src/reading/records";
import { isCopy } from "../../src/ledger/sheets/lists";
import { defaultSettings } from "../../src/reading/settings/settings";
import {
  cellOf,
  environment,
  officeSheets,
  opened,
  sampleBytes,
  sheetOf,
  valueOf,
  year,
} from "./sample-book";

const sheetName = "名单";
const id = "coverage.all";

test("both lists with links to the deciding cells; nothing of the office's is touched, no figure changes", async () => {
  const host = await opened(sampleBytes());
  const before = await officeSheets(host, []);
  const numbers = async () =>
    valueOf(await countFigures(environment, year)).figures.map(({ id: figure, value }) => [figure, value]);
  const counted = await numbers();
  const { list } = valueOf(await listFigure(environment, id, year));
  expect(valueOf(await writeNameList(environment, id, year))).toBe(sheetName);
  const sheet = sheetOf(await host.data(), sheetName);
  const records = [...(list?.counted ?? []), ...(list?.notCounted ?? [])];
  expect(records.length).toBe(list?.figure.denominator);
  for (const [index, { name, sheet: where, cell, decided }] of records.entries()) {
    const row = String(index + 4);
    expect(cellOf(sheet, `B${row}`)?.value).toBe(name);
    expect(cellOf(sheet, `F${row}`)?.value).toBe(decided);
    expect(cellOf(sheet, `G${row}`)).toMatchObject({ link: { location: `${where}!${cell}` } });
  }
  expect(sheet.autoFilter).toMatchObject({ row: 2, column: 0 });
  expect(await officeSheets(host, [sheetName])).toEqual(before);
  expect(await numbers()).toEqual(counted);
  host.close();
});

test("also where its mark of ours has gone, it is a copy by the one that says so", () => {
  const values = [
    ["名单：企业总数，由党建台账加载项整理生成，不计入统计", null, null],
    ["序号", "企业名称", "所属园区"],
    [1, "临江禾丰食品有限公司", "城东园"],
    [2, "临江源盛建材有限公司", "城东园"],
  ];
  const grid = { sheet: sheetName, firstRow: 1, firstColumn: 1, values };
  const tables = readTables(grid, recognise(grid, defaultSettings), defaultSettings);
  expect(tables.map(isCopy)).toEqual([true]);
});
