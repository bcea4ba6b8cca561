import { cardsWordFile, enterpriseCards } from "../../src/actions/forms/enterprise-cards";
import { openWorkbook, saveFile, valueOrFail } from "../open-workbook";
import type { Command } from "../parse-command";
import { textTable, type Output } from "./output";

export async function card({ workbook, name, withIds, out, docx }: Command): Promise<Output> {
  const { environment } = await openWorkbook(workbook);
  const { cards, file } = valueOrFail(
    await enterpriseCards(environment, { name, withIds, file: out !== null }),
  );
  if (out !== null && file !== null) await saveFile(out, file);
  if (docx !== null) await saveFile(docx, await cardsWordFile(cards));
  const text = cards.map(({ name: title, fields, lists }) =>
    [
      title,
      textTable(fields.map((field) => [field.title, String(field.value ?? "")])),
      ...lists.map(({ title: list, header, rows }) =>
        [list, textTable([header, ...rows.map((row) => row.map((value) => String(value ?? "")))])].join("\n"),
      ),
    ].join("\n"),
  );
  return { json: { cards }, text: text.join("\n\n") };
}
