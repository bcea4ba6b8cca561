/** Posing as different Excels: requirement sets, read-only, slow, failing, small payloads. */
import { openData, type Host } from "../index";
import { book, refusal, sheet } from "./books";

const workbook = book([sheet("台账", [["甲", 1]])]);
let host: Host;
afterEach(() => host.close());

const readCell = (at: Host) => (): Promise<unknown> =>
  at.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.load("values");
    await context.sync();
    return cell.values;
  });

test("LTSC 2021 stops at ExcelApi 1.14: the library itself refuses what is newer", async () => {
  host = await openData(workbook, { personality: "ltsc2021" });
  expect(host.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(host.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(host.isSetSupported("KeyboardShortcuts", "1.1")).toBe(false);
  const { code } = await refusal(() =>
    host.Excel.run(async (context) => {
      // ExcelApi 1.15
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getPrecedents();
      const names = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      names.getDependents();
      await context.sync();
    }),
  );
  expect(code).toBe("ApiNotFound");
});

test("a read-only workbook is read, not written", async () => {
  host = await openData(workbook, { isReadOnly: true });
  expect(await readCell(host)()).toEqual([["甲"]]);
  const { code } = await refusal(() =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.add("新");
      await context.sync();
    }),
  );
  expect(code).toBe("AccessDenied");
});

test("a slow host takes its time for every round trip", async () => {
  host = await openData(workbook, { delay: 60 });
  const start = performance.now();
  await readCell(host)();
  expect(performance.now() - start).toBeGreaterThanOrEqual(55);
});

test("the n-th request fails as a whole, the next one works", async () => {
  host = await openData(workbook, { failAt: 2 });
  await readCell(host)();
  host.channel.resetCounters();
  host.channel.configure({ failAt: 1 });
  expect((await refusal(readCell(host))).code).toBe("RequestAborted");
  expect(await readCell(host)()).toEqual([["甲"]]);
});

test("requests and answers above the payload limit are refused with Excel's codes", async () => {
  const long = "长".repeat(3000);
  host = await openData(book([sheet("台账", [[long]])]), { payloadLimit: 2500 });
  expect((await refusal(readCell(host))).code).toBe("ResponsePayloadSizeLimitExceeded");
  const writing = refusal(() =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[long]];
      await context.sync();
    }),
  );
  expect((await writing).code).toBe("RequestPayloadSizeLimitExceeded");
});

test("a protected structure refuses new, renamed and deleted sheets", async () => {
  host = await openData(book([sheet("台账", [[1]]), sheet("二", [])], { isStructureProtected: true }));
  const changes: ((context: Excel.RequestContext) => void)[] = [
    (context) => context.workbook.worksheets.add("新"),
    (context) => {
      context.workbook.worksheets.getItem("台账").name = "别名";
    },
    (context) => context.workbook.worksheets.getItem("二").delete(),
  ];
  for (const change of changes) {
    const { code } = await refusal(() =>
      host.Excel.run(async (context) => {
        change(context);
        await context.sync();
      }),
    );
    expect(code).toBe("AccessDenied");
  }
  await host.Excel.run(async (context) => {
    context.workbook.protection.load("protected");
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
  });
});
