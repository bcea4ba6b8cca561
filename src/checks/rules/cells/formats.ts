/** FMT-*: how cells are filled, whatever register they stand in. Mostly hints; nothing here changes a figure. */
import { fieldSpec, type FieldOf, type FieldSpec, type Kind, type RegisterId } from "../../../registers";
import { coverageOf } from "../../../ledger/coverage";
import { builtOnce } from "../../../ledger/once";
import { fold } from "../../../reading/cells/folding";
import { cellAddress, formulaAt, valueAt, type Grid } from "../../../reading/cells/grid";
import { entriesOf, type Ledger } from "../../../ledger/model";
import type { Entry, FieldColumn, Table } from "../../../reading/table";
import { maskPersonal } from "../../../reading/cells/mask";
import { isNothing, saysSomething } from "./blank-cells";
import type { Rule } from "../../finding";
import { at, fieldTitle, ledgerRule, recordText, type Spot } from "../../rule-definition";

type Field = FieldOf<RegisterId>;

interface Column {
  readonly table: Table;
  readonly field: Field;
  readonly spec: FieldSpec;
  readonly column: FieldColumn;
}

function columnsOf(table: Table): readonly Column[] {
  return Object.entries<FieldColumn | undefined>(table.fields).flatMap(([field, column]) => {
    const spec = fieldSpec(table.register, field);
    return spec === undefined || column === undefined ? [] : [{ table, field: field as Field, spec, column }];
  });
}

interface TypedText {
  readonly column: Column;
  readonly entry: Entry;
  /** As it stands in the cell. */
  readonly text: string;
}

const nameKinds: ReadonlySet<Kind> = new Set(["personName", "enterpriseName", "organisationName"]);
const numberKinds: ReadonlySet<Kind> = new Set(["count", "number", "money"]);

/**
 * What somebody typed where a number should stand, and texts with spaces or full-width forms: few of the many that
 * there are, looked for once for all rules that tell of them.
 */
const notableTexts = builtOnce((ledger: Ledger) => ledger.current.flatMap(notableTextsIn));

/** Row by row, as cells lie in memory: every text of the workbook is looked at. */
function notableTextsIn(table: Table): readonly TypedText[] {
  const columns = columnsOf(table);
  const typed: TypedText[] = [];
  for (const entry of table.entries)
    for (const column of columns) {
      const text = valueAt(table.grid, entry.row, column.column.columns[0] ?? 0);
      // What was read as it stands has nothing to be taken out.
      if (text === column.column.values[entry.index]) continue;
      if (typeof text !== "string" || text === "") continue;
      if (!numberKinds.has(column.spec.kind) && !hasSpaceOrFullWidth(text)) continue;
      if (entry.formula(column.field) === null) typed.push({ column, entry, text });
    }
  return typed;
}

/** Every text of a workbook is asked, so this is a plain loop. */
function hasSpaceOrFullWidth(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code >= 0xfe00) return true;
  }
  return false;
}

function isOfNumbers({ column }: TypedText): boolean {
  return numberKinds.has(column.spec.kind);
}

/** A text as it may be shown: personal data masked. On numbers of persons and names of children no fix is offered. */
function shown(spec: FieldSpec, text: string): string {
  return spec.personal === undefined ? text : maskPersonal(spec.personal, text);
}

const chinese = /[\u4e00-\u9fff]/;

/** The name without spaces; `null` where spaces may belong to it, as in names with Latin letters. */
function withoutSpaces(text: string): string | null {
  const trimmed = text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, "");
  if (!chinese.test(trimmed)) return null;
  const joined = trimmed.replace(/(?<=[\u3400-\u9fff·（）()])\s+(?=[\u3400-\u9fff·（）()])/g, "");
  return joined === text ? null : joined;
}

const spacesInNames = ledgerRule(
  {
    id: "FMT-01",
    title: "名称里有空格",
    severity: "info",
    why: "“韦 某”和“韦某”在筛选、查找时是两个人。本系统按同一个人理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger)) {
      const after = nameKinds.has(column.spec.kind) ? withoutSpaces(text) : null;
      if (after === null) continue;
      const { spec, field } = column;
      yield at(
        entry,
        field,
        `${recordText(entry)}的${spec.title}“${shown(spec, text)}”里有空格，建议去掉`,
        spec.personal === undefined
          ? { expected: after, fix: { title: "去掉名称里的空格", before: text, after } }
          : {},
      );
    }
  },
);

