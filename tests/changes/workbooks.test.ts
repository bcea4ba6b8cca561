/** The offices' workbooks of two years: what is said to be different is what their cells hold. */
import { changesJob } from "../../src/jobs/changes";
import { cellText, valueAt, lastRow, type Grid } from "../../src/reading/cells/grid";
import { loadGrids } from "../reading/load-workbook";
import { describeShared, sharedWorkbooks } from "../shared-workbooks";
import { day } from "../ledger-builder";
import { isChanged } from "../../src/report/lists/differences-plan";
import { brokenSums, toldChanges } from "./laws";

const wish = { year: 2023, asOf: day("2023-12-31") };

function changesOf(name: string, since: string) {
  return changesJob({ grids: loadGrids(name), since: loadGrids(since), wish, today: day("2024-01-15") });
}

/** The rows of the enterprise ledger as they stand in the cells, by credit code: header text → cell text. */
function rowsByCode(name: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const grid = loadGrids(name).find(({ sheet }) => sheet === "企业台账");
  if (grid === undefined) throw new Error(`${name} has no 企业台账.`);
  const header = headerRow(grid);
  const titles = (grid.values[header - grid.firstRow] ?? []).map((value) => cellText(value));
  const rows = new Map<string, ReadonlyMap<string, string>>();
  for (let row = header + 1; row <= lastRow(grid); row++) {
    const cells = new Map(
      titles.map((title, at) => [title, cellText(valueAt(grid, row, grid.firstColumn + at), false)]),
    );
    const code = cells.get("统一社会信用代码") ?? "";
    if (code !== "") rows.set(code, cells);
  }
  return rows;
}

function headerRow(grid: Grid): number {
  const at = grid.values.findIndex((row) => row.some((value) => value === "统一社会信用代码"));
  return grid.firstRow + at;
}

describeShared("2023-clean against 2022-previous", () => {
  const { records, figures, questions } = changesOf("2023-clean", "2022-previous");
  const [before, after] = [rowsByCode("2022-previous"), rowsByCode("2023-clean")];
  const enterprises = records.filter(({ register }) => register === "enterprise");
  const named = (kind: string) => enterprises.filter((one) => one.kind === kind).map(({ name }) => name);
  const nameIn = (rows: typeof after, code: string) => rows.get(code)?.get("企业名称");

  test("every enterprise that is new, gone or renamed, and no other", () => {
    const added = [...after.keys()].filter((code) => !before.has(code)).map((code) => nameIn(after, code));
    const gone = [...before.keys()].filter((code) => !after.has(code)).map((code) => nameIn(before, code));
    const renamed = [...after.keys()]
      .filter((code) => before.has(code) && nameIn(before, code) !== nameIn(after, code))
      .map((code) => nameIn(after, code));
    expect(named("added")).toEqual(added);
    expect(named("gone")).toEqual(gone);
    expect(named("renamed")).toEqual(renamed);
    expect(questions).toEqual([]);
  });

  test("every cell of the enterprises that is another, and no other", () => {
    const differing = [...after].flatMap(([code, cells]) => {
      const earlier = before.get(code);
      if (earlier === undefined) return [];
      return [...cells]
        .filter(([title, text]) => title !== "序号" && (earlier.get(title) ?? "") !== text)
        .map(([title]) => `${cells.get("企业名称") ?? ""} ${title}`);
    });
    const told = enterprises.flatMap(({ name, fields }) => fields.map(({ title }) => `${name} ${title}`));
    expect([...told].sort()).toEqual([...differing].sort());
  });

  test("the cells of a change are those of its row, before and after", () => {
    const record = enterprises.find(({ name }) => name === "临江恒泰机械有限公司");
    expect(record?.fields).toEqual([
      {
        field: "members",
        title: "党员总数",
        before: 4,
        after: 5,
        beforeCell: "企业台账!K6",
        afterCell: "企业台账!K6",
      },
      {
        field: "probationaryMembers",
        title: "预备党员",
        before: 0,
        after: 1,
        beforeCell: "企业台账!M6",
        afterCell: "企业台账!M6",
      },
    ]);
  });

  test("29 for 23 are covered: six by name, each with why", () => {
    const covered = figures.find(({ id }) => id === "enterprise.covered");
    expect(covered).toMatchObject({ before: 23, after: 29, change: 6 });
    expect(covered?.parts.map(({ name, amount }) => `${name} ${String(amount)}`)).toEqual([
      "临江华彩生物科技股份有限公司 1",
      "临江安居建材有限责任公司 1",
      "临江明辉机械有限公司 1",
      "临江创科木业股份有限公司 1",
      "临江和美木业股份有限公司 1",
      "临江顺达机械有限公司 1",
    ]);
    expect(covered?.parts.every(({ reason }) => reason.startsWith("是否建立党组织：否→是"))).toBe(true);
  });

  test("the figures of both years are those that are known of them", () => {
    for (const [name, key] of [
      ["2022-previous", "before"],
      ["2023-clean", "after"],
    ] as const) {
      const expected = sharedWorkbooks.find((one) => one.name === name)?.expected.figures ?? {};
      const counted = Object.fromEntries(figures.map((figure) => [figure.id, figure[key]]));
      for (const [id, value] of Object.entries(expected)) expect([id, counted[id]]).toEqual([id, value]);
    }
  });

  test("what happened, by date: four terms renewed, three organisations founded, four enterprises listed anew", () => {
    const { happenings } = changesOf("2023-clean", "2022-previous");
    const counts = Object.fromEntries(
      ["换届", "新建", "建立党组织", "新列入台账"].map((what) => [
        what,
        happenings.filter((one) => one.what === what).length,
      ]),
    );
    expect(counts).toEqual({ 换届: 4, 新建: 3, 建立党组织: 6, 新列入台账: 4 });
    expect(happenings[0]).toEqual({
      day: "2023-04-10",
      what: "换届",
      name: "中共临江广益建材有限责任公司支部委员会",
      cell: "党组织台账!P13",
    });
  });

  test("no ID number, phone or account is shown whole, and no child's name", () => {
    const text = JSON.stringify({ records, figures });
    expect(text).not.toMatch(/(?<![\d.])\d{15}|(?<![\d.])1[3-9]\d{9}(?!\d)/);
  });
});

describeShared("shared workbooks", () => {
  test.each(sharedWorkbooks)("$name against itself: nothing", ({ name, expected: { year } }) => {
    const grids = loadGrids(name);
    const period = { year, asOf: day(`${String(year)}-12-31`) };
    const changes = changesJob({ grids, since: grids, wish: period, today: day("2024-01-15") });
    expect(toldChanges(changes)).toEqual([]);
  });

  test("any two: the parts of every figure sum to its change", () => {
    for (const { name } of sharedWorkbooks)
      for (const { name: since } of sharedWorkbooks)
        expect([name, since, ...brokenSums(changesOf(name, since))]).toEqual([name, since]);
  });

  test("the same data by a hurried clerk: no figure, and no record more or less", () => {
    const { records, figures, questions } = changesOf("2023-messy", "2023-clean");
    expect(figures.filter((figure) => isChanged(figure)).map(({ id }) => id)).toEqual([]);
    expect(questions).toEqual([]);
    expect(records.filter(({ kind }) => kind !== "changed")).toEqual([]);
    // What he writes differently says something else, or nothing.
    expect(new Set(records.flatMap(({ fields }) => fields.map(({ field }) => field)))).toEqual(
      new Set(["remark"]),
    );
  });
});
