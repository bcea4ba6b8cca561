import type { DayNumber, FieldOf, RegisterId } from "../registers";
import { entriesOf, hasField, ledgerAt, tablesOf, type Ledger } from "../ledger/model";
import { builtOnce } from "../ledger/once";
import type { Entry, Table } from "../reading/table";
import type { Months } from "../reading/cells/periods";
import type { Settings } from "../reading/settings/settings";
import { addMonths, civilFromDays, endOfYear, formatChinese, startOfYear } from "../reading/cells/dates";
import { parkAssignment } from "../ledger/parks";

/** What a count needs besides the ledger. Nothing here is read from a clock. */
export interface FigureContext {
  readonly year: number | null;
  /** Cut-off: what happens after it does not count. */
  readonly asOf: DayNumber | null;
  /** Only this park's records, where given. */
  readonly park?: string;
  /** Only what falls in this quarter, where the figure has dates. */
  readonly quarter?: 1 | 2 | 3 | 4;
  /** Only what falls in this half of the year; not beside a quarter. */
  readonly half?: 1 | 2;
  /** Only what falls in this month of the year; not beside a quarter or half. */
  readonly month?: number;
  /** Only records that belong to these, where given: those of a township, of enterprises under construction. */
  readonly among?: (entry: Entry) => boolean;
}

/**
 * One counting of a ledger: what is asked (year, cut-off, park, quarter) and the records that it is asked of.
 * Everything that several figures need is built once for a counting, see `once`.
 */
export class Counting {
  readonly settings: Settings;
  readonly year: number | null;
  readonly quarter: 1 | 2 | 3 | 4 | null;
  readonly half: 1 | 2 | null;
  readonly month: number | null;
  /** Of the month, the quarter or the half that is asked; `null` for the year. */
  readonly months: Months | null;
  /** Cut-off; not after the end of the part of the year that is asked. */
  readonly asOf: DayNumber | null;
  readonly park: string | null;
  private readonly among: FigureContext["among"];

  /** What counts on the cut-off. */
  readonly ledger: Ledger;

  constructor(ledger: Ledger, context: FigureContext) {
    this.settings = ledger.settings;
    this.year = context.year ?? ledger.settings.year;
    this.quarter = context.quarter ?? null;
    this.half = context.half ?? null;
    this.month = context.month ?? null;
    this.months = monthsOf(this.quarter, this.half, this.month);
    this.park = context.park ?? null;
    this.among = context.among;
    this.asOf = cutOff(context.asOf ?? ledger.settings.asOf, this.year, this.months);
    this.ledger = ledgerAt(ledger, this.asOf ?? (this.year === null ? null : endOfYear(this.year)));
  }

  /** Why nothing can be counted of the part of the year that is asked: the cut-off lies before it. */
  get notBegun(): string | null {
    const { year, months, asOf } = this;
    if (asOf === null || year === null || months === null) return null;
    const called = this.month !== null ? "这个月" : this.quarter === null ? "这半年" : "这个季度";
    return asOf < addMonths(startOfYear(year), months.fromMonth - 1)
      ? `统计截止到${formatChinese(asOf)}，${called}还没有开始`
      : null;
  }

  /** True for a day in the quarter or half that is asked, of whatever year; for any day where none is. */
  covers(day: DayNumber): boolean {
    if (this.months === null) return true;
    const { month } = civilFromDays(day);
    return month >= this.months.fromMonth && month <= this.months.toMonth;
  }

  tables<R extends RegisterId>(register: R): readonly Table<R>[] {
    return tablesOf(this.ledger, register);
  }

  /** True where at least one table of the register has the field. */
  has<R extends RegisterId>(register: R, field: FieldOf<R>): boolean {
    return hasField(this.ledger, register, field);
  }

  /** The same over all of the ledger's records. */
  whole(): Counting {
    if (!this.isOfPart) return this;
    const { ledger, year, asOf } = this;
    return new Counting(ledger, { year, asOf, ...this.part });
  }

  /** The month, quarter or half that is asked, as a context says it. */
  get part(): Pick<FigureContext, "quarter" | "half" | "month"> {
    const { quarter, half, month } = this;
    return {
      ...(quarter === null ? {} : { quarter }),
      ...(half === null ? {} : { half }),
      ...(month === null ? {} : { month }),
    };
  }

  /** True where only some of the ledger's records are asked. */
  get isOfPart(): boolean {
    return this.park !== null || this.among !== undefined;
  }

  /** The register's records, of the part that is asked. */
  entries<R extends RegisterId>(register: R): readonly Entry<R>[] {
    const { among } = this;
    const here = this.entriesOfPark(register);
    return among === undefined ? here : here.filter((entry) => among(entry as unknown as Entry));
  }

  private entriesOfPark<R extends RegisterId>(register: R): readonly Entry<R>[] {
    if (this.park === null) return entriesOf(this.ledger, register);
    const parks = parkAssignment(this.ledger);
    return parks.records(register).get(parks.fold(this.park)) ?? [];
  }

  /** The same without the quarter or half: the year up to its end. */
  withoutPart(): Counting {
    const { ledger, year, asOf, park, among } = this;
    return new Counting(ledger, {
      year,
      asOf,
      ...(park === null ? {} : { park }),
      ...(among === undefined ? {} : { among }),
    });
  }

  /** How many records of the register stand in no park, where one is asked; of how many. */
  withoutPark(register: RegisterId): { readonly unassigned: number; readonly all: number } {
    if (this.park === null) return { unassigned: 0, all: 0 };
    const unassigned = parkAssignment(this.ledger).records(register).get(null)?.length ?? 0;
    return { unassigned, all: entriesOf(this.ledger, register).length };
  }
}

/** The same without the quarter or half: the year up to its end. */
export const yearToDate = builtOnce((counting: Counting): Counting => {
  return counting.months === null ? counting : counting.withoutPart();
});

function monthsOf(
  quarter: Counting["quarter"],
  half: Counting["half"],
  month: Counting["month"],
): Months | null {
  if (month !== null) return { fromMonth: month, toMonth: month };
  if (quarter !== null) return { fromMonth: quarter * 3 - 2, toMonth: quarter * 3 };
  return half === null ? null : { fromMonth: half * 6 - 5, toMonth: half * 6 };
}

function cutOff(asOf: DayNumber | null, year: number | null, months: Months | null): DayNumber | null {
  if (year === null || months === null) return asOf;
  return Math.min(asOf ?? Infinity, addMonths(startOfYear(year), months.toMonth) - 1);
}