const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff05]/;

const fullWidthDigits = ledgerRule(
  {
    id: "FMT-02",
    title: "全角数字",
    severity: "info",
    why: "全角数字 Excel 当文字，求和时会漏掉。本系统按数字理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger)) {
      if (!fullWidth.test(text)) continue;
      const { spec, field } = column;
      yield at(
        entry,
        field,
        `${recordText(entry)}的${spec.title}“${shown(spec, text)}”用了全角数字，建议改为半角`,
        spec.personal === undefined
          ? { fix: { title: "全角数字改为半角", before: text, after: halfWidth(spec, text) } }
          : {},
      );
    }
  },
);

function halfWidth(spec: FieldSpec, text: string): string | number {
  const half = text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e\uff05]/g, (character) =>
    character.normalize("NFKC"),
  );
  return numberKinds.has(spec.kind) ? (plainNumber(half) ?? half) : half;
}

/** The number that a text is, and nothing but; `null` for others. Leading zeros are part of a code. */
function plainNumber(text: string): number | null {
  const trimmed = text.replace(/^[\s\u00a0'’]+|[\s\u00a0]+$/g, "");
  if (!/^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(trimmed)) return null;
  const number = Number(trimmed.replaceAll(",", ""));
  return Number.isSafeInteger(Math.trunc(number)) ? number : null;
}

const numberAsText = ledgerRule(
  {
    id: "FMT-03",
    title: "数字存成了文字",
    severity: "info",
    why: "存成文字的数字，Excel 求和时会漏掉。本系统按数字理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger).filter(isOfNumbers)) {
      const after = plainNumber(text);
      if (after === null) continue;
      yield at(
        entry,
        column.field,
        `${recordText(entry)}的${column.spec.title}“${text}”是以文字存放的数字，建议改成数字`,
        { fix: { title: "文字数字改成数字", before: text, after } },
      );
    }
  },
);

const unitInCell = ledgerRule(
  {
    id: "FMT-04",
    title: "数字里带了单位",
    severity: "info",
    why: "“47人”在 Excel 里是文字，求和时会漏掉。单位写在表头即可。本系统按数字理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { column, entry, text } of notableTexts(situation.ledger).filter(isOfNumbers)) {
      const isRead = column.column.values[entry.index] !== null;
      if (!isRead || !/\d/.test(fold(text)) || !/[\u4e00-\u9fff%]/.test(fold(text))) continue;
      yield at(
        entry,
        column.field,
        `${recordText(entry)}的${column.spec.title}“${text}”带了单位或文字，建议只填数字，单位写在表头`,
        { actual: text },
      );
    }
  },
);

const filledOnce = ledgerRule(
  {
    id: "FMT-05",
    title: "分组只填了第一行",
    severity: "info",
    why: "同组各行只填一次（或合并单元格），排序、筛选后就不知道属于哪一组。本系统按上一行理解。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    for (const { table, field, spec, column } of situation.ledger.current.flatMap(columnsOf)) {
      if (spec.fillsDown !== true) continue;
      for (const entry of table.entries) {
        const above = table.entries[entry.index - 1];
        const isFirstBlank =
          above !== undefined &&
          !isPlainlyWritten(entry, column) &&
          entry.raw(field) === "" &&
          above.raw(field) !== "" &&
          column.values[entry.index] !== null;
        if (isFirstBlank)
          yield at(
            entry,
            field,
            `第${String(entry.row)}行起的${spec.title}没有填，按上面的“${above.raw(field)}”理解，建议逐行填上`,
            { expected: above.raw(field) },
          );
      }
    }
  },
);

/** True where a look at the cell is enough to see that something is written there. */
function isPlainlyWritten({ table, row }: Entry, { columns }: FieldColumn): boolean {
  const [first] = columns;
  const value = first === undefined ? null : valueAt(table.grid, row, first);
  return typeof value === "string" && /^\S/.test(value);
}

