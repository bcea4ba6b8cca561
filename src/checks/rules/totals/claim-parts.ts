/** Parts that a total row states beside a whole: enterprises by status, problems by category. */
import { fold } from "../../../reading/cells/folding";
import type { Table } from "../../../reading/table";
import type { Spot } from "../../rule-definition";
import { countsEnterprises, pieces, units } from "./claim-answers";
import { isOfAll, partOf, statusIn } from "./claim-subject";
import { claimsOf, type Claim } from "./claims";
import { sumRows } from "./sums";

/** Wholes of an enterprise ledger that the numbers by status beside them don't add up to. */
export function wholesAgainstStatuses(table: Table<"enterprise">): readonly Spot[] {
  return wrongWholes(
    table,
    countsEnterprises,
    (claim) => units.includes(claim.unit) && statusIn(claim) !== null,
  );
}

/** Wholes of a list of problems that the numbers by category beside them don't add up to. */
export function wholesAgainstCategories(table: Table<"problem">): readonly Spot[] {
  const written = new Set(table.entries.map((entry) => fold(entry.raw("category"))));
  return wrongWholes(
    table,
    (claim) => pieces.includes(claim.unit) && isOfAll(claim, "problems"),
    (claim) => pieces.includes(claim.unit) && partOf(claim) !== "" && written.has(partOf(claim)),
  );
}

function wrongWholes(
  table: Table,
  isWhole: (claim: Claim) => boolean,
  isPart: (claim: Claim) => boolean,
): readonly Spot[] {
  return sumRows(table).flatMap(({ row }) => {
    const claims = claimsOf(table, row);
    return wholeSpot(table.grid.sheet, claims.find(isWhole), claims.filter(isPart)) ?? [];
  });
}

function wholeSpot(sheet: string, whole: Claim | undefined, parts: readonly Claim[]): Spot | null {
  const sum = parts.reduce((total, part) => total + part.number, 0);
  if (whole === undefined || parts.length < 2 || sum === whole.number) return null;
  return {
    sheet,
    cell: whole.cell,
    message: `“${sheet}”第${String(whole.row)}行写的总数是${String(whole.number)}，各部分（${parts.map((part) => part.about + String(part.number)).join("、")}）相加是${String(sum)}，请核对`,
    actual: String(whole.number),
    expected: String(sum),
  };
}
