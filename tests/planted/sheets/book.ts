/** Lays a world out in sheets: one register a sheet, a register over several sheets, or two tables on one. */
import type { CellValue, Grid } from "../../../src/reading/cells/grid";
import { registerIds, registerSpec, type PeriodValue, type RegisterId } from "../../../src/registers";
import type { PlannedColumn } from "../../layouts/columns";
import type { Dice } from "../../layouts/dice";
import { isKnownByHeaders, linesAbove } from "../../layouts/header";
import { besideOneAnother } from "../../layouts/paper";
import { YEAR, type Row, type World } from "../world/rows";
import { changeOf, type SheetChange } from "./change";
import { drawColumns, drawFields, neededFields } from "./columns";
import { drawHabits, PLAIN, type Habits } from "./hand";
import { drawStyle, type BodyStyle } from "./style";
import { FormulaPaper, writeTable, type TablePlan, type WrittenTable } from "./table";
import { traitsOf } from "./traits";

/** What a workbook must have, so that a mistake can be made in it. */
export interface BookNeeds {
  /** `register.field` of columns that must be there. */
  readonly fields: readonly string[];
  /** Columns, or whole registers, that must not be there. */
  readonly without: readonly string[];
  readonly changes: readonly SheetChange[];
}

export interface BookSheet {
  readonly grid: Grid;
  readonly tables: readonly WrittenTable[];
  /** What is particular about the layout, in a few words each. */
  readonly traits: readonly string[];
}

export interface Book {
  readonly sheets: readonly BookSheet[];
}

/** How far layouts may go from the tidy sheet. */
export type Wildness = "plain" | "wild";

/** How a register's tables look, the same on each of its sheets. */
interface Look {
  readonly register: RegisterId;
  readonly columns: readonly PlannedColumn[];
  readonly style: BodyStyle;
  readonly habits: Habits;
  readonly changes: readonly SheetChange[];
}

/** A register's sheet that says something of all its records: a park, a quarter. */
interface Part {
  readonly rows: readonly Row[];
  readonly called: string | null;
}

const QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"];
/** Registers of few rows that offices put on one sheet. */
const MAY_SHARE: readonly (readonly [RegisterId, RegisterId])[] = [
  ["staffing", "instructor"],
  ["startupFund", "award"],
  ["schooling", "apartment"],
  ["training", "formationPlan"],
];
const FOUR_CLEAR = new Set([
  "mainBusiness",
  "revenue",
  "aboveScale",
  "employees",
  "hasUnion",
  "hasYouthLeague",
  "members",
  "fullMembers",
  "probationaryMembers",
  "activists",
  "applicants",
  "investor",
  "investorPoliticalStatus",
  "investorPhone",
  "investorSocialPost",
  "surveyedOn",
]);

class BookWriter {
  private readonly present: readonly RegisterId[];

  constructor(
    private readonly world: World,
    private readonly needs: BookNeeds,
    private readonly wildness: Wildness,
    private readonly dice: Dice,
  ) {
    this.present = registerIds.filter((register) => this.isPresent(register));
  }

  write(): Book {
    const shared = this.wildness === "wild" ? MAY_SHARE.filter((pair) => this.share(pair)) : [];
    const single = this.present.filter((register) => !shared.flat().includes(register));
    const sheets = [
      ...single.flatMap((register) => this.sheetsOf(register)),
      ...shared.map(([one, other]) => this.sharedSheet(one, other)),
    ];
    return { sheets };
  }

  private share(pair: readonly RegisterId[]): boolean {
    return pair.every((register) => this.present.includes(register)) && this.dice.chance(12);
  }

  /** Registers that the mistake needs, and most of the others. */
  private isPresent(register: RegisterId): boolean {
    if (this.world.rows[register].length === 0 || this.needs.without.includes(register)) return false;
    return this.isNeeded(register) || register === "enterprise" || this.dice.chance(85);
  }

  private isNeeded(register: RegisterId): boolean {
    return neededFields(register, this.needs).length > 0 || this.changesOf(register).length > 0;
  }

  private changesOf(register: RegisterId): readonly SheetChange[] {
    return this.needs.changes.filter((change) => change.register === register);
  }

  private rowsOf(register: RegisterId): readonly Row[] {
    return this.world.rows[register];
  }

  private sheetsOf(register: RegisterId): readonly BookSheet[] {
    const { dice, wildness } = this;
    const parts = this.partsOf(register);
    const isFourClear =
      wildness === "wild" && register === "enterprise" && parts.length === 1 && dice.chance(12);
    const fields = drawFields(register, this.needs, dice);
    if (isFourClear && !this.needs.fields.includes("enterprise.name")) return this.fourClearSheets(fields);
    const look = this.lookOf(register, fields, parts.length > 1);
    return parts.map((part, i) => this.oneSheet(look, part, i));
  }

