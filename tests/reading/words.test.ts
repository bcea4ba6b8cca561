import { vocabularies, type WordKind } from "../../src/registers/vocabularies";
import { readWord } from "../../src/reading/cells/words";
import type { CellValue } from "../../src/reading/cells/grid";

const phrases: { readonly [K in WordKind]: Readonly<Record<string, string>> } = {
  operatingStatus: {
    operating:
      "已投产 投产 投产运营 正常生产 正常生产经营 已投产（正常） 已投产，二期在建 一期投产二期在建 已复工复产 未停产 试生产 营业 达产 是 √",
    building:
      "在建 建设中 筹建中 未投产 待投产 尚未投产 未正式投产 预计2024年投产 正在建设，预计2024年底投产 装修 设备安装 前期",
    suspended: "停产 停产半年 半停产 停工 歇业 关停 停产待复工 已投产后停产 长期停产",
    closed: "注销 已注销 吊销 倒闭 已搬迁 迁出 破产 僵尸企业",
    planned: "拟入园 签约 意向 已签约，未开工",
  },
  yesNo: {
    yes: "是 有 √ ✓ ✔ ☑ ● Y 1 已建 已建立 已成立 已组建 已覆盖 单独 联合 挂靠 是，2022年成立 已建，未挂牌 已成立党支部，尚未换届 有党支部 禾丰食品党支部 规上 规模以上 组织覆盖 已转入",
    no: "否 无 × ✗ X N 未 未建 未成立 尚未组建 没有 / — – - 无党支部 不符合组建条件 规下 规模以下 非规上 准规上 未转入 工作覆盖 派指导员 0",
    planned: "拟建 正在组建 筹建 待建 待批 拟成立 拟2024年建",
  },
  formationMode: {
    solo: "单独 单独建 单独组建 单建 独立 独立支部",
    joint: "联合 联合建 联建 联合组建 联合支部 企企联建 村企联建 区域联建 联合组建（3家）",
    attached: "挂靠 挂靠建 依托 挂靠组建 托管 代管 挂靠村支部 挂靠在禾丰食品党支部",
    regional: "区域 区域性 行业 园区综合支部",
    none: "无 未建 派指导员 — 未单独组建",
    planned: "拟单独 拟建 待批 正在组建",
  },
  memberType: {
    full: "正式 正式党员 中共党员 共产党员 正式党员（2020年转正） 正式党员（原积极分子） 正式党员（未转出） 党员（车间）",
    probationary: "预备 预备党员 中共预备党员 中共党员（预备）",
    mobile: "流动党员 口袋党员",
    member: "正常 在册 困难党员 在职党员 离退休党员",
    transferred:
      "已转出 转出 转出党员 正式党员（已转出） 正式党员（2023年5月转出） 组织关系已转出 迁出 转至县直机关",
    deceased: "去世 已去世 死亡 病故 正式党员（已故）",
    expelled: "出党 除名 开除党籍 自行脱党 退党 取消预备党员资格 停止党籍",
    none: "发展对象 积极分子 入党积极分子 入党申请人 群众 共青团员 无党派人士 民建会员 非党员",
  },
  closed: {
    yes: "已办结 办结 是 已解决 解决 已完成 完成 销号 √ 100% 已办结，已回访 协调解决",
    partial: "基本解决 部分解决 基本办结",
    no: "办理中 正在办理 推进中 持续推进 未办结 待解决 否 解决中 正在协调解决 自行解决 未完全解决",
  },
  grade: {
    excellent: "优秀 优 一等 A",
    good: "良好 良 二等 B",
    qualified: "合格 称职 三等 C",
    barelyQualified: "基本合格",
    unqualified: "不合格 不称职",
  },
  sex: { male: "男 男性", female: "女 女性" },
  organisationType: {
    branch: "党支部 支部 支部委员会",
    jointBranch: "联合党支部 联合支部",
    generalBranch: "党总支 总支 总支部委员会",
    committee: "党委 基层党委",
    temporaryBranch: "临时党支部",
  },
  schoolingResult: {
    settled: "已安排 已落实 已入学 √",
    pending: "待协调 未安排 协调中 办理中",
    byThemselves: "自行解决",
  },
};

const cases = Object.entries(phrases).flatMap(([kind, answers]) =>
  Object.entries(answers).flatMap(([answer, words]) =>
    words.split(" ").map((word) => [kind as WordKind, word, answer] as const),
  ),
);

describe("words of the vocabularies", () => {
  it.each(cases)("%s: %s ⇒ %s", (kind, word, answer) => {
    expect(readWord(kind, word)).toEqual({ value: answer, problem: null });
  });

  it("knows each of its own words", () => {
    for (const [kind, vocabulary] of Object.entries(vocabularies) as [
      WordKind,
      (typeof vocabularies)[WordKind],
    ][])
      for (const rule of vocabulary.rules)
        for (const word of rule.is ?? [])
          expect(readWord(kind, word)).toEqual({ value: rule.value, problem: null });
  });

  it.each<[WordKind, CellValue]>([
    ["yesNo", "待定"],
    ["yesNo", "不详"],
    ["yesNo", 2],
    ["yesNo", "临江禾丰食品有限公司"],
    ["formationMode", "待定"],
    ["memberType", "待核查"],
    ["memberType", "车间主任"],
    ["sex", "?"],
  ])("%s: %s is outside", (kind, word) => {
    expect(readWord(kind, word)).toEqual({ value: null, problem: "unknownWord" });
  });

  it.each(["不正常", "否", "待定", "存续", 1])("status %s is unknown", (word) => {
    expect(readWord("operatingStatus", word)).toEqual({ value: "unknown", problem: "unknownWord" });
  });

  it("reads blanks and zeros as nothing, unless the column writes zeros", () => {
    for (const blank of [null, "", " ", 0])
      expect(readWord("yesNo", blank)).toEqual({ value: null, problem: null });
    expect(readWord("yesNo", 0, { onesAndZeros: true }).value).toBe("no");
    expect(readWord("yesNo", 1).value).toBe("yes");
    expect(readWord("yesNo", { error: "#REF!" }).problem).toBe("cellError");
  });

  it("takes a tick for what its column means", () => {
    expect(readWord("yesNo", "√", { tickMeans: "no" }).value).toBe("no");
    expect(readWord("yesNo", "×", { tickMeans: "no" })).toEqual({ value: null, problem: null });
    expect(readWord("sex", "√", { tickMeans: "female" }).value).toBe("female");
    expect(readWord("operatingStatus", 1, { tickMeans: "operating" }).value).toBe("operating");
    expect(readWord("formationMode", "√").problem).toBe("unknownWord");
  });

  it("reads a mode in a column of plans", () => {
    expect(readWord("formationMode", "拟单独成立", { asPlan: true }).value).toBe("solo");
  });
});
