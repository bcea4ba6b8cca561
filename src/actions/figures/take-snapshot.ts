import { snapshotRows, snapshotSheetName } from "../../figures/snapshots";
import { formatIso } from "../../reading/cells/dates";
import { snapshotPlan, snapshotsWith } from "../../report/snapshot-plan";
import type { PeriodOfReport, PeriodWish } from "../../jobs/results";
import type { ActionEnvironment, Outcome } from "../environment";
import { ownGrid } from "../../jobs/office-ledger";
import { compute, gridsOf, readSheets, stopWithoutLedger } from "../read-and-compute";

/** 存为年度快照: keeps this year's figures on 历年指标; a snapshot of the same year is replaced. */
export function takeSnapshot(
  environment: ActionEnvironment,
  wish: PeriodWish,
): Promise<Outcome<PeriodOfReport>> {
  return environment.workbook.open(async (book) => {
    const content = await readSheets(book, environment, "values");
    const grids = gridsOf(content);
    const report = await compute(environment, "figures", {
      grids,
      wish,
      today: environment.today,
      groups: false,
    });
    stopWithoutLedger(report.hasLedger);
    const { year, asOf } = report.period;
    const rows = snapshotRows(report.figures, year, formatIso(asOf));
    const plan = snapshotPlan(snapshotsWith(ownGrid(grids, snapshotSheetName), rows));
    await book.writeSheets(content, [plan], { valuesOnly: true, onRemark: environment.onRemark });
    return report.period;
  });
}
