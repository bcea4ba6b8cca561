import type { Table } from "../table";

/** The years in the titles of what is or has happened; the title of a plan names a year to come. */
export function titledYears(tables: readonly Table[]): readonly number[] {
  return tables
    .filter(({ register }) => register !== "formationPlan")
    .flatMap(({ recognition }) => recognition.context.year ?? []);
}
