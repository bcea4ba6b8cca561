import { assembled } from "../../src/report/assemble";
import type { ParagraphLevel } from "../../src/report/paragraph";

function texts(lines: readonly (readonly [ParagraphLevel, string])[]): readonly string[] {
  return assembled(lines.map(([level, text]) => ({ level, text }))).map(({ text }) => text);
}

test("headings with nothing under them go, and what is left is numbered without gaps", () => {
  expect(
    texts([
      ["title", "报告"],
      ["heading1", "一、工作"],
      ["heading2", "1.底数"],
      ["body", ""],
      ["heading2", "2.机制"],
      ["body", "开展培训。"],
      ["heading1", "二、问题"],
      ["body", ""],
      ["heading1", "三、打算"],
      ["body", "1.扩大覆盖。"],
      ["body", ""],
      ["body", "3.选树典型。"],
      ["heading1", "四、其他"],
      ["signature", "某单位"],
    ]),
  ).toEqual([
    "报告",
    "一、工作",
    "1.机制",
    "开展培训。",
    "二、打算",
    "1.扩大覆盖。",
    "2.选树典型。",
    "某单位",
  ]);
});

test("一是, 二是 count what stands under a heading; an only one needs no number", () => {
  expect(
    texts([
      ["heading1", "一、问题"],
      ["body", "一是覆盖不够。"],
      ["body", ""],
      ["body", "三是服务不够。"],
      ["heading1", "二、原因"],
      ["body", "一是力量不足。"],
    ]),
  ).toEqual(["一、问题", "一是覆盖不够。", "二是服务不够。", "二、原因", "力量不足。"]);
});

test("dates, amounts, enumerations within a paragraph and the office's own words are no numbering", () => {
  const own = "2023.5月起走访企业。";
  const list = "二是重视不够；三是力量不足。";
  expect(
    texts([
      ["body", own],
      ["body", list],
      ["body", "5.5万元用于培训。"],
    ]),
  ).toEqual([own, list, "5.5万元用于培训。"]);
  const fact = { level: "body" as const, text: "三、四季度开展培训。", beginsWithFact: true };
  expect(assembled([fact])).toEqual([fact]);
});

test("levels of another numbering keep theirs", () => {
  expect(
    texts([
      ["heading1", "三、工作"],
      ["heading2", "（三）覆盖"],
      ["body", "甲。"],
      ["heading2", "（五）管理"],
      ["heading3", "7.培训"],
      ["body", "乙。"],
      ["heading3", "9.保障"],
      ["body", "丙。"],
    ]),
  ).toEqual(["一、工作", "（一）覆盖", "甲。", "（二）管理", "1.培训", "乙。", "2.保障", "丙。"]);
});
