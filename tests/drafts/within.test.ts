/** What a text says of itself: arithmetic, wording, names, and what is missing from it. */
import { draftOfText } from "../../src/drafts/draft";
import { draftJob, type DraftReport } from "../../src/jobs/draft";
import { daysFromCivil } from "../../src/reading/cells/dates";
import { describeShared } from "../shared-workbooks";
import { loadGrids } from "../reading/load-workbook";

function reported(text: string): DraftReport {
  return draftJob({
    grids: loadGrids("2023-clean"),
    wish: { year: 2023, asOf: daysFromCivil(2023, 12, 31) },
    today: daysFromCivil(2024, 1, 10),
    previous: loadGrids("2022-previous"),
    draft: draftOfText(text),
  });
}

const brokenIn = (text: string): readonly string[] =>
  reported(text).arithmetic.flatMap(({ holds, reason }) => (holds ? [] : [reason]));
const notesOn = (text: string): readonly string[] => reported(text).wording.map(({ message }) => message);

describeShared("arithmetic inside a text", () => {
  test.each([
    ["parts and whole", "企业50家，其中投产42家、在建7家。", "42＋7是49，不是50"],
    ["a rate and its two numbers", "企业50家，建立党组织的29家，覆盖率68%。", "29÷50是58%，不是68%"],
    [
      "three sums of money",
      "启动资金15000元，岗位津贴24450元，绩效奖励20000元，三项共计人民币59540元。",
      "15000＋24450＋20000是59450，不是59540",
    ],
    [
      "in 万元",
      "启动资金1.5万元、岗位津贴2.445万元、绩效奖励2万元，共5.954万元。",
      "1.5万＋2.445万＋2万是5.945万，不是5.954万",
    ],
    ["said twice", "全园党员83名。\n目前共有党员38名。", "“党员总数”前面写的是83，这里写的是38"],
    [
      "parks and the whole",
      "临江工业核心园5家、河西新型产业园6家、南湖农产品加工园7家、青岭建材产业园6家、云溪轻工产业园6家企业建立了党组织，全园合计29家企业建立党组织。",
      "各园区的5＋6＋7＋6＋6是30，不是29",
    ],
    ["a row of a table", "指标\t2022年\t2023年\t增减\n企业总数（家）\t46\t50\t5", "50减46不是5"],
    ["a range", "每人奖励6000—2000元。", "范围写反了：6000大于2000"],
  ])("%s", (_, text, reason) => {
    expect(brokenIn(text)).toContain(reason);
  });

  test("what holds is not told", () => {
    expect(brokenIn("企业50家，其中投产42家、在建8家；建立党组织29家，覆盖率58%。")).toEqual([]);
    expect(brokenIn("指标\t2022年\t2023年\t增减\n企业总数（家）\t46\t50\t4")).toEqual([]);
    expect(brokenIn("指标\t2022年\t2023年\t增减\n党组织覆盖率\t50%\t58%\t+8")).toEqual([]);
  });
});

describeShared("wording of a text", () => {
  test.each([
    ["a character twice", "园区的的企业有50家。", "“的的”多写了一个字"],
    ["a classifier twice", "园区企业50家家。", "“家家”多写了一个字"],
    ["a word twice", "园区企业企业50家。", "“企业企业”重复了"],
    ["an open bracket", "党员83名（正式79名、预备4名。", "“（”没有配对的“）”"],
    ["a title without its end", "根据《实施方案要求，企业50家。", "“《”没有配对的“》”"],
    ["a quote without its end", "开展“三亮活动，党员83名。", "““”没有配对的“””"],
    ["a half-width comma behind %", "覆盖率58%,比上年提高。", "中文里用了半角标点“,”，请改成全角"],
    ["a half-width full stop", "园区有企业50家.", "中文里用了半角句点，请改成“。”"],
    ["a hyphen for a range", "每人奖励2000-6000元。", "数值范围请用“—”或“～”，不用短横线"],
    ["no full stop", "园区共有企业50家，其中投产42家，在建8家，党员83名，党组织15个", "段末没有句号"],
    [
      "two names of one thing",
      "发放岗位津贴24450元。岗位补贴按月发放。",
      "前面写“岗位津贴”，这里写“岗位补贴”，同一件事请用一种叫法",
    ],
    ["an enterprise with a slip", "走访临江禾半食品有限公司。", "台账里的名称是“临江禾丰食品有限公司”"],
    ["a slip at its beginning", "走访邻江禾丰食品有限公司。", "台账里的名称是“临江禾丰食品有限公司”"],
    [
      "a list longer than its count",
      "推进鼎新包装、佰汇新材料、德馨新材料等2家企业组建。",
      "前面列了3家，这里写的是2家",
    ],
    [
      "a name in a list that the ledger does not have",
      "推进临江鼎新包装有限责任公司、临江佰汇新材料科技有限公司、临江远山矿业有限公司等5家企业组建。",
      "台账里没有“临江远山矿业有限公司”这家企业",
    ],
    ["a person with a slip", "指导员邓立心，联系企业3家。", "台账里的姓名是“邓立新”"],
  ])("%s", (_, text, message) => {
    expect(notesOn(text)).toContain(message);
  });

  test("a text in order has no note", () => {
    const text =
      "园区党建工作总结\n2023年，园区共有企业50家（投产42家、在建8家），走访临江禾丰食品有限公司等5家企业，每人奖励2000—6000元。\n一、从从容容抓落实\n家家户户、个个争先。";
    expect(notesOn(text)).toEqual([]);
  });
});

describeShared("what a text always has", () => {
  test("a report without its members", () => {
    const { missing } = reported("2023年工作总结\n园区有企业50家，建立党组织的29家，覆盖率58%，党组织15个。");
    expect(missing).toContain("member.total");
    expect(missing).not.toContain("enterprise.total");
  });

  test("three numbers of ours are no report yet", () => {
    expect(reported("会议通知\n请50家企业派人参加。").missing).toEqual([]);
  });
});
