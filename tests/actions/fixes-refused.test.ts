/** A fix or its undoing that Excel breaks off is taken back; what somebody types meanwhile stands. */
import type { Host } from "../../host";
import { applyFixes } from "../../src/actions/findings/apply-fix";
import { undoFixes } from "../../src/actions/findings/undo-fix";
import type { Outcome } from "../../src/actions/environment";
import type { Fix } from "../../src/checks/finding";
import type { FixResult } from "../../src/jobs/results";
import { environment, ledgerSheet, opened, sampleBytes, valueOf } from "./sample-book";

const recordSheet = "修改记录";

function fixes(host: Host): readonly Fix[] {
  const name = String(host.user.read(ledgerSheet, "B5"));
  const date = String(host.user.read(ledgerSheet, "O6"));
  return [
    { title: "去掉名称里的空格", sheet: ledgerSheet, cell: "B5", before: name, after: `${name}甲` },
    {
      title: "文字日期改成日期",
      sheet: ledgerSheet,
      cell: "O6",
      before: date,
      after: 44336,
      numberFormat: "yyyy-mm-dd",
    },
  ];
}

/** Every cell of the office's sheets as it is seen; a format that is said to be General is none. */
async function office(host: Host): Promise<string> {
  const { sheets, styles } = await host.data();
  const cells = sheets
    .filter(({ name }) => name !== recordSheet)
    .flatMap(({ rows }) =>
      rows.map((row) =>
        row?.map((cell) => {
          const { numberFormat = "General", ...looks } = styles[cell?.style ?? -1] ?? {};
          return { ...cell, style: { ...looks, numberFormat } };
        }),
      ),
    );
  return JSON.stringify(cells);
}

type Act = (host: Host) => Promise<Outcome<FixResult>>;
const apply: Act = (host) => applyFixes(environment, fixes(host));
const undo: Act = () => undoFixes(environment);

/** The changes that an action asks Excel for, each kind once. */
async function asked(before: Act | null, act: Act): Promise<readonly string[]> {
  const host = await opened(sampleBytes());
  if (before !== null) valueOf(await before(host));
  const from = host.counters.actions.length;
  valueOf(await act(host));
  const entries = new Set(host.counters.actions.slice(from));
  host.close();
  return [...entries].filter((entry) => /^(?:set|call) /.test(entry));
}

describe.each([
  { title: "修正", before: null, act: apply },
  { title: "撤销修正", before: apply, act: undo },
])("$title", ({ before, act }) => {
  test("is whole or nothing, whichever change is refused, and says so", async () => {
    const wrong: string[] = [];
    for (const entry of await asked(before, act))
      // The record is written as the cells are: the second such change is theirs, or the other way round.
      for (const nth of /Values|NumberFormat/.test(entry) ? [0, 1, 2] : [0]) {
        const host = await opened(sampleBytes());
        if (before !== null) valueOf(await before(host));
        const cells = await office(host);
        let seen = 0;
        host.channel.configure({ refuses: (one) => one === entry && seen++ === nth });
        const outcome = await act(host);
        host.channel.configure({ refuses: undefined });
        const isAsBefore = (await office(host)) === cells;
        const place = `${entry} #${String(nth)}`;
        if (outcome.ok === isAsBefore) wrong.push(place);
        if (!outcome.ok && !/没有改动|恢复了原样/.test(outcome.problem.message)) wrong.push(`${place} 的话`);
        const again = outcome.ok ? outcome : await act(host);
        if (!again.ok || again.value.changed !== 2) wrong.push(`${place} 再来一次`);
        host.close();
      }
    expect(wrong).toEqual([]);
  });

  test("leaves what somebody types meanwhile, and names the cell", async () => {
    const host = await opened(sampleBytes());
    if (before !== null) valueOf(await before(host));
    const wish = fixes(host);
    const typing: Promise<void>[] = [];
    const meanwhile = {
      ...environment,
      onProgress: (_: number, text: string) => {
        if (/正在(?:修正|撤销)/.test(text)) typing.push(host.user.type(ledgerSheet, "B5", "别人刚改的公司"));
      },
    };
    const result = valueOf(await (before === null ? applyFixes(meanwhile, wish) : undoFixes(meanwhile)));
    await Promise.all(typing);
    expect(typing).toHaveLength(1);
    expect(host.user.read(ledgerSheet, "B5")).toBe("别人刚改的公司");
    expect(result).toMatchObject({ changed: 1, refused: [{ sheet: ledgerSheet, cell: "B5" }] });
    host.close();
  });
});
