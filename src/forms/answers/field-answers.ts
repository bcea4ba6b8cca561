/** A field of a record → what is written into a cell of a form, or why nothing is. */
import { fieldSpec, registerSpec, type PeriodValue, type RegisterId } from "../../registers";
import type { Ledger } from "../../ledger/model";
import { personKey } from "../../ledger/names/names";
import type { Entry } from "../../reading/table";
import { quotedSheet } from "../../reading/cells/grid";
import {
  enterprisesOf,
  organisationOf,
  organisationRecord,
  recordsOfEnterprise,
  recordsOfOrganisation,
  secretaryOnRoster,
  textOf,
} from "./related";
import { asDate, isDateKind, periodText, recordValue, type RecordValue } from "./record-values";
import type { Target } from "./targets";
import {
  asWordKind,
  exact,
  value,
  writtenDate,
  writtenMoney,
  writtenText,
  writtenWord,
  type Wanted,
  type Written,
} from "./written";

/** Where a record's value comes from (CONTRACT 4). */
export interface FieldSource {
  readonly register: string;
  readonly field: string;
  readonly sheet: string;
  readonly cells: readonly string[];
}

export interface Answer {
  readonly written: Written;
  readonly from: FieldSource | null;
}

export interface FieldContext {
  readonly ledger: Ledger;
  readonly withIds: boolean;
}

const left = (reason: string): Answer => ({ written: { kind: "left", reason }, from: null });

/** What the head asks of this record. */
export function answerOf(
  context: FieldContext,
  entry: Entry,
  target: Extract<Target, { kind: "field" }>,
  wanted: Wanted,
): Answer {
  const { register, field } = target;
  const spec = fieldSpec(register, field);
  if (spec === undefined) return left("台账里没有这一项");
  if (spec.personal !== undefined && !context.withIds)
    return left(`“${spec.title}”是个人信息，没有选“填写证件号码、电话、账号”，没有填`);
  const owner = ownerOf(context.ledger, entry, target);
  if (owner === null) return left(`没有找到对应的${registerSpec(register).title}记录`);
  if (owner === "several") return left(`对应的${registerSpec(register).title}记录不止一条`);
  const found = recordValue(context.ledger, owner, field);
  if ("reason" in found) {
    const isOwn = target.via === "own" || target.via === "organisation";
    const elsewhere = isOwn ? sameFactElsewhere(register, field) : null;
    const other = elsewhere === null ? null : answerOf(context, entry, elsewhere, wanted);
    return other === null || other.written.kind === "left" ? left(found.reason) : other;
  }
  const cells = found.cell === null ? [] : [`${quotedSheet(found.sheet)}!${found.cell}`];
  return {
    written:
      target.counts === true && Array.isArray(found.value)
        ? value(found.value.length)
        : write(found, wanted, owner, field),
    from: { register, field, sheet: found.sheet, cells },
  };
}

/** Facts that two registers keep, where the one that is asked leaves them out. */
const SAME_FACTS: Readonly<
  Partial<Record<RegisterId, Readonly<Record<string, Extract<Target, { kind: "field" }>>>>>
> = {
  organisation: {
    secretarySex: { kind: "field", via: "secretary", register: "member", field: "sex" },
    secretaryBornOn: { kind: "field", via: "secretary", register: "member", field: "bornOn" },
    secretaryEducation: { kind: "field", via: "secretary", register: "member", field: "education" },
    secretaryPhone: { kind: "field", via: "secretary", register: "member", field: "phone" },
  },
  enterprise: Object.fromEntries(
    [
      ["organisationType", "type"],
      ["organisationFoundedOn", "foundedOn"],
      ["approvalNumber", "approvalNumber"],
      ["superiorOrganisation", "superiorOrganisation"],
      ["primaryManager", "primaryManager"],
      ["secretary", "secretary"],
      ["demonstrationSite", "demonstrationSite"],
    ].map(([own = "", field = ""]) => [
      own,
      { kind: "field", via: "organisation", register: "organisation", field },
    ]),
  ),
  allowance: {
    idNumber: { kind: "field", via: "secretary", register: "member", field: "idNumber" },
    tenureFrom: { kind: "field", via: "organisation", register: "organisation", field: "tenureFrom" },
  },
};

