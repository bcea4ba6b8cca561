import type { FormationMode } from "../../registers";
import { builtOnce } from "../../ledger/once";
import { fold } from "../../reading/cells/folding";
import type { Entry } from "../../reading/table";
import { readEnterpriseList, statedPeople } from "../../reading/cells/lists";
import { enterpriseNames } from "../../ledger/names/ledger-names";
import type { Counting } from "../counting";
import { countOf, shareOf, type Told } from "../counted";
import { enterprises, enterprisesInScope, rowsOfEnterprise, type Enterprise } from "../enterprises";
import { cellName } from "../provenance";
import { need, type Counted, type FigureSpec } from "../figure";
import { coverageNeeds, coverageReads } from "./enterprise";
import { counters } from "../spoken-words";

const SUBJECT = "组建计划";

interface PlannedEnterprise {
  readonly name: string;
  readonly entry: Entry<"formationPlan">;
  /** The enterprise in the ledger; `null` where it isn't found there for certain. */
  readonly enterprise: Enterprise | null;
}

/** Planned enterprises, each once, in the plan's order; a row may name those of a joint organisation together. */
const plannedEnterprises = builtOnce((counting: Counting): readonly PlannedEnterprise[] => {
  const plan = counting.entries("formationPlan");
  // The index of names is dear, and most ledgers have no plan.
  if (plan.length === 0) return [];
  const byEntry = new Map<unknown, Enterprise>();
  for (const item of enterprises(counting)) byEntry.set(item.entry, item);
  const index = enterpriseNames(counting.ledger);
  const planned = new Map<unknown, PlannedEnterprise>();
  for (const entry of plan) {
    const written = entry.value("enterprise") ?? "";
    const names = index.find(written).kind === "found" ? [written] : readEnterpriseList(written);
    for (const name of names) {
      const found = index.find(name);
      const enterprise = found.kind === "found" ? (byEntry.get(found.item) ?? null) : null;
      const key = enterprise ?? fold(name);
      if (!planned.has(key)) planned.set(key, { name, entry, enterprise });
    }
  }
  return [...planned.values()];
});

/** Why the planned enterprises can't be counted: a row that names some of them only (禾丰食品等4家); `null` mostly. */
function namedInPart(counting: Counting, mode?: FormationMode): string | null {
  const inPart = counting.entries("formationPlan").find((entry) => {
    const written = entry.value("enterprise") ?? "";
    const isMeant = mode === undefined || entry.value("plannedMode") === mode;
    const stated = isMeant ? statedPeople(written) : null;
    return stated !== null && stated > readEnterpriseList(written).length;
  });
  if (inPart === undefined) return null;
  return `${cellName(inPart.table, inPart.row, "enterprise")}没有写出全部企业，请补填`;
}

/** Planned enterprises of one mode. */
export function plannedAs(counting: Counting, mode: FormationMode): readonly PlannedEnterprise[] {
  return plannedEnterprises(counting).filter(({ entry }) => entry.value("plannedMode") === mode);
}

function plannedNotes(...notes: readonly (string | null)[]): Pick<Counted, "note"> {
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? {} : { note: said.join("；") };
}

/** Names those that have an organisation by now: the plan still lists what is done. */
function alreadyCovered(planned: readonly PlannedEnterprise[]): string | null {
  const names = planned.filter(({ enterprise }) => enterprise?.covered === true).map(({ name }) => name);
  return names.length === 0 ? null : `计划里的${names.join("、")}已建立党组织，仍计入`;
}

/** Says of how many enterprises the plan leaves the mode blank. */
function withoutMode(counting: Counting): string | null {
  const silent = plannedEnterprises(counting).filter(
    ({ entry }) => entry.isBlank("plannedMode") && entry.value("plannedMode") === null,
  );
  const [first] = silent;
  if (first === undefined) return null;
  const place = cellName(first.entry.table, first.entry.row, "plannedMode");
  return `计划里有${String(silent.length)}家企业没有填拟建方式（${place}起），未计入`;
}

function rowsOfPlanned({ name, entry }: PlannedEnterprise): Told {
  return { name, sort: "enterprise", entries: [entry] };
}

function projectedCoverage(counting: Counting): Counted {
  const reason = namedInPart(counting);
  if (reason !== null) return { value: null, reason };
  const planned = plannedEnterprises(counting);
  const joining = new Map(planned.map(({ enterprise, entry }) => [enterprise, entry]));
  const tell = (enterprise: Enterprise): Told => {
    const { entries } = rowsOfEnterprise(enterprise);
    const plan = joining.get(enterprise);
    return { entries: plan === undefined ? entries : [...entries, plan] };
  };
  const willBeCovered = (enterprise: Enterprise) => enterprise.covered || joining.has(enterprise);
  const unknown = planned.filter(({ enterprise }) => enterprise === null).map(({ name }) => name);
  return {
    ...shareOf(enterprisesInScope(counting), tell, willBeCovered, "企业"),
    reads: [...coverageReads(), need("formationPlan", "enterprise")],
    ...(unknown.length === 0 ? {} : { note: `计划里的${unknown.join("、")}在企业台账里没有找到，未计入` }),
  };
}

function planned(mode: "solo" | "joint", title: string, aliases: readonly string[]): FigureSpec {
  return {
    id: `plan.${mode}`,
    title: `拟${title}企业数`,
    aliases,
    said: {
      with: counters.enterprises,
      words: [[mode]],
      besides: ["covered", "organisation", "newly"],
      planned: true,
    },
    subject: SUBJECT,
    unit: "家",
    basis: `组建推进计划里拟建方式为${title}的企业，一家只算一次`,
    needs: [[need("formationPlan", "enterprise", "plannedMode")]],
    count: (counting) => {
      const reason = namedInPart(counting, mode);
      if (reason !== null) return { value: null, reason };
      return {
        ...countOf(plannedAs(counting, mode), rowsOfPlanned),
        ...plannedNotes(withoutMode(counting), alreadyCovered(plannedAs(counting, mode))),
      };
    },
  };
}

export const planFigures: readonly FigureSpec[] = [
  planned("solo", "单独组建", ["计划单独组建企业数", "拟单独组建"]),
  planned("joint", "联合组建", ["计划联合组建企业数", "拟联合组建"]),
  {
    id: "plan.projectedCoverage",
    title: "预计党组织覆盖率",
    aliases: ["预计覆盖率", "计划完成后覆盖率", "明年覆盖率"],
    said: {
      with: counters.rate,
      words: [["coverage"], ["projected"]],
      besides: ["organisation", "covered"],
      planned: true,
    },
    subject: SUBJECT,
    unit: "率",
    basis: "（已建党组织企业 + 计划内尚未覆盖的企业）÷ 全部企业；不含注销和拟入园的企业",
    needs: coverageNeeds.map((needs) => [need("formationPlan", "enterprise"), ...needs]),
    alsoReads: [need("enterprise", "operatingStatus")],
    count: projectedCoverage,
  },
];
