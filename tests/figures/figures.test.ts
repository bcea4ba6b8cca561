import { countFigure, countFigures, figureSpecs, findFigure } from "../../src/figures";
import type { Figure, FigureContext } from "../../src/figures/figure";
import type { Settings } from "../../src/reading/settings/settings";
import { buildLedger, day, type LedgerInput } from "../ledger-builder";

const year2023: FigureContext = { year: 2023, asOf: day("2023-12-31") };

function figure(
  id: string,
  input: LedgerInput,
  settings: Partial<Settings> = {},
  context: FigureContext = year2023,
): Figure {
  const counted = countFigure(id, buildLedger(input, settings), context);
  if (counted === null) throw new Error(`no figure ${id}`);
  return counted;
}

function value(
  id: string,
  input: LedgerInput,
  settings: Partial<Settings> = {},
  context: FigureContext = year2023,
): number | null {
  return figure(id, input, settings, context).value;
}

const fiveEnterprises: LedgerInput = {
  enterprise: [
    {
      name: "甲禾食品",
      operatingStatus: "operating",
      hasOrganisation: "yes",
      organisationName: "甲禾食品党支部",
      formationMode: "solo",
      members: 5,
      fullMembers: 4,
      probationaryMembers: 1,
      aboveScale: "yes",
    },
    {
      name: "乙源木业",
      operatingStatus: "operating",
      hasOrganisation: "yes",
      organisationName: "甲禾食品党支部",
      formationMode: "attached",
      members: 1,
      fullMembers: 1,
      aboveScale: "no",
    },
    {
      name: "丙盛家居",
      operatingStatus: "building",
      hasOrganisation: "yes",
      organisationName: "园区联合党支部",
      formationMode: "joint",
      members: 3,
      fullMembers: 3,
    },
    {
      name: "丁泰机械",
      operatingStatus: "operating",
      hasOrganisation: "no",
      members: 3,
      fullMembers: 3,
      aboveScale: "yes",
    },
    { name: "戊达包装", operatingStatus: "closed", hasOrganisation: "no" },
  ],
};

