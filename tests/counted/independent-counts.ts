/** Figures counted from a world's own rows, without any of the product's code: what every workbook of it must give. */
import type { Row, Rows } from "../planted/world/rows";

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
}

function different(values: readonly unknown[]): number {
  return new Set(values.filter((value) => typeof value === "string" && value !== "")).size;
}

function withStatus({ enterprise }: Rows, status: string): number {
  return enterprise.filter((row) => row.operatingStatus === status).length;
}

const isCovered = (row: Row<"enterprise">): boolean => row.hasOrganisation === "yes";
/** DOMAIN 4.7, set E. */
const isInScope = (row: Row<"enterprise">): boolean =>
  row.operatingStatus !== "closed" && row.operatingStatus !== "planned";

/** Figure id → value. Only figures whose meaning needs no more than the rows themselves. */
export function independentCounts(rows: Rows): ReadonlyMap<string, number> {
  const inScope = rows.enterprise.filter(isInScope);
  return new Map<string, number>([
    ["enterprise.total", rows.enterprise.length],
    ["enterprise.operating", withStatus(rows, "operating")],
    ["enterprise.building", withStatus(rows, "building")],
    ["enterprise.suspended", withStatus(rows, "suspended")],
    ["enterprise.covered", rows.enterprise.filter(isCovered).length],
    ["enterprise.blank", rows.enterprise.filter(({ members }) => (members ?? 0) === 0).length],
    ["coverage.all", inScope.filter(isCovered).length / inScope.length],
    ["member.total", sum(rows.enterprise.map(({ members }) => members))],
    ["member.full", sum(rows.enterprise.map(({ fullMembers }) => fullMembers))],
    ["member.roster", rows.member.length],
    ["problem.received", rows.problem.length],
    ["problem.closed", rows.problem.filter(({ closed }) => closed === "yes").length],
    ["training.sessions", rows.training.length],
    ["training.attendances", sum(rows.training.map(({ attended }) => attended))],
    ["subsidy.startup.total", sum(rows.startupFund.map(({ amount }) => amount))],
    ["subsidy.award.total", sum(rows.award.map(({ amount }) => amount))],
    ["staffing.quota", sum(rows.staffing.map(({ quota }) => quota))],
    ["instructor.total", different(rows.instructor.map(({ name }) => name))],
  ]);
}
