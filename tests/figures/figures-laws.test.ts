import * as fc from "fast-check";
import { countFigures, roundedRate } from "../../src/figures";
import type { FormationMode, OperatingStatus, YesNo } from "../../src/registers";
import { buildLedger, day, type RecordInput } from "../ledger-builder";

type Row = RecordInput<"enterprise">;

const context = { year: 2023, asOf: day("2023-12-31") };
const statuses: readonly OperatingStatus[] = [
  "operating",
  "building",
  "suspended",
  "closed",
  "planned",
  "unknown",
];
const modes: readonly FormationMode[] = ["solo", "joint", "attached", "regional"];
const ticks: readonly YesNo[] = ["yes", "no", "planned"];

const row: fc.Arbitrary<Row> = fc
  .record({
    operatingStatus: fc.option(fc.constantFrom(...statuses)),
    hasOrganisation: fc.option(fc.constantFrom(...ticks)),
    formationMode: fc.option(fc.constantFrom(...modes)),
    aboveScale: fc.option(fc.constantFrom<YesNo>("yes", "no")),
    members: fc.option(fc.nat(9)),
    fullMembers: fc.option(fc.nat(9)),
    probationaryMembers: fc.option(fc.nat(3)),
  })
  .map((fields) => fields);

/** Names apart enough that no two rows are taken for one enterprise. */
const rows = fc.array(row, { minLength: 1, maxLength: 25 }).map((list) =>
  list.map((fields, index): Row => ({
    ...fields,
    name: `企业${String.fromCodePoint(0x4e00 + index * 97)}号`,
  })),
);

const columns = [
  "operatingStatus",
  "hasOrganisation",
  "formationMode",
  "aboveScale",
  "members",
  "fullMembers",
  "probationaryMembers",
] as const;

type Values = Readonly<Record<string, number | null>>;

function valuesOf(...sheets: readonly (readonly Row[])[]): Values {
  const tables = sheets.map((list, index) => ({
    sheet: `表${String(index)}`,
    rows: list,
    fields: ["name", ...columns] as const,
  }));
  const figures = countFigures(
    buildLedger({ enterprise: { tables: tables.map((table) => ({ ...table, fields: [...table.fields] })) } }),
    context,
  );
  return Object.fromEntries(figures.map(({ id, value }) => [id, value]));
}

describe("laws of figures", () => {
  it("are what a plain count over the records gives", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const values = valuesOf(list);
        const isCovered = ({ hasOrganisation, formationMode }: Row) =>
          hasOrganisation === "yes" || (hasOrganisation === null && formationMode !== null);
        const inScope = list.filter(
          ({ operatingStatus }) => operatingStatus !== "closed" && operatingStatus !== "planned",
        );
        const covered = inScope.filter(isCovered);
        expect(values["enterprise.total"]).toBe(list.length);
        expect(values["enterprise.covered"]).toBe(list.filter(isCovered).length);
        expect(values["member.total"]).toBe(list.reduce((sum, { members }) => sum + Number(members ?? 0), 0));
        expect(values["coverage.all"]).toBe(inScope.length === 0 ? null : covered.length / inScope.length);
      }),
    );
  });

  it("do not depend on the order of rows", () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(valuesOf(shuffled)).toEqual(valuesOf(list));
        },
      ),
    );
  });

  it("do not depend on how the ledger is split into sheets", () => {
    fc.assert(
      fc.property(rows, fc.nat(24), (list, at) => {
        const cut = at % list.length;
        expect(valuesOf(list.slice(0, cut), list.slice(cut))).toEqual(valuesOf(list));
      }),
    );
  });

  it("follow a row that is added", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const before = valuesOf(list);
        const added: Row = {
          name: "新入园企业",
          operatingStatus: "operating",
          hasOrganisation: "yes",
          members: 4,
        };
        const after = valuesOf([...list, added]);
        for (const [id, more] of [
          ["enterprise.total", 1],
          ["enterprise.operating", 1],
          ["enterprise.covered", 1],
          ["member.total", 4],
        ] as const)
          expect(after[id]).toBe((before[id] ?? 0) + more);
      }),
    );
  });

  it("parts sum to wholes, and numerators lie within denominators", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const values = valuesOf(list);
        const sum = (...ids: readonly string[]) => ids.reduce((total, id) => total + (values[id] ?? 0), 0);
        const statusParts = ["operating", "building", "suspended", "other"].map(
          (part) => `enterprise.${part}`,
        );
        expect(sum(...statusParts)).toBe(values["enterprise.total"]);
        expect(sum("formation.solo", "formation.joint", "formation.attached")).toBeLessThanOrEqual(
          values["enterprise.covered"] ?? 0,
        );
        for (const [id, value] of Object.entries(values))
          if (id.startsWith("coverage.") && value !== null) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
      }),
    );
  });
});

describe("rounding of rates", () => {
  it.each([
    [29, 50, 2, 58],
    [29, 42, 2, 69.05],
    [1, 800, 2, 0.13],
    [1, 8, 1, 12.5],
    [1, 8, 0, 13],
    [1, 3, 0, 33],
    [9999, 10_000, 1, 99.9],
    [1, 100_000, 2, 0.01],
    [0, 5, 2, 0],
    [5, 5, 2, 100],
  ] as const)("%i of %i to %i decimals is %d", (numerator, denominator, decimals, percent) => {
    expect(roundedRate(numerator, denominator, decimals)).toBe(percent);
  });

  it("has nothing to say without a denominator", () => {
    expect(roundedRate(0, 0, 2)).toBeNull();
  });

  it("says 100 only of all and 0 only of none", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0, 1, 2),
        (denominator, part, decimals) => {
          const numerator = Math.floor(denominator * part);
          const percent = roundedRate(numerator, denominator, decimals);
          expect(percent === 100).toBe(numerator === denominator);
          expect(percent === 0).toBe(numerator === 0);
        },
      ),
    );
  });
});
