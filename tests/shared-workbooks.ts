import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A folder of what offices keep, beside the checkout. */
export function sharedFolder(name: string): string {
  return path.resolve(__dirname, "../../shared", name);
}

const folder = sharedFolder("workbooks");

/** What `NAME.expected.json` says beside `NAME.xlsx`. */
export interface Expected {
  readonly year: number;
  readonly asOf: string;
  readonly recognise: { readonly sheets: readonly Readonly<Record<string, unknown>>[] };
  readonly figures?: Readonly<Record<string, number>>;
  readonly findings:
    readonly { rule: string; sheet: string; cell: string }[] | { errorsOrWarnings: number } | null;
}

export interface SharedWorkbook {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

/** The offices' workbooks beside the checkout; none on a clone without them. */
export const sharedWorkbooks: readonly SharedWorkbook[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".xlsx"))
      .map((file) => ({
        name: file.replace(/\.xlsx$/, ""),
        file: path.join(folder, file),
        bytes: () => readFileSync(path.join(folder, file)),
        expected: JSON.parse(
          readFileSync(path.join(folder, file.replace(/\.xlsx$/, ".expected.json")), "utf8"),
        ) as Expected,
      }))
  : [];

/** One of them by name. */
export function sharedWorkbook(name: string): SharedWorkbook {
  const found = sharedWorkbooks.find((workbook) => workbook.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.xlsx among the shared workbooks.`);
  return found;
}

/**
 * Describes tests that need the shared workbooks. Without them the body is not run at all, since it may already look
 * for a workbook while it declares its tests; one skipped test says why. In CI their absence is a failure.
 */
export function describeShared(title: string, body: () => void): void {
  if (sharedWorkbooks.length > 0) describe(title, body);
  else if (process.env["CI"] === "true")
    test(`${title}: ../shared/workbooks is missing`, () => {
      throw new Error("CI needs ../shared/workbooks");
    });
  else
    describe(title, () => {
      test.skip("skipped: ../shared/workbooks is not beside this checkout", () => undefined);
    });
}
