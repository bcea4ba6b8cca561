/**
 * Whatever an office's workbook is: a blank ledger of ours that is filled from it holds the same records, a normalised
 * copy beside its ledgers changes no figure, and the second one is the first.
 */
import { countFigures } from "../../../src/figures";
import { blankLedgers } from "../../../src/jobs/blank-ledgers";
import { fillForm } from "../../../src/jobs/fill";
import { officeLedger } from "../../../src/jobs/office-ledger";
import { planFile } from "../../../src/jobs/plan-file";
import { tidyJob } from "../../../src/jobs/tidy";
import { sheetsOfFile } from "../../../src/jobs/workbook-file";
import { entriesOf, ledgerAt, type Ledger } from "../../../src/ledger/model";
import { enterpriseNames } from "../../../src/ledger/names/ledger-names";
import { endOfYear } from "../../../src/reading/cells/dates";
import type { Grid } from "../../../src/reading/cells/grid";
import type { Entry } from "../../../src/reading/table";
import { registerIds, registerSpec, type FieldOf, type RegisterId } from "../../../src/registers";
import { laidOutWorld } from "../../counted/counted-world";

/** `FORM_WORLDS=200` for a long run. */
const RUNS = Number(process.env["FORM_WORLDS"] ?? (process.env["CI"] === "true" ? 8 : 2));
const seeds = Array.from({ length: RUNS }, (_, index) => 7100 + index);
const period = { year: 2023, asOf: endOfYear(2023) };

const worlds = (["plain", "wild"] as const).flatMap((wildness) =>
  seeds.map((seed) => ({ seed, wildness, grids: laidOutWorld(seed, wildness, false).grids })),
);

function gridsOf(file: Uint8Array | null): readonly Grid[] {
  const sheets = sheetsOfFile(file ?? new Uint8Array());
  if (!("grids" in sheets)) throw new Error(sheets.problem);
  return sheets.grids;
}

type Values = Readonly<Record<string, unknown>>;

/** What was read for certain, short names as the names that they mean; sheets put together are numbered anew. */
function valuesOf(ledger: Ledger, entry: Entry): Values {
  const full = (name: string): string => {
    const found = enterpriseNames(ledger).find(name);
    return found.kind === "found" ? (found.item.value("name") ?? name) : name;
  };
  const values = Object.entries(registerSpec(entry.table.register).fields).flatMap(([name, { kind }]) => {
    const field = name as FieldOf<RegisterId>;
    const value: unknown = entry.value(field);
    if (value === null || name === "seq" || entry.problem(field) !== null) return [];
    if (kind === "enterpriseName" && typeof value === "string") return [[name, full(value)]];
    return [[name, kind === "enterpriseList" ? (value as readonly string[]).map(full) : value]];
  });
  return Object.fromEntries(values) as Values;
}

function recordsOf(ledger: Ledger, register: RegisterId): readonly Values[] {
  return entriesOf(ledger, register).map((entry) => valuesOf(ledger, entry));
}

it("filled from any workbook, blank ledgers hold the same records", () => {
  let compared = 0;
  for (const { seed, wildness, grids } of worlds) {
    const { ledger } = officeLedger(grids);
    const registers = registerIds.filter(
      (register) => register !== "summary" && entriesOf(ledger, register).length > 0,
    );
    const form = blankLedgers(registers).file;
    const report = fillForm({ grids, form, wish: period, today: period.asOf, withIds: true, file: true });
    if ("problem" in report) throw new Error(report.problem);
    const after = officeLedger(gridsOf(report.file)).ledger;
    for (const register of registers) {
      const [was, is] = [recordsOf(ledger, register), recordsOf(after, register)];
      const told = { seed, wildness, register };
      expect({ ...told, records: is.length }).toEqual({ ...told, records: was.length });
      was.forEach((record, at) => {
        // What the form took from other sheets may stand beside it.
        const same = Object.fromEntries(Object.keys(record).map((field) => [field, is[at]?.[field]]));
        expect({ ...told, at, record: same }).toEqual({ ...told, at, record });
        compared += Object.keys(record).length;
      });
    }
  }
  expect(compared).toBeGreaterThan(1000 * RUNS);
}, 900_000);

/** The workbook with the copies beside its own sheets. */
function tidied(grids: readonly Grid[]): readonly Grid[] {
  const copies = gridsOf(planFile(tidyJob({ grids }).plans));
  const names = new Set(copies.map(({ sheet }) => sheet));
  return [...grids.filter(({ sheet }) => !names.has(sheet)), ...copies];
}

function figuresOf(grids: readonly Grid[]): readonly unknown[] {
  const { ledger } = officeLedger(grids);
  return countFigures(ledgerAt(ledger, period.asOf), period).map(({ id, value, reason }) => [
    id,
    value,
    reason,
  ]);
}

it("normalised copies change no figure, and the second is the first", () => {
  for (const { seed, wildness, grids } of worlds) {
    const once = tidied(grids);
    const told = { seed, wildness };
    expect({ ...told, figures: figuresOf(once) }).toEqual({ ...told, figures: figuresOf(grids) });
    expect({ ...told, plans: tidyJob({ grids: once }).plans }).toEqual({
      ...told,
      plans: tidyJob({ grids }).plans,
    });
  }
}, 900_000);
