/** Blank ledgers of ours: recognised whole, without a record, and what they are filled with is read again as it was. */
import { read, utils } from "@e965/xlsx";
import fc from "fast-check";
import { newBook, sheetOfRows } from "../../../package/workbook/new-book";
import { readBook } from "../../../package/workbook/reader";
import { ledgerColumns } from "../../../src/forms/own/ledger-columns";
import { blankLedgers } from "../../../src/jobs/blank-ledgers";
import { fillForm } from "../../../src/jobs/fill";
import { officeLedger } from "../../../src/jobs/office-ledger";
import { sheetsOfFile } from "../../../src/jobs/workbook-file";
import { entriesOf, type Ledger } from "../../../src/ledger/model";
import { enterpriseNames } from "../../../src/ledger/names/ledger-names";
import { endOfYear } from "../../../src/reading/cells/dates";
import type { Grid } from "../../../src/reading/cells/grid";
import { registerIds, registerSpec, type FieldOf, type RegisterId } from "../../../src/registers";
import { offeredWords } from "../../../src/registers/blank-ledgers";
import { isWordKind } from "../../../src/registers/vocabularies";
import { describeShared, sharedWorkbooks } from "../../shared-workbooks";

function gridsOf(file: Uint8Array): readonly Grid[] {
  const sheets = sheetsOfFile(file);
  if (!("grids" in sheets)) throw new Error(sheets.problem);
  return sheets.grids;
}

const { file: all } = blankLedgers(registerIds);

/** Characters that can be read beside each other on a landscape A4. */
const READABLE = 150;

describe("blank ledgers", () => {
  it.each(registerIds)("are recognised with every column and no record: %s", (register) => {
    const title = registerSpec(register).title;
    const grid = gridsOf(all).find(({ sheet }) => sheet === title);
    const { ledger } = officeLedger(grid === undefined ? [] : [grid]);
    const [table] = ledger.tables;
    expect(table?.register).toBe(register);
    expect(table?.entries).toEqual([]);
    const found = ledgerColumns(register).map(({ field }) => table?.recognition.columns[field]);
    expect(found).toEqual(found.map((_, at) => [at + 1]));
  });

  it("are opened by another reader with the same heads and with sums that start at 0", () => {
    const book = read(all, { cellFormula: true });
    expect(book.SheetNames).toEqual(registerIds.map((register) => registerSpec(register).title));
    const sheet = book.Sheets["党员花名册"];
    const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
    expect(rows[2]).toEqual(ledgerColumns("member").map(({ head }) => head));
    expect(rows[3]?.[0]).toBe("例");
    const total = book.Sheets["启动资金拨付表"]?.["H55"] as { f?: string; v?: number } | undefined;
    expect(total).toMatchObject({ f: "SUM(H5:H54)", v: 0 });
  });

  it("offer words, repeat their head on every page and warn of what is no day", () => {
    const { data } = readBook(all);
    const member = data.sheets.find(({ name }) => name === "党员花名册");
    expect(member?.choices.map(({ source }) => source)).toContain("男,女");
    expect(member?.frozen).toMatchObject({ rows: 3 });
    expect(member?.pageLayout).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      titleRows: { from: 2, to: 2 },
    });
  });

  it.each(registerIds)(
    "are printed on pages that can be read, each with whose rows they are: %s",
    (register) => {
      const { data } = readBook(all);
      const title = registerSpec(register).title;
      const { pageLayout, rows } = data.sheets.find(({ name }) => name === title) ?? {};
      const widths = ledgerColumns(register).map(({ width }) => width);
      const total = widths.reduce((sum, width) => sum + width, 0);
      const pages = pageLayout?.fitToWidth ?? 0;
      const heads = rows?.[2]?.map((cell) => cell?.value) ?? [];
      const repeated = pageLayout?.titleColumns;
      if (total <= READABLE) {
        expect({ pages, repeated }).toEqual({ pages: 1, repeated: undefined });
        return;
      }
      const again = widths.slice(0, (repeated?.to ?? 0) + 1).reduce((sum, width) => sum + width, 0);
      expect(total + (pages - 1) * again).toBeLessThanOrEqual(pages * READABLE);
      expect(total + (pages - 2) * again).toBeGreaterThan((pages - 2) * READABLE);
      expect(repeated?.from).toBe(0);
      const { calledBy, fields } = registerSpec(register);
      expect(
        calledBy.map((field) => ledgerColumns(register).find((one) => one.field === field)?.head),
      ).toContain(heads[repeated?.to ?? 0]);
      expect(Object.keys(fields).length).toBe(widths.length);
    },
  );
});

type Values = Readonly<Record<string, unknown>>;

