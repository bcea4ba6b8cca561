/** The columns of a ledger as we set one up: heads, formats and widths from the register alone. */
import { registerSpec, type FieldSpec, type Kind, type RegisterId } from "../../registers";
import { offeredWords, totalledFields } from "../../registers/blank-ledgers";
import { isWordKind } from "../../registers/vocabularies";
import { dayFormat } from "../../report/plan-styles";

/** What may be typed into a column besides a text. */
export type ColumnLimit = "date" | "whole" | "amount";

export interface LedgerColumn {
  readonly field: string;
  readonly kind: Kind;
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly numberFormat: string | null;
  readonly limit: ColumnLimit | null;
  /** Words to choose from; `null` where anything may be written. */
  readonly words: readonly string[] | null;
  readonly isTotalled: boolean;
}

interface Make {
  readonly width: number;
  readonly numberFormat?: string;
  readonly limit?: ColumnLimit;
}

const TEXT = "@";
const MAKES: Readonly<Partial<Record<Kind, Make>>> = {
  sequence: { width: 6 },
  enterpriseName: { width: 28 },
  enterpriseList: { width: 34 },
  organisationName: { width: 34 },
  personName: { width: 10 },
  personList: { width: 28 },
  creditCode: { width: 21, numberFormat: TEXT },
  idNumber: { width: 21, numberFormat: TEXT },
  phone: { width: 14, numberFormat: TEXT },
  account: { width: 22, numberFormat: TEXT },
  // A period such as 10-12 would become a day.
  period: { width: 16, numberFormat: TEXT },
  date: { width: 12, numberFormat: dayFormat, limit: "date" },
  deadline: { width: 12, numberFormat: dayFormat, limit: "date" },
  count: { width: 9, limit: "whole" },
  number: { width: 9, limit: "amount" },
  money: { width: 12, numberFormat: "#,##0.00", limit: "amount" },
};
const USUAL: Make = { width: 14 };

/** Every column that the register knows, in its order. */
export function ledgerColumns(register: RegisterId): readonly LedgerColumn[] {
  return Object.entries(registerSpec(register).fields).map(([field, spec]) =>
    columnOf(register, field, spec),
  );
}

/** How many of these columns, from the left, it takes to say whose row it is. */
export function namingColumns(register: RegisterId, columns: readonly LedgerColumn[]): number {
  const { calledBy } = registerSpec(register);
  return columns.findIndex(({ field }) => calledBy.includes(field)) + 1;
}

function columnOf(register: RegisterId, field: string, { kind, title }: FieldSpec): LedgerColumn {
  const { width, numberFormat = null, limit = null } = MAKES[kind] ?? USUAL;
  return {
    field,
    kind,
    head: kind === "money" ? `${title}（元）` : title,
    width: Math.max(width, Math.min(2 * title.length, 14)),
    numberFormat,
    limit,
    words: isWordKind(kind) ? offeredWords(kind) : null,
    isTotalled: totalledFields[register]?.includes(field) === true,
  };
}
