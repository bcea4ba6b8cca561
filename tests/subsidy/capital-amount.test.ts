import * as fc from "fast-check";
import { capitalAmount, capitalAmountLimit } from "../../src/subsidy/capital-amount";

describe("大写金额 by the rules for cheques and accounts", () => {
  test.each([
    [0, "零元整"],
    [5, "伍分"],
    [50, "伍角整"],
    [55, "伍角伍分"],
    [1_000, "壹拾元整"],
    [1_001, "壹拾元零壹分"],
    [10_010, "壹佰元壹角整"],
    [100_050, "壹仟元伍角整"],
    [1_001_000, "壹万零壹拾元整"],
    [10_000_000_000, "壹亿元整"],
    [90_000, "玖佰元整"],
    [140_950, "壹仟肆佰零玖元伍角整"],
    [600_714, "陆仟零柒元壹角肆分"],
    [1_640_902, "壹万陆仟肆佰零玖元零贰分"],
    [32_504, "叁佰贰拾伍元零肆分"],
    [10_000_001_000, "壹亿零壹拾元整"],
    [10_001_000_000, "壹亿零壹万元整"],
    [10_700_053, "壹拾万柒仟元伍角叁分"],
    [2_445_000, "贰万肆仟肆佰伍拾元整"],
    [-15_000, "负壹佰伍拾元整"],
    [capitalAmountLimit - 1, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
  ])("%d fen is %s", (fen, text) => {
    expect(capitalAmount(fen)).toBe(text);
  });

  test("what is too large or no whole fen has no form", () => {
    expect(capitalAmount(capitalAmountLimit)).toBeNull();
    expect(capitalAmount(-capitalAmountLimit)).toBeNull();
    expect(capitalAmount(0.5)).toBeNull();
    expect(capitalAmount(Number.NaN)).toBeNull();
  });

  test("reading the characters back gives the amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -capitalAmountLimit + 1, max: capitalAmountLimit - 1 }), (fen) => {
        expect(fenOf(capitalAmount(fen) ?? "")).toBe(fen);
      }),
    );
  });

  test("no 零 twice in a row, and none before a unit of its own", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: capitalAmountLimit - 1 }), (fen) => {
        expect(capitalAmount(fen)).not.toMatch(/零零|零[拾佰仟万亿元]/u);
      }),
    );
  });
});

/** Reads capital characters the other way round, by their place values alone. */
function fenOf(text: string): number {
  const places: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  let fen = 0;
  let section = 0;
  let digit = 0;
  for (const character of text.replace("负", "").replace("整", "")) {
    const value = "零壹贰叁肆伍陆柒捌玖".indexOf(character);
    const place = places[character];
    if (value >= 0) digit = value;
    else if (place !== undefined) section += digit * place;
    else if (character === "角") fen += digit * 10;
    else if (character === "分") fen += digit;
    else {
      const whole = section + digit;
      const unit = character === "亿" ? 10_000_000_000 : character === "万" ? 1_000_000 : 100;
      fen += whole * unit;
      section = 0;
    }
    if (value < 0) digit = 0;
  }
  return text.startsWith("负") ? -fen : fen;
}
