/** Which enterprises instructors look after, by the instructors' own sheet. */
import type { Entry } from "../reading/table";

/** Enterprises that the row's instructor looks after; none where the row says that there is nobody yet (待定, 空缺). */
export function lookedAfterBy(entry: Entry<"instructor">): readonly string[] {
  const isNobody = entry.value("name") === null && entry.raw("name") !== "" && entry.problem("name") === null;
  return isNobody ? [] : (entry.value("enterprises") ?? []);
}
