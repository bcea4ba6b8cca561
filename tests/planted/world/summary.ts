/** The quarterly form: a row for each park, counted from the ledger. */
import type { Row, Rows } from "./rows";

export function addSummary(rows: Rows): void {
  for (const park of new Set(rows.enterprise.map((row) => String(row.park)))) {
    const inPark = rows.enterprise.filter((row) => row.park === park);
    const organisations = new Set(
      inPark.flatMap((row) => (row.hostOrganisation === null ? (row.organisationName ?? []) : [])),
    );
    const count = (test: (row: Row<"enterprise">) => boolean): number => inPark.filter(test).length;
    const sum = (field: "members" | "fullMembers" | "probationaryMembers"): number =>
      inPark.reduce((total, row) => total + Number(row[field]), 0);
    const covered = count((row) => row.hasOrganisation === "yes");
    rows.summary.push({
      park,
      enterprises: inPark.length,
      operating: count((row) => row.operatingStatus === "operating"),
      building: count((row) => row.operatingStatus === "building"),
      suspended: count((row) => row.operatingStatus === "suspended"),
      aboveScale: count((row) => row.aboveScale === "yes"),
      organisationEnterprises: covered,
      solo: count((row) => row.formationMode === "solo"),
      joint: count((row) => row.formationMode === "joint"),
      attached: count((row) => row.formationMode === "attached"),
      organisations: organisations.size,
      members: sum("members"),
      fullMembers: sum("fullMembers"),
      probationaryMembers: sum("probationaryMembers"),
      newOrganisations: rows.organisation.filter(
        (row) => organisations.has(String(row.name)) && String(row.foundedOn).startsWith("2023"),
      ).length,
      dissolvedOrganisations: 0,
      instructors: new Set(inPark.flatMap((row) => row.instructor ?? [])).size,
      coverage: covered / inPark.length,
      remark: null,
    });
  }
}
