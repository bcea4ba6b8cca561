import { countSubsidy } from "../../src/actions/count-subsidy";
import { openWorkbook, valueOrFail, wishOf } from "../open-workbook";
import type { Command } from "../parse-command";
import type { Output } from "./output";

export async function subsidy(command: Command): Promise<Output> {
  const { environment } = await openWorkbook(command.workbook);
  const quarter = command.quarter === null ? {} : { quarter: command.quarter };
  const { due } = valueOrFail(await countSubsidy(environment, { ...wishOf(command), ...quarter }));
  return { json: due, text: JSON.stringify(due, null, 1) };
}
