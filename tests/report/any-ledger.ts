/** Any small ledger, for properties of what is made of one. */
import fc from "fast-check";
import type { RecordInput } from "../ledger-builder";
import { buildLedger } from "../ledger-builder";

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const syllables = fc.constantFrom("禾", "源", "盛", "能", "泰", "丰", "辰", "陶");
const word = fc.array(syllables, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(""));
const date = fc
  .tuple(
    fc.integer({ min: 2018, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));
const yesNo = maybe(fc.constantFrom("yes", "no", "planned"));
const count = maybe(fc.nat({ max: 30 }));

const enterprise: fc.Arbitrary<RecordInput<"enterprise">> = fc.record({
  name: word.map((name) => `${name}有限公司`),
  park: maybe(fc.constantFrom("核心园", "西区")),
  operatingStatus: maybe(
    fc.constantFrom("operating", "building", "suspended", "closed", "planned", "unknown"),
  ),
  aboveScale: yesNo,
  members: count,
  fullMembers: count,
  hasOrganisation: yesNo,
  organisationName: maybe(word.map((name) => `${name}党支部`)),
  formationMode: maybe(fc.constantFrom("solo", "joint", "attached", "regional", "none", "planned")),
  organisationFoundedOn: maybe(date),
  instructor: maybe(word),
  primaryManager: maybe(fc.constantFrom("县委非公工委", "乡镇党委")),
});

const organisation: fc.Arbitrary<RecordInput<"organisation">> = fc.record({
  name: word.map((name) => `${name}党支部`),
  foundedOn: maybe(date),
  secretary: maybe(word),
  lastElectionOn: maybe(date),
  primaryManager: maybe(fc.constantFrom("县委非公工委", "乡镇党委")),
});

const training: fc.Arbitrary<RecordInput<"training">> = fc.record({
  title: word,
  heldOn: maybe(date),
  attended: count,
});

const problem: fc.Arbitrary<RecordInput<"problem">> = fc.record({
  enterprise: word,
  description: word,
  category: maybe(fc.constantFrom("用水", "用电", "用地、道路")),
  receivedOn: maybe(date),
  dueOn: maybe(date),
  closed: maybe(fc.constantFrom("yes", "partial", "no")),
});

const money = fc.record({
  organisation: word,
  secretary: word,
  monthlyRate: maybe(fc.constantFrom(150, 200)),
  amountPaid: maybe(fc.integer({ min: 0, max: 3000 })),
});

const staffing = fc.record({ unit: word, quota: count, actual: count });
const plan = fc.record({ enterprise: word, plannedMode: maybe(fc.constantFrom("solo", "joint")) });

const rows = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[] | undefined> =>
  fc.option(fc.array(one, { maxLength: 6 }), { nil: undefined });

export const anyLedger = fc
  .record({
    enterprise: fc.array(enterprise, { maxLength: 12 }),
    organisation: rows(organisation),
    training: rows(training),
    problem: rows(problem),
    allowance: rows(money),
    staffing: rows(staffing),
    formationPlan: rows(plan),
  })
  .map(({ enterprise: enterprises, ...others }) => {
    const filled = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined));
    return buildLedger(
      { enterprise: { tables: [{ rows: enterprises, fields: ["name"] }] }, ...filled },
      { park: "青禾县工业园区" },
    );
  });