function sameFactElsewhere(register: RegisterId, field: string): Extract<Target, { kind: "field" }> | null {
  return SAME_FACTS[register]?.[field] ?? null;
}

/** The record whose field it is. */
function ownerOf(
  ledger: Ledger,
  entry: Entry,
  { via, register }: Extract<Target, { kind: "field" }>,
): Entry | "several" | null {
  if (via === "own") return entry;
  if (via === "organisation") return organisationRecord(ledger, entry);
  if (via === "enterprise") {
    const all = enterprisesOf(ledger, entry);
    return all.length > 1 ? "several" : ((all[0] as unknown as Entry | undefined) ?? null);
  }
  if (via === "plan") {
    const plans = recordsOfEnterprise(ledger, register, entry);
    return plans.length > 1 ? "several" : (plans[0] ?? null);
  }
  const organisation = organisationOf(ledger, entry);
  if (organisation === null) return null;
  if (entry.table.register === "member" && !leads(ledger, entry)) return null;
  if (via === "led") return organisationRecord(ledger, entry);
  if (via === "secretary") {
    const name =
      textOf(entry, "secretary") ||
      textOf(organisationRecord(ledger, entry) as unknown as Entry, "secretary");
    return secretaryOnRoster(ledger, organisation, name);
  }
  const all = recordsOfOrganisation(ledger, register, organisation);
  return all.length > 1 ? "several" : (all[0] ?? null);
}

/** True for the one who leads the organisation: what is paid to its secretary is nobody else's. */
function leads(ledger: Ledger, person: Entry): boolean {
  const record = organisationRecord(ledger, person);
  const secretary = record === null ? "" : textOf(record, "secretary");
  return secretary !== "" && personKey(secretary) === personKey(textOf(person, "name"));
}

function write(
  found: Exclude<RecordValue, { reason: string }>,
  wanted: Wanted,
  entry: Entry,
  field: string,
): Written {
  const { kind, value: held, raw } = found;
  if (isDateKind(kind)) return writtenDate(asDate(held), wanted);
  const word = asWordKind(kind);
  if (word !== null) {
    if (word === "formationMode" && held === "none" && raw === "") return noMode(wanted);
    return writtenWord(word, String(held), raw, wanted);
  }
  if (kind === "money") return money(Number(held), wanted, entry, field);
  if (kind === "count" || kind === "number" || kind === "sequence") return value(exact(Number(held)));
  if (kind === "period") return value(periodText(held as PeriodValue));
  if (Array.isArray(held)) return value(held.join("、"));
  return writtenText(String(held), wanted);
}

/** An enterprise without organisation has no mode: a word of the form's list may say so, else the cell stays empty. */
function noMode(wanted: Wanted): Written {
  const written = wanted.choices === null ? null : writtenWord("formationMode", "none", "", wanted);
  return written?.kind === "value" ? written : { kind: "left", reason: "没有建立党组织，没有组建方式" };
}

/** Fen in the form's unit; where neither head nor form says one, only what a ledger keeps in yuan is sure. */
function money(fen: number, wanted: Wanted, entry: Entry, field: string): Written {
  if (wanted.unit === null) {
    const evidence = entry.table.recognition.evidence.find((one) => one.field === field);
    if (evidence !== undefined && evidence.unitFactor !== 1)
      return {
        kind: "ask",
        candidates: ["元", "万元"],
        then: (unit) => writtenMoney(fen / 100, { ...wanted, unit }),
      };
  }
  return writtenMoney(fen / 100, wanted);
}
