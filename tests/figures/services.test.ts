import { countFigure, textFacts } from "../../src/figures";
import type { Figure, FigureContext } from "../../src/figures/figure";
import { buildLedger, day, type LedgerInput } from "../ledger-builder";

const year2023: FigureContext = { year: 2023, asOf: day("2023-12-31") };

function figure(id: string, input: LedgerInput, context: FigureContext = year2023): Figure {
  const counted = countFigure(id, buildLedger(input), context);
  if (counted === null) throw new Error(`no figure ${id}`);
  return counted;
}

function value(id: string, input: LedgerInput, context: FigureContext = year2023): number | null {
  return figure(id, input, context).value;
}

describe("training", () => {
  const input: LedgerInput = {
    training: [
      {
        title: "书记示范班",
        organiser: "县委",
        heldOn: "2023-03-15",
        attended: 3,
        attendees: ["韦某", "黄某", "覃某"],
      },
      { title: "书记轮训班", organiser: "城厢镇", heldOn: "2023-09-01", attendees: ["韦某", "农某"] },
      { title: "往年培训", organiser: "县委", heldOn: "2022-09-01", attended: 9, attendees: ["莫某"] },
    ],
    organisation: [
      { name: "甲党支部", secretary: "韦某" },
      { name: "乙党支部", secretary: "梁某" },
    ],
  };

  it("counts the year's sessions, attendances, persons and secretaries", () => {
    expect(value("training.sessions", input)).toBe(2);
    expect(value("training.attendances", input)).toBe(5);
    expect(value("training.persons", input)).toBe(4);
    expect(value("training.secretariesTrained", input)).toBe(1);
  });

  it("counts what falls into a quarter", () => {
    expect(value("training.sessions", input, { ...year2023, quarter: 1 })).toBe(1);
    expect(value("training.attendances", input, { ...year2023, quarter: 4 })).toBe(0);
  });

  it("counts sign-in rows where there is no summary, without those who were excused", () => {
    const signIn: LedgerInput = {
      attendance: [
        { session: "第一期", name: "韦某", signedIn: "√" },
        { session: "第一期", name: "黄某", signedIn: "请假" },
        { session: "第二期", name: "韦某", signedIn: "√" },
      ],
    };
    expect(value("training.sessions", signIn)).toBe(2);
    expect(value("training.attendances", signIn)).toBe(2);
    expect(value("training.persons", signIn)).toBe(1);
  });

  it("says which date it can't read, unless the sheet's title names the year", () => {
    const row = { title: "轮训班", attended: 3, heldOn: { raw: "上月", problem: "unreadable" as const } };
    expect(figure("training.sessions", { training: [row] })).toMatchObject({
      value: null,
      reason: expect.stringContaining("上月"),
    });
    expect(value("training.sessions", { training: { tables: [{ year: 2023, rows: [row] }] } })).toBe(1);
  });

  it("knows nothing of a year from sheets of another", () => {
    const input2022: LedgerInput = {
      training: { tables: [{ year: 2022, rows: [{ title: "轮训班", attended: 3 }] }] },
    };
    expect(figure("training.sessions", input2022)).toMatchObject({
      value: null,
      reason: expect.stringContaining("2022"),
    });
  });
});

describe("problems", () => {
  const input: LedgerInput = {
    problem: [
      {
        description: "用水",
        category: "用水",
        receivedOn: "2023-01-05",
        closed: "yes",
        closedOn: "2023-02-01",
      },
      {
        description: "用电",
        category: "用水、用电",
        receivedOn: "2023-02-05",
        closed: "partial",
        dueOn: "2023-03-31",
      },
      { description: "道路", category: "道路", receivedOn: "2023-12-20", closed: "no", dueOn: "2024-03-31" },
      {
        description: "用地",
        category: "用地",
        receivedOn: "2023-12-01",
        closed: "yes",
        closedOn: "2024-01-15",
      },
      { description: "往年", category: "用地", receivedOn: "2022-02-05", closed: "yes" },
    ],
  };

  it("counts as closed only what is closed entirely and by the cut-off", () => {
    expect(value("problem.received", input)).toBe(4);
    expect(value("problem.closed", input)).toBe(1);
    expect(value("problem.open", input)).toBe(3);
    expect(figure("problem.rate", input)).toMatchObject({ value: 0.25, numerator: 1, denominator: 4 });
    expect(value("problem.overdue", input)).toBe(1);
  });

  it("names the most frequent categories", () => {
    const texts = textFacts(buildLedger(input), year2023);
    expect(texts.find(({ id }) => id === "text.problemCategories")?.value).toBe("用水、用电、道路");
  });
});

