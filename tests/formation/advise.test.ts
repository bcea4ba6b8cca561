import * as fc from "fast-check";
import { advise } from "../../src/formation";
import { jointGroups, sumOf, type JointCandidate } from "../../src/formation/joint-groups";
import { buildLedger, type RecordInput } from "../ledger-builder";

type Row = RecordInput<"enterprise">;

function adviceFor(...rows: readonly Row[]) {
  return advise(buildLedger({ enterprise: rows }));
}

function firstAdvice(...rows: readonly Row[]) {
  const [first] = adviceFor(...rows).enterprises;
  if (first === undefined) throw new Error("no advice");
  return first;
}

const working = { operatingStatus: "operating", hasOrganisation: "no" } as const;

describe("advice on formation", () => {
  it.each<[string, Row, string]>([
    ["100 full members", { fullMembers: 100 }, "党委"],
    ["50 full members", { fullMembers: 50 }, "党总支"],
    ["7 full members", { fullMembers: 7 }, "支部委员会"],
    ["3 full members", { fullMembers: 3 }, "单独建立党支部"],
    ["only probationary members", { fullMembers: 0, probationaryMembers: 2 }, "挂靠组建"],
    ["none in a large firm", { fullMembers: 0, employees: 50 }, "重点派党建指导员"],
    ["none in one above scale", { fullMembers: 0, aboveScale: "yes" }, "重点派党建指导员"],
    ["none in a small firm", { fullMembers: 0, employees: 12 }, "工会"],
    ["no premises", { fullMembers: 5, hasPremises: "no" }, "不纳入基数"],
    ["premises not known", { fullMembers: 5, hasPremises: null }, "先核实"],
    ["members not readable", { fullMembers: { raw: "若干", problem: "unreadable" } }, "先核实"],
    ["closed", { fullMembers: 5, operatingStatus: "closed" }, "不纳入基数"],
  ])("%s", (_, fields, words) => {
    const { advice, current } = firstAdvice({ name: "甲", ...working, ...fields });
    expect(advice).toContain(words);
    expect(current).toBe("未建");
  });

  it("does not count probationary members to the three", () => {
    expect(firstAdvice({ name: "甲", ...working, fullMembers: 2, probationaryMembers: 2 }).advice).toBe(
      "挂靠组建",
    );
  });

  it("counts members whose relations are elsewhere to no branch here", () => {
    const { advice, reason } = firstAdvice({ name: "甲", ...working, fullMembers: 4, membersHere: 2 });
    expect(advice).toBe("挂靠组建");
    expect(reason).toContain("组织关系在本企业");
  });

  it("says what is due, and of a site under construction what comes first", () => {
    expect(firstAdvice({ name: "甲", ...working, fullMembers: 3 }).reason).toContain("应建未建");
    const site = firstAdvice({ name: "甲", ...working, operatingStatus: "building", fullMembers: 3 });
    expect(site.reason).toContain("临时党支部");
  });

  it.each<[string, Row, string]>([
    ["solo with enough", { formationMode: "solo", fullMembers: 3 }, "保持单独组建"],
    ["solo with too few", { formationMode: "solo", fullMembers: 2 }, "挂靠组建"],
    ["attached with enough", { formationMode: "attached", fullMembers: 3 }, "可改为单独建立党支部"],
    ["joint with enough", { formationMode: "joint", fullMembers: 8 }, "可改为单独建立党支部，设支部委员会"],
    ["attached with few", { formationMode: "attached", fullMembers: 1 }, "保持挂靠组建"],
    ["joint with too few together", { formationMode: "joint", fullMembers: 2 }, "应调整联合党支部"],
    ["mode not written", { fullMembers: 2 }, "补填组建方式"],
  ])("of one that has an organisation: %s", (_, fields, words) => {
    const { advice } = firstAdvice({
      name: "甲",
      hasOrganisation: "yes",
      organisationName: "甲党支部",
      ...fields,
    });
    expect(advice).toBe(words);
  });

  it("wants a joint branch of more than five units split", () => {
    const units = Array.from({ length: 6 }, (_, index): Row => ({
      name: `企业${String(index)}`,
      hasOrganisation: "yes",
      organisationName: "园区联合党支部",
      formationMode: "joint",
      fullMembers: 1,
    }));
    expect(adviceFor(...units).enterprises[0]?.advice).toBe("建议拆分联合党支部");
  });

  it("groups neighbours, and names the host of one that is left alone", () => {
    const { enterprises, jointGroups: groups } = adviceFor(
      { name: "甲", ...working, park: "东园", fullMembers: 2 },
      { name: "乙", ...working, park: "东园", fullMembers: 1 },
      { name: "丙", ...working, park: "西园", fullMembers: 1 },
      {
        name: "丁",
        park: "西园",
        fullMembers: 5,
        hasOrganisation: "yes",
        organisationName: "丁公司党支部",
        formationMode: "solo",
      },
    );
    expect(groups).toEqual([{ enterprises: ["甲", "乙"], fullMembers: 3 }]);
    expect(enterprises[0]?.reason).toContain("乙");
    expect(enterprises[2]).toMatchObject({
      advice: "挂靠组建",
      reason: expect.stringContaining("丁公司党支部"),
    });
  });
});

describe("joint groups", () => {
  const candidate: fc.Arbitrary<Omit<JointCandidate, "name">> = fc.record({
    fullMembers: fc.integer({ min: 1, max: 2 }),
    park: fc.option(fc.constantFrom("东园", "西园")),
    township: fc.option(fc.constantFrom("城厢镇", "河西镇")),
    industry: fc.option(fc.constantFrom("食品", "建材")),
  });
  const candidates = fc
    .array(candidate, { maxLength: 40 })
    .map((list) =>
      list.map((fields, index): JointCandidate => ({ ...fields, name: `企业${String(index)}` })),
    );

  it("have two to five units of one place with three full members, each unit once", () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const groups = jointGroups(list);
        for (const group of groups) {
          expect(group.length).toBeGreaterThanOrEqual(2);
          expect(group.length).toBeLessThanOrEqual(5);
          expect(sumOf(group)).toBeGreaterThanOrEqual(3);
          const parks = new Set(group.map(({ park }) => park));
          const townships = new Set(group.map(({ township }) => township));
          expect(
            (parks.size === 1 && !parks.has(null)) || (townships.size === 1 && !townships.has(null)),
          ).toBe(true);
        }
        const grouped = groups.flat();
        expect(new Set(grouped).size).toBe(grouped.length);
      }),
    );
  });

  it("leave nobody alone in a park who could have formed one", () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const grouped = new Set(jointGroups(list).flat());
        for (const park of ["东园", "西园"]) {
          const left = list.filter((item) => item.park === park && !grouped.has(item));
          expect(sumOf(left)).toBeLessThan(3);
        }
      }),
    );
  });

  it("prefer one trade", () => {
    const of = (name: string, industry: string): JointCandidate => ({
      name,
      industry,
      fullMembers: 1,
      park: "东园",
      township: null,
    });
    const list = ["甲", "乙", "丙"].flatMap((name) => [of(`${name}一`, "食品"), of(`${name}二`, "建材")]);
    for (const group of jointGroups(list))
      expect(new Set(group.map(({ industry }) => industry)).size).toBe(1);
  });
});
