import fc from "fast-check";
import { readEnterpriseList, readPersonList, statedPeople } from "../../src/reading/cells/lists";

describe("firms in one cell", () => {
  it.each<[string, string[]]>([
    ["乙源木业、丙盛家居，丁包装；戊达/己公司", ["乙源木业", "丙盛家居", "丁包装", "戊达", "己公司"]],
    ["1.甲食品\n2.乙木业\n3.丙包装", ["甲食品", "乙木业", "丙包装"]],
    ["1.甲食品 2.乙木业", ["甲食品", "乙木业"]],
    ["甲食品公司和乙木业公司", ["甲食品公司", "乙木业公司"]],
    ["联和食品", ["联和食品"]],
    ["甲食品、乙木业、丙包装等3家", ["甲食品", "乙木业", "丙包装"]],
    ["甲食品，乙木业等3家企业", ["甲食品", "乙木业"]],
    ["甲食品(3家)", ["甲食品"]],
    ["甲食品（原丙、丁）、乙木业", ["甲食品（原丙、丁）", "乙木业"]],
    ["Smith & Sons Co", ["Smith & Sons Co"]],
    ["A/B Foods", ["A/B Foods"]],
    ["甲食品、百味一家", ["甲食品", "百味一家"]],
    ["甲食品、乙木业等三家", ["甲食品", "乙木业"]],
    ["甲食品、甲食品", ["甲食品"]],
    ["甲禾食品 乙源木业", ["甲禾食品", "乙源木业"]],
    ["临江甲禾 食品有限公司", ["临江甲禾食品有限公司"]],
    ["甲禾食品有限公司 乙源木业有限公司", ["甲禾食品有限公司", "乙源木业有限公司"]],
    ["无", []],
    ["—", []],
  ])("%j", (written, expected) => {
    expect(readEnterpriseList(written)).toEqual(expected);
  });
});

describe("persons in one cell", () => {
  it.each<[string, string[]]>([
    ["韦某、黄某、李某", ["韦某", "黄某", "李某"]],
    ["卢海燕、农 敏、周　洁", ["卢海燕", "农敏", "周洁"]],
    ["韦 某", ["韦某"]],
    ["韦 某 黄 某", ["韦某", "黄某"]],
    ["韦某 黄某某", ["韦某", "黄某某"]],
    ["韦某某和黄某某", ["韦某某", "黄某某"]],
    ["和某某", ["和某某"]],
    ["张某、李某等4人", ["张某", "李某"]],
    ["张某（组长）、李某", ["张某", "李某"]],
    ["张某、张某", ["张某", "张某"]],
    ["空置", []],
    ["（空）", []],
    ["待入住", []],
    ["空置（装修）", []],
    ["暂时空置", []],
    ["王一（待入住）", []],
    ["王一、李某（未入住）", ["王一"]],
    ["王一等3人", ["王一"]],
    ["12人", []],
    ["张三、李四", ["张三", "李四"]],
    ["", []],
  ])("%j", (written, expected) => {
    expect(readPersonList(written)).toEqual(expected);
  });

  it.each<[string, number | null]>([
    ["王一等3人", 3],
    ["张某、李某等12人", 12],
    ["张某、李某等十二人", 12],
    ["张某、李某等共12名同志", 12],
    ["张某、李某（共12人）", 12],
    ["12人", 12],
    ["张某、李某等", null],
    ["张三、李四", null],
    ["陆一", null],
  ])("%j stands for %s", (written, expected) => {
    expect(statedPeople(written)).toBe(expected);
  });

  it("finds again what was joined", () => {
    const name = fc.constantFrom("韦某", "黄某某", "农敏", "欧阳某某", "李某");
    const separator = fc.constantFrom("、", "，", ",", "；", ";", "\n", "/", "、 ");
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), separator, (names, mark) => {
        expect(readPersonList(names.join(mark))).toEqual(names);
      }),
    );
  });

  it("reads a short plain text as it reads the same text between spaces", () => {
    const character = fc.constantFrom(..."韦小梅空置房待入住无暂略同上共三人等志先生党员企业家户未定");
    fc.assert(
      fc.property(fc.array(character, { minLength: 2, maxLength: 3 }), (characters) => {
        const text = characters.join("");
        expect(readPersonList(text)).toEqual(readPersonList(` ${text} `));
      }),
      { numRuns: 3000, endOnFailure: true },
    );
  });
});
