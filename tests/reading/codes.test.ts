import fc from "fast-check";
import {
  checkCreditCode,
  checkIdNumber,
  creditCodeCheckDigit,
  idNumberBirth,
  idNumberCheckDigit,
  idNumberSex,
} from "../../src/reading/cells/codes";
import { daysFromCivil } from "../../src/reading/cells/dates";

const today = daysFromCivil(2023, 12, 31);

describe("credit codes", () => {
  it.each([
    "91350100M000100Y43",
    "91512081MA62K0260E",
    "91450123MA5K00012W",
    "91450123MA5KAB121D",
    "91450123MA5NXY771Q",
  ])("%s is right", (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true });
    expect(checkCreditCode(` ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`)).toEqual({ ok: true });
  });

  it("names the check digit that a code should have", () => {
    expect(checkCreditCode("91350100M000100Y4E")).toEqual({ ok: false, fault: "checkDigit", expected: "3" });
    expect(checkCreditCode("911100000000000000")).toEqual({ ok: false, fault: "checkDigit", expected: "E" });
  });

  it("offers the digit for a letter that the code does without", () => {
    expect(checkCreditCode("9145O123MA5K00012W")).toEqual({
      ok: false,
      fault: "character",
      suggestion: "91450123MA5K00012W",
    });
    expect(checkCreditCode("9145O123MA5K00012T")).toEqual({ ok: false, fault: "character" });
  });

  it.each([
    ["91450123MA5K0001", "length"],
    ["91450123MA5K00012WW", "length"],
    ["91450V23MA5K00012W", "character"],
    ["9145A123MA5K00012W", "region"],
  ])("%s: %s", (code, fault) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: false, fault });
  });

  it("notices every single changed character", () => {
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const code = "91450123MA5K00012W";
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.constantFrom(...alphabet), (at, character) => {
        fc.pre(code[at] !== character);
        expect(checkCreditCode(code.slice(0, at) + character + code.slice(at + 1)).ok).toBe(false);
      }),
    );
    expect(creditCodeCheckDigit(code)).toBe("W");
  });
});

describe("ID numbers", () => {
  it.each(["11010519491231002X", "450123198501010013", "450123198802290020"])("%s is right", (id) => {
    expect(checkIdNumber(id, today)).toMatchObject({ ok: true, faults: [] });
  });

  it.each<[string, readonly string[]]>([
    ["440524188001010014", ["age"]],
    ["450123199002290019", ["date"]],
    ["450123198501010012", ["checkDigit"]],
    ["450123198501010000", ["truncated"]],
    ["45012319850101001", ["length"]],
    ["45012319850101OO13", ["character"]],
    ["450123********0013", ["masked"]],
  ])("%s: %j", (id, faults) => {
    expect(checkIdNumber(id, today).faults).toEqual(faults);
  });

  it("knows birth and sex", () => {
    expect(idNumberBirth("450123198802290020")).toBe(daysFromCivil(1988, 2, 29));
    expect(idNumberSex("450123198802290020")).toBe("female");
    expect(idNumberSex("450123198501010013")).toBe("male");
    expect(idNumberBirth("450123199002290019")).toBeNull();
    expect(idNumberCheckDigit("45012319850101001")).toBe("3");
  });

  it("looks at the future only where today is known", () => {
    const id = `45012320300101001${idNumberCheckDigit("45012320300101001") ?? ""}`;
    expect(checkIdNumber(id, today).faults).toEqual(["future"]);
    expect(checkIdNumber(id, null).ok).toBe(true);
  });
});
