/** Questions of a form: answered once, kept by the form's signature, used on next month's copy, taken back. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import { answerForm } from "../../src/actions/forms/answer-form";
import { fillForm as fillFromWorkbook } from "../../src/actions/forms/fill-form";
import type { SheetAnswers } from "../../src/forms/form-answers";
import { leftEmpty, withReplies, type FormReply } from "../../src/forms/replies";
import { fillForm, type FillReport } from "../../src/jobs/fill";
import { daysFromCivil, endOfYear } from "../../src/reading/cells/dates";
import type { Grid } from "../../src/reading/cells/grid";
import { defaultSettings, type Settings } from "../../src/reading/settings/settings";
import { readSettings, settingsHeader, settingsRows } from "../../src/reading/settings/settings-sheet";
import { environment, officeSheets, opened, sampleBytes, valueOf, year } from "../actions/sample-book";
import { describeShared } from "../shared-workbooks";
import { gridsOf } from "./filled-form";

type Row = readonly (string | null)[];

function form(...rows: readonly Row[]): Uint8Array {
  return newBook({ sheets: [sheetOfRows("月报", rows)] });
}

/** The same form every month, but for its title. */
function monthly(month: string, ...more: readonly Row[]): Uint8Array {
  return form(
    [`园区党建月报（${month}）`],
    ["指标", "数据"],
    ["企业总数", null],
    ["党支部（家）", null],
    ...more,
  );
}

