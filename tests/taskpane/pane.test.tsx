/** @jest-environment jsdom */
import type { PaneEnvironment, WorkbookState, Outcome, Problem } from "../../src/actions/environment";
import type { PaneActions } from "../../src/taskpane/shell/workbook-actions";
import { requestPage } from "../../src/actions/open-pane";
import { act } from "react";
import {
  button,
  choose,
  drawPane,
  field,
  open,
  press,
  removePane,
  settle,
  text,
  type,
} from "./pane-in-jsdom";
import { answered, checks, figures, manyFindings, recognition, report, subsidy } from "./sample-answers";

const refused = (problem: Problem) => (): Promise<Outcome<never>> => Promise.resolve({ ok: false, problem });

afterEach(removePane);

describe("introduction", () => {
  test("is shown first, and its button starts the recognition", async () => {
    const { actions } = await drawPane({ introduced: false });
    expect(text()).toContain("数据不离开本机");
    expect(actions.calls).toEqual([]);
    await press("识别这个工作簿");
    expect(actions.calls.map(([name]) => name)).toEqual(["recognise"]);
    expect(text()).toContain("识别出 2 张台账（共读 3 张表）");
  });

  test("can be skipped, and is not shown again", async () => {
    await drawPane({ introduced: false });
    await press("暂时跳过");
    expect(text()).toContain("还没有识别");
    expect(localStorage.getItem("ledgers.introductionSeen")).toBe("yes");
  });
});

describe("识别台账", () => {
  test("asks first, and remembers the answer", async () => {
    const { actions } = await drawPane();
    await press("识别台账");
    expect(text()).toContain("“企业台账”的 H 列“党组织情况/组建时间”是什么内容？");
    expect(button("确定")).toHaveProperty("disabled", true);
    await choose("投产时间");
    await press("确定");
    expect(actions.calls.at(-1)).toEqual([
      "answerColumns",
      [{ sheet: "企业台账", signature: "s1", letters: "H", field: "startedOn" }],
    ]);
    expect(text()).toContain("已记住，下次不再问");
    expect(text()).not.toContain("拿不准");
  });

  test("lets a sheet be called another ledger, or none, and remembers it", async () => {
    const { actions } = await drawPane();
    await press("识别台账");
    await press("企业台账企业台账");
    await press("“企业台账”：这张其实是…");
    await type("“企业台账”：选择台账种类", "organisation");
    await press("“企业台账”：确定");
    expect(actions.calls.at(-1)).toEqual([
      "answerKinds",
      [{ sheet: "企业台账", signature: "s1", register: "organisation" }],
    ]);
  });

  test("asks which enterprise a name means, and remembers the answer", async () => {
    const { actions } = await drawPane();
    await press("识别台账");
    expect(text()).toContain("“党员花名册”L9 写的“甲禾食品二厂”，和台账里的是不是同一家？");
    expect(button("记住")).toHaveProperty("disabled", true);
    await choose("是同一家：甲禾食品第二分公司");
    await press("记住");
    expect(actions.calls.at(-1)).toEqual([
      "answerNames",
      [{ name: "甲禾食品二厂", means: "甲禾食品第二分公司" }],
    ]);
    expect(text()).toContain("已记住，下次不再问");
    expect(text()).not.toContain("请认一下");
  });

  test("says of every column what it is and why, and lets it be corrected", async () => {
    const { actions } = await drawPane();
    await press("识别台账");
    await press("企业台账企业台账 · 50 行");
    expect(text()).toContain("50个值的校验位都正确");
    expect(text()).toContain("合计在第 55 行");
    await press("更改 B 列的内容");
    await type("选择内容", "organisationName");
    await press("保存更改");
    expect(actions.calls.at(-1)).toEqual([
      "answerColumns",
      [{ sheet: "企业台账", signature: "s1", letters: "B", field: "organisationName" }],
    ]);
  });

  test("a column's content is found by a word of it: what is found is chosen, and nothing else is offered", async () => {
    const { actions } = await drawPane();
    await press("识别台账");
    await press("企业台账企业台账 · 50 行");
    await press("更改 B 列的内容");
    const offered = (): number => field("选择内容").querySelectorAll("option").length;
    const all = offered();
    await type("查找内容，如：书记", "什么都不是");
    expect(text()).toContain("没有这样的内容");
    expect(offered()).toBe(all);
    await type("查找内容，如：书记", "党组织名称");
    expect(offered()).toBeLessThan(5);
    await press("保存更改");
    expect(actions.calls.at(-1)).toEqual([
      "answerColumns",
      [{ sheet: "企业台账", signature: "s1", letters: "B", field: "organisationName" }],
    ]);
  });

  test("names the sheets that were left alone", async () => {
    await drawPane();
    await press("识别台账");
    await press("不是台账的表（1 张，不读不改）");
    expect(text()).toContain("值班表");
  });

  test("a workbook without a ledger leads on to blank ones", async () => {
    const tables = recognition.tables.filter(({ register }) => register === null);
    await drawPane({
      replaced: { recognise: () => Promise.resolve(answered({ ...recognition, tables, questions: 0 })) },
    });
    await press("识别台账");
    expect(text()).toContain("没有找到台账");
    await press("新建空白台账");
    expect(text()).toContain("表头、下拉选项、合计和打印设置都做好");
  });

  test("without a register says what to do", async () => {
    const message = "这个工作簿里没有认出任何台账。";
    await drawPane({ replaced: { recognise: refused({ code: "noRegister", message }) } });
    await press("识别台账");
    expect(text()).toContain("没有找到台账");
    expect(text()).toContain(message);
    expect(text()).not.toContain("操作未完成");
  });
});

