/**
 * A quick look that spares most texts the full one must let through whatever the full one knows. Where a blank before
 * the text defeats the quick look, the answer must not change by it.
 */
import fc from "fast-check";
import { isNothing } from "../../src/checks/blank-cells";
import { hasSpaceOrFullWidth } from "../../src/checks/rules/cells/notable-texts";
import { fullWidth } from "../../src/checks/rules/cells/numbers-as-text";
import { withoutSpaces } from "../../src/checks/rules/cells/spaces-in-names";
import { fold, tidyName, tidyText } from "../../src/reading/cells/folding";
import { cellText } from "../../src/reading/cells/grid";
import { isPlainFirm, isPlainPerson } from "../../src/reading/cells/lists";
import { parseValue } from "../../src/reading/cells/values";
import { readDate } from "../../src/reading/cells/written-dates";
import { isExampleMark, isExampleName, isPlaceholder } from "../../src/reading/labels/example-rows";
import { mayBeLabel } from "../../src/reading/labels/label-filter";
import * as labels from "../../src/reading/labels/row-labels";
import * as rowWords from "../../src/registers/row-words";

const RUNS = process.env.CI === "true" ? 20_000 : 3000;
const words = Object.values(rowWords).flat();
const characters = [
  ...new Set(words.join("")),
  ..."甲临江公司企业１２３（）()【】：:，,。 　\n-—*★年月日某×X○Ｘ①",
];

/** Words of rows with what people write around them, and texts of their characters. */
const texts = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        "",
        "★",
        "●",
        "1.",
        "（1）",
        "（",
        "【",
        "—",
        " ",
        "　",
        "本页",
        "核心园",
        "临江",
        "此行为",
      ),
      fc.constantFrom(...words),
      fc.constantFrom(
        "",
        "：",
        ":",
        "（3家）",
        "）",
        "】",
        "1",
        "83人",
        "公司",
        " ",
        "数据",
        "，请删除",
        "某某",
        "100%",
      ),
      fc.nat(6),
      fc.constantFrom("", " ", "　", "\u200b"),
    )
    .map(([before, word, after, at, space]) => before + word.slice(0, at) + space + word.slice(at) + after),
  fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 }),
);

test("no label, example or placeholder is let go by the look before them", () => {
  const knowing = [
    labels.isTotalLabel,
    labels.isSubtotalLabel,
    labels.isNamedTotalLabel,
    labels.isTotalOfPart,
    labels.isTotalBesideNumbers,
    labels.isStatisticLabel,
    labels.isNoteLabel,
    labels.isBareNoteLabel,
    labels.isEndLabel,
    labels.isDateOfSigning,
    isExampleMark,
    isExampleName,
    isPlaceholder,
  ];
  let known = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const knows = knowing.filter((isKnown) => isKnown(text));
      if (knows.length > 0) known++;
      expect(knows.length === 0 || mayBeLabel(text)).toBe(true);
    }),
    { numRuns: RUNS },
  );
  expect(known).toBeGreaterThan(RUNS / 10);
});

test("every word of a row is one of them", () => {
  expect(rowWords.totalWords.filter((word) => !labels.isTotalLabel(word))).toEqual([]);
  expect(rowWords.bareTotalWords.filter((word) => !labels.isTotalBesideNumbers(word))).toEqual([]);
  expect(rowWords.subtotalWords.filter((word) => !labels.isSubtotalLabel(word))).toEqual([]);
  expect(rowWords.statisticWords.filter((word) => !labels.isStatisticLabel(word))).toEqual([]);
  expect(rowWords.noteWords.filter((word) => !labels.isNoteLabel(`${word}：`))).toEqual([]);
  expect(rowWords.signatureWords.filter((word) => !labels.isBareNoteLabel(word))).toEqual([]);
  expect(rowWords.endWords.filter((word) => !labels.isEndLabel(`（${word}）`))).toEqual([]);
  expect(rowWords.exampleWords.filter((word) => !isExampleMark(word))).toEqual([]);
});

test.each([
  ["fold", fold],
  ["tidyText", tidyText],
  ["tidyName", tidyName],
  ["cellText", (text: string) => cellText(text)],
  ["isNothing", isNothing],
])("%s gives the same where the look before it is defeated", (_, read: (text: string) => unknown) => {
  const any = fc.oneof(
    texts,
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.string({ unit: "binary-ascii" }),
  );
  const nothing = fc.constantFrom(
    "",
    "无",
    "暂无",
    "没有",
    "空",
    "空白",
    "暂缺",
    "空缺",
    "缺",
    "none",
    "N/A",
    "na",
  );
  fc.assert(
    fc.property(fc.oneof(any, nothing), (text) => {
      expect(read(`　${text}`)).toEqual(read(text));
    }),
    { numRuns: RUNS },
  );
});

test.each(["enterpriseList", "personName", "personList"] as const)(
  "a cell of %s that needs no reading is read as if it did",
  (kind) => {
    const part = fc.constantFrom(
      ..."禾丰源盛建材食品韦某黄等共和与及家户个人位厂无",
      "公司",
      "有限公司",
      "同志",
      "女士",
      "先生",
      "企业",
      "党员",
      "没有",
      "暂无",
      "待定",
      "三家",
      "3人",
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join("");
        if (isPlainFirm(text) || isPlainPerson(text)) plain++;
        expect(parseValue(kind, text, { year: 2023 })).toEqual(parseValue(kind, `　${text}`, { year: 2023 }));
      }),
      { numRuns: RUNS },
    );
    expect(plain).toBeGreaterThan(RUNS / 20);
  },
);

test("no name with spaces and no full-width number is let go by the look before the rules", () => {
  const spaces = fc.constantFrom(..." \u00a0\u1680\u2009\u200b\u2028\u3000\ufeff\t\n\r");
  const text = fc.string({ unit: fc.oneof(spaces, fc.constantFrom(..."韦某·（Ａ１．％a1.%")), maxLength: 8 });
  fc.assert(
    fc.property(text, (written) => {
      const isNotable = fullWidth.test(written) || withoutSpaces(written) !== null;
      expect(!isNotable || hasSpaceOrFullWidth(written)).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test("a date read twice is the same date, whatever was read between", () => {
  const date = fc
    .tuple(
      fc.constantFrom("", "预计", "拟", "计划于", "力争"),
      fc.constantFrom("2024年8月", "2024.8", "8月底"),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(date, date, (one, other) => {
      const before = readDate(one, { year: 2023 });
      readDate(other, { year: 2023 });
      expect(readDate(one, { year: 2023 })).toEqual(before);
    }),
  );
});