function sheetIn(report: FillReport): SheetAnswers {
  if ("problem" in report) throw new Error(report.problem);
  const [sheet] = report.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

function filledWith(
  grids: readonly Grid[],
  bytes: Uint8Array,
  answers: readonly { question: string; answer: string }[] = [],
): SheetAnswers {
  const wish = { year: 2023, asOf: endOfYear(2023) };
  return sheetIn(
    fillForm({ grids, form: bytes, wish, today: endOfYear(2023), withIds: false, file: false, answers }),
  );
}

/** The settings as the sheet gives them back. */
function keptIn(settings: Settings) {
  const rows = settingsRows(settings).map(({ section, item, value, more, help }) => [
    section,
    item,
    value,
    help,
    ...more,
  ]);
  return readSettings({
    sheet: "党建设置",
    firstRow: 1,
    firstColumn: 1,
    values: [[...settingsHeader], ...rows],
  });
}

describe("kept in 党建设置", () => {
  const reply: FormReply = {
    signature: "s1",
    question: "2023年11月书记",
    candidates: ["甲", "乙"],
    answer: "甲",
  };

  it("reads back what it wrote", () => {
    const settings = withReplies(defaultSettings, [reply, { ...reply, signature: "s2", answer: leftEmpty }]);
    const { settings: read, problems } = keptIn(settings);
    expect(problems).toEqual([]);
    expect(read.formAnswers).toEqual([
      { signature: "s1", question: "2023年11月书记", answer: "甲" },
      { signature: "s2", question: "2023年11月书记", answer: leftEmpty },
    ]);
  });

  it("lets another answer to the same question take its place, and one to another question of the cell stand", () => {
    const first = withReplies(defaultSettings, [reply]);
    const other = withReplies(first, [{ ...reply, question: "2023年12月书记", answer: "乙" }]);
    expect(other.formAnswers.map(({ answer }) => answer)).toEqual(["乙"]);
    const further = withReplies(first, [{ ...reply, candidates: ["元", "万元"], answer: "元" }]);
    expect(further.formAnswers.map(({ answer }) => answer)).toEqual(["甲", "元"]);
    expect(withReplies(first, [{ ...reply, answer: null }]).formAnswers).toEqual([]);
  });
});

describe("a monthly form, in the workbook", () => {
  const wish = { wish: year, withIds: false, file: false };

  it("is asked once, filled by what is kept in the next month, and asked again when that is taken back", async () => {
    const host = await opened(sampleBytes());
    const office = await officeSheets(host, []);
    // At the end of the month that the form names: a ledger tells what is so, not what was so earlier.
    const fillMonth = async (month: 11 | 12): Promise<SheetAnswers> => {
      const asOf = daysFromCivil(2023, month, month === 11 ? 30 : 31);
      const form = monthly(`2023年${String(month)}月`);
      const asked = { form, wish: { year: 2023, asOf }, withIds: false, file: false };
      return sheetIn(valueOf(await fillFromWorkbook(environment, asked)));
    };
    const november = await fillMonth(11);
    const [asked] = november.ask;
    expect(november.cells.map(({ cell }) => cell)).toEqual(["B3"]);
    expect(asked).toMatchObject({
      cell: "B4",
      candidates: ["organisation.total", "enterprise.covered"],
      titles: ["党组织总数", "已覆盖企业数"],
    });
    const reply: FormReply = {
      signature: november.signature,
      question: asked?.question ?? "",
      candidates: asked?.titles ?? [],
      answer: "已覆盖企业数",
    };
    valueOf(await answerForm(environment, [reply]));
    const december = await fillMonth(12);
    expect(december.ask).toEqual([]);
    expect(december.cells.find(({ cell }) => cell === "B4")?.from).toMatchObject({
      figure: "enterprise.covered",
    });
    expect(december.answered).toEqual([{ question: reply.question, answer: "已覆盖企业数" }]);
    valueOf(await answerForm(environment, [{ ...reply, answer: null }]));
    expect(await fillMonth(12)).toMatchObject({ answered: [], ask: [{ cell: "B4" }] });
    expect(await officeSheets(host, ["党建设置"])).toEqual(office);
    host.close();
  });

  it("leaves empty what people say is nobody's, and says so", async () => {
    const host = await opened(sampleBytes());
    const first = sheetIn(valueOf(await fillFromWorkbook(environment, { form: monthly("11月"), ...wish })));
    const { question = null } = first.ask[0] ?? {};
    valueOf(
      await answerForm(environment, [
        { signature: first.signature, question: question ?? "", candidates: [], answer: leftEmpty },
      ]),
    );
    const again = sheetIn(valueOf(await fillFromWorkbook(environment, { form: monthly("12月"), ...wish })));
    expect(again.ask).toEqual([]);
    expect(again.left).toContainEqual({ cell: "B4", reason: "照以前的回答留空" });
    host.close();
  });
});

describeShared("questions of many forms", () => {
  const folder = path.join(__dirname, "golden");
  const grids = gridsOf("2023-clean");

  it("serves no other form, whatever it asks in the same words", () => {
    const asked = filledWith(grids, monthly("11月"));
    const other = filledWith(
      grids,
      form(["月报"], ["项目", "本月", "说明"], ["企业总数", null, null], ["党支部（家）", null, null]),
    );
    expect(other.signature).not.toBe(asked.signature);
    expect(filledWith(grids, monthly("12月", ["党员总数", null])).signature).toBe(asked.signature);
  });

  it("knows a form again whose heads name another month", () => {
    const signatures = ["2023年11月末", "2023年12月末"].map(
      (month) => filledWith(grids, form(["月报"], ["园区", `${month}企业数`], ["甲园", null])).signature,
    );
    expect(signatures[0]).toBe(signatures[1]);
  });

  it("answers every question by its first candidate, and changes no other cell", () => {
    let answered = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".xlsx"))) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
      const before = filledWith(grids, bytes);
      const answers = before.ask.flatMap(({ question, titles: [answer = leftEmpty] }) =>
        question === null ? [] : [{ question, answer }],
      );
      const after = filledWith(grids, bytes, answers);
      const asked = new Set(before.ask.map(({ cell }) => cell));
      const stillAsked = after.ask.filter(({ question, titles }) =>
        answers.some((one) => one.question === question && titles.includes(one.answer)),
      );
      expect({ file, stillAsked }).toEqual({ file, stillAsked: [] });
      const written = new Map(after.cells.map((one) => [one.cell, one]));
      const same = before.cells.map(({ cell }) => written.get(cell));
      expect({ file, same }).toEqual({ file, same: before.cells });
      answered += asked.size - after.ask.length;
    }
    expect(answered).toBeGreaterThan(10);
  });
});
