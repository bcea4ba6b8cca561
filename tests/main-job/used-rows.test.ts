/** Formulas filled down to the end of a sheet make its used area far larger than what stands in it. */
import type { ActionEnvironment, WorkbookState } from "../../src/actions/environment";
import { checkLedgers } from "../../src/actions/findings/check-ledgers";
import { markFindings } from "../../src/actions/findings/mark-findings";
import { recogniseLedgers } from "../../src/actions/ledgers/recognise-ledgers";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import type { ReadingDetail } from "../../src/actions/workbook/workbook";
import { environment, opened, valueOf, year } from "../actions/sample-book";
import { filledDown, ledgerRow, longBook, longCells } from "./filled-down";

const UNREAD = { sheet: "表", below: 10_051 };

test.each<ReadingDetail>(["values", "full"])(
  "ten thousand rows that show nothing end the reading, and that is told (%s)",
  async (detail) => {
    const host = await opened(filledDown(11_000));
    host.channel.resetCounters();
    const { sheets } = valueOf(await excelWorkbook.open((book) => book.read(detail)));
    expect(sheets[0]?.unreadBelow).toBe(UNREAD.below);
    expect(sheets[0]?.grid.values).toHaveLength(UNREAD.below);
    expect(host.counters.requests).toBe(4);
    const states: WorkbookState[] = [];
    const told: ActionEnvironment = { ...environment, onState: (state) => states.push(state) };
    expect(valueOf(await recogniseLedgers(told)).tables[0]?.dataRows).toHaveLength(50);
    expect(states).toMatchObject([{ unread: [UNREAD] }]);
    host.close();
  },
);

test("rows that stand far below blank ones without formulas are read", async () => {
  const host = await opened(filledDown(52, ledgerRow(40_000)));
  const { sheets } = valueOf(await excelWorkbook.open((book) => book.read("full")));
  expect(sheets[0]?.unreadBelow).toBeUndefined();
  expect(sheets[0]?.grid.values).toHaveLength(40_000);
  expect(sheets[0]?.grid.values.at(-1)?.[0]).toBe("第40000食品有限公司");
  host.close();
});

test.each([
  ["识别台账", recogniseLedgers],
  ["校验", checkLedgers],
  ["标记", markFindings],
])("above two million cells %s asks before any is read", async (_, action) => {
  const host = await opened(longBook);
  const asked: number[] = [];
  const asking = (answer: boolean): ActionEnvironment => ({
    ...environment,
    onManyCells: (cells) => {
      asked.push(cells);
      return Promise.resolve(answer);
    },
  });
  host.channel.resetCounters();
  expect(await action(asking(false), year)).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  expect(asked).toEqual([longCells]);
  expect(host.counters.requests).toBe(2);
  expect(await action(asking(true), year)).toMatchObject({ ok: true });
  host.close();
});
