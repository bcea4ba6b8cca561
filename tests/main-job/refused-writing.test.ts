/** Whatever Excel refuses while a sheet of ours is written, what it said before stands whole, or the new does. */
import type { Host } from "../../host";
import type { Outcome } from "../../src/actions/environment";
import { takeSnapshot } from "../../src/actions/figures/take-snapshot";
import { writeReport } from "../../src/actions/report/write-report";
import { answerNames } from "../../src/actions/ledgers/answer-names";
import { snapshotSheetName } from "../../src/figures/snapshots";
import { endOfYear } from "../../src/reading/cells/dates";
import { settingsSheetName } from "../../src/reading/settings/settings-sheet";
import { environment, opened, sampleBytes, sheetOf, valueOf } from "../actions/sample-book";

interface Case {
  readonly sheet: string;
  readonly first: () => Promise<Outcome<unknown>>;
  readonly second: () => Promise<Outcome<unknown>>;
}

const answers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `旧名${String(index)}公司`, means: "恒泰" }));

const asValues = { ...environment, liveFormulas: false };

const cases: readonly Case[] = [
  {
    sheet: settingsSheetName,
    first: () => answerNames(environment, answers(3)),
    second: () => answerNames(environment, [{ name: "又一个旧名公司", means: "恒泰" }]),
  },
  {
    sheet: snapshotSheetName,
    first: () => takeSnapshot(environment, { year: 2022, asOf: endOfYear(2022) }),
    second: () => takeSnapshot(environment, { year: 2023, asOf: endOfYear(2023) }),
  },
  {
    sheet: "述职报告",
    first: () => writeReport(asValues, { year: 2022, asOf: endOfYear(2022) }),
    second: () => writeReport(asValues, { year: 2023, asOf: endOfYear(2023) }),
  },
];

async function written(host: Host, sheet: string): Promise<unknown> {
  const { rows } = sheetOf(await host.data(), sheet);
  const values = rows.map((row) => row?.map((cell) => cell?.value ?? null) ?? []);
  // A cleared cell may stay as a blank one.
  return values.map((row) =>
    row.slice(0, 1 + row.map((value) => value !== null && value !== "").lastIndexOf(true)),
  );
}

/** The changes that an action asks Excel for, each kind with how often. */
async function asked(host: Host, action: Case["second"]): Promise<ReadonlyMap<string, number>> {
  const before = host.counters.actions.length;
  valueOf(await action());
  const times = new Map<string, number>();
  for (const entry of host.counters.actions.slice(before))
    if (/^(?:set|call) /.test(entry)) times.set(entry, (times.get(entry) ?? 0) + 1);
  return times;
}

describe.each(cases)("$sheet", ({ sheet, first, second }) => {
  test("is the old or the new, whichever change is refused", async () => {
    const model = await opened(sampleBytes());
    valueOf(await first());
    const old = await written(model, sheet);
    const entries = await asked(model, second);
    const next = await written(model, sheet);
    model.close();
    expect([...entries.keys()]).toContain("set Range Values");
    const lost: string[] = [];
    for (const [entry, times] of entries)
      for (let after = 0; after < (/Values/.test(entry) ? times : 1); after++) {
        const host = await opened(sampleBytes());
        valueOf(await first());
        let seen = 0;
        host.channel.configure({ refuses: (one) => one === entry && seen++ === after });
        const outcome = await second();
        const now = JSON.stringify(await written(host, sheet));
        if (now !== JSON.stringify(outcome.ok ? next : old) && now !== JSON.stringify(next))
          lost.push(`${entry} #${String(after)}`);
        host.close();
      }
    expect(lost).toEqual([]);
  });
});