describe("指标", () => {
  test("are counted when the page is first opened, and only then", async () => {
    const { actions } = await drawPane();
    await open("指标");
    await open("校验");
    await open("指标");
    expect(actions.calls.filter(([name]) => name === "countFigures")).toHaveLength(1);
  });

  test("show value, numerator, denominator, change and basis", async () => {
    await drawPane();
    await open("指标");
    expect(text()).toContain("58%");
    expect(text()).toContain("29 ÷ 50 · 比上年提高8个百分点");
    expect(text()).not.toContain("不含关停和拟建");
    await press("党组织覆盖率58%");
    expect(text()).toContain("口径：已覆盖企业 ÷ 全部企业（不含关停和拟建）");
  });

  test("lead to the cells that they were counted from", async () => {
    const { actions } = await drawPane();
    await open("指标");
    await press("党组织覆盖率58%");
    await press("定位来源：党组织覆盖率");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "I5:I54" }]);
  });

  test("lead to the next range with each press, and back to the first", async () => {
    const cells = ["企业台账!B5:B7", "企业台账!B9"];
    const report = { ...figures, figures: figures.figures.map((figure) => ({ ...figure, cells })) };
    const { actions } = await drawPane({
      replaced: { countFigures: () => Promise.resolve(answered(report)) },
    });
    await open("指标");
    await press("企业总数50家");
    for (const address of ["B5:B7", "B9", "B5:B7"]) {
      await press("定位来源：企业总数");
      expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address }]);
    }
  });

  test("say by name who counts and who does not; a name leads to its row", async () => {
    const { actions } = await drawPane();
    await open("指标");
    await press("党组织覆盖率58%");
    await press("是哪些：党组织覆盖率");
    expect(text()).toContain("计入（29 条）甲禾食品有限公司企业台账!I5 · 北园 · 是否建立党组织：是");
    expect(text()).toContain("未计入（1 条）南木家居有限公司企业台账!I40 · 南园 · 是否建立党组织：否");
    await press("南木家居有限公司企业台账!I40");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "I40" }]);
    await press("筛选到这些行：党组织覆盖率");
    expect(actions.calls.at(-1)?.[0]).toBe("writeNameList");
    expect(text()).toContain("已写入“名单”表");
  });

  test("a missing one has a reason, never a zero", async () => {
    await drawPane();
    await open("指标");
    await press("缺数据的指标（1 个）");
    expect(text()).toContain("受理问题数：没有找到“协调解决企业问题台账”");
  });

  test("are found by words and by pinyin initials", async () => {
    await drawPane();
    await open("指标");
    await type("查找指标", "企业总数");
    expect(text()).toContain("找到 1 个指标");
    await type("查找指标", "fgl");
    await settle();
    expect(text()).toContain("找到 2 个指标");
    expect(text()).not.toContain("企业总数");
  });

  test("can be seen for one park", async () => {
    await drawPane();
    await open("指标");
    await type("范围", "park:东区");
    expect(text()).toContain("12 ÷ 20");
    expect(text()).not.toContain("29 ÷ 50");
  });

  test("follow another period, and so does every other page", async () => {
    const { actions } = await drawPane();
    await open("校验");
    await open("指标");
    await press("更改期间");
    await type("年度", "2022年");
    await type("截止日期", "2022.6.30");
    await press("按此期间计算");
    expect(actions.calls.at(-1)).toEqual(["countFigures", { year: 2022, asOf: 44742 }]);
    await open("校验");
    expect(actions.calls.at(-1)?.slice(0, 2)).toEqual(["check", { year: 2022, asOf: 44742 }]);
  });

  test("a period that is none is refused with a hint", async () => {
    const { actions } = await drawPane();
    await open("指标");
    await press("更改期间");
    await type("截止日期", "2023-02-30");
    await press("按此期间计算");
    expect(text()).toContain("截止日期请填成 2023-12-31 这样的日期");
    expect(actions.calls).toHaveLength(1);
  });

  test("a formula is put into a full cell only after asking", async () => {
    const tried: boolean[] = [];
    await drawPane({
      replaced: {
        insertFormula: (_, __, { replace }) => {
          tried.push(replace);
          return Promise.resolve(
            replace
              ? answered("报表!B2")
              : { ok: false, problem: { code: "cellNotEmpty", message: "报表!B2 里已有内容，没有改动它。" } },
          );
        },
      },
    });
    await open("指标");
    await press("党组织覆盖率58%");
    await press("插入公式：党组织覆盖率");
    expect(text()).toContain("报表!B2 里已有内容");
    await press("替换原有内容");
    expect(tried).toEqual([false, true]);
    expect(text()).toContain("公式已写入 报表!B2");
  });
});

