/** Training sessions, told apart. */
import { fold } from "../../../reading/cells/folding";
import type { Entry } from "../../../reading/table";

/** Title, organiser and date as one text; `null` without a title. Two rows with the same are one session. */
export function sessionKey(entry: Entry<"training">): string | null {
  const title = fold(entry.raw("title"));
  if (title === "") return null;
  const held = entry.value("heldOn");
  const when = held === null ? fold(entry.raw("heldOn")) : String(held.day);
  return [title, fold(entry.raw("organiser")), when].join("\n");
}
