import { adviseFormation } from "../../src/actions/money/advise-formation";
import { openWorkbook, valueOrFail } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function advise(command: Command): Promise<Output> {
  const { environment } = await openWorkbook(command.workbook);
  const advice = valueOrFail(await adviseFormation(environment));
  const rows = advice.enterprises.map(({ name, reason }) => [name, reason]);
  const groups = advice.jointGroups.map(
    ({ enterprises, fullMembers }) =>
      `联合组建建议：${enterprises.join("、")}（正式党员${String(fullMembers)}名）`,
  );
  return { json: advice, text: [textTable(rows), ...groups, ...advice.notes].join("\n") };
}