describe("校验", () => {
  test("counts by severity, worst first, and selects the cell", async () => {
    const { actions } = await drawPane();
    await open("校验");
    for (const chip of ["错误 1", "疑点 1", "提示 1"]) expect(text()).toContain(chip);
    expect(text().indexOf("统一社会信用代码第18位")).toBeLessThan(text().indexOf("企业名称前后有空格"));
    await press("统一社会信用代码第18位校验不符");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "C7" }]);
  });

  test("a severity is hidden by pressing its count", async () => {
    await drawPane();
    await open("校验");
    await press("提示 1");
    expect(button("提示 1").getAttribute("aria-pressed")).toBe("false");
    expect(text()).not.toContain("企业名称前后有空格");
    expect(text()).toContain("显示 2 条，共 3 条");
  });

  test("findings are searched and grouped by rule", async () => {
    await drawPane();
    await open("校验");
    await type("查找问题", "党组织情况 联合组建");
    expect(text()).toContain("显示 1 条，共 3 条");
    await type("分组", "rule");
    expect(document.querySelectorAll("main h2")).toHaveLength(3);
    await type("分组", "sheet");
  });

  test("an accepted finding needs a reason, is remembered and moves to the accepted ones", async () => {
    const { actions } = await drawPane();
    await open("校验");
    await press("详情");
    expect(text()).toContain("9133…XT");
    await press("属实，不用改");
    await press("确定");
    expect(text()).toContain("请写明原因");
    await type("说明原因", "营业执照如此");
    await press("确定");
    expect(actions.calls.at(-1)?.slice(0, 1)).toEqual(["acceptFinding"]);
    expect(actions.calls.at(-1)?.at(-1)).toBe("营业执照如此");
    expect(text()).toContain("属实、不用改的（2）");
    expect(text()).toContain("共 2 条");
  });

  test("rules that could not run say what they lack", async () => {
    await drawPane();
    await open("校验");
    await press("缺列未查的规则（1）");
    expect(text()).toMatch(/缺少书记岗位津贴发放表的.*账号/);
  });

  test("two hundred findings are drawn a part at a time, all within reach", async () => {
    await drawPane({ replaced: { check: () => Promise.resolve(answered(manyFindings(200))) } });
    await open("校验");
    const drawn = () => document.querySelectorAll("main li").length;
    expect(text()).toContain("显示 200 条，共 200 条");
    expect(drawn()).toBe(60);
    for (let more = 0; more < 3; more += 1) await press("再显示");
    expect(drawn()).toBe(200);
  });

  test("nothing found is said", async () => {
    const clean = { ...checks, findings: [], accepted: [], notRun: [] };
    await drawPane({ replaced: { check: () => Promise.resolve(answered(clean)) } });
    await open("校验");
    expect(text()).toContain("没有发现问题");
  });
});

