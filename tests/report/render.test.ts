import fc from "fast-check";
import { factTable, type TableFact } from "../../src/figures/figure-table";
import { numberFormText, parseNumberForm } from "../../src/report/numbers/number-form";
import { renderTemplate, renderedText } from "../../src/report/render";
import { literalTemplate } from "../../src/report/template";
import { percentage } from "../../src/report/wording";

function fact(title: string, value: number | string | null, more: Partial<TableFact> = {}): TableFact {
  const unit = typeof value === "string" ? "文字" : "家";
  return {
    id: `test.${title}`,
    title,
    value,
    unit,
    numerator: null,
    denominator: null,
    previous: null,
    change: null,
    reason: "",
    ...more,
  };
}

const facts = factTable([
  fact("企业总数", 50, { previous: 46 }),
  fact("停产企业数", 0),
  fact("在建企业数", 8, { previous: 8 }),
  fact("覆盖率", 0.58, { unit: "率", numerator: 29, denominator: 50, previous: 0.5 }),
  fact("三分之二", 2 / 3, { unit: "率", numerator: 2, denominator: 3, previous: 0.75 }),
  fact("新指标", 3, { previous: 0 }),
  fact("党员总数", null, { reason: "没有找到党员花名册" }),
  fact("园区名称", "青禾园区"),
  fact("津贴总额", 59450, { unit: "元", previous: 54950 }),
]);

const text = (template: string): string => renderedText(renderTemplate(template, facts));

test.each([
  ["〔企业总数比上年>0：增加了｜没有增加〕。", "增加了。"],
  [
    "〔在建企业数比上年=0：持平〕；〔覆盖率比上年<8%：不到8个百分点｜8个百分点以上〕。",
    "持平；8个百分点以上。",
  ],
  ["〔任一：一是不足。〔停产企业数>0：有{停产企业数}家停产。〕〕其他。", "其他。"],
  [
    "〔任一：一是不足。〔在建企业数>0：有{在建企业数}家在建。〕〔党员总数>0：有党员。〕〕",
    "一是不足。有8家在建。",
  ],
  ["{园区名称}有企业{企业总数}家。", "青禾园区有企业50家。"],
  [
    "覆盖率{覆盖率}，也写作{覆盖率:百分比2}、{三分之二}、{三分之二:百分比0}。",
    "覆盖率58%，也写作58.00%、66.67%、67%。",
  ],
  ["{企业总数:较上年}；{在建企业数:较上年}。", "比上年增加4家；与上年持平。"],
  ["{覆盖率:较上年}，{三分之二:较上年}。", "比上年提高8个百分点，比上年下降8.33个百分点。"],
  ["{新指标:较上年}。", "上年为零，本年为3家。"],
  ["{津贴总额:较上年}，合{津贴总额:万元}。", "比上年增加4500元，合5.95万元。"],
  ["{覆盖率:分子}/{覆盖率:分母}", "29/50"],
  ["企业{企业总数}家〔停产企业数>0：、停产{停产企业数}家〕。", "企业50家。"],
  ["〔停产企业数=0：没有停产｜停产{停产企业数}家〕。", "没有停产。"],
  ["〔企业总数>在建企业数且覆盖率≥58%：达标〕。", "达标。"],
  ["企业{企业总数}家〔，党员{党员总数}名〕。", "企业50家。"],
  ["〔党员总数>0：有党员｜没有党员〕企业{企业总数}家。", "企业50家。"],
  ["甲〔企业总数>0：乙〔停产企业数>0：丙〕丁〕。", "甲乙丁。"],
  ["截至时间：{企业总数}家。", "截至时间：50家。"],
  ["〔{园区名称}：{企业总数}家〕", "青禾园区：50家"],
])("%s", (template, expected) => {
  expect(text(template)).toBe(expected);
});

test.each([
  ["党员{党员总数}名。", "missing", "没有找到党员花名册"],
  ["〔，党员{党员总数}名〕。", "missing", "党员总数"],
  ["企业{企业总数}家，增加{停产企业数}家〔停产企业数比上年>0：〕{党员总数}", "missing", "党员总数"],
  ["{企业数量}家", "error", "企业总数"],
  ["{企业总数:百分}家", "error", "百分比"],
  ["{企业总数", "error", "}"],
  ["〔企业{企业总数}家", "error", "〕"],
  ["企业〕家", "error", "多余"],
  ["{}", "error", "指标名称"],
])("%s is refused", (template, kind, words) => {
  const rendered = renderTemplate(template, facts);
  expect(rendered.kind).toBe(kind);
  expect(renderedText(rendered)).toContain(words);
  expect(renderedText(rendered)).toMatch(/^（.*）$/s);
});

test("names the facts that a paragraph stands on, and no other, and where they stand", () => {
  const rendered = renderTemplate(
    "{企业总数}家〔停产企业数>0：、停产{停产企业数}家〕〔，党员{党员总数}名〕。",
    facts,
  );
  expect(rendered).toEqual({
    kind: "text",
    text: "50家。",
    pieces: [
      { text: "50", fact: "test.企业总数", form: "" },
      { text: "家。", fact: null },
    ],
    facts: ["test.企业总数"],
    lacks: [{ fact: "test.党员总数", what: "value" }],
  });
  const template = "{企业总数}家〔，{停产企业数:较上年}〕〔党员总数>0：，有党员〕。";
  expect(renderTemplate(template, facts).lacks).toEqual([
    { fact: "test.停产企业数", what: "previous" },
    { fact: "test.党员总数", what: "value" },
  ]);
});

