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

  it("find numbers that are written together with others, in groups or in full width", () => {
    for (const [text, masked] of [
      ["2023.1.313812345678", "2023.1.********5678"],
      ["2023.1.3138 1234 5678", "2023.1.3138****5678"],
      ["138123456782023", "***********2023"],
      ["电话：１３８１２３４５６７８", "电话：138****5678"],
      ["138.1234.5678、138 1234 5678", "138****5678、138****5678"],
      ["电话0771-5678901", "电话*******8901"],
      ["ID450123198501010013", "ID450123********0013"],
      ["ICBC6217000123456789012", "ICBC***************9012"],
    ] as const)
      expect(maskNumbersIn(text)).toBe(masked);
  });

  it("leave dates, shares, codes with letters and numbers of documents", () => {
    for (const text of [
      "2023-01-05 2023-02-06",
      "20230105-20240105",
      "2023.01.05-2023.02.06",
      "0.5833333333333334",
      "91450100MA5NXQ2K1W",
      "桂发〔2023〕12号",
      "202301150001",
    ])
      expect(maskNumbersIn(text)).toBe(text);
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