describe("apartments and schooling", () => {
  it("counts rooms and persons of the year, each once", () => {
    const input: LedgerInput = {
      apartment: [
        { building: "A栋", room: "101", occupant: ["韦某"], enterprise: "甲", movedInOn: "2022-05-01" },
        {
          building: "A栋",
          room: "101",
          occupant: ["黄某", "覃某"],
          enterprise: "甲",
          movedInOn: "2023-05-01",
        },
        {
          building: "B栋",
          room: "101",
          occupant: ["农某"],
          enterprise: "乙",
          movedInOn: "2023-01-01",
          movedOutOn: "2023-06-30",
        },
        { building: "B栋", room: "102", occupant: ["农某"], enterprise: "乙", movedInOn: "2023-07-01" },
        {
          building: "B栋",
          room: "103",
          occupant: ["莫某"],
          movedInOn: "2020-01-01",
          movedOutOn: "2022-12-31",
        },
        { building: "B栋", room: "104", occupant: ["梁某"], movedInOn: "2024-01-05" },
        { building: "B栋", room: "105" },
      ],
    };
    expect(value("apartment.units", input)).toBe(3);
    expect(value("apartment.persons", input)).toBe(4);
  });

  it("does not count children whose parents found a school themselves", () => {
    const input: LedgerInput = {
      schooling: [
        { child: "甲", result: "settled", handledOn: "2023-08-01" },
        { child: "乙", result: "byThemselves", handledOn: "2023-08-01" },
        { child: "丙", result: "pending" },
        { child: "丁", result: "settled", handledOn: "2022-08-01" },
      ],
    };
    expect(value("schooling.settled", input)).toBe(1);
  });
});

describe("staffing, instructors, demonstration sites", () => {
  it("counts vacancies unit by unit", () => {
    const input: LedgerInput = {
      staffing: [
        { unit: "管委会", quota: 10, actual: 6 },
        { unit: "服务中心", quota: 3, actual: 4 },
      ],
    };
    expect(value("staffing.vacancy", input)).toBe(4);
    expect(figure("staffing.rate", input)).toMatchObject({ numerator: 10, denominator: 13 });
  });

  it("does not count hired staff", () => {
    const input: LedgerInput = {
      staffing: [
        { kind: "事业", quota: 10, actual: 6 },
        { kind: "聘用", actual: 5 },
      ],
    };
    expect(figure("staffing.actual", input)).toMatchObject({
      value: 6,
      note: expect.stringContaining("5人"),
    });
    expect(figure("staffing.rate", input)).toMatchObject({ numerator: 6, denominator: 10 });
  });

  it("takes this year's list where last year's stands beside it", () => {
    const roster = (year: number, count: number) => ({
      sheet: `${String(year)}年花名册`,
      year,
      rows: ["韦某", "黄某", "覃某"].slice(0, count).map((name) => ({ name })),
    });
    const input: LedgerInput = { member: { tables: [roster(2022, 2), roster(2023, 3)] } };
    expect(value("member.roster", input)).toBe(3);
    expect(value("member.roster", input, { year: 2022, asOf: day("2022-12-31") })).toBe(2);
  });

  it("takes the instructors' sheet, else the ledger's column", () => {
    const enterprise: LedgerInput["enterprise"] = [
      { name: "临江甲禾食品有限公司", instructor: "邓某", hasOrganisation: "no" },
      { name: "临江乙源木业有限公司", hasOrganisation: "no" },
      { name: "临江丙盛家居有限公司", hasOrganisation: "yes" },
    ];
    expect(value("instructor.total", { enterprise })).toBe(1);
    expect(value("instructor.enterprises", { enterprise })).toBe(1);
    expect(figure("coverage.work", { enterprise })).toMatchObject({ numerator: 2, denominator: 3 });
    const instructor: LedgerInput["instructor"] = [
      { name: "李某", enterprises: ["乙源木业", "临江乙源木业有限公司"] },
      { name: "何某", enterprises: ["丙盛家居"] },
    ];
    expect(value("instructor.total", { enterprise, instructor })).toBe(2);
    expect(value("instructor.enterprises", { enterprise, instructor })).toBe(2);
    expect(figure("coverage.work", { enterprise, instructor })).toMatchObject({
      numerator: 3,
      denominator: 3,
    });
  });

  it("counts a demonstration site once, by the organisation's sheet", () => {
    const enterprise: LedgerInput["enterprise"] = [
      { name: "甲", demonstrationSite: "yes" },
      { name: "乙", demonstrationSite: "yes" },
    ];
    expect(value("demonstration.total", { enterprise })).toBe(2);
    const organisation: LedgerInput["organisation"] = [{ name: "甲党支部", demonstrationSite: "yes" }];
    expect(value("demonstration.total", { enterprise, organisation })).toBe(1);
  });
});