describe("资金", () => {
  const countingSubsidy = (change: Partial<typeof subsidy>): Partial<PaneActions> => ({
    countSubsidy: () => Promise.resolve(answered({ ...subsidy, ...change })),
  });

  test("every amount has its reason, also none", async () => {
    await drawPane();
    await open("资金");
    expect(text()).toContain("8,000元");
    expect(text()).toContain("某某食品有限公司党支部：任职时间没有登记");
    await press("书记岗位津贴3,000元");
    expect(text()).toContain("2023年5月起任职，8个月，每月150元");
    expect(text()).toContain("不发任职：2021年3月1日至今公职人员兼任书记");
    expect(text()).toContain("任职：2019年6月18日至今");
    expect(text()).toContain("计发办法：当月起计，离任当月不发");
    const strips = [...document.querySelectorAll('[role="img"][aria-label*="计发"]')];
    expect(strips.map((strip) => strip.getAttribute("aria-label")?.replace(/、[\d、]+、/g, "至"))).toEqual([
      "在任月份：1至12月；计发月份：1至12月",
      "在任月份：5至12月；计发月份：5至12月",
      "在任月份：1至12月；没有计发的月份",
    ]);
  });

  test("the total is held against the budget; without one it says where to set it", async () => {
    await drawPane();
    await open("资金");
    expect(text()).toContain("全年预算 7,500元超出 500元");
    await removePane();
    const { actions } = await drawPane({ replaced: countingSubsidy({ budget: null }) });
    await open("资金");
    expect(text()).toContain("还没有填全年预算");
    await press("打开党建设置");
    expect(actions.calls.map(([name]) => name)).toContain("openSettings");
  });

  test("due and paid stand side by side; who is owed or was overpaid leads to the cell", async () => {
    const { actions } = await drawPane();
    await open("资金");
    expect(text()).toContain("书记岗位津贴3,000元2,550元-450元");
    expect(text()).toContain("合计8,000元12,550元4,550元");
    expect(text()).toContain("少发 1 笔，共 450元");
    expect(text()).toContain("多发 1 笔，共 5,000元");
    await press("张某（某某科技有限公司党支部）：少发450元");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "书记津贴", address: "I5" }]);
    await press("发放表里的问题 1 处");
    await press("“书记津贴”第9行合计的实发金额不对");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "书记津贴", address: "I9" }]);
  });

  test("sheets that agree with the policy are said to, and a workbook without payment sheets has nothing to compare", async () => {
    const agreeing = {
      ...subsidy.comparison,
      payments: [],
      totals: { due: 1, paid: 1, arrears: 0, overpaid: 0 },
    };
    await drawPane({ replaced: countingSubsidy({ comparison: agreeing }) });
    await open("资金");
    expect(text()).toContain("应发与已发一致");
    await press("应发与已发");
    expect(text()).toContain("已发的与应发的一致");
    await removePane();
    await drawPane({ replaced: countingSubsidy({ comparison: { ...agreeing, totalsByKind: {} } }) });
    await open("资金");
    expect(text()).toContain("应发与已发没有发放表");
    await press("应发与已发");
    expect(text()).toContain("没有可以比对的发放表");
  });
});

describe("发放表", () => {
  test("are written for the chosen part of the year, for signing and for posting", async () => {
    const { actions } = await drawPane();
    await open("资金");
    await press("生成签领表");
    expect(actions.calls.at(-1)).toEqual([
      "writePaymentSheets",
      expect.objectContaining({ purpose: "signing" }),
    ]);
    expect(text()).toContain("已写入：书记岗位津贴发放表、资金汇总");
    await type("发放时段", "quarter4");
    await press("生成公示版");
    expect(actions.calls.at(-1)).toEqual([
      "writePaymentSheets",
      expect.objectContaining({ quarter: 4, purpose: "posting" }),
    ]);
  });
});