const hiddenRows = ledgerRule(
  {
    id: "FMT-06",
    title: "有隐藏的行",
    severity: "info",
    why: "隐藏或筛选掉的行仍然计入统计，眼睛看到的行数会比统计的少。",
    authority: "办公惯例",
    needs: [],
  },
  function* ({ ledger }) {
    for (const table of ledger.current) {
      const hidden = table.entries.filter((entry) => table.grid.hiddenRows?.has(entry.row) === true);
      const [first] = hidden;
      if (first === undefined) continue;
      const rows = hidden.map((entry) => String(entry.row));
      const listed =
        rows.length > 6 ? `${rows.slice(0, 5).join("、")}等${String(rows.length)}` : rows.join("、");
      yield {
        sheet: table.grid.sheet,
        cell: cellAddress(first.row, table.recognition.firstColumn),
        message: `“${table.grid.sheet}”第${listed}行被隐藏或筛选掉了，统计时仍然计入，请确认`,
      };
    }
  },
);

/** A column is one of formulas where so many of its filled cells are. */
const formulaShare = 0.6;
const fewestFormulas = 3;

/** Columns of the sheet that have a formula somewhere: most sheets have few, and are spared a look at each cell. */
function formulaColumns({ formulas = [], firstColumn }: Grid): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of formulas)
    for (let index = 0; index < row.length; index++)
      if (typeof row[index] === "string") columns.add(firstColumn + index);
  return columns;
}

const typedOver = ledgerRule(
  {
    id: "FMT-07",
    title: "公式被手填的数盖掉",
    severity: "warning",
    why: "本列其他行都是公式，只有这一行是手填的，别的数改了它不会跟着变。",
    authority: "办公惯例",
    needs: [],
  },
  function* (situation) {
    const known = new Map<Grid, ReadonlySet<number>>();
    for (const { table, field, spec, column } of situation.ledger.current.flatMap(columnsOf)) {
      const { grid } = table;
      const withFormulas = known.get(grid) ?? formulaColumns(grid);
      known.set(grid, withFormulas);
      const first = column.columns[0];
      if (first === undefined || !withFormulas.has(first)) continue;
      const hasFormula = (entry: Entry): boolean => formulaAt(grid, entry.row, first) !== null;
      const formulas = table.entries.filter(hasFormula);
      if (formulas.length < fewestFormulas) continue;
      const filled = table.entries.filter((entry) => hasFormula(entry) || entry.raw(field) !== "");
      if (formulas.length < filled.length * formulaShare) continue;
      for (const entry of filled)
        if (!hasFormula(entry))
          yield at(
            entry,
            field,
            `${recordText(entry)}的${spec.title}是手填的“${shown(spec, entry.raw(field))}”，本列其他行都是公式，请恢复公式`,
            { actual: shown(spec, entry.raw(field)) },
          );
    }
  },
);

const neededFields = ["members", "employees", "hasOrganisation"] as const;

const blankCounts = ledgerRule(
  {
    id: "FMT-08",
    title: "统计要用的格子空着",
    severity: "info",
    why: "党员数、职工数空着按0计，是否建立党组织空着按未建计；确实是0或没有的，请填上。",
    authority: "办公惯例",
    needs: [["enterprise.members"], ["enterprise.employees"], ["enterprise.hasOrganisation"]],
  },
  function* ({ ledger }) {
    for (const entry of entriesOf(ledger, "enterprise"))
      for (const field of neededFields) yield blankSpot(entry, field);
  },
);

function blankSpot(entry: Entry<"enterprise">, field: (typeof neededFields)[number]): Spot | null {
  if (!entry.has(field) || entry.value(field) !== null || saysSomething(entry, field)) return null;
  const isTick = field === "hasOrganisation";
  if (isTick && coverageOf(entry).covered) return null;
  const taken = isTick ? "按未建计" : "按0计";
  const found = isNothing(entry.raw(field)) ? "没有填" : `写的是“${entry.raw(field)}”`;
  return at(
    entry,
    field,
    `${recordText(entry)}的${fieldTitle("enterprise", field)}${found}，统计时${taken}，请补填`,
  );
}

export const formatRules: readonly Rule[] = [
  spacesInNames,
  fullWidthDigits,
  numberAsText,
  unitInCell,
  filledOnce,
  hiddenRows,
  typedOver,
  blankCounts,
];
