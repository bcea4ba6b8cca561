import { figureSpecs } from "../../src/figures";
import { searchByWords } from "../../src/figures/search";

/** What a leader asks on the telephone, and the figure that is meant. */
const questions = [
  ["两新组织覆盖率", "coverage.all"],
  ["覆盖率是多少", "coverage.all"],
  ["投产企业的覆盖率多少", "coverage.operating"],
  ["规模以上企业党组织覆盖率", "coverage.aboveScale"],
  ["有效覆盖率", "coverage.effective"],
  ["工作覆盖率是多少？", "coverage.work"],
  ["单独组建的有几家", "formation.solo"],
  ["联合组建几家", "formation.joint"],
  ["挂靠的企业有多少", "formation.attached"],
  ["党员多少", "member.total"],
  ["现在一共有多少党员", "member.total"],
  ["预备党员几名", "member.probationary"],
  ["正式党员有多少人", "member.full"],
  ["园区有多少家企业", "enterprise.total"],
  ["企业有几家", "enterprise.total"],
  ["投产的企业有多少", "enterprise.operating"],
  ["在建企业几家", "enterprise.building"],
  ["停产的有几家", "enterprise.suspended"],
  ["没党员的企业有几家", "enterprise.blank"],
  ["空白点还有几个", "enterprise.blank"],
  ["建了党组织的企业有几家", "enterprise.covered"],
  ["今年新建了几个党支部", "organisation.new"],
  ["有几个党支部", "organisation.total"],
  ["党组织有多少个", "organisation.total"],
  ["届满没换届的有几个", "organisation.expired"],
  ["补贴一共多少钱", "subsidy.total"],
  ["书记津贴发了多少钱", "subsidy.allowance.total"],
  ["启动资金总共多少", "subsidy.startup.total"],
  ["绩效奖励发了多少", "subsidy.award.total"],
  ["几个书记领津贴", "subsidy.allowance.secretaries"],
  ["培训多少人次", "training.attendances"],
  ["培训了几场", "training.sessions"],
  ["收到多少问题", "problem.received"],
  ["问题解决了多少个", "problem.closed"],
  ["问题办结率", "problem.rate"],
  ["还有几个问题没解决", "problem.open"],
  ["人才公寓几套", "apartment.units"],
  ["公寓住了多少人", "apartment.persons"],
  ["解决了几个孩子上学", "schooling.settled"],
  ["空编几个", "staffing.vacancy"],
  ["编制有几个", "staffing.quota"],
  ["指导员有几名", "instructor.total"],
  ["示范点几个", "demonstration.total"],
  ["四个清完成率", "fourClear.rate"],
  ["几个园区", "park.count"],
  ["党组织覆盖面", "coverage.all"],
  ["全县园区党员总人数", "member.total"],
  ["还缺几个编制", "staffing.vacancy"],
  ["乡镇管的支部有几个", "organisation.managedByTownship"],
  ["几个支部快到期了", "organisation.expiring"],
  ["奖励最高多少", "subsidy.award.max"],
  ["津贴发了几个月", "subsidy.allowance.months"],
  ["今年培训了多少人", "training.persons"],
  ["超期的问题有几个", "problem.overdue"],
  ["规上企业有几家", "enterprise.aboveScale"],
  ["到岗率", "staffing.rate"],
  ["coverage.all", "coverage.all"],
] as const;

const idsFor = (words: string): readonly string[] =>
  searchByWords(figureSpecs, words).items.map(({ id }) => id);

describe("a question by telephone", () => {
  test.each(questions)("%s", (words, id) => {
    const { items, isSure } = searchByWords(figureSpecs, words);
    expect(items[0]?.id).toBe(id);
    expect(isSure).toBe(true);
  });

  test("the opposite of a figure is never taken for it", () => {
    expect(idsFor("有党员的企业有几家")).not.toContain("enterprise.blank");
    expect(idsFor("没建党组织的企业有几家")).not.toContain("enterprise.covered");
    expect(idsFor("没办结的问题几个")[0]).toBe("problem.open");
  });

  test("what only sounds alike is not passed off as the answer", () => {
    expect(searchByWords(figureSpecs, "没建党组织的企业有几家").isSure).toBe(false);
  });

  test.each(["职工多少人", "公寓住了几家企业", "营业收入多少", "流动党员几个", "党务工作者几个", "覆盖"])(
    "%s has no sure answer",
    (words) => {
      expect(searchByWords(figureSpecs, words).isSure && idsFor(words).length > 0).toBe(false);
    },
  );

  test("words of another trade find nothing", () => {
    expect(idsFor("天气预报")).toEqual([]);
    expect(idsFor("  ")).toEqual([]);
  });

  test("every title and every other word finds its own figure first", () => {
    const lost = figureSpecs.flatMap(({ id, title, aliases }) =>
      [title, ...aliases].filter((name) => idsFor(name)[0] !== id),
    );
    expect(lost).toEqual([]);
  });
});