describe("plans", () => {
  const input: LedgerInput = {
    enterprise: [
      { name: "临江甲禾食品有限公司", hasOrganisation: "yes" },
      { name: "临江乙源木业有限公司", hasOrganisation: "no" },
      { name: "临江丙盛家居有限公司", hasOrganisation: "no" },
      { name: "临江丁泰机械有限公司", hasOrganisation: "no" },
    ],
    formationPlan: [
      { enterprise: "甲禾食品", plannedMode: "solo" },
      { enterprise: "乙源木业", plannedMode: "solo" },
      { enterprise: "丙盛家居", plannedMode: "joint" },
      { enterprise: "戊达包装", plannedMode: "joint" },
    ],
  };

  it("adds planned ones that are in the ledger and not covered yet", () => {
    expect(value("plan.solo", input)).toBe(2);
    expect(figure("plan.projectedCoverage", input)).toMatchObject({
      numerator: 3,
      denominator: 4,
      note: expect.stringContaining("戊达包装"),
    });
  });

  it("names them, up to three", () => {
    const texts = textFacts(buildLedger(input), year2023);
    expect(texts.find(({ title }) => title === "拟单独组建企业")?.value).toBe("甲禾食品、乙源木业");
    const many: LedgerInput = {
      formationPlan: ["甲", "乙", "丙", "丁"].map((name) => ({
        enterprise: `${name}公司`,
        plannedMode: "joint" as const,
      })),
    };
    const joint = textFacts(buildLedger(many), year2023).find(({ title }) => title === "拟联合组建企业");
    expect(joint?.value).toBe("甲公司、乙公司、丙公司等4家企业");
  });
});

describe("money", () => {
  const yearly = {
    sheet: "全年",
    year: 2023,
    rows: [
      {
        organisation: "甲党支部",
        secretary: "韦某",
        period: { year: 2023, fromMonth: 1, toMonth: 12 },
        months: 12,
        amountPaid: 1800,
      },
      {
        organisation: "乙党支部",
        secretary: "黄某",
        period: { year: 2023, fromMonth: 1, toMonth: 12 },
        months: 8,
        amountPaid: 1200,
      },
    ],
  };
  const quarterly = {
    sheet: "一季度",
    year: 2023,
    quarter: 1,
    rows: [
      {
        organisation: "甲党支部",
        secretary: "韦某",
        period: { year: 2023, fromMonth: 1, toMonth: 3 },
        months: 3,
        amountPaid: 450,
      },
    ],
  };

  it("counts months once that a quarterly and a yearly sheet both cover, and says so", () => {
    const input: LedgerInput = { allowance: { tables: [yearly, quarterly] } };
    const total = figure("subsidy.allowance.total", input);
    expect(total.value).toBe(3000);
    expect(total.note).toBeDefined();
    expect(value("subsidy.allowance.secretaries", input)).toBe(2);
    expect(value("subsidy.allowance.months", input)).toBe(20);
  });

  it("takes what was due where nothing says what was paid", () => {
    const input: LedgerInput = {
      allowance: [{ secretary: "韦某", months: 2, monthlyRate: 150, amountDue: 300 }],
    };
    expect(value("subsidy.allowance.total", input)).toBe(300);
  });

  it("adds up what is there and names what isn't", () => {
    const input: LedgerInput = {
      allowance: { tables: [yearly] },
      award: {
        tables: [
          {
            year: 2023,
            rows: [
              { secretary: "韦某", amount: 4000 },
              { secretary: "黄某", amount: 2000.5 },
              { secretary: "覃某" },
            ],
          },
        ],
      },
    };
    expect(figure("subsidy.total", input)).toMatchObject({
      value: 9000.5,
      note: expect.stringContaining("启动资金"),
    });
    expect([
      value("subsidy.award.count", input),
      value("subsidy.award.min", input),
      value("subsidy.award.max", input),
    ]).toEqual([2, 2000.5, 4000]);
  });

  it("knows nothing of a year from another year's sheets", () => {
    const input: LedgerInput = {
      award: { tables: [{ year: 2022, rows: [{ secretary: "韦某", amount: 4000 }] }] },
    };
    expect(figure("subsidy.award.total", input)).toMatchObject({
      value: null,
      reason: expect.stringContaining("2022"),
    });
  });

  it("names the cell of an amount that can't be read", () => {
    const input: LedgerInput = {
      award: [{ secretary: "韦某", amount: { raw: "若干", problem: "unreadable" } }],
    };
    expect(figure("subsidy.award.total", input).reason).toContain("B3");
  });
});

