/** Writes the records of a table, and what offices write between and below them. */
import type { CellValue } from "../../src/reading/cells/grid";
import type { SkippedKind } from "../../src/reading/recognition";
import { registerSpec, type FieldSpec, type RegisterId } from "../../src/registers";
import type { PlannedColumn } from "./columns";
import type { Dice } from "./dice";
import type { Paper } from "./paper";
import { writeValue } from "./written-values";

export interface LaidOutRecord {
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly park: string | null;
  /** A second row of the same record: an enterprise with two branches, its own cells merged over both rows. */
  readonly further: { readonly row: number; readonly values: Readonly<Record<string, unknown>> } | null;
}

export interface Body {
  readonly records: readonly LaidOutRecord[];
  readonly skipped: readonly { readonly row: number; readonly kind: SkippedKind }[];
}

export interface BodyPlan {
  readonly register: RegisterId;
  readonly columns: readonly PlannedColumn[];
  readonly year: number;
  /** Rows of the title and of the header, as repeated at the top of each page. */
  readonly pageHeads: readonly (readonly CellValue[])[];
  readonly headers: readonly (readonly CellValue[])[];
}

export const PARKS = ["核心园", "河西产业园", "南湖园区"];
const TEXT_WORDS: Readonly<Record<string, readonly string[]>> = {
  room: ["101", "2-201", "A栋302"],
  building: ["A栋", "B栋", "1号楼"],
  category: ["用地", "用水", "用电", "用工"],
  approvalNumber: ["临非工委〔2023〕5号", "临非工委〔2022〕7号"],
  ethnicity: ["汉", "壮", "瑶"],
  education: ["大专", "本科", "高中"],
};
const SOME_WORDS = ["县自然资源局", "城厢镇", "食品加工", "走访", "两室", "动员阶段", "县第一小学", "一年级"];
/** What a second branch of an enterprise has of its own. */
const OF_A_BRANCH: ReadonlySet<string> = new Set([
  "organisationName",
  "organisationType",
  "formationMode",
  "organisationFoundedOn",
  "secretary",
  "members",
  "fullMembers",
  "probationaryMembers",
]);
const TICKS = ["√", "✓", "☑"];

type Values = Record<string, unknown>;

class BodyWriter {
  private readonly records: LaidOutRecord[] = [];
  private readonly skipped: { row: number; kind: SkippedKind }[] = [];
  /** Fields written once for two rows, as merged cells are, with the value last written. */
  private readonly blocks: Map<string, unknown>;
  private readonly hasTwoBranches: boolean;
  private readonly recordsAPage: number;
  private readonly tick: string;

  constructor(
    private readonly plan: BodyPlan,
    private readonly paper: Paper,
    private readonly dice: Dice,
  ) {
    const grouping = plan.columns.flatMap(({ field, spec }) =>
      spec?.fillsDown === "always" && field !== null ? [field] : [],
    );
    this.blocks = new Map(grouping.filter(() => dice.chance(40)).map((field) => [field, null]));
    const named = plan.columns.some(({ field }) => field === "organisationName");
    this.hasTwoBranches = plan.register === "enterprise" && named && dice.chance(15);
    this.recordsAPage = dice.chance(8) ? dice.between(1, 3) : Infinity;
    this.tick = dice.pick(TICKS);
  }

  write(): Body {
    const { dice } = this;
    const hasSections = dice.chance(20);
    const sections = hasSections ? dice.shuffle(PARKS).slice(0, dice.between(1, 3)) : [null];
    sections.forEach((park, part) => {
      if (park !== null)
        this.skip("section", this.label(dice.pick([park, `${dice.pick(["一", "二"])}、${park}`])));
      this.writeRecords(park);
      if (hasSections && dice.chance(60)) this.skip("subtotal", this.total(dice.pick(["小计", "小 计"])));
      if (part === sections.length - 1 && dice.chance(50))
        this.skip("total", this.total(dice.pick(["合计", "合 计", "总计", "总　计"])));
    });
    this.writeNotes();
    return { records: this.records, skipped: this.skipped };
  }

  private writeRecords(park: string | null): void {
    const { dice } = this;
    const count = dice.between(2, 5);
    for (let i = 0; i < count; i++) {
      if (i > 0 && dice.chance(3)) this.skip("blank", []);
      if (i > 0 && dice.chance(3)) this.repeat(this.plan.headers);
      if (this.records.length > 0 && i > 0 && this.records.length % this.recordsAPage === 0) this.turnPage();
      this.records.push(this.record(park));
    }
  }

  /** A new page: perhaps the page's sum, the title, the header. */
  private turnPage(): void {
    if (this.dice.chance(40)) this.skip("subtotal", this.total(this.dice.pick(["本页小计", "本页合计"])));
    if (this.dice.chance(50)) this.repeat(this.plan.pageHeads);
    this.repeat(this.plan.headers);
  }

  private repeat(rows: readonly (readonly CellValue[])[]): void {
    for (const cells of rows)
      this.skip(cells.every((cell) => cell === null) ? "blank" : "repeatedHeader", cells);
  }