test("a percentage is 100 only for all and 0 only for none, and rounds half up", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat(),
      fc.integer({ min: 0, max: 2 }),
      (whole, seed, decimals) => {
        const part = seed % (whole + 1);
        const shown = Number(percentage({ numerator: part, denominator: whole }, part / whole, decimals));
        expect(shown === 100).toBe(part === whole);
        expect(shown === 0).toBe(part === 0);
        expect(Math.abs(shown - (100 * part) / whole)).toBeLessThanOrEqual(10 ** -decimals);
      },
    ),
  );
  expect(percentage({ numerator: 1, denominator: 8 }, 0.125, 0)).toBe("13");
  expect(percentage({ numerator: 5, denominator: 1000 }, 0.005, 1)).toBe("0.5");
});

test("any template renders to text, a reason or an explanation, and never throws", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "〔",
    "〕",
    "｜",
    "：",
    "企业总数",
    "党员总数",
    ">",
    "0",
    "且",
    "，",
    "。",
    "文字",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const rendered = renderTemplate(pieces.join(""), facts);
      const isMeant = /\{[{}〔〕]\}/.test(pieces.join(""));
      if (rendered.kind === "text" && !isMeant) expect(rendered.text).not.toMatch(/[{}〔〕]/);
    }),
    { numRuns: 2000 },
  );
});

const dated = factTable([
  fact("企业总数", 50, { previous: 46 }),
  fact("覆盖率", 0.58, { unit: "率", numerator: 29, denominator: 50, previous: 0.5 }),
  fact("津贴总额", 24450, { unit: "元", previous: 19950 }),
  fact("报告年度", "2023", { id: "text.year" }),
  fact("截止日期", "2023年12月31日"),
  fact("津贴月标准", "150元"),
  fact("园区名称", "青禾园区"),
]);

test.each([
  ["{企业总数:数汉字}、{企业总数:上年数大写}、{企业总数:数全角}", "五十、肆拾陆、５０"],
  ["{企业总数:增减数}家，{企业总数:增幅百分比1}", "4家，8.7%"],
  [
    "{覆盖率:百分数汉字}、{覆盖率:百分数2}、{覆盖率:增减}、{覆盖率:百分比1全角}",
    "五十八、58.00、8、５８．０％",
  ],
  [
    "{津贴总额:万3}元、{津贴总额:万数}、{津贴总额:数千分位}、{津贴总额:上年万}",
    "2.445万元、2.445、24,450、1.995万",
  ],
  ["{报告年度:+1}、{报告年度:-1汉字}、{报告年度:全角}", "2024、二〇二二、２０２３"],
  [
    "{截止日期:月日}、{截止日期:年月点}、{截止日期:年月日汉字}",
    "12月31日、2023.12、二〇二三年十二月三十一日",
  ],
  ["{津贴月标准:数汉字}元", "一百五十元"],
  [literalTemplate("临发〔2019〕15号{甲}｛乙｝"), "临发〔2019〕15号{甲}｛乙｝"],
])("%s in the forms of somebody's text", (template, expected) => {
  expect(renderedText(renderTemplate(template, dated))).toBe(expected);
});

test.each([
  [2, "两"],
  [12, "十二"],
  [20, "二十"],
])("%s counted in characters", (value, expected) => {
  const facts = factTable([fact("拟单独组建数", value)]);
  expect(renderedText(renderTemplate("{拟单独组建数:数汉字}家", facts))).toBe(`${expected}家`);
});

test("a figure of one park is named behind @, and counted only then", () => {
  let counted = 0;
  const facts = factTable([fact("企业总数", 50)], () => {
    counted++;
    return [fact("企业总数@河西园", 10)];
  });
  expect(renderedText(renderTemplate("共{企业总数}家", facts))).toBe("共50家");
  expect(counted).toBe(0);
  expect(renderedText(renderTemplate("河西园{企业总数@河西园}家、{企业总数＠河西园:数汉字}家", facts))).toBe(
    "河西园10家、十家",
  );
  expect(renderedText(renderTemplate("{企业总数@东山园}", facts))).toContain(
    "没有名为“企业总数@东山园”的指标",
  );
  expect(counted).toBe(1);
});

test("a form says what it reads", () => {
  const form = fc.record({
    basis: fc.constantFrom("now" as const, "previous" as const, "change" as const, "growth" as const),
    shape: fc.constantFrom("plain" as const, "percent" as const, "hundredths" as const),
    scale: fc.constantFrom(1, 100, 1000, 1e4, 1e6, 1e7, 1e8),
    hasScaleWord: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 4 }),
    script: fc.constantFrom("arabic" as const, "fullWidth" as const, "chinese" as const, "capital" as const),
    thousands: fc.boolean(),
  });
  fc.assert(
    fc.property(form, (any) => {
      const isPlain = any.shape === "plain";
      const scale = isPlain ? any.scale : 1;
      const one = { ...any, scale, hasScaleWord: isPlain && any.hasScaleWord && scale > 1 };
      expect(parseNumberForm(numberFormText(one))).toEqual(one);
    }),
  );
});
