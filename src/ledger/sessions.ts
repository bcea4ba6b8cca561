/** Training sessions and who came to them (CONTRACT 2 and 8). */
import { parseNumeral } from "../reading/cells/chinese-numerals";
import { fold, saysNone } from "../reading/cells/folding";
import type { Entry } from "../reading/table";
import { entriesOf, type Ledger } from "./model";
import { builtOnce } from "./once";
import { wasAbsent } from "./people";

/** 第1-2期, 第一至三场, 1、2期. */
const TERMS =
  /第?([一二三四五六七八九十]{1,3}|\d{1,2})(?:期|场|批|班|讲)?(?:-|~|—|至|到|、|和|及)第?([一二三四五六七八九十]{1,3}|\d{1,2})(?:期|场|批次?|班|讲)/;
/** More sessions than these nobody holds under one title. */
const MOST_TERMS = 20;

/**
 * Keys of the sessions that a row stands for: a session is one organiser's on one subject on one day, rows that agree
 * in all three are one; one without a title is like no other, a row for 第1-2期 stands for two.
 */
export function sessionKeys(entry: Entry<"training">): readonly string[] {
  const title = fold(entry.value("title") ?? "");
  if (title === "") return [`${entry.sheet}!${String(entry.row)}`];
  const day = entry.value("heldOn")?.day;
  const when = day ?? (entry.problem("heldOn") === null ? "" : entry.raw("heldOn"));
  const key = [title, fold(entry.value("organiser") ?? ""), when].join("|");
  const terms = termsIn(title);
  return terms === 1 ? [key] : Array.from({ length: terms }, (_, term) => `${key}|${String(term + 1)}`);
}

/** How many sessions a title stands for. */
function termsIn(title: string): number {
  const [, from = "", to = ""] = TERMS.exec(title) ?? [];
  const [first, last] = [parseNumeral(from) ?? 0, parseNumeral(to) ?? 0];
  const terms = last - first + 1;
  return first >= 1 && terms >= 2 && terms <= MOST_TERMS ? terms : 1;
}

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

/** True where more attended than are named, in the row or by their sign-ins: 张某等12人, 全体党员. */
export function isNamedInPart(ledger: Ledger, session: Entry<"training">): boolean {
  const named = session.value("attendees")?.length ?? 0;
  const people = session.people("attendees");
  const signed = signInsOf(ledger, session).length;
  if (people > named) return signed < people;
  const says = named === 0 && session.raw("attendees") !== "" && !saysNone(fold(session.raw("attendees")));
  return says && signed < (session.value("attended") ?? 1);
}
