/**
 * How a rule is written down: what it says of itself, and what it looks at. A rule names spots; severity and id
 * are put to them here.
 */
import { fieldSpec, registerSpec, type DayNumber, type FieldOf, type RegisterId } from "../registers";
import { endOfYear } from "../reading/cells/dates";
import { valueAt, type CellValue } from "../reading/cells/grid";
import { tablesOf, type Ledger } from "../ledger/model";
import { shownText } from "../ledger/shown";
import type { Entry, Table } from "../reading/table";
import { crossReferenceOf, type CrossReference } from "./cross-reference";
import { mustBeMended } from "../reading/cells/problem-words";
import type { CheckContext, Finding, Fix, Rule, Severity } from "./finding";

export type RuleText = Omit<Rule, "test">;

/** What every rule may look at. */
export interface Situation {
  readonly ledger: Ledger;
  /** The ledger's records, resolved against one another by name. */
  readonly cross: CrossReference;
  readonly year: number | null;
  /** The day as of which things are judged: as asked, else as set, else the end of the year. */
  readonly asOf: DayNumber | null;
}

/** More about a spot than its message. Without a severity the rule's own holds. */
export interface SpotDetails {
  readonly severity?: Severity;
  readonly expected?: string;
  readonly actual?: string;
  readonly suggestion?: string;
  readonly fix?: CellFix;
  readonly moreFixes?: readonly (CellFix & Pick<Fix, "cell">)[];
}

/** What a cell becomes. */
export type CellFix = Omit<Fix, "sheet" | "cell">;

/** A cell to mend, and what is wrong there. */
export interface Spot extends SpotDetails {
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

function situationOf(ledger: Ledger, context: CheckContext): Situation {
  const year = context.year ?? ledger.settings.year;
  const asOf = context.asOf ?? ledger.settings.asOf ?? (year === null ? null : endOfYear(year));
  return { ledger, cross: crossReferenceOf(ledger), year, asOf };
}

/**
 * Numbers of persons and children's names may stand in any free text, so every text of a finding is masked; where a fix
 * would show one, none is offered.
 */
function findingOf(
  ledger: Ledger,
  rule: RuleText,
  { sheet, cell, message, severity, fix, moreFixes = [], ...details }: Spot,
): Finding {
  const shown = shownText(ledger);
  const texts = Object.entries(details).map(([key, text]) => [key, shown(text)] as const);
  const showsAll = (value: unknown): boolean => shown(String(value)) === String(value);
  const isShown = ({ before, after }: CellFix): boolean => showsAll(before) && showsAll(after);
  const more = moreFixes.filter(isShown).map((one) => ({ ...one, sheet }));
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    sheet,
    cell,
    message: shown(message),
    ...Object.fromEntries(texts),
    ...(fix === undefined || !isShown(fix) ? {} : { fix: { ...fix, sheet, cell } }),
    ...(more.length === 0 ? {} : { moreFixes: more }),
  };
}

/** A rule that looks at the ledger as a whole. */
export function ledgerRule(text: RuleText, look: (situation: Situation) => Iterable<Spot | null>): Rule {
  return {
    ...text,
    test: (ledger, context) => {
      const findings: Finding[] = [];
      for (const spot of look(situationOf(ledger, context)))
        if (spot !== null) findings.push(findingOf(ledger, text, spot));
      return findings;
    },
  };
}

/** A rule that looks at each record of a register. */
export function recordRule<R extends RegisterId>(
  register: R,
  text: RuleText,
  look: (entry: Entry<R>, situation: Situation) => Spot | null,
): Rule {
  return {
    ...text,
    test: (ledger, context) => {
      const situation = situationOf(ledger, context);
      const findings: Finding[] = [];
      for (const table of tablesOf(ledger, register))
        for (const entry of table.entries) {
          const spot = look(entry, situation);
          if (spot !== null) findings.push(findingOf(ledger, text, spot));
        }
      return findings;
    },
  };
}

/** The register's tables that have the field. */
export function tablesWith<R extends RegisterId>(
  { ledger }: Situation,
  register: R,
  field: FieldOf<R>,
): readonly Table<R>[] {
  return tablesOf(ledger, register).filter((table) => table.fields[field] !== undefined);
}

/**
 * A spot at the record's cell of the field; `null` where its table has no such column, or where the cell must be
 * mended before anything can be said of it (FMT-09).
 */
export function at<R extends RegisterId>(
  entry: Entry<R>,
  field: FieldOf<R>,
  message: string,
  details: SpotDetails = {},
): Spot | null {
  const cell = entry.cell(field);
  return cell === null || mustBeMended(entry.problem(field))
    ? null
    : { sheet: entry.sheet, cell, message, ...details };
}

/** What stands in the record's cell, as it is; `null` where the column is missing or the cell blank. */
export function cellValue<R extends RegisterId>(entry: Entry<R>, field: FieldOf<R>): CellValue {
  const column = entry.table.fields[field]?.columns[0];
  return column === undefined ? null : valueAt(entry.table.grid, entry.row, column);
}

/** `第7行“丙盛家居制品厂”`, or `第7行` where the record has no name. */
export function recordText<R extends RegisterId>(entry: Entry<R>): string {
  const [field] = registerSpec(entry.table.register).calledBy;
  const name = entry.raw(field as FieldOf<R>).replace(/\s+/g, "");
  return name === "" ? `第${String(entry.row)}行` : `第${String(entry.row)}行“${name}”`;
}

/** Where another record stands, as seen from this one: with its sheet where that is another. */
export function otherRecordText<R extends RegisterId, S extends RegisterId>(
  entry: Entry<R>,
  other: Entry<S>,
): string {
  return other.sheet === entry.sheet ? recordText(other) : sheetRecordText(other);
}

/** `“党员花名册”第7行“韦某”` */
export function sheetRecordText<R extends RegisterId>(entry: Entry<R>): string {
  return `“${entry.sheet}”${recordText(entry)}`;
}

/** The Chinese title of a field. */
export function fieldTitle(register: RegisterId, field: string): string {
  return fieldSpec(register, field)?.title ?? field;
}