  /** A register's sheets by park or quarter, or its only one. */
  private partsOf(register: RegisterId): readonly Part[] {
    const rows = this.rowsOf(register);
    const whole: Part = { rows, called: null };
    if (register === "allowance") return byQuarter(rows) ?? [whole];
    const canSplit = register === "enterprise" && this.changesOf(register).length === 0;
    if (this.wildness === "plain" || !canSplit || !this.dice.chance(20)) return [whole];
    if (neededFields(register, this.needs).includes("park")) return [whole];
    const parks = [...new Set((rows as readonly Row<"enterprise">[]).map(({ park }) => String(park)))];
    return parks.map((park) => ({
      rows: rows.filter((row) => (row as Row<"enterprise">).park === park),
      called: park,
    }));
  }

  private lookOf(register: RegisterId, fields: readonly string[], isSplit: boolean): Look {
    const { dice, wildness } = this;
    const changes = this.changesOf(register);
    const drawn = drawStyle(register, wildness === "plain", changes, dice);
    const mayHaveSections =
      drawn.sections && !isSplit && !neededFields(register, this.needs).includes("park");
    const style = { ...drawn, sections: mayHaveSections };
    const isToldElsewhere = style.sections || (isSplit && register === "enterprise");
    const chosen = fields.filter((field) => !(isToldElsewhere && field === "park"));
    const columns = drawColumns(register, chosen, this.rowsOf(register), wildness, dice);
    return { register, columns, style, habits: wildness === "plain" ? PLAIN : drawHabits(dice), changes };
  }

  /** The ledger, and a survey of the same enterprises that keeps what the ledger leaves to it. */
  private fourClearSheets(fields: readonly string[]): readonly BookSheet[] {
    const needed = neededFields("enterprise", this.needs);
    const surveyed = fields.filter((field) => FOUR_CLEAR.has(field) && !needed.includes(field));
    const kept = fields.filter((field) => !surveyed.includes(field));
    const rows = this.rowsOf("enterprise");
    const ledger = this.oneSheet(this.lookOf("enterprise", kept, false), { rows, called: null }, 0);
    const look = this.lookOf("enterprise", ["seq", "name", ...surveyed], true);
    const survey = this.oneSheet({ ...look, changes: [] }, { rows, called: "“四个清”摸底" }, 1);
    return [
      { ...ledger, traits: [...ledger.traits, "另有四清表"] },
      { ...survey, tables: [] },
    ];
  }

  private oneSheet(look: Look, part: Part, number: number): BookSheet {
    const { dice, wildness } = this;
    const firstColumn = wildness === "plain" ? 1 : dice.pick([1, 1, 1, 2]);
    const { title } = registerSpec(look.register);
    const { called } = part;
    const inName = called !== null && dice.chance(50);
    const sheet = inName ? called : called === null ? title : `${title}${String(number + 1)}`;
    const above = this.above(look, part.called, inName);
    const paper = new FormulaPaper(look.columns.length);
    const table = writeTable(this.planOf(look, part.rows, above, firstColumn), paper, dice);
    const traits = traitsOf(look.style, look.habits, look.columns);
    const more = [
      ...(firstColumn > 1 ? ["从B列起"] : []),
      ...(part.called === null ? [] : ["分表"]),
      ...(above.length > 0 && above[0]?.length === 1 ? [] : ["没有标题"]),
    ];
    const papers = [{ paper, blankColumnsBefore: firstColumn - 1 }];
    const grid = this.gridOf(papers, sheet, hiddenRowsOf(table, look.changes));
    return { grid, tables: [table], traits: [...traits, ...more, ...(hides(grid) ? ["隐藏行列"] : [])] };
  }

  private planOf(
    look: Look,
    rows: readonly Row[],
    above: readonly (readonly CellValue[])[],
    firstColumn: number,
  ): TablePlan {
    return { ...look, rows, above, firstColumn, forms: this.world.forms };
  }

  /** The title says what the sheet is, unless its headers do. */
  private above(look: Look, called: string | null, inName: boolean): readonly (readonly CellValue[])[] {
    const { dice } = this;
    const { register, columns, changes } = look;
    const needsTitle = changeOf(changes, "titleYear") !== undefined || (called !== null && !inName);
    const mayLack = this.wildness === "wild" && !needsTitle && isKnownByHeaders(register, columns);
    const title = mayLack && dice.chance(15) ? null : this.titleOf(register, inName ? null : called);
    return linesAbove(title, columns.length, dice);
  }

