/** The enterprises of a park and their Party organisations, without a contradiction among them. */
import type { FormationMode, OperatingStatus } from "../../../src/registers";
import type { Dice } from "../../layouts/dice";
import { isoDate, monthsAfter } from "./days";
import type { EnterpriseName, NameSource, Person } from "./names";
import { YEAR, type Row, type Rows } from "./rows";

export interface Park {
  readonly name: string;
  readonly short: string;
  readonly township: string;
}

const PARKS: readonly Park[] = [
  { name: "临江工业核心园", short: "核心园", township: "城厢镇" },
  { name: "河西新型产业园", short: "河西", township: "河西镇" },
  { name: "南湖农产品加工园", short: "南湖", township: "南湖镇" },
  { name: "青岭建材产业园", short: "青岭", township: "青岭乡" },
];
const INDUSTRIES = ["食品加工", "木材加工", "建材", "装备制造", "包装印刷", "轻工家居"];
const PRODUCTS = ["罐头", "人造板", "水泥制品", "农机配件", "纸箱", "沙发"];

const USUAL_STATES: readonly OperatingStatus[] = [
  "operating",
  "operating",
  "operating",
  "operating",
  "building",
];
const UNCOVERED_STATES: readonly OperatingStatus[] = [
  ...USUAL_STATES,
  ...USUAL_STATES,
  "suspended",
  "planned",
];

/** How the enterprises of one organisation are spread: one number of full members for each of them. */
type Counts = readonly number[];

/** An enterprise to be, with what its organisation has to give it. */
interface Unit {
  readonly name: EnterpriseName;
  readonly park: Park;
  readonly full: number;
  readonly status: OperatingStatus;
}

class EnterpriseMaker {
  /** By the organisation's name. */
  readonly secretaries = new Map<string, Person>();

  constructor(
    private readonly rows: Rows,
    private readonly names: NameSource,
    private readonly dice: Dice,
  ) {}

  fillPark(park: Park, hasJoint: boolean): void {
    const { dice } = this;
    const solos = dice.between(1, 2);
    for (let i = 0; i < solos; i++) {
      const unit = this.unit(park, dice.chance(12) ? dice.between(7, 9) : dice.between(3, 5));
      const organisation = this.found(`中共${unit.name.full}支部委员会`, "solo", park);
      this.names.forms.set(String(organisation.name), [`${unit.name.short}党支部`]);
      this.add(unit, "solo", organisation);
      if (dice.chance(40)) this.add(this.unit(park, dice.between(1, 2)), "attached", organisation);
      this.close(organisation);
    }
    if (hasJoint) this.addJoint(park);
    for (let i = dice.between(2, 4); i > 0; i--)
      this.add(this.unit(park, dice.pick([0, 0, 1, 2]), UNCOVERED_STATES), "none", null);
    if (dice.chance(25)) this.add(this.unit(park, dice.between(1, 2)), "attached", this.outside(park));
  }

  /** A branch of the township's, which no ledger of the park lists. */
  private outside(park: Park): Row<"organisation"> {
    return {
      name: `${park.township}商会党支部`,
      type: "branch",
      foundedOn: date(this.dice, YEAR - 8, YEAR - 1),
      superiorOrganisation: `中共${park.township}委员会`,
      primaryManager: park.township,
      secretary: this.names.personName(),
      demonstrationSite: "no",
    };
  }

  private addJoint(park: Park): void {
    // Never the same number in every unit: three members in each of two look like the branch's total (MEM-08).
    const counts = this.dice.pick<Counts>([
      [2, 1],
      [2, 1, 2],
      [1, 1, 1],
      [2, 1, 1],
      [1, 2],
    ]);
    const organisation = this.found(`中共${park.name}联合支部委员会`, "joint", park);
    this.names.forms.set(String(organisation.name), [`${park.name}联合党支部`, `${park.short}联合党支部`]);
    for (const full of counts) this.add(this.unit(park, full), "joint", organisation);
    this.close(organisation);
  }

  private unit(park: Park, full: number, states: readonly OperatingStatus[] = USUAL_STATES): Unit {
    const status = this.dice.pick(states);
    return { name: this.names.enterprise(), park, full, status };
  }

  private found(name: string, mode: FormationMode, park: Park): Row<"organisation"> {
    const { dice, names } = this;
    const isNew = dice.chance(25);
    const foundedOn = isNew ? date(dice, YEAR, YEAR) : date(dice, YEAR - 8, YEAR - 1);
    const year = foundedOn.slice(0, 4);
    // Held again every three years, and still months from its next term's end.
    const lastElectionOn = Number(year) >= YEAR - 1 ? foundedOn : date(dice, YEAR - 1, YEAR - 1);
    const isLarge = dice.chance(50);
    const row: Row<"organisation"> = {
      name,
      type: mode === "joint" ? "jointBranch" : "branch",
      foundedOn,
      approvalNumber: `临非工委〔${year}〕${String(this.secretaries.size + 3)}号`,
      superiorOrganisation: isLarge ? "中共临江县委非公有制经济组织工作委员会" : `中共${park.township}委员会`,
      primaryManager: isLarge ? "县委非公工委" : park.township,
      formationMode: mode,
      hostOrganisation: null,
      coveredEnterprises: [],
      members: 0,
      fullMembers: 0,
      probationaryMembers: 0,
      secretaryPhone: names.phone(),
      secretaryEducation: dice.pick(["大专", "本科", "高中"]),
      secretaryPost: dice.pick(["总经理", "副总经理", "办公室主任"]),
      tenureFrom: foundedOn,
      tenureTo: null,
      lastElectionOn,
      nextElectionOn: monthsAfter(lastElectionOn, 36),
      dissolvedOn: null,
      premisesArea: dice.between(2, 12) * 10,
      demonstrationSite: dice.chance(15) ? "yes" : "no",
      remark: null,
    };
    const secretary = names.person(1965, 1990);
    row.secretary = secretary.name;
    row.secretarySex = secretary.sex;
    row.secretaryBornOn = secretary.born;
    this.secretaries.set(name, secretary);
    this.rows.organisation.push(row);
    return row;
  }

