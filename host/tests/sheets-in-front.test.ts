/** Which sheet is in front: the one that was activated, whatever is added beside it. */
import { IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { openData, type Host } from "../index";
import { createEngineHome } from "../engine/node";
import { standIn } from "../stand-in";
import { book, sheet } from "./books";

let host: Host | undefined;
afterEach(() => host?.close());

test("a sheet that an add-in adds stays behind until it is activated", async () => {
  host = await openData(book([sheet("台账", [[1]])]));
  const front = await host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const names: string[] = [];
    const note = async (): Promise<void> => {
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      names.push(active.name);
    };
    const added = worksheets.add("新表");
    await note();
    added.activate();
    await note();
    return names;
  });
  expect(front).toEqual(["台账", "新表"]);
});

test("the grid on the same workbook does not turn to a sheet that an add-in adds", async () => {
  const home = createEngineHome();
  const opened = await standIn(home.injector, book([sheet("台账", [[1]])]), {});
  opened.engine.sheets.add("新表");
  await opened.settled();
  const workbook = home.injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(opened.engine.bookId, UniverInstanceType.UNIVER_SHEET);
  expect(workbook?.getSheets().map((one) => one.getName())).toEqual(["台账", "新表"]);
  expect(workbook?.getActiveSheet()?.getName()).toBe("台账");
  home.dispose();
});