describe("述职报告", () => {
  test("is previewed without writing anything", async () => {
    const { actions } = await drawPane();
    await open("报告");
    expect(actions.calls.map(([name]) => name)).toEqual(["previewReport"]);
    expect(text()).toContain("党组织覆盖率58%，比上年提高8个百分点");
    await press("待补数据（2）");
    expect(text()).toContain("受理企业问题数没有找到“协调解决企业问题台账”");
    await press("落款日期请在“党建设置”的自填文字里填写。缺少此项，相应段落不生成。党建设置!C40 · 去填写");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "党建设置", address: "C40" }]);
  });

  test("every number that was counted leads to its cells, and changed ones are listed", async () => {
    const { actions } = await drawPane();
    await open("报告");
    await press("50");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "B5:B54" }]);
    await press("上次生成以来变了的数字（1）");
    expect(text()).toContain("企业总数：49家 → 50家");
  });

  test("a paragraph is reworded where it stands, and taken back to our wording", async () => {
    const { actions } = await drawPane();
    await open("报告");
    const rewords = [...document.querySelectorAll("button")].filter((one) => one.textContent === "改写本段");
    await act(async () => rewords[2]?.click());
    await press("高级：模板文字");
    await type("本段的模板", "园区现有企业{企业总数}家。");
    await press("保存");
    expect(actions.calls.at(-1)).toEqual([
      "rewordParagraph",
      { kind: "yearly" },
      { row: 6, before: "园区共有企业{企业总数}家", template: "园区现有企业{企业总数}家。" },
    ]);
    expect(text()).toContain("已改写");
    expect(text()).not.toContain("本段的模板");
  });

  test("a sentence is edited by its numbers: one moved, one put in, one deleted", async () => {
    const { actions } = await drawPane();
    await open("报告");
    const rewords = [...document.querySelectorAll("button")].filter((one) => one.textContent === "改写本段");
    await act(async () => rewords[2]?.click());
    const press_ = async (label: string): Promise<void> => {
      await act(async () => document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click());
    };
    await press_("企业总数往前移一个字");
    await press_("删除数字党组织覆盖率");
    await type("要加的数字", "党员总数");
    await press("加到光标处");
    expect(document.querySelector('[role="textbox"][contenteditable]')?.textContent).toBe(
      "截至2023年12月31日，园区共有企50业家，党组织覆盖率83，比上年提高8个百分点。",
    );
    await press("保存");
    expect(actions.calls.at(-1)).toEqual([
      "rewordParagraph",
      { kind: "yearly" },
      {
        row: 6,
        before: "园区共有企业{企业总数}家",
        words: [
          { text: "截至2023年12月31日，园区共有企", fact: null },
          { text: "50", fact: "enterprise.total", form: "" },
          { text: "业家，党组织覆盖率", fact: null },
          { text: "83", fact: "member.total", form: "" },
          { text: "，比上年提高8个百分点。", fact: null },
        ],
      },
    ]);
  });

  test("paragraphs are moved, deleted and brought back, others added", async () => {
    const { actions } = await drawPane();
    await open("报告");
    const last = (): unknown => actions.calls.at(-1);
    const pressIn = async (words: string): Promise<void> => {
      const buttons = [...document.querySelectorAll("button")].filter((one) => one.textContent === words);
      await act(async () => buttons[2]?.click());
    };
    const seen = { row: 6, before: "园区共有企业{企业总数}家" };
    await pressIn("上移");
    expect(last()).toEqual([
      "arrangeParagraphs",
      { kind: "yearly" },
      { edit: { kind: "move", row: 6, by: -1 }, seen },
    ]);
    // Over the paragraph that is not shown.
    await pressIn("下移");
    expect(last()).toEqual([
      "arrangeParagraphs",
      { kind: "yearly" },
      { edit: { kind: "move", row: 6, by: 2 }, seen },
    ]);
    await pressIn("删除本段");
    expect(last()).toEqual([
      "arrangeParagraphs",
      { kind: "yearly" },
      { edit: { kind: "delete", row: 6 }, seen },
    ]);
    await press("已删除的段落（2）");
    const restores = [...document.querySelectorAll("button")].filter((one) => one.textContent === "恢复");
    await act(async () => restores[1]?.click());
    expect(last()).toEqual([
      "arrangeParagraphs",
      { kind: "yearly" },
      { edit: { kind: "restore", id: "培训" }, seen: null },
    ]);
    // As it was, of the row that remembers it.
    await act(async () => restores[0]?.click());
    expect(last()).toEqual([
      "arrangeParagraphs",
      { kind: "yearly" },
      { edit: { kind: "bringBack", row: 12 }, seen: null },
    ]);
  });

  test("a paragraph that stands on no sheet yet can't be reworded, and why", async () => {
    const { actions } = await drawPane();
    await open("报告");
    await press("改写本段");
    expect(text()).toContain("请先点“生成到工作表”");
    expect(actions.calls.map(([name]) => name)).toEqual(["previewReport"]);
  });

  test("a refused wording stays in the form", async () => {
    const message = "模板写得不对，没有保存：没有名为“企业数量”的指标。";
    await drawPane({ replaced: { rewordParagraph: refused({ code: "notFound", message }) } });
    await open("报告");
    const rewords = [...document.querySelectorAll("button")].filter((one) => one.textContent === "改写本段");
    await act(async () => rewords[2]?.click());
    await press("高级：模板文字");
    await type("本段的模板", "{企业数量}家");
    await press("保存");
    expect(text()).toContain(message);
    expect(text()).toContain("本段的模板");
  });

  test("another kind is previewed and written as that kind; a table is shown as one", async () => {
    const cell = { value: 50, shown: "50", look: "count", fact: "enterprise.total" } as const;
    const table = {
      ...{ sheet: "季度报表", title: "工作报表", subtitle: "截至2023年12月31日", notes: [], widths: [9] },
      ...{ titleTemplate: "", subtitleTemplate: "" },
      blocks: [{ caption: "一、分园区", header: ["企业总数"], rows: [[cell]] }],
    };
    const quarterly = { ...report, kind: "quarterly", paragraphs: [], table } as const;
    const { actions } = await drawPane({
      replaced: {
        previewReport: (_, wish) => Promise.resolve(answered(wish.kind === "quarterly" ? quarterly : report)),
      },
    });
    await open("报告");
    await type("文种", "quarterly");
    expect(text()).toContain("一、分园区企业总数50");
    await press("50");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "B5:B54" }]);
    await press("生成到工作表");
    expect(actions.calls.at(-1)).toEqual(["writeReport", { kind: "quarterly" }]);
  });

  test("the day below the signature is offered: the cut-off, or today", async () => {
    const { actions } = await drawPane();
    await open("报告");
    await press("待补数据（2）");
    await press("落款日期用2024年1月5日");
    expect(actions.calls.at(-1)).toEqual([
      "fillText",
      { kind: "yearly" },
      { title: "落款日期", text: "2024年1月5日" },
    ]);
  });

  test("is written on demand, and the sheets can be looked at", async () => {
    const { actions } = await drawPane();
    await open("报告");
    await press("生成到工作表");
    expect(text()).toContain("已写入：党建设置、指标、述职报告。台账变了，数字和文字会随之更新。");
    await press("查看“述职报告”");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "述职报告", address: "A1" }]);
  });

  test("an Excel without custom functions is told, and what was written are values", async () => {
    const written = { ...report, sheets: ["指标"], valuesOnly: true };
    await drawPane({
      liveFormulas: false,
      replaced: { writeReport: () => Promise.resolve(answered(written)) },
    });
    expect(text()).toContain("这个版本的 Excel 不支持自定义函数");
    await open("报告");
    await press("生成到工作表");
    expect(text()).toContain("写的是数值");
  });

  test("a protected workbook ends in words and leaves the preview", async () => {
    const message = "工作簿的结构有保护，不能添加工作表“指标”。";
    await drawPane({
      replaced: { writeReport: refused({ code: "structureProtected", message, detail: "AccessDenied" }) },
    });
    await open("报告");
    await press("生成到工作表");
    expect(text()).toContain(message);
    expect(text()).not.toContain("AccessDenied");
    await press("详细信息");
    expect(text()).toContain("AccessDenied");
    expect(text()).toContain("党组织覆盖率58%");
  });
});