  /** Counts of the organisation once its units are known. */
  private close(row: Row<"organisation">): void {
    const covered = (row.coveredEnterprises ?? []) as readonly string[];
    const full = Number(row.fullMembers);
    row.coveredCount = covered.length;
    row.hasCommittee = full >= 7 ? "yes" : "no";
    row.youngMembers = this.dice.between(0, full);
    row.womenMembers = this.dice.between(0, full);
  }

  private add(unit: Unit, mode: FormationMode, organisation: Row<"organisation"> | null): void {
    const { dice } = this;
    const probationary = dice.chance(15) ? 1 : 0;
    const members = unit.full + probationary;
    if (organisation !== null) this.cover(organisation, unit.name.full, unit.full, probationary);
    this.rows.enterprise.push({
      ...this.ownFacts(unit, members),
      members,
      fullMembers: unit.full,
      probationaryMembers: probationary,
      membersHere: members,
      membersElsewhere: 0,
      activists: dice.between(0, 3),
      applicants: dice.between(0, 4),
      managerMembers: dice.between(0, unit.full),
      ...(organisation === null ? UNCOVERED : coveredBy(organisation, mode)),
      instructor: null,
    });
  }

  private cover(row: Row<"organisation">, name: string, full: number, probationary: number): void {
    row.coveredEnterprises = [...((row.coveredEnterprises ?? []) as readonly string[]), name];
    row.fullMembers = Number(row.fullMembers) + full;
    row.probationaryMembers = Number(row.probationaryMembers) + probationary;
    row.members = Number(row.members) + full + probationary;
  }

  /** What the enterprise's row says of the enterprise alone. */
  private ownFacts({ name, park, status }: Unit, members: number): Row<"enterprise"> {
    const { dice, names } = this;
    const trade = dice.between(0, INDUSTRIES.length - 1);
    const isLarge = status === "operating" && dice.chance(35);
    const entered = date(dice, YEAR - 10, YEAR - 2);
    return {
      name: name.full,
      creditCode: names.creditCode(),
      park: park.name,
      township: park.township,
      industry: INDUSTRIES[trade] ?? "",
      ownershipType: dice.pick(["非公", "民营"]),
      aboveScale: isLarge ? "yes" : "no",
      operatingStatus: status,
      enteredOn: entered,
      startedOn:
        status === "operating" || status === "suspended" ? monthsAfter(entered, dice.between(3, 12)) : null,
      legalRepresentative: names.personName(),
      investor: names.personName(),
      investorPoliticalStatus: dice.pick(["群众", "中共党员"]),
      investorPhone: names.phone(),
      investorSocialPost: dice.pick(["县政协委员", "无"]),
      investorAttitude: dice.pick(["支持", "一般"]),
      contact: names.personName(),
      contactPhone: names.phone(),
      mainBusiness: PRODUCTS[trade] ?? "",
      revenue: isLarge ? dice.between(2_100, 9_000) * 10_000 : dice.between(50, 1_900) * 10_000,
      employees: members + dice.between(8, 90),
      inBase: "yes",
      hasPremises: "yes",
      hasStaff: "yes",
      hasBusiness: "yes",
      hasUnion: dice.pick(["yes", "no"]),
      hasYouthLeague: dice.pick(["yes", "no"]),
      surveyedOn: isoDate(YEAR, dice.between(3, 11), dice.between(1, 28)),
      remark: null,
    };
  }
}

/** A day between the years, early enough in the last month for what follows it. */
function date(dice: Dice, fromYear: number, toYear: number): string {
  return isoDate(dice.between(fromYear, toYear), dice.between(1, 11), dice.between(1, 28));
}

const UNCOVERED: Row<"enterprise"> = {
  hasOrganisation: "no",
  organisationName: null,
  organisationType: null,
  formationMode: null,
  hostOrganisation: null,
  organisationFoundedOn: null,
  approvalNumber: null,
  superiorOrganisation: null,
  primaryManager: null,
  secretary: null,
  demonstrationSite: "no",
};

/** What an enterprise's row says of the organisation that covers it. */
function coveredBy(organisation: Row<"organisation">, mode: FormationMode): Row<"enterprise"> {
  const { name = null, type = null, foundedOn = null, approvalNumber = null } = organisation;
  const { superiorOrganisation = null, primaryManager = null, secretary = null } = organisation;
  return {
    hasOrganisation: "yes",
    organisationName: name,
    organisationType: type,
    formationMode: mode,
    hostOrganisation: mode === "attached" ? name : null,
    organisationFoundedOn: foundedOn,
    approvalNumber,
    superiorOrganisation,
    primaryManager,
    secretary,
    demonstrationSite: organisation.demonstrationSite ?? "no",
  };
}

/** Fills the ledger of enterprises and the one of organisations; gives the secretaries by their organisations' names. */
export function addEnterprises(
  rows: Rows,
  names: NameSource,
  size: number,
  dice: Dice,
): ReadonlyMap<string, Person> {
  const parks = PARKS.slice(0, dice.between(2, PARKS.length));
  const maker = new EnterpriseMaker(rows, names, dice);
  for (let round = 0; round < size; round++)
    parks.forEach((park, i) => maker.fillPark(park, round === 0 && (i === 1 || dice.chance(60))));
  return maker.secretaries;
}
