/** Lays a world out in sheets: one register a sheet, a register over several sheets, or two tables on one. */
import type { CellValue, Grid } from "../../../src/reading/grid";
import { registerIds, registerSpec, type RegisterId } from "../../../src/registers";
import { planColumns, type PlannedColumn } from "../../layouts/columns";
import type { Dice } from "../../layouts/dice";
import { linesAbove } from "../../layouts/header";
import { fieldNames, YEAR, type Row, type World } from "../world/rows";
import { changeOf, type SheetChange } from "./change";
import { drawHabits, isWritten, PLAIN, type Habits } from "./hand";
import { drawStyle, type BodyStyle } from "./style";
import { FormulaPaper, writeTable, type WrittenTable } from "./table";

/** What a workbook must have, so that a mistake can be made in it. */
export interface BookNeeds {
  /** `register.field` of columns that must be there. */
  readonly fields: readonly string[];
  /** Columns that must not be there. */
  readonly without: readonly string[];
  readonly changes: readonly SheetChange[];
}

export interface BookSheet {
  readonly grid: Grid;
  readonly tables: readonly WrittenTable[];
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  /** What is particular about the layout, in a few words each. */
  readonly traits: ReadonlySet<string>;
}

/** How far layouts may go from the tidy sheet. */
export type Wildness = "plain" | "wild";

class BookWriter {
  private readonly traits = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly needs: BookNeeds,
    private readonly wildness: Wildness,
    private readonly dice: Dice,
  ) {}

  write(): Book {
    const present = registerIds.filter((register) => this.isPresent(register));
    const sheets = present.flatMap((register) => this.sheetsOf(register));
    return { sheets, traits: this.traits };
  }

  /** Registers that the mistake needs, and most of the others. */
  private isPresent(register: RegisterId): boolean {
    if (this.world.rows[register].length === 0) return false;
    if (this.needs.without.includes(register)) return false;
    return this.isNeeded(register) || register === "enterprise" || this.dice.chance(85);
  }

  private isNeeded(register: RegisterId): boolean {
    const { fields, changes } = this.needs;
    return (
      fields.some((need) => need.startsWith(`${register}.`)) ||
      changes.some((change) => change.register === register)
    );
  }

  private sheetsOf(register: RegisterId): readonly BookSheet[] {
    return [
      this.oneSheet(register, this.world.rows[register] as readonly Row[], registerSpec(register).title),
    ];
  }

  private oneSheet(register: RegisterId, rows: readonly Row[], sheet: string): BookSheet {
    const { dice, traits } = this;
    const changes = this.changesOf(register);
    const needsPark = this.needs.fields.includes(`${register}.park`);
    const drawn = drawStyle(register, this.wildness === "plain", changes, dice);
    const style = { ...drawn, sections: drawn.sections && !needsPark };
    const columns = this.columnsOf(register, style);
    const habits: Habits = this.wildness === "plain" ? PLAIN : drawHabits(dice);
    const firstColumn = this.wildness === "plain" ? 1 : dice.pick([1, 1, 1, 2]);
    const title = this.titleOf(register);
    const above = linesAbove(title, columns.length, dice);
    this.note(style, habits, columns);
    if (firstColumn > 1) traits.add("从B列起");
    const paper = new FormulaPaper(columns.length);
    const { forms } = this.world;
    const table = writeTable(
      { register, rows, columns, above, style, habits, forms, changes, firstColumn },
      paper,
      dice,
    );
    return { grid: this.gridOf(paper, firstColumn, sheet, hiddenRowsOf(table, changes)), tables: [table] };
  }

  private changesOf(register: RegisterId): readonly SheetChange[] {
    return this.needs.changes.filter((change) => change.register === register);
  }

  private titleOf(register: RegisterId): string {
    const change = this.needs.changes.find(
      (other) => other.what === "titleYear" && other.register === register,
    );
    const year = change?.what === "titleYear" ? change.year : YEAR;
    const subject = register === "summary" ? "非公党建" : "";
    return `${String(year)}年临江县工业园区${subject}${registerSpec(register).title}`;
  }

  private columnsOf(register: RegisterId, style: BodyStyle): readonly PlannedColumn[] {
    const { dice } = this;
    const fields = this.fieldsOf(register).filter((field) => !(style.sections && field === "park"));
    const answersOf = (field: string): readonly string[] => this.answersIn(register, field);
    if (this.wildness === "wild") return planColumns(register, dice, { fields, answersOf });
    return fields.map((field) => {
      const spec = registerSpec(register).fields[field] ?? null;
      return { field, spec, parents: [], leaf: spec?.title ?? field, unitFactor: 1 };
    });
  }

  private fieldsOf(register: RegisterId): readonly string[] {
    const { dice } = this;
    const spec = registerSpec(register);
    const needed = new Set([
      ...this.needs.fields.flatMap((need) =>
        need.startsWith(`${register}.`) ? [need.slice(register.length + 1)] : [],
      ),
      ...this.needs.changes.flatMap((change) =>
        change.register === register && "field" in change ? [change.field] : [],
      ),
      ...spec.required.map((group) => group[0] ?? ""),
      ...COMPANIONS[register],
    ]);
    const share = dice.pick([60, 85, 100]);
    const unwanted = new Set(this.needs.without);
    return fieldNames(register).filter(
      (field) => !unwanted.has(`${register}.${field}`) && (needed.has(field) || dice.chance(share)),
    );
  }

  /** Answers that stand in a field's rows; those that a mistake has written in words fit no column of ticks. */
  private answersIn(register: RegisterId, field: string): readonly string[] {
    const inputs = (this.world.rows[register] as readonly Row[]).map(
      (row) => (row as Readonly<Record<string, unknown>>)[field],
    );
    return [
      ...new Set(
        inputs.flatMap((input) => (isWritten(input) ? "written" : typeof input === "string" ? input : [])),
      ),
    ];
  }

  private note(style: BodyStyle, habits: Habits, columns: readonly PlannedColumn[]): void {
    const facts: Readonly<Record<string, boolean>> = {
      分节: style.sections,
      小计: style.sections && style.subtotals,
      手填合计: style.totals === "typed",
      公式合计: style.totals === "formula",
      合并留空: style.blocks,
      重复表头: style.repeatsHeader,
      空行: style.blankRows,
      注: style.notes,
      多级表头: columns.some(({ parents }) => parents.length > 0),
      打勾列: columns.some(({ tickMeans }) => tickMeans !== undefined),
      无关列: columns.some(({ field }) => field === null),
      姓名带电话: columns.some(({ withPhone }) => withPhone === true),
      日期写法混用: habits.mixesDates,
      格内单位: habits.writesUnits,
      姓名空格: habits.padsNames,
      简称: habits.shortens,
      文字数字: habits.typesDigits,
    };
    for (const [trait, holds] of Object.entries(facts)) if (holds) this.traits.add(trait);
  }

  private gridOf(paper: FormulaPaper, firstColumn: number, sheet: string, hidden: readonly number[]): Grid {
    const { dice, wildness } = this;
    const before = new Array<CellValue>(firstColumn - 1).fill(null);
    const values = paper.rows.map((row) => [...before, ...row]);
    const formulas = paper.rows.map((row, i) => [
      ...before.map(() => null),
      ...row.map((_, at) => paper.formulas.get(`${String(i + 1)},${String(at)}`) ?? null),
    ]);
    const hides = wildness === "wild" && dice.chance(10);
    if (hides) this.traits.add("隐藏行列");
    const some = (count: number): ReadonlySet<number> =>
      new Set(hides ? Array.from({ length: 2 }, () => dice.between(1, count)) : []);
    return {
      sheet,
      firstRow: 1,
      firstColumn: 1,
      values,
      formulas,
      hiddenRows: hidden.length > 0 ? new Set(hidden) : some(values.length),
      hiddenColumns: some(values[0]?.length ?? 1),
    };
  }
}

