/** An enterprise that another sheet names, looked up in the ledger (DOMAIN 4.11). */
import type { FieldOf, RegisterId } from "../registers";
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { readEnterpriseList } from "../reading/cells/lists";
import { isNothing } from "./blank-cells";
import type { CrossReference } from "./cross-reference";
import { fixTitles } from "./fixes/fix-titles";
import { meantEnterprise } from "./fixes/name-slip";
import { at, cellValue, recordText, sheetRecordText, type Situation, type Spot } from "./rule-definition";

/** Words for many enterprises at once, or for the office itself. */
const COLLECTIVE =
  /全部|所有|全体|各企业|多家|部分|有关企业|相关企业|园区企业|辖区企业|入园企业|等\d*家|管委会|管理委员会|指挥部|开发区办/;

/** A spot where the enterprise is not in the ledger; an info where it could be several, or is found by likeness. */
export function referenceSpot<R extends RegisterId>(
  entry: Entry<R>,
  field: FieldOf<R>,
  { cross, ledger }: Situation,
): Spot | null {
  const value: unknown = entry.value(field);
  const text = typeof value === "string" ? value : entry.raw(field);
  if (cross.enterprises.length === 0) return null;
  const found = cross.enterpriseNames.find(text);
  if (found.kind === "found" && found.obvious) return null;
  if (isNothing(text) || COLLECTIVE.test(fold(text)) || isListOfKnown(text, cross)) return null;
  // Where the record is called by this very name, saying it once is enough.
  const named =
    recordText(entry) === `第${String(entry.row)}行“${text}”`
      ? `第${String(entry.row)}行的企业“${text}”`
      : `${recordText(entry)}写的企业“${text}”`;
  const slip = slipFix(entry, field, text, { cross, ledger });
  if (slip !== null) {
    return at(
      entry,
      field,
      `${named}在企业台账${sheetNames(cross)}中找不到，是不是“${slip.expected}”？请核对名称`,
      {
        ...(found.kind === "found" ? { severity: "info" as const } : {}),
        actual: text,
        ...slip,
      },
    );
  }
  if (found.kind === "found") {
    return at(entry, field, `${named}按${sheetRecordText(found.item)}理解，请确认是否同一家`, {
      severity: "info",
      actual: text,
      expected: found.item.raw("name"),
    });
  }
  if (found.kind === "several") {
    const names = found.items.slice(0, 3).map(sheetRecordText).join("、");
    return at(entry, field, `${named}可能是${names}，请写全称`, {
      severity: "info",
      actual: text,
    });
  }
  if (isOrganisation(text, cross)) return null;
  return at(entry, field, `${named}在企业台账${sheetNames(cross)}中找不到，请核对名称，或在企业台账中补登`, {
    actual: text,
  });
}

function isListOfKnown(text: string, cross: CrossReference): boolean {
  const names = readEnterpriseList(text);
  return names.length > 1 && names.every((name) => cross.enterpriseNames.find(name).kind !== "none");
}

/** Members are sometimes listed under a branch instead of an enterprise. */
function isOrganisation(text: string, cross: CrossReference): boolean {
  return /(支部|党委|总支|委员会)$/.test(fold(text)) && cross.organisationNames.find(text).kind !== "none";
}

function sheetNames(cross: CrossReference): string {
  const sheets = [...new Set(cross.mainTables.map((table) => table.grid.sheet))];
  return sheets.length > 3 ? "" : `（${sheets.map((sheet) => `“${sheet}”`).join("、")}）`;
}

/** The enterprise that is one slip away, and the cell with its name. */
function slipFix<R extends RegisterId>(
  entry: Entry<R>,
  field: FieldOf<R>,
  text: string,
  { cross, ledger }: Pick<Situation, "cross" | "ledger">,
): (Required<Pick<Spot, "expected">> & Pick<Spot, "fix">) | null {
  const meant = meantEnterprise(text, cross, ledger);
  if (meant === null) return null;
  const before = cellValue(entry, field);
  return {
    expected: meant,
    ...(typeof before === "string" && entry.formula(field) === null
      ? { fix: { title: fixTitles.enterpriseName, before, after: meant } }
      : {}),
  };
}