describe("formulas that show nothing, or something else", () => {
  test("are told after any reading, with 刷新公式; manual calculation too", async () => {
    let state: WorkbookState = {
      isManual: true,
      uncalculated: ["指标", "述职报告"].map((sheet) => ({ sheet, error: "#NAME?" })),
      unread: [{ sheet: "企业台账", below: 10_060 }],
    };
    const { actions } = await drawPane({
      replaced: {
        recognise: (environment) => {
          environment.onState?.(state);
          return Promise.resolve(answered(recognition));
        },
      },
    });
    await press("识别台账");
    expect(text()).toContain("计算方式是“手动”");
    expect(text()).toContain("“企业台账”只读到第 10060 行");
    expect(text()).toContain("“指标”、“述职报告”里的公式没有算出来（#NAME?）");
    await press("刷新公式");
    expect(actions.calls.at(-1)?.[0]).toBe("refreshFormulas");
    expect(text()).toContain("已刷新 3 个公式");
    state = { isManual: false, uncalculated: [], unread: [] };
    await press("重新读取");
    expect(text()).not.toMatch(/#NAME\?|手动|只读到/);
  });

  test("figures that differ on 指标 are told with both values", async () => {
    const differing = { ...figures, differOnSheet: [{ title: "企业总数", shown: 49, counted: 50 }] };
    await drawPane({ replaced: { countFigures: () => Promise.resolve(answered(differing)) } });
    await open("指标");
    expect(text()).toContain("有 1 个数和台账现在的不一致，如企业总数：表上49，台账50");
    await press("刷新公式");
    expect(text()).toContain("已刷新 3 个公式");
  });
});

describe("a workbook of more cells than Excel gives quickly", () => {
  /** Recognises where the pane agrees. */
  const asking: Partial<PaneActions> = {
    recognise: async (environment) =>
      (await environment.onManyCells?.(16_800_000, environment.signal)) === true
        ? answered(recognition)
        : { ok: false, problem: { code: "cancelled", message: "没有读取。" } },
  };

  test("is read once somebody says so, who is not asked again", async () => {
    await drawPane({ replaced: asking });
    await press("识别台账");
    expect(text()).toContain("1680 万个单元格");
    expect(text()).not.toContain("识别出");
    await press("仍然读取");
    expect(text()).toContain("识别出 2 张台账");
    await press("重新读取");
    expect(text()).not.toContain("万个单元格");
  });

  test.each(["先不读", "取消"])("is left alone after “%s”", async (answer) => {
    await drawPane({ replaced: asking });
    await press("识别台账");
    await press(answer);
    expect(text()).toContain("已取消，工作簿没有改动");
    expect(text()).not.toContain("万个单元格");
    await press("再试一次");
    expect(text()).toContain("1680 万个单元格");
  });
});

describe("设置", () => {
  test("each button does its work and says so", async () => {
    const { actions } = await drawPane();
    await open("设置");
    for (const [name, action, sentence] of [
      ["打开“党建设置”", "openSettings", "已打开“党建设置”"],
      ["刷新公式", "refreshFormulas", "已刷新 3 个公式"],
      ["转为数值", "freezeSheets", "已换成数值：指标、述职报告"],
      ["恢复为公式", "restoreSheets", "已恢复为公式"],
      ["存为年度快照", "takeSnapshot", "已把2023年的指标存进“历年指标”表"],
    ] as const) {
      await press(name);
      expect(actions.calls.at(-1)?.[0]).toBe(action);
      expect(text()).toContain(sentence);
    }
  });

  test("自检 is told about first, then shows what is red and what is green", async () => {
    const { actions } = await drawPane();
    await open("设置");
    await press("打开自检");
    await settle();
    expect(text()).toContain("建议先保存");
    expect(actions.calls).toEqual([]);
    await press("开始自检");
    await settle();
    expect(actions.calls.map(([name]) => name)).toEqual(["selfTest"]);
    expect(text()).toContain("检查了 2 项，有 1 项不正常");
    expect(text()).toContain("应为：完成。现为：GeneralException。");
    await press("诊断信息");
    await press("返回设置");
    expect(text()).toContain("年度快照");
  });

  test("without custom functions there are no formulas to look after", async () => {
    await drawPane({ liveFormulas: false });
    await open("设置");
    expect(text()).not.toContain("刷新公式");
    expect(text()).toContain("存为年度快照");
  });
});

describe("long work", () => {
  /** An action that waits until it is told to end, or is stopped. */
  function waiting() {
    const seen: { environment: PaneEnvironment | null; end: () => void } = {
      environment: null,
      end: () => undefined,
    };
    const action = (environment: PaneEnvironment) =>
      new Promise<Outcome<typeof figures>>((resolve) => {
        seen.environment = environment;
        seen.end = () => resolve(answered(figures));
        environment.signal?.addEventListener("abort", () =>
          resolve({ ok: false, problem: { code: "cancelled", message: "已取消" } }),
        );
      });
    return { seen, action };
  }

  test("says how far it is, and ends with its answer", async () => {
    const { seen, action } = waiting();
    await drawPane({ replaced: { countFigures: action } });
    await open("指标");
    await act(async () => seen.environment?.onProgress?.(0.4, "正在计算"));
    expect(text()).toContain("正在计算 40%");
    await act(async () => seen.end());
    expect(text()).not.toContain("正在计算");
    expect(text()).toContain("58%");
  });

  test("can be cancelled, and started again", async () => {
    const { seen, action } = waiting();
    await drawPane({ replaced: { countFigures: action } });
    await open("指标");
    await press("取消");
    expect(seen.environment?.signal?.aborted).toBe(true);
    expect(text()).toContain("已取消，工作簿没有改动");
    await press("再试一次");
    await act(async () => seen.end());
    expect(text()).toContain("58%");
  });

  test("a mistake of ours ends in words too", async () => {
    await drawPane({ replaced: { countFigures: () => Promise.reject(new TypeError("boom")) } });
    await open("指标");
    expect(text()).toContain("加载项运行出错");
    await press("详细信息");
    expect(text()).toContain("boom");
  });

  test("what is done is announced", async () => {
    await drawPane();
    await open("指标");
    expect(document.querySelector('[aria-live="polite"]')?.textContent).toBe("指标：已更新");
  });
});

describe("ribbon buttons", () => {
  test("open their page and start its work, also before the pane is drawn", async () => {
    requestPage({ route: "checks", run: true });
    const { actions } = await drawPane({ introduced: false });
    expect(actions.calls.map(([name]) => name)).toEqual(["check"]);
    expect(text()).toContain("企业名称前后有空格");
    await act(async () => requestPage({ route: "report", run: true }));
    expect(actions.calls.map(([name]) => name)).toEqual(["check", "writeReport"]);
  });

  test("work that was asked for before the pane is drawn is not given up by its drawing", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    requestPage({ route: "recognition", run: true });
    await drawPane({
      introduced: false,
      replaced: {
        recognise: ({ signal }) => {
          signals.push(signal);
          return new Promise(() => undefined);
        },
      },
    });
    expect(signals.map((signal) => signal?.aborted)).toEqual([false]);
  });
});