describe("四清", () => {
  const complete = {
    operatingStatus: "operating",
    mainBusiness: "食品",
    aboveScale: "no",
    employees: 30,
    members: 0,
    fullMembers: 0,
    membersHere: 0,
    investor: "韦某",
    investorPoliticalStatus: "群众",
    investorPhone: "13800000000",
    surveyedOn: "2023-04-01",
  } as const;

  it("counts profiles that are filled throughout, of those surveyed", () => {
    const input: LedgerInput = {
      enterprise: [
        { name: "甲", ...complete },
        { name: "乙", ...complete, investorPoliticalStatus: "待定" },
        { name: "丙", ...complete, investorPhone: null },
        { name: "丁", ...complete, surveyedOn: null },
      ],
    };
    expect(value("fourClear.surveyed", input)).toBe(3);
    expect(value("fourClear.complete", input)).toBe(1);
    expect(figure("fourClear.rate", input)).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it("takes everybody on a survey's sheet for surveyed, and full members from what is left of all", () => {
    const { surveyedOn: _, fullMembers: __, ...undated } = complete;
    const rows = [{ name: "甲", ...undated, probationaryMembers: 0 }];
    const input: LedgerInput = { enterprise: { tables: [{ sheet: "四个清摸底表", rows }] } };
    expect(value("fourClear.surveyed", input)).toBe(1);
    expect(value("fourClear.complete", input)).toBe(1);
    expect(value("fourClear.surveyed", { enterprise: rows })).toBeNull();
  });

  it("has no value where the ledger lacks what 四清 asks for", () => {
    expect(figure("fourClear.complete", { enterprise: [{ name: "甲" }] }).reason).toContain("主营业务");
  });
});

describe("parks", () => {
  const input: LedgerInput = {
    enterprise: [
      { name: "临江甲禾食品有限公司", park: "临江工业核心园", members: 2 },
      { name: "临江乙源木业有限公司", park: "核心园", members: 1 },
      { name: "临江丙盛家居有限公司", park: "河西产业园", members: 4 },
      { name: "临江丁泰机械有限公司", park: "河西产业园二期", members: 4 },
    ],
    problem: [
      { enterprise: "甲禾食品", description: "用水" },
      { enterprise: "丙盛家居", description: "用电" },
      { enterprise: "不在台账", description: "道路" },
    ],
    staffing: [{ unit: "管委会", quota: 10, actual: 6 }],
  };

  it("takes a short name for the park that it means, not a second phase for the first", () => {
    expect(value("park.count", input)).toBe(3);
    expect(value("member.total", input, { ...year2023, park: "核心园" })).toBe(3);
  });

  it("finds a record's park through its enterprise, and says what it can't place", () => {
    expect(figure("problem.received", input, { ...year2023, park: "临江工业核心园" })).toMatchObject({
      value: 1,
      note: expect.stringContaining("1行"),
    });
    expect(value("staffing.quota", input, { ...year2023, park: "核心园" })).toBeNull();
  });
});
