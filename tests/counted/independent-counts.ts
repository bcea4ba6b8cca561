/** Figures counted from a world's own rows, without any of the product's code: what every workbook of it must give. */
import type { RegisterId } from "../../src/registers";
import type { Row, Rows } from "../planted/world/rows";

/** What a figure must be, and the names of the records that it must be counted from. */
export interface Expected {
  readonly value: number;
  /** The register that says it first. */
  readonly register: RegisterId;
  readonly counted: readonly string[];
  /** Of a rate those that only the denominator has. */
  readonly notCounted: readonly string[];
}

type Nameable = Readonly<Record<string, unknown>>;
/** A register's rows, and the field by which they are called. */
type Named = readonly [register: RegisterId, called: string, rows: readonly Nameable[]];

function names(rows: readonly Nameable[], called: string): readonly string[] {
  return rows.map((row) => String(row[called] ?? ""));
}

function each([register, called, rows]: Named): Expected {
  return { value: rows.length, register, counted: names(rows, called), notCounted: [] };
}

const numberIn = (row: Nameable, field: string): number => Number(row[field] ?? 0);

/** The sum of a field, to which each row is listed. */
function sumOf([register, called, rows]: Named, field: string): Expected {
  const value = rows.reduce((total, row) => total + numberIn(row, field), 0);
  return { value, register, counted: names(rows, called), notCounted: [] };
}

/** The sum of what is paid: a row that pays nothing is none of it. */
function paid([register, called, rows]: Named): Expected {
  return sumOf([register, called, rows.filter((row) => numberIn(row, "amount") > 0)], "amount");
}

function different([register, called, rows]: Named): Expected {
  const counted = [...new Set(names(rows, called))].filter((name) => name !== "");
  return { value: counted.length, register, counted, notCounted: [] };
}

type EnterpriseRow = Row<"enterprise">;
const withStatus = (status: string) => (row: EnterpriseRow) => row.operatingStatus === status;
const isCovered = (row: EnterpriseRow): boolean => row.hasOrganisation === "yes";
const hasNoMember = ({ members }: EnterpriseRow): boolean => (members ?? 0) === 0;
/** DOMAIN 4.7, set E. */
const isInScope = (row: EnterpriseRow): boolean =>
  row.operatingStatus !== "closed" && row.operatingStatus !== "planned";

function coverage({ enterprise }: Rows): Expected {
  const inScope = enterprise.filter(isInScope);
  const covered = names(inScope.filter(isCovered), "name");
  const others = names(
    inScope.filter((row) => !isCovered(row)),
    "name",
  );
  return {
    value: covered.length / inScope.length,
    register: "enterprise",
    counted: covered,
    notCounted: others,
  };
}

/** By figure id. Only figures whose meaning needs no more than the rows themselves. */
export function independentCounts(rows: Rows): ReadonlyMap<string, Expected> {
  const enterprises = (test: (row: EnterpriseRow) => boolean): Named => [
    "enterprise",
    "name",
    rows.enterprise.filter(test),
  ];
  const all = enterprises(() => true);
  const training: Named = ["training", "title", rows.training];
  const closed = rows.problem.filter((row) => row.closed === "yes");
  return new Map<string, Expected>([
    ["enterprise.total", each(all)],
    ["enterprise.operating", each(enterprises(withStatus("operating")))],
    ["enterprise.building", each(enterprises(withStatus("building")))],
    ["enterprise.suspended", each(enterprises(withStatus("suspended")))],
    ["enterprise.covered", each(enterprises(isCovered))],
    ["enterprise.blank", each(enterprises(hasNoMember))],
    ["coverage.all", coverage(rows)],
    ["member.total", sumOf(all, "members")],
    ["member.full", sumOf(all, "fullMembers")],
    ["member.roster", each(["member", "name", rows.member])],
    ["problem.received", each(["problem", "enterprise", rows.problem])],
    ["problem.closed", each(["problem", "enterprise", closed])],
    ["training.sessions", each(training)],
    ["training.attendances", sumOf(training, "attended")],
    ["subsidy.startup.total", paid(["startupFund", "organisation", rows.startupFund])],
    ["subsidy.award.total", paid(["award", "secretary", rows.award])],
    ["staffing.quota", sumOf(["staffing", "unit", rows.staffing], "quota")],
    ["instructor.total", different(["instructor", "name", rows.instructor])],
  ]);
}
