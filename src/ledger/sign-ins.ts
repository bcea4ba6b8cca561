/** What a sign-in sheet says of the people on it. */
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";

/** Somebody on the list who is marked as not having come. */
export function wasAbsent(entry: Entry<"attendance">): boolean {
  return /请假|缺席|缺勤|未到|未参加|未签/.test(fold(entry.raw("signedIn")));
}
