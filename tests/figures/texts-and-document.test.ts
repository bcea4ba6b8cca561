import { compareFigures, countFigures, figuresDocument, figureSpecs, textFacts } from "../../src/figures";
import type { Figure } from "../../src/figures/figure";
import { textSpecs } from "../../src/figures/texts";
import { buildLedger, day } from "../ledger-builder";

const context = { year: 2023, asOf: day("2023-12-31") };

function textsOf(...[input, settings]: Parameters<typeof buildLedger>) {
  const facts = textFacts(buildLedger(input, settings), context);
  return new Map(facts.map((fact) => [fact.title, fact]));
}

describe("texts", () => {
  it("come from the settings, else from what stands above the ledgers", () => {
    const enterprise = { tables: [{ title: "临江县工业园区企业台账", rows: [{ name: "甲" }] }] };
    expect(textsOf({ enterprise }).get("园区名称")?.value).toBe("临江县工业园区");
    expect(textsOf({ enterprise }, { park: "河西园区" }).get("园区名称")?.value).toBe("河西园区");
    expect(textsOf({ enterprise }, { office: "园区管委会" }).get("单位名称")?.value).toBe("园区管委会");
    expect(textsOf({ enterprise }).get("截止日期")?.value).toBe("2023年12月31日");
  });

  it("have a reason where there are no words", () => {
    for (const { value, reason } of textsOf({}).values()) expect(value === null).toBe(reason !== undefined);
  });

  it("give way to the user's own words, whose others follow", () => {
    const userTexts = new Map([
      ["园区名称", "我县工业园区"],
      ["特色做法", "红色车间"],
    ]);
    const facts = textsOf({}, { userTexts });
    expect(facts.get("园区名称")).toEqual({ id: "text.park", title: "园区名称", value: "我县工业园区" });
    expect(facts.get("特色做法")).toMatchObject({ id: "text.特色做法", value: "红色车间" });
  });

  it("put the ways of formation together without those that nobody chose", () => {
    const enterprise = [
      { name: "甲", hasOrganisation: "yes", formationMode: "solo" },
      { name: "乙", hasOrganisation: "yes", formationMode: "attached" },
    ] as const;
    expect(textsOf({ enterprise }).get("组建构成")?.value).toBe("单独组建1家、挂靠组建1家");
  });

  it("say what changed since last year where that is known, the cover in points", () => {
    const enterprise = [
      { name: "甲", hasOrganisation: "yes", members: 3 },
      { name: "乙", hasOrganisation: "no", members: 0 },
    ] as const;
    const ledger = buildLedger({ enterprise });
    const wordsSince = (values: readonly (readonly [string, number])[] | null): string | null => {
      const before = values === null ? null : new Map(values);
      const figures = compareFigures(countFigures(ledger, context), before);
      const facts = textFacts(ledger, context, () => figures);
      return facts.find(({ id }) => id === "text.changes")?.value ?? null;
    };
    expect(
      wordsSince([
        ["enterprise.total", 3],
        ["enterprise.covered", 1],
        ["coverage.all", 0.25],
        ["member.total", 0],
      ]),
    ).toBe("与上年相比，企业总数减少1家，党组织覆盖率提高25个百分点，党员总数增加3名");
    expect(
      wordsSince([
        ["enterprise.total", 2],
        ["member.total", 3],
      ]),
    ).toBe("与上年相比，企业总数、党员总数持平");
    expect(wordsSince(null)).toBeNull();
  });

  it("take the standard that is paid before the one of the settings", () => {
    expect(textsOf({}).get("津贴月标准")?.value).toBe("150元");
    expect(textsOf({ allowance: [{ secretary: "韦某", monthlyRate: 200 }] }).get("津贴月标准")?.value).toBe(
      "200元",
    );
  });
});

describe("comparison with last year", () => {
  const figure = (id: string, value: number | null): Figure => ({
    id,
    title: id,
    subject: "",
    unit: "率",
    basis: "",
    value,
    cells: [],
  });

  it("gives the difference, of rates that of the fractions", () => {
    const previous = new Map([
      ["rate", 0.5],
      ["gone", 3],
    ]);
    const compared = compareFigures([figure("rate", 0.58), figure("new", 3), figure("gone", null)], previous);
    expect(compared.map(({ previous: before, change }) => [before, change])).toEqual([
      [0.5, 0.08],
      [null, null],
      [3, null],
    ]);
  });

  it("gives nothing where there is no last year", () => {
    expect(compareFigures([figure("rate", 0.58)], null)[0]).not.toHaveProperty("previous");
  });
});

describe("the document of figures", () => {
  it("has every figure with its basis, and every text", () => {
    const document = figuresDocument();
    for (const { id, title, basis } of figureSpecs) {
      expect(document).toContain(`### ${title} \`${id}\``);
      expect(document).toContain(basis);
    }
    for (const { id } of textSpecs) expect(document).toContain(`\`${id}\``);
  });
});
