/**
 * What staff do to their own sheets after 指标 was written: rows, columns, names, and taking it back. Nothing of
 * ours listens; the formulas alone keep every figure what the command line counts at that moment.
 */
import { builtFunctions } from "../../cli/built-functions";
import { openBook, type Host } from "../../host";
import type { SheetData } from "../../package/book";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { countFigures } from "../../src/actions/figures/count-figures";
import { writeReport } from "../../src/actions/report/write-report";
import { endOfYear } from "../../src/reading/cells/dates";
import { describeShared, sharedWorkbook } from "../shared-workbooks";

const wish = { year: 2023, asOf: endOfYear(2023) };
const environment = { today: wish.asOf, workbook: excelWorkbook, liveFormulas: true };

type Values = Readonly<Record<string, unknown>>;

async function withFigures(name: string, blanks: "zero" | "null"): Promise<Host> {
  const host = await openBook(sharedWorkbook(name).bytes(), { functions: await builtFunctions(), blanks });
  host.installGlobals();
  const outcome = await writeReport(environment, { kind: "yearly", ...wish });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  await host.settled();
  return host;
}

async function sheetOf(host: Host, name: string): Promise<SheetData> {
  const sheet = (await host.data()).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** The figures as 指标 shows them. */
async function shown(host: Host): Promise<Values> {
  const { rows } = await sheetOf(host, "指标");
  const figures = rows.filter((row) => /^[a-z][A-Za-z]*\.(?!\d)/.test(String(row?.[0]?.value ?? "")));
  return Object.fromEntries(
    figures
      .filter((row) => !String(row?.[0]?.value).startsWith("text."))
      .map((row) => [String(row?.[0]?.value), row?.[2]?.value]),
  );
}

/** Where our sheets have formulas: what happens to the office's sheets moves none of them. */
async function ownFormulas(host: Host): Promise<readonly string[]> {
  const own = (await host.data()).sheets.filter(({ name }) =>
    ["党建设置", "指标", "述职报告"].includes(name),
  );
  return own.flatMap(({ name, rows }) =>
    rows.flatMap((row, index) =>
      (row ?? []).flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [`${name} ${String(index)} ${String(column)}`],
      ),
    ),
  );
}

/** The figures as the command line counts them now. */
async function counted(): Promise<Values> {
  const outcome = await countFigures(environment, wish);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return Object.fromEntries(outcome.value.figures.map(({ id, value }) => [id, value ?? "—"]));
}

interface Step {
  readonly does: string;
  readonly work: (host: Host) => Promise<void>;
  /** Difference of 企业总数. */
  readonly more: number;
  /** How often the user has to press Ctrl+Z to be back. */
  readonly undos: number;
}

const sheets: Readonly<
  Record<string, { readonly name: string; readonly row: number; readonly nameCell: string }>
> = {
  "2023-clean": { name: "企业台账", row: 20, nameCell: "B" },
  "2023-messy": { name: "1.非公企业党建台账", row: 20, nameCell: "B" },
};

function stepsOn({ name, row, nameCell }: { name: string; row: number; nameCell: string }): readonly Step[] {
  return [
    {
      does: "inserts a row and fills it",
      work: async ({ user }) => {
        await user.insertRows(name, row);
        await user.type(name, `${nameCell}${String(row)}`, "晨曦织造有限公司");
      },
      more: 1,
      undos: 2,
    },
    { does: "deletes rows", work: ({ user }) => user.deleteRows(name, row, 2), more: -2, undos: 1 },
    { does: "inserts a column", work: ({ user }) => user.insertColumns(name, "A"), more: 0, undos: 1 },
    {
      does: "renames the sheet",
      work: ({ user }) => user.renameSheet(name, "企业台账（新）"),
      more: 0,
      undos: 1,
    },
    {
      does: "inserts a row above the table",
      work: ({ user }) => user.insertRows(name, 1),
      more: 0,
      undos: 1,
    },
  ];
}

const books = ["2023-clean", "2023-messy"] as const;

describeShared("without a handler", () => {
  describe.each(books)("%s", (book) => {
    const place = sheets[book];
    if (place === undefined) throw new Error(`Nothing is known of ${book}.`);
    test.each(stepsOn(place).map((step) => [step.does, step] as const))(
      "who %s finds every figure right, and after undoing it the old ones",
      async (_, { work, more, undos }) => {
        const host = await withFigures(book, "zero");
        const before = await shown(host);
        expect(before).toEqual(await counted());
        const formulas = await ownFormulas(host);

        const requests = host.counters.requests;
        await work(host);
        await host.settled();
        expect(host.counters.requests).toBe(requests);
        const after = await shown(host);
        expect(after).toEqual(await counted());
        expect(Number(after["enterprise.total"]) - Number(before["enterprise.total"])).toBe(more);
        expect(await ownFormulas(host)).toEqual(formulas);

        for (let time = 0; time < undos; time += 1) expect(await host.user.undo()).toBe(true);
        await host.settled();
        expect(await shown(host)).toEqual(before);
        expect(await counted()).toEqual(before);
        host.close();
      },
    );
  });

  test("one thing after another, in the way in which Excel on the web passes blanks", async () => {
    const place = sheets["2023-clean"];
    if (place === undefined) throw new Error("Nothing is known of 2023-clean.");
    const host = await withFigures("2023-clean", "null");
    for (const { work } of stepsOn(place).slice(0, 3)) {
      await work(host);
      await host.settled();
      expect(await shown(host)).toEqual(await counted());
    }
    host.close();
  });
});
