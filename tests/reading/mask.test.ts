import fc from "fast-check";
import { maskIdNumber, maskNumbersIn, maskPersonal } from "../../src/reading/cells/mask";

describe("masks", () => {
  it("show as much as the rules allow", () => {
    expect(maskPersonal("idNumber", "450123198501010013")).toBe("450123********0013");
    expect(maskIdNumber("450123198501010013", true)).toBe("450***********0013");
    expect(maskPersonal("phone", "13800001234")).toBe("138****1234");
    expect(maskPersonal("phone", "+86 138 0000 1234")).toBe("138****1234");
    expect(maskPersonal("account", "6217000123456789012")).toBe("***************9012");
    expect(maskPersonal("name", "韦某某")).toBe("韦**");
    expect(maskPersonal("name", "韦 某")).toBe("韦*");
    expect(maskPersonal("name", "欧阳某")).toBe("欧阳*");
    expect(maskPersonal("childName", "韦某")).toBe("**");
  });

  it("find numbers inside a text", () => {
    expect(maskNumbersIn("身份证450123198501010013，电话13800001234，卡号6217 0001 2345 6789 012")).toBe(
      "身份证450123********0013，电话138****1234，卡号***************9012",
    );
    expect(maskNumbersIn("2023年第4季度共24450元")).toBe("2023年第4季度共24450元");
  });

  it("never show the whole of anything", () => {
    const kind = fc.constantFrom("idNumber" as const, "phone" as const, "account" as const);
    fc.assert(
      fc.property(kind, fc.stringMatching(/^\d{1,22}$/), (sort, digits) => {
        const masked = maskPersonal(sort, digits);
        expect(masked).toContain("*");
        expect(masked.replaceAll("*", "").length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
