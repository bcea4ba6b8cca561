import { findFigure } from "../../figures/find";
import { settingsOf } from "../../jobs/office-ledger";
import { settingsSheetName } from "../../reading/settings/settings-sheet";
import { figureFormula } from "../../report/formulas/figure-formula";
import { rateFormat } from "../../report/figures-plan";
import { isBeyondLimits } from "../../report/formulas/formula-limits";
import { settingsPlan } from "../../report/settings-plan";
import type { ActionEnvironment, Outcome } from "../environment";
import {
  compute,
  gridsOf,
  readSheets,
  stopIfAborted,
  stopWhereSettingsUnread,
  stopWithoutLedger,
} from "../read-and-compute";
import { ActionStopped, failed } from "../workbook/outcome";
import type { OpenWorkbook } from "../workbook/workbook";

const tooLong = failed(
  "notFound",
  "台账的表太多，公式超出了 Excel 的长度限制，没有插入。请用“复制数值”，再粘贴到单元格里。",
);

export interface InsertOptions {
  /** The user has agreed to replace what is in the cell. */
  readonly replace: boolean;
}

const wrongDays = failed(
  "notFound",
  "这个工作簿从1904年起计日，公式会把日期看早四年，没有插入。请用“复制数值”，再粘贴到单元格里。",
);

/**
 * 插入公式: one figure as a live formula in the selected cell, which must be empty unless the user agreed. Where 党建设置
 * doesn't say yet where the ledgers are, it is written first.
 */
export function insertFormula(
  environment: ActionEnvironment,
  figureTitle: string,
  { replace }: InsertOptions,
): Promise<Outcome<string>> {
  return environment.workbook.open(async (book) => {
    const { grid: sheet, date1904 } = await book.readSheet(settingsSheetName);
    stopIfAborted(environment);
    if (date1904) throw new ActionStopped(wrongDays);
    const selected = await book.selectedCell();
    if (!selected.isOneCell)
      throw new ActionStopped(failed("notFound", "选中的不是一个单元格。请只选中一个单元格，再插入公式。"));
    if (selected.value !== null && !replace)
      throw new ActionStopped(
        failed(
          "cellNotEmpty",
          `${selected.address} 里已有内容，没有改动它。请换一个空单元格，或确认要替换。`,
        ),
      );
    const known = sheet === null ? null : figureFormula(figureTitle, settingsOf([sheet]).settings);
    const formula = known ?? (await formulaOfNewSettings(book, environment, figureTitle));
    if (isBeyondLimits(formula)) throw new ActionStopped(tooLong);
    const isRate = findFigure(figureTitle)?.unit === "率" && selected.numberFormat === "General";
    await book.writeSelectedCell(formula, isRate ? rateFormat : null);
    return selected.address;
  });
}

async function formulaOfNewSettings(
  book: OpenWorkbook,
  environment: ActionEnvironment,
  figureTitle: string,
): Promise<string> {
  const content = await readSheets(book, environment, "values");
  const input = { grids: gridsOf(content), wish: {}, today: environment.today };
  const { hasLedger, settingProblems, settings } = await compute(environment, "settingsWithSources", input);
  stopWithoutLedger(hasLedger);
  stopWhereSettingsUnread(settingProblems);
  const formula = figureFormula(figureTitle, settings);
  if (formula === null) throw new Error("a ledger without a range");
  if (isBeyondLimits(formula)) throw new ActionStopped(tooLong);
  await book.writeSheets(content, [settingsPlan(settings)], {
    valuesOnly: false,
    onRemark: environment.onRemark,
  });
  return formula;
}