/** Columns without which a sheet of the register is hardly met. */
const COMPANIONS: Readonly<Record<RegisterId, readonly string[]>> = {
  enterprise: ["name", "operatingStatus", "members", "hasOrganisation", "organisationName"],
  organisation: ["name", "secretary", "foundedOn"],
  member: ["name", "idNumber", "joinedOn", "enterprise", "organisation"],
  allowance: ["organisation", "secretary", "months", "monthlyRate", "amountDue"],
  startupFund: ["organisation", "amount", "approvedOn"],
  award: ["secretary", "organisation", "grade", "amount"],
  training: ["title", "heldOn", "attended"],
  attendance: ["session", "name", "signedIn"],
  problem: ["enterprise", "description", "receivedOn", "closed"],
  apartment: ["room", "enterprise", "occupant", "movedInOn"],
  schooling: ["enterprise", "employee", "child", "result"],
  staffing: ["unit", "quota", "actual"],
  instructor: ["name", "enterprises", "visits"],
  formationPlan: ["enterprise", "plannedMode", "dueOn"],
  summary: ["park", "enterprises", "operating", "organisationEnterprises", "members"],
};

function hiddenRowsOf(table: WrittenTable, changes: readonly SheetChange[]): readonly number[] {
  const change = changeOf(changes, "hidden");
  return change === undefined ? [] : [table.rowOf.get(change.row) ?? 1];
}

export function layOutWorld(world: World, needs: BookNeeds, wildness: Wildness, dice: Dice): Book {
  return new BookWriter(world, needs, wildness, dice).write();
}
