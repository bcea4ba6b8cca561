import {
  dormantOrganisations,
  fourClear,
  isSurveyStale,
  termEnd,
  termOf,
  termStatus,
} from "../../src/formation";
import { entriesOf } from "../../src/ledger/model";
import type { Entry } from "../../src/reading/table";
import { defaultSettings } from "../../src/reading/settings/settings";
import type { RegisterId } from "../../src/registers";
import { buildLedger, day, type LedgerInput, type RecordInput } from "../ledger-builder";

function only<R extends RegisterId>(register: R, input: LedgerInput): Entry<R> {
  const [entry] = entriesOf(buildLedger(input), register);
  if (entry === undefined) throw new Error("no record");
  return entry;
}

function statusOf(organisation: RecordInput<"organisation">, asOf: string): string {
  const entry = only("organisation", { organisation: [{ name: "甲党支部", ...organisation }] });
  return termStatus(termOf(entry, defaultSettings), day(asOf));
}

describe("terms", () => {
  it("end three years after the election, on 28 February where there is no 29th", () => {
    const end = (text: string) => termEnd({ day: day(text), precision: "day" }, 3).day;
    expect(end("2022-03-18")).toBe(day("2025-03-18"));
    expect(end("2024-02-29")).toBe(day("2027-02-28"));
    expect(termEnd({ day: day("2022-03"), precision: "month" }, 3)).toEqual({
      day: day("2025-03"),
      precision: "month",
    });
  });

  it.each<[RecordInput<"organisation">, string, string]>([
    [{ lastElectionOn: "2022-03-18" }, "2025-03-18", "dueSoon"],
    [{ lastElectionOn: "2022-03-18" }, "2025-03-19", "expired"],
    [{ lastElectionOn: "2022-03-18" }, "2024-12-18", "dueSoon"],
    [{ lastElectionOn: "2022-03-18" }, "2024-12-17", "running"],
    [{ lastElectionOn: "2022-03" }, "2025-03-31", "dueSoon"],
    [{ lastElectionOn: "2022-03" }, "2025-04-01", "expired"],
    [{ foundedOn: "2022-03-18" }, "2025-03-19", "expired"],
    [{ lastElectionOn: "2019-03-18", nextElectionOn: "2024-03-18" }, "2023-12-01", "running"],
    [{ lastElectionOn: "2019-03-18", nextElectionOn: "2032-03-18" }, "2023-12-01", "expired"],
    [{ lastElectionOn: "2019-03-18", type: "committee" }, "2023-12-01", "running"],
    [{ secretary: "韦某" }, "2023-12-01", "unknown"],
  ])("%j on %s: %s", (organisation, asOf, status) => {
    expect(statusOf(organisation, asOf)).toBe(status);
  });
});

describe("四清 profiles", () => {
  const profile = {
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
  const clear = (fields: RecordInput<"enterprise">) =>
    fourClear(only("enterprise", { enterprise: [{ name: "甲", ...profile, ...fields }] }));

  it("are complete where everything required is filled, 0 and 无 included", () => {
    expect(clear({}).complete).toBe(true);
    expect(clear({ mainBusiness: { raw: "无" } }).complete).toBe(true);
  });

  it.each<[RecordInput<"enterprise">, string]>([
    [{ mainBusiness: null }, "主营业务"],
    [{ mainBusiness: { raw: "—" } }, "主营业务"],
    [{ investorPoliticalStatus: "不详" }, "出资人政治面貌"],
    [{ employees: { raw: "若干", problem: "unreadable" } }, "职工总数"],
  ])("%j lacks %s", (fields, title) => {
    const profileOf = clear(fields);
    expect(profileOf.missing).toEqual([title]);
    expect(profileOf.complete).toBe(false);
    expect(profileOf.share).toBeCloseTo(0.9);
  });

  it("are stale half a year after the survey", () => {
    const entry = only("enterprise", { enterprise: [{ name: "甲", ...profile }] });
    expect(isSurveyStale(entry, day("2023-10-01"))).toBe(false);
    expect(isSurveyStale(entry, day("2023-10-02"))).toBe(true);
  });
});

describe("dormant organisations", () => {
  it("are listed with their reasons", () => {
    const ledger = buildLedger({
      organisation: [
        { name: "甲禾食品党支部", secretary: "韦某", lastElectionOn: "2023-01-01" },
        { name: "乙源木业党支部", lastElectionOn: "2019-01-01" },
        { name: "丙盛家居党支部", secretary: "黄某", lastElectionOn: "2023-01-01" },
      ],
      enterprise: [
        {
          name: "甲禾食品",
          hasOrganisation: "yes",
          organisationName: "甲禾食品党支部",
          formationMode: "solo",
          fullMembers: 3,
        },
        {
          name: "乙源木业",
          hasOrganisation: "yes",
          organisationName: "乙源木业党支部",
          formationMode: "solo",
          fullMembers: 2,
        },
        {
          name: "丙盛家居",
          hasOrganisation: "yes",
          organisationName: "丙盛家居党支部",
          formationMode: "solo",
          fullMembers: 4,
          operatingStatus: "suspended",
        },
      ],
    });
    const dormant = dormantOrganisations(ledger, day("2023-12-31"));
    expect(dormant.map(({ name }) => name)).toEqual(["乙源木业党支部", "丙盛家居党支部"]);
    expect(dormant[0]?.reasons).toEqual(["届满未换届", "书记空缺", "单独组建但正式党员不足3名"]);
    expect(dormant[1]?.reasons).toEqual(["所在企业已停产或注销"]);
  });
});
