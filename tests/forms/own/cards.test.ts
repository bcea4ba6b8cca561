/** A page for each enterprise: its own row, and what the other registers say of it and of nobody else. */
import { strFromU8, unzipSync } from "fflate";
import { newBook, sheetOfRows } from "../../../package/workbook/new-book";
import { readBook } from "../../../package/workbook/reader";
import { cardTable } from "../../../src/forms/own/card-pages";
import { enterprisePages } from "../../../src/jobs/cards";
import { sheetsOfFile } from "../../../src/jobs/workbook-file";
import type { Grid } from "../../../src/reading/cells/grid";
import { wordTables } from "../../../src/report/word-document";

function gridsOf(file: Uint8Array): readonly Grid[] {
  const sheets = sheetsOfFile(file);
  if (!("grids" in sheets)) throw new Error(sheets.problem);
  return sheets.grids;
}

const grids = gridsOf(
  newBook({
    sheets: [
      sheetOfRows("企业", [
        ["园区企业台账"],
        ["企业名称", "经营状态", "出资人电话", "是否建立党组织", "党组织名称"],
        ["临江禾丰食品有限公司", "投产", "13810000000", "是", "禾丰食品党支部"],
        ["临江嘉木木业有限公司", "在建", "13812345678", "否", null],
      ]),
      sheetOfRows("问题", [
        ["协调解决企业问题台账"],
        ["企业名称", "反映问题", "收集时间", "是否办结"],
        ["禾丰食品", "变压器容量不够", "2023-03-05", "是"],
        ["嘉木木业", "进厂道路破损", "2023-04-06", "否"],
      ]),
      sheetOfRows("就学", [
        ["职工子女就学情况表"],
        ["企业名称", "职工姓名", "子女姓名", "就读年级", "办理结果"],
        ["嘉木木业", "覃乙", "覃小丙", "一年级", "已安排"],
      ]),
      sheetOfRows("指导员", [
        ["党建指导员联系表"],
        ["指导员姓名", "所在单位", "联系电话", "联系企业"],
        ["韦丁", "县委组织部", "13900001111", "禾丰食品、嘉木木业"],
      ]),
    ],
  }),
);
const asked = { grids, name: null, withIds: false, file: true };

it("tells of each enterprise what its registers say", () => {
  const { cards } = enterprisePages(asked);
  const [first, second] = cards;
  expect(cards.map(({ name }) => name)).toEqual(["临江禾丰食品有限公司", "临江嘉木木业有限公司"]);
  expect(first?.lists.map(({ register, rows }) => [register, rows])).toEqual([
    ["instructor", [["韦丁", "县委组织部", "139****1111"]]],
    ["problem", [["变压器容量不够", "2023-03-05", "是"]]],
  ]);
  expect(second?.lists.find(({ register }) => register === "schooling")?.rows).toEqual([
    ["覃乙", "***", "一年级", "已安排"],
  ]);
  expect(first?.fields.find(({ field }) => field === "investorPhone")?.value).toBe("138****0000");
});

/** Points of a character of a card's tables, half as wide as high, and what Word leaves free in a cell. */
const CHARACTER = 5;
const IN_CELL = 2 * 5.4;

it("leaves room for every date on its line, so that a page holds an enterprise", async () => {
  const { cards } = enterprisePages(asked);
  const parts = unzipSync(await wordTables(cards.map(cardTable)));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const rooms = [...xml.matchAll(/<w:tc>.*?<w:tcW [^>]*w:w="(\d+)".*?<\/w:tc>/g)].flatMap(([cell, width]) => {
    const text = [...cell.matchAll(/<w:t[ >][^<]*/g)].map(([one]) => one.replace(/^[^>]*>/, "")).join("");
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? [Number(width) / 20] : [];
  });
  expect(rooms.length).toBeGreaterThan(1);
  for (const room of rooms) expect(room).toBeGreaterThanOrEqual(10 * CHARACTER + IN_CELL);
  expect(xml).toContain('<w:sz w:val="20"/>');
});

it("shows numbers and children's names where that was asked for", () => {
  const told = JSON.stringify(enterprisePages({ ...asked, withIds: true }).cards);
  for (const whole of ["13810000000", "13900001111", "覃小丙"]) expect(told).toContain(whole);
});

it("prints each enterprise on one page", () => {
  const { data } = readBook(enterprisePages(asked).file ?? new Uint8Array());
  expect(data.sheets.map(({ name, pageLayout }) => [name, pageLayout?.fitToHeight])).toEqual([
    ["临江禾丰食品有限公司", 1],
    ["临江嘉木木业有限公司", 1],
  ]);
});

it("is silent of an enterprise that nobody knows", () => {
  expect(enterprisePages({ ...asked, name: "没有这家" })).toMatchObject({ cards: [], file: null });
});