test("every field has a name and every page one heading", async () => {
  await drawPane();
  for (const tab of ["识别", "指标", "校验", "资金", "报告", "设置"]) {
    await open(tab);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    for (const control of document.querySelectorAll("input, select, textarea")) {
      const label = control.getAttribute("aria-label") ?? "";
      const labelled = control.id !== "" && document.querySelector(`label[for="${control.id}"]`) !== null;
      expect(label !== "" || labelled).toBe(true);
    }
  }
  await open("校验");
  expect(field("查找问题")).toBeInstanceOf(HTMLInputElement);
});

describe("填表", () => {
  const saved = jest.fn();
  beforeAll(() => {
    Object.assign(URL, { createObjectURL: () => "blob:form", revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(saved);
  });
  afterAll(() => jest.restoreAllMocks());

  async function chooseForm(): Promise<void> {
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (input === null) throw new Error("no file input");
    const file = new File([], "统计表.xlsx");
    Object.assign(file, { arrayBuffer: () => Promise.resolve(new ArrayBuffer(2)) });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event("change", { bubbles: true }));
      await settle();
    });
  }

  test("fills a chosen form, shows where each value comes from, and what is asked or left", async () => {
    const { actions } = await drawPane();
    await open("填表");
    expect(actions.calls).toEqual([]);
    await chooseForm();
    expect(actions.calls.at(-1)).toMatchObject(["fillForm", { withIds: false, file: true }]);
    expect(text()).toContain("统计表.xlsx：填了2格，待确认1格，留空1格。");
    expect(text()).toContain("“党支部”填什么？共1格");
    expect(text()).toContain("“统计表”第6行下面插入了2行。");
    await press("填好的格（2）");
    await press("统计表!B3：50企业台账!B4:B53");
    expect(actions.calls.at(-1)).toEqual(["selectCell", { sheet: "企业台账", address: "B4:B53" }]);
    await press("留空的格（1）");
    expect(text()).toContain("带动就业人数");
    await press("存成填好的文件");
    expect(saved).toHaveBeenCalledTimes(1);
  });

  test("makes blank ledgers, normalised copies and pages of enterprises", async () => {
    const { actions } = await drawPane();
    await open("填表");
    await press("新建空白台账");
    expect(actions.calls.at(-1)).toEqual([
      "newBlankLedgers",
      { registers: ["enterprise", "organisation", "member"] },
    ]);
    await press("整理成规范台账");
    expect(actions.calls.at(-1)).toEqual(["tidyLedgers"]);
    await press("一企一档（Word）");
    expect(actions.calls.at(-1)).toEqual(["enterpriseCards", { name: null, withIds: false, file: false }]);
  });
});
