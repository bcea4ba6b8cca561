import fc from "fast-check";
import { registerIds, registerSpec, type RegisterId } from "../../../src/registers";
import { matchHeader } from "../../../src/reading/headers/header-dictionary";
import { formedHeaders } from "./formed-headers";

interface Word {
  readonly register: RegisterId;
  readonly field: string;
  readonly word: string;
}

/** The fields that a header means as likely as any other. */
function fieldsMeant(register: RegisterId, header: string): readonly string[] {
  const matches = matchHeader(register, [header]);
  const best = matches[0]?.score ?? 0;
  return matches.filter(({ score }) => score >= 0.6 && score >= best - 0.03).map(({ field }) => field);
}

/** Words that mean one field of their register, and of which headers can be formed. */
const words: readonly Word[] = registerIds.flatMap((register) =>
  Object.entries(registerSpec(register).fields).flatMap(([field, { title, synonyms }]) =>
    [...new Set([title, ...synonyms])]
      .filter((word) => fieldsMeant(register, word).join() === field)
      .map((word) => ({ register, field, word })),
  ),
);

test("there are words to form headers of, in every register", () => {
  expect(new Set(words.map(({ register }) => register)).size).toBe(registerIds.length);
  expect(words.length).toBeGreaterThan(2000);
});

test("a header formed of a field's word means that field and no other", () => {
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.nat(), ({ register, field, word }, pick) => {
      const formed = formedHeaders(register, field, word);
      fc.pre(formed.length > 0);
      const header = formed[pick % formed.length] ?? "";
      expect({ header, means: fieldsMeant(register, header) }).toEqual({ header, means: [field] });
    }),
    { numRuns: process.env.CI === "true" ? 20_000 : 2_000, seed: 20_231_231 },
  );
});

test("nothing of another matter is formed of a field's words", () => {
  const others = [
    ["enterprise", "女职工数"],
    ["enterprise", "拟发展党员数"],
    ["enterprise", "上年党员数"],
    ["enterprise", "党员企业"],
    ["organisation", "副书记"],
    ["organisation", "党费标准"],
    ["organisation", "新发展党员数"],
    ["award", "上年等次"],
    ["problem", "协办单位"],
    ["staffing", "领导职数"],
    ["training", "缺席人数"],
  ] as const;
  const formed = others.filter(([register, header]) =>
    matchHeader(register, [header]).some(({ score }) => score >= 0.6),
  );
  expect(formed).toEqual([]);
});