/** What the records of a ledger say, short names as the names that they mean. */
function recordsOf(ledger: Ledger, register: RegisterId): readonly Values[] {
  const full = (name: string): string => {
    const found = enterpriseNames(ledger).find(name);
    return found.kind === "found" ? (found.item.value("name") ?? name) : name;
  };
  return entriesOf(ledger, register).map((entry) => {
    const values = Object.entries(registerSpec(register).fields).flatMap(([field, { kind }]) => {
      const value: unknown = entry.value(field as FieldOf<RegisterId>);
      // Sheets that are put together are numbered anew.
      if (value === null || field === "seq") return [];
      if (kind === "enterpriseName" && typeof value === "string") return [[field, full(value)]];
      if (kind === "enterpriseList") return [[field, (value as readonly string[]).map(full)]];
      return [[field, value]];
    });
    return Object.fromEntries(values) as Values;
  });
}

/** Every value that was there is there again, in the same record; what the form took from other sheets may be beside it. */
function expectSame(before: readonly Grid[], registers: readonly RegisterId[]): void {
  const { ledger } = officeLedger(before);
  const report = fillForm({
    grids: before,
    form: blankLedgers(registers).file,
    wish: { year: 2023, asOf: endOfYear(2023) },
    today: endOfYear(2023),
    withIds: true,
    file: true,
  });
  if ("problem" in report) throw new Error(report.problem);
  const after = officeLedger(gridsOf(report.file ?? new Uint8Array())).ledger;
  for (const register of registers) {
    const [was, is] = [recordsOf(ledger, register), recordsOf(after, register)];
    expect(is.length).toBe(was.length);
    was.forEach((record, at) => {
      expect(is[at]).toMatchObject(record);
    });
  }
}

const filled = sharedWorkbooks.filter(({ name }) =>
  /^(?:2022-previous|2023-clean|2023-messy|small-park|two-ledgers)$/.test(name),
);

describeShared("filled from an office's workbook", () => {
  it.each(filled.map((workbook) => [workbook.name, workbook] as const))("%s", (_, workbook) => {
    const grids = gridsOf(workbook.bytes());
    const { ledger } = officeLedger(grids);
    const registers = registerIds.filter(
      (register) => register !== "summary" && entriesOf(ledger, register).length > 0,
    );
    expectSame(grids, registers);
  });
});

const trades = ["食品", "木业", "机械", "包装", "建材"];
const name = fc
  .tuple(
    fc.constantFrom("禾丰", "嘉木", "恒泰", "华彩", "源盛", "安居"),
    fc.constantFrom(...trades),
    fc.nat(99),
  )
  .map(([first, trade, number]) => `临江${first}${String(number + 10)}${trade}有限公司`);
const day = fc
  .tuple(
    fc.integer({ min: 2015, max: 2022 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));

function valueOf(register: RegisterId, field: string): fc.Arbitrary<string | number> | null {
  const kind = registerSpec(register).fields[field]?.kind ?? "text";
  if (isWordKind(kind)) return fc.constantFrom(...offeredWords(kind));
  switch (kind) {
    case "date":
      return day;
    case "count":
      return fc.integer({ min: 1, max: 300 });
    case "money":
      return fc.integer({ min: 1, max: 99_999 });
    case "personName":
      return fc.constantFrom("韦海燕", "卢家豪", "覃晓", "农志强（副主任）", "黄 敏");
    case "text":
      return fc.constantFrom("县委党校（二楼）", "河西镇", "A-1", "3/4 号楼", "第1批，已核");
    case "phone":
      return fc.constantFrom("13810000000", "0771-6201000");
    default:
      return null;
  }
}

it("filled from any workbook it holds the same records", () => {
  const registers = ["enterprise", "problem", "training", "organisation"] as const;
  const one = fc.constantFrom(...registers).chain((register) => {
    const fields = Object.keys(registerSpec(register).fields).filter(
      (field) => registerSpec(register).calledBy[0] !== field && valueOf(register, field) !== null,
    );
    const record = fc.record<Record<string, string | number>>(
      Object.fromEntries(fields.map((field) => [field, valueOf(register, field) ?? fc.constant("")])),
    );
    return fc.record({
      register: fc.constant(register),
      fields: fc.constant(fields),
      names: fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
      records: fc.array(record, { minLength: 8, maxLength: 8 }),
    });
  });
  fc.assert(
    fc.property(one, ({ register, fields, names, records }) => {
      const { calledBy, title, fields: specs } = registerSpec(register);
      const called = calledBy[0];
      const heads = [called, ...fields].map((field) => specs[field]?.title ?? field);
      const rows = names.map((own, at) => [
        register === "organisation" ? `中共${own}支部委员会` : own,
        ...fields.map((field) => records[at]?.[field] ?? null),
      ]);
      const book = newBook({ sheets: [sheetOfRows(title, [[title], heads, ...rows])] });
      expectSame(gridsOf(book), [register]);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
