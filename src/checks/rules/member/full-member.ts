import type { Entry } from "../../../reading/table";
import { isCertainlyAfter } from "../../date-order";

/** True where the member counted as a full member on the day. */
export function wasFullMember(entry: Entry<"member">, day: number): boolean {
  const full = entry.value("fullMemberOn");
  return full === null ? entry.value("memberType") === "full" : !isCertainlyAfter(full, day);
}