  private writeNotes(): void {
    const { dice } = this;
    if (!dice.chance(40)) return;
    if (dice.chance(30)) this.skip("blank", []);
    this.skip("note", ["注：本表一式两份，数据如有变动请及时更新。"]);
    if (dice.chance(50))
      this.skip("note", ["填表人：覃某        审核人：黄某        填报日期：2023年12月31日"]);
  }

  private skip(kind: SkippedKind, cells: readonly CellValue[]): void {
    this.skipped.push({ row: this.paper.write(cells), kind });
  }

  private record(park: string | null): LaidOutRecord {
    const first: Values = {};
    const row = this.paper.write(this.cells(first, () => true));
    if (!this.hasTwoBranches || !this.dice.chance(30)) return { row, values: first, park, further: null };
    const second: Values = {};
    const further = this.paper.write(this.cells(second, (field) => OF_A_BRANCH.has(field)));
    return { row, values: this.joined(first, second), park, further: { row: further, values: second } };
  }

  /** Counts are added; of anything else the first row that says it holds. */
  private joined(first: Values, second: Values): Values {
    const both: Values = { ...second, ...first };
    for (const { field, spec } of this.plan.columns) {
      if (field === null || spec?.kind !== "count") continue;
      const [one, other] = [first[field], second[field]];
      if (typeof one === "number" && typeof other === "number") both[field] = one + other;
    }
    return both;
  }

  /** Cells of a row; what was written goes into `values`. Fields that are not wanted are left blank. */
  private cells(values: Values, wanted: (field: string) => boolean): CellValue[] {
    const answers = new Map<string, string | null>();
    return this.plan.columns.map((column): CellValue => {
      const { field, spec, tickMeans, leaf } = column;
      if (leaf === "") return null;
      if (field === null || spec === null) return this.dice.pick<CellValue>(["甲", null, "略"]);
      if (!wanted(field)) return null;
      if (tickMeans === undefined) return this.cell(values, column, field, spec);
      if (!answers.has(field)) answers.set(field, this.answer(field));
      const answer = answers.get(field) ?? null;
      if (answer !== null) values[field] = answer;
      return answer === tickMeans ? this.tick : null;
    });
  }

  /** One of the answers that the field's columns give, now and then none. */
  private answer(field: string): string | null {
    const answers = this.plan.columns.flatMap((column) =>
      column.field === field && column.tickMeans !== undefined ? [column.tickMeans] : [],
    );
    return this.dice.chance(10) ? null : this.dice.pick(answers);
  }

  private cell(values: Values, column: PlannedColumn, field: string, spec: FieldSpec): CellValue {
    const { dice, blocks } = this;
    if (this.isLeftBlank(field, spec)) return null;
    if (blocks.has(field) && this.records.length % 2 === 1) {
      values[field] = blocks.get(field);
      return null;
    }
    const written = writeValue(spec.kind, dice, {
      index: this.records.length,
      words: this.wordsFor(field),
      year: this.plan.year,
      unitFactor: column.unitFactor,
      holdsPlans: spec.holdsPlans === true,
    });
    values[field] = written.value;
    if (blocks.has(field)) blocks.set(field, written.value);
    if (column.withPhone !== true) return written.cell;
    const phone = `13${String(dice.between(100_000_000, 999_999_999))}`;
    return String(written.cell) + dice.pick([` ${phone}`, phone, `\n${phone}`, `（${phone}）`, `/${phone}`]);
  }

  /** Texts that the field may hold; a block never repeats the value of the one before. */
  private wordsFor(field: string): readonly string[] {
    const words = field === "park" ? PARKS : (TEXT_WORDS[field] ?? SOME_WORDS);
    return words.filter((word) => !this.blocks.has(field) || word !== this.blocks.get(field));
  }

  private isLeftBlank(field: string, spec: FieldSpec): boolean {
    const isNeeded =
      field === "seq" ||
      spec.fillsDown === "always" ||
      registerSpec(this.plan.register).calledBy[0] === field ||
      registerSpec(this.plan.register).identity.required.flat().includes(field);
    return !isNeeded && this.dice.chance(10);
  }

  /** A row of labels: its text in the first column or in the second, as people do. */
  private label(text: string): CellValue[] {
    const { columns } = this.plan;
    const cells = new Array<CellValue>(columns.length).fill(null);
    cells[columns[0]?.field === "seq" && columns.length > 1 && this.dice.chance(20) ? 1 : 0] = text;
    return cells;
  }

  private total(text: string): CellValue[] {
    return this.label(text).map((cell, i) => {
      const kind = this.plan.columns[i]?.spec?.kind;
      return cell === null && i > 1 && (kind === "count" || kind === "money")
        ? this.dice.between(1, 999)
        : cell;
    });
  }
}

export function writeBody(plan: BodyPlan, paper: Paper, dice: Dice): Body {
  return new BodyWriter(plan, paper, dice).write();
}
