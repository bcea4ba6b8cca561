/** Training sessions and who came to them (CONTRACT 2 and 8). */
import { fold } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { entriesOf, type Ledger } from "./model";
import { builtOnce } from "./once";
import { wasAbsent } from "./people";

/** The sign-ins of each session by its title, folded; none of a title that several sessions share. */
const signInsBySession = builtOnce((ledger: Ledger): ReadonlyMap<string, readonly Entry<"attendance">[]> => {
  const titles = entriesOf(ledger, "training").map((entry) => fold(entry.raw("title")));
  const single = titles.filter((title) => titles.indexOf(title) === titles.lastIndexOf(title));
  const different = [...new Set(titles)];
  const signIns = new Map(
    single.filter((title) => title !== "").map((title) => [title, [] as Entry<"attendance">[]]),
  );
  for (const entry of entriesOf(ledger, "attendance"))
    if (!wasAbsent(entry)) signIns.get(sessionOf(entry, different))?.push(entry);
  return signIns;
});

/** What the row says, which is filled once for all who signed in; without it what the sheet's title names. */
function sessionOf(entry: Entry<"attendance">, titles: readonly string[]): string {
  const written = entry.value("session");
  if (written !== null) return fold(written);
  const sheetTitle = fold(entry.table.recognition.context.title);
  const named = titles.filter((title) => title.length >= 4 && sheetTitle.includes(title));
  return named.length === 1 ? (named[0] ?? "") : "";
}

/** Those who signed in for the session; none where its title is not its own. */
export function signInsOf(ledger: Ledger, session: Entry<"training">): readonly Entry<"attendance">[] {
  return signInsBySession(ledger).get(fold(session.raw("title"))) ?? [];
}

/**
 * How many attended: the number written, without it the people listed in that row, without these those who signed
 * in. `null` where nothing tells; a 0 is a blank (DESIGN 4).
 */
export function attendedAt(ledger: Ledger, session: Entry<"training">): number | null {
  const written = session.value("attended") ?? 0;
  if (written > 0) return written;
  const known = session.people("attendees") || signInsOf(ledger, session).length;
  return known > 0 ? known : null;
}

/** True where more attended than are named, in the row or by their sign-ins: 张某等12人. */
export function isNamedInPart(ledger: Ledger, session: Entry<"training">): boolean {
  const named = session.value("attendees")?.length ?? 0;
  const people = session.people("attendees");
  return people > named && signInsOf(ledger, session).length < people;
}