  private titleOf(register: RegisterId, called: string | null): string {
    const { dice } = this;
    const year = changeOf(this.changesOf(register), "titleYear")?.year ?? YEAR;
    const subject = register === "summary" ? "非公党建" : "";
    const what = `${called ?? ""}${subject}${registerSpec(register).title}`;
    if (this.wildness === "plain" || dice.chance(50)) return `${String(year)}年临江县工业园区${what}`;
    return dice.pick([
      `临江县工业园区${what}（${String(year)}年度）`,
      `${String(year)}年度园区${what}`,
      `临江县${what}（截至${String(year)}年12月31日）`,
    ]);
  }

  /** Two tables on one sheet, under or beside one another. */
  private sharedSheet(one: RegisterId, other: RegisterId): BookSheet {
    const { dice } = this;
    const looks = [one, other].map((register) =>
      this.lookOf(register, drawFields(register, this.needs, dice), false),
    );
    const isUnder = dice.chance(60);
    const gap = dice.between(1, 2);
    let papers: { readonly paper: FormulaPaper; readonly blankColumnsBefore: number }[] = [];
    const tables = looks.map((look, i) => {
      const before = papers[0];
      const under = isUnder ? before?.paper : undefined;
      const width = Math.max(...looks.map(({ columns }) => columns.length));
      const paper = under ?? new FormulaPaper(isUnder ? width : look.columns.length);
      if (under !== undefined) for (let blank = gap; blank > 0; blank--) paper.write([]);
      const blankColumnsBefore = i > 0 && !isUnder ? gap : 0;
      const firstColumn = i > 0 && !isUnder ? (before?.paper.width ?? 0) + gap + 1 : 1;
      if (under === undefined) papers = [...papers, { paper, blankColumnsBefore }];
      return writeTable(
        this.planOf(look, this.rowsOf(look.register), [[this.titleOf(look.register, null)]], firstColumn),
        paper,
        dice,
      );
    });
    const hidden = looks.flatMap((look, i) => {
      const table = tables[i];
      return table === undefined ? [] : hiddenRowsOf(table, look.changes);
    });
    const traits = looks.flatMap(({ style, habits, columns }) => traitsOf(style, habits, columns));
    const grid = this.gridOf(papers, registerSpec(one).title, hidden);
    return { grid, tables, traits: [...new Set([...traits, isUnder ? "上下两表" : "左右两表"])] };
  }

  private gridOf(
    papers: readonly { readonly paper: FormulaPaper; readonly blankColumnsBefore: number }[],
    sheet: string,
    hidden: readonly number[],
  ): Grid {
    const { dice, wildness } = this;
    const values = besideOneAnother(papers);
    const formulas = values.map((row) => row.map((): string | null => null));
    let before = 0;
    for (const { paper, blankColumnsBefore } of papers) {
      before += blankColumnsBefore;
      for (const { row, at, formula } of paper.formulas) {
        const line = formulas[row - 1];
        if (line !== undefined) line[before + at] = formula;
      }
      before += paper.width;
    }
    const isHiding = wildness === "wild" && hidden.length === 0 && dice.chance(10);
    const some = (count: number): ReadonlySet<number> =>
      new Set(isHiding ? Array.from({ length: 2 }, () => dice.between(1, count)) : []);
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

function hides({ hiddenRows, hiddenColumns }: Grid): boolean {
  return (hiddenRows?.size ?? 0) + (hiddenColumns?.size ?? 0) > 0;
}

function hiddenRowsOf(table: WrittenTable, changes: readonly SheetChange[]): readonly number[] {
  const change = changeOf(changes, "hidden");
  return change === undefined ? [] : [table.rowOf.get(change.row) ?? 1];
}

/** Payments by quarter, each on its own sheet; `null` where they are for the year. */
function byQuarter(rows: readonly Row<"allowance">[]): readonly Part[] | null {
  const quarter = (month: number): number => Math.ceil(month / 3);
  const periods = rows.map(({ period }) => period as PeriodValue);
  if (periods.some(({ fromMonth, toMonth }) => quarter(fromMonth) !== quarter(toMonth))) return null;
  const quarterOf = ({ period }: Row<"allowance">): number => quarter((period as PeriodValue).toMonth);
  return QUARTERS.map((called, i) => ({
    called,
    rows: rows.filter((row) => quarterOf(row) === i + 1),
  })).filter((part) => part.rows.length > 0);
}

export function layOutWorld(world: World, needs: BookNeeds, wildness: Wildness, dice: Dice): Book {
  return new BookWriter(world, needs, wildness, dice).write();
}