describe("enterprises", () => {
  it("counts every record in the total, and the four statuses sum to it", () => {
    expect(value("enterprise.total", fiveEnterprises)).toBe(5);
    const parts = ["operating", "building", "suspended", "other"].map((part) =>
      value(`enterprise.${part}`, fiveEnterprises),
    );
    expect(parts).toEqual([3, 1, 0, 1]);
  });

  it("counts blank member counts as none", () => {
    expect(value("enterprise.blank", fiveEnterprises)).toBe(1);
    expect(value("enterprise.aboveScale", fiveEnterprises)).toBe(2);
  });

  it("leaves closed and planned ones out of the coverage family, not out of the total", () => {
    expect(figure("coverage.all", fiveEnterprises)).toMatchObject({
      value: 0.75,
      numerator: 3,
      denominator: 4,
    });
    expect(figure("coverage.solo", fiveEnterprises)).toMatchObject({ numerator: 1, denominator: 4 });
  });

  it("takes the numerator within the denominator", () => {
    expect(figure("coverage.operating", fiveEnterprises)).toMatchObject({ numerator: 2, denominator: 3 });
    expect(figure("coverage.aboveScale", fiveEnterprises)).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it("due is the complement of the rate of those due", () => {
    expect(value("enterprise.due", fiveEnterprises)).toBe(1);
    expect(figure("coverage.due", fiveEnterprises)).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it("counts attached ones as covered only where the settings say so", () => {
    expect(value("enterprise.covered", fiveEnterprises)).toBe(3);
    expect(value("enterprise.covered", fiveEnterprises, { includeAttached: false })).toBe(2);
    expect(figure("coverage.all", fiveEnterprises, { includeAttached: false })).toMatchObject({
      numerator: 2,
    });
    expect(value("formation.attached", fiveEnterprises, { includeAttached: false })).toBe(1);
  });

  it("does not count one that ticks no beside an organisation's name, nor a planned one", () => {
    const input: LedgerInput = {
      enterprise: [
        { name: "甲", hasOrganisation: "no", organisationName: "甲党支部" },
        { name: "乙", hasOrganisation: "planned", organisationName: "乙党支部" },
        { name: "丙", organisationName: "丙党支部" },
        { name: "丁" },
      ],
    };
    expect(value("enterprise.covered", input)).toBe(1);
  });

  it("counts newly covered ones by their own date, up to the cut-off", () => {
    const input: LedgerInput = {
      enterprise: [
        { name: "甲", hasOrganisation: "yes", organisationFoundedOn: "2023-05-18" },
        { name: "乙", hasOrganisation: "yes", organisationFoundedOn: "2022-05" },
        { name: "丙", hasOrganisation: "no", organisationFoundedOn: "2023-06-01" },
        { name: "丁", hasOrganisation: "yes" },
        {
          name: "戊",
          hasOrganisation: "yes",
          organisationFoundedOn: { raw: 2023.1, problem: "ambiguousMonth" },
        },
      ],
    };
    expect(figure("enterprise.newlyCovered", input)).toMatchObject({
      value: 2,
      note: expect.stringContaining("1家"),
    });
    expect(value("enterprise.newlyCovered", input, {}, { year: 2023, asOf: day("2023-06-30") })).toBeNull();
    expect(figure("enterprise.newlyCovered", input, {}, { year: null, asOf: null }).reason).toContain("年度");
  });

  it("merges a sheet of the same enterprises instead of counting them twice", () => {
    const names = ["甲禾食品", "乙源木业", "丙盛家居", "丁泰机械"];
    const input: LedgerInput = {
      enterprise: {
        tables: [
          {
            sheet: "企业台账",
            rows: names.map((name) => ({ name, members: 2, hasOrganisation: "yes" as const })),
          },
          { sheet: "四个清", rows: names.map((name) => ({ name, members: 2, mainBusiness: "食品" })) },
        ],
      },
    };
    expect(figure("enterprise.total", input)).toMatchObject({
      value: 4,
      note: expect.stringContaining("四个清"),
    });
    expect(value("member.total", input)).toBe(8);
    expect(value("enterprise.covered", input)).toBe(4);
  });

  it("counts the latest of several quarters' sheets, or the one that is asked", () => {
    const names = ["甲禾食品", "乙源木业", "丙盛家居", "丁泰机械"];
    const quarterly = (quarter: number, count: number) => ({
      sheet: `第${String(quarter)}季度`,
      year: 2023,
      quarter,
      rows: names.slice(0, count).map((name) => ({ name })),
    });
    const input: LedgerInput = { enterprise: { tables: [quarterly(1, 3), quarterly(2, 4)] } };
    expect(value("enterprise.total", input)).toBe(4);
    expect(value("enterprise.total", input, {}, { ...year2023, quarter: 1 })).toBe(3);
  });
});

describe("what can't be counted", () => {
  it("says which register or column is missing", () => {
    expect(figure("enterprise.total", {})).toMatchObject({
      value: null,
      reason: expect.stringContaining("企业台账"),
    });
    expect(figure("enterprise.aboveScale", { enterprise: [{ name: "甲" }] })).toMatchObject({
      value: null,
      reason: expect.stringContaining("是否规上"),
    });
  });

  it("names the cell of a number that can't be read", () => {
    const input: LedgerInput = {
      enterprise: [
        { name: "甲", members: 3 },
        { name: "乙", members: { raw: "若干", problem: "unreadable" } },
      ],
    };
    const counted = figure("member.total", input);
    expect(counted.value).toBeNull();
    expect(counted.reason).toContain("“企业台账”B4");
    expect(counted.reason).toContain("若干");
  });

  it("counts an approximate number and says so", () => {
    const input: LedgerInput = {
      enterprise: [{ name: "甲", members: { raw: "约50", value: 50, problem: "approximate" } }],
    };
    expect(figure("member.total", input)).toMatchObject({ value: 50, note: expect.stringContaining("约50") });
  });

  it("has no rate without a denominator", () => {
    const input: LedgerInput = {
      enterprise: [{ name: "甲", operatingStatus: "building", hasOrganisation: "no" }],
    };
    expect(figure("coverage.operating", input)).toMatchObject({ value: null, denominator: 0 });
  });
});

describe("organisations", () => {
  const sheet: LedgerInput = {
    organisation: [
      {
        name: "甲党支部",
        foundedOn: "2023-05-18",
        lastElectionOn: "2023-05-18",
        primaryManager: "县委非公工委",
      },
      {
        name: "乙党支部",
        foundedOn: "2019-01-01",
        lastElectionOn: "2020-12-30",
        primaryManager: "城厢镇党委",
      },
      { name: "丙党支部", foundedOn: "2018-01-01", lastElectionOn: "2021-01-31", primaryManager: "城厢镇" },
      { name: "丁党支部", foundedOn: "2020-01-01", dissolvedOn: "2023-03-01" },
      { name: "戊党支部", foundedOn: "2024-02-01" },
    ],
  };

  it("counts those that exist at the cut-off", () => {
    expect(value("organisation.total", sheet)).toBe(3);
    expect(value("organisation.new", sheet)).toBe(1);
  });

  it("knows terms that have ended and that end within 90 days", () => {
    expect(value("organisation.expired", sheet)).toBe(1);
    expect(value("organisation.expiring", sheet)).toBe(1);
    expect(figure("organisation.expired", sheet, {}, { year: 2023, asOf: null }).reason).toContain(
      "截止日期",
    );
  });

  it("knows who manages in the first place", () => {
    expect(value("organisation.managedByCommission", sheet)).toBe(1);
    expect(value("organisation.managedByTownship", sheet)).toBe(2);
    const both: LedgerInput = {
      organisation: [{ name: "甲党支部", primaryManager: "城厢镇为主、县委非公工委为辅" }],
    };
    expect(value("organisation.managedByCommission", both)).toBe(0);
    expect(value("organisation.managedByTownship", both)).toBe(1);
  });

  it("falls back to the different organisations of the enterprise ledger", () => {
    expect(value("organisation.total", fiveEnterprises)).toBe(2);
    const joint = ["河西联合党支部", "河西新型产业园联合党支部", "河西第二联合党支部"].map((name, i) => ({
      name: `临江甲${String(i)}食品`,
      hasOrganisation: "yes" as const,
      organisationName: name,
      formationMode: "joint" as const,
    }));
    expect(value("organisation.total", { enterprise: joint })).toBe(2);
    expect(value("organisation.expired", fiveEnterprises)).toBeNull();
  });
});

describe("members", () => {
  it("takes the enterprise ledger first, then organisations, then the roster", () => {
    const roster: LedgerInput = {
      member: [
        { name: "韦某", memberType: "full" },
        { name: "黄某", memberType: "probationary" },
        { name: "覃某", fullMemberOn: "2010-07-01" },
      ],
    };
    const organisation: LedgerInput = { organisation: [{ name: "甲党支部", members: 9 }] };
    expect(value("member.total", { ...fiveEnterprises, ...organisation, ...roster })).toBe(12);
    expect(value("member.total", { ...organisation, ...roster })).toBe(9);
    expect(value("member.total", roster)).toBe(3);
    expect(value("member.full", roster)).toBe(2);
    expect(value("member.probationary", roster)).toBe(1);
    expect(value("member.roster", { ...fiveEnterprises, ...roster })).toBe(3);
    expect(value("member.roster", fiveEnterprises)).toBeNull();
  });

  it("says where a part comes from another list than the total, and the two hold different numbers", () => {
    const ledger: LedgerInput = { enterprise: [{ name: "甲", members: 5 }] };
    const organisation = (members: number): LedgerInput => ({
      organisation: [{ name: "甲党支部", members, fullMembers: members - 1, probationaryMembers: 1 }],
    });
    expect(figure("member.full", { ...ledger, ...organisation(4) })).toMatchObject({
      value: 3,
      note: "取自党组织台账，那里共有党员4名，企业台账是5名，两处对不上，请核对",
    });
    expect(figure("member.full", { ...ledger, ...organisation(5) }).note).toBeUndefined();
    const roster: LedgerInput = { member: [{ name: "韦某", memberType: "probationary" }] };
    expect(figure("member.probationary", { ...ledger, ...roster })).toMatchObject({
      value: 1,
      note: expect.stringContaining("取自党员花名册，那里共有党员1名，企业台账是5名"),
    });
  });

  it("takes what is missing from the other two columns", () => {
    expect(value("member.full", { enterprise: [{ name: "甲", members: 5, probationaryMembers: 2 }] })).toBe(
      3,
    );
    expect(value("member.probationary", { enterprise: [{ name: "甲", members: 5, fullMembers: 5 }] })).toBe(
      0,
    );
  });
});

describe("provenance", () => {
  it("names the counted column's data rows", () => {
    const input: LedgerInput = {
      enterprise: {
        tables: [
          {
            sheet: "企业台账",
            rows: [
              { name: "甲", members: 1 },
              { name: "乙", members: 2 },
            ],
          },
          { sheet: "2 号园", rows: [{ name: "丙", members: 1 }] },
        ],
      },
    };
    expect(figure("member.total", input).cells).toEqual(["企业台账!B3:B4", "'2 号园'!B3"]);
  });
});

describe("the catalogue", () => {
  it("has no id, title or other word twice, and never a word for two figures", () => {
    const words = figureSpecs.flatMap((spec) => [spec.id, spec.title, ...spec.aliases]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it("is found by id, title and what people say", () => {
    expect(findFigure("enterprise.total")?.id).toBe("enterprise.total");
    expect(findFigure("企业总数")?.id).toBe("enterprise.total");
    expect(findFigure("覆盖率")?.id).toBe("coverage.all");
    expect(findFigure("规上")).toBeNull();
  });

  it("counts all of it, with numbers of the user's own at the end", () => {
    const ledger = buildLedger(fiveEnterprises, { userNumbers: new Map([["业主座谈会次数", 4]]) });
    const figures = countFigures(ledger, year2023);
    const ids = figures.map(({ id }) => id);
    expect(ids.slice(0, figureSpecs.length)).toEqual(figureSpecs.map(({ id }) => id));
    expect(ids.slice(figureSpecs.length)).toContain("user.业主座谈会次数");
    for (const { value: counted, reason } of figures) expect(counted === null).toBe(reason !== undefined);
    expect(countFigure("业主座谈会次数", ledger, year2023)?.value).toBe(4);
  });
});
