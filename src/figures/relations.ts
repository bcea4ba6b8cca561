/** Which figures add up to another, and which rate is of which two: what a text may say must hold within itself. */

export interface Partition {
  readonly whole: string;
  readonly parts: readonly string[];
}

export const partitions: readonly Partition[] = [
  {
    whole: "enterprise.total",
    parts: ["enterprise.operating", "enterprise.building", "enterprise.suspended", "enterprise.other"],
  },
  { whole: "enterprise.covered", parts: ["formation.solo", "formation.joint", "formation.attached"] },
  { whole: "member.total", parts: ["member.full", "member.probationary"] },
  { whole: "problem.received", parts: ["problem.closed", "problem.open"] },
  { whole: "staffing.quota", parts: ["staffing.actual", "staffing.vacancy"] },
  {
    whole: "organisation.total",
    parts: ["organisation.managedByCommission", "organisation.managedByTownship"],
  },
  {
    whole: "subsidy.total",
    parts: ["subsidy.startup.total", "subsidy.allowance.total", "subsidy.award.total"],
  },
];

/** Told side by side, the second without a word of its own: 43套53人, 指导员7人/21家. */
export const pairs: readonly (readonly [string, string])[] = [
  ["apartment.units", "apartment.persons"],
  ["instructor.total", "instructor.enterprises"],
  ["subsidy.allowance.secretaries", "subsidy.allowance.total"],
  ["subsidy.award.count", "subsidy.award.total"],
];

export interface Ratio {
  readonly rate: string;
  readonly numerator: string;
  readonly denominator: string;
}

export const ratios: readonly Ratio[] = [
  { rate: "coverage.all", numerator: "enterprise.covered", denominator: "enterprise.total" },
  { rate: "coverage.operating", numerator: "enterprise.covered", denominator: "enterprise.operating" },
  { rate: "coverage.solo", numerator: "formation.solo", denominator: "enterprise.total" },
  { rate: "problem.rate", numerator: "problem.closed", denominator: "problem.received" },
  { rate: "staffing.rate", numerator: "staffing.actual", denominator: "staffing.quota" },
];
