/** Who fills posts of the establishment, and who works beside it (CONTRACT 8). */
import { establishedWords, outsideEstablishmentWords } from "../registers/cell-words";
import { builtOnce } from "./once";
import { fold } from "../reading/cells/folding";
import type { Entry, Table } from "../reading/table";

/** True for hired staff, temporary workers and the like: they fill no post. */
export function isOutsideEstablishment(entry: Entry<"staffing">): boolean {
  return outsideRows(entry.table).has(entry.row);
}

const outsideRows = builtOnce((table: Table<"staffing">): ReadonlySet<number> => {
  const outside = table.entries.filter(
    (entry) => saysOutside(entry.raw("kind")) || saysOutside(entry.raw("unit")),
  );
  return new Set(outside.map(({ row }) => row));
});

/** 聘用人员, 编外; not 事业编制（聘用制）, whose people are appointed to posts. */
function saysOutside(written: string): boolean {
  const text = fold(written);
  if (!outsideEstablishmentWords.some((word) => text.includes(word))) return false;
  const isEstablished = establishedWords.some((word) => text.includes(word));
  return !isEstablished || /编外|编制外|非编|非在编|不占编|无编/.test(text);
}
