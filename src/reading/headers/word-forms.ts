/** Headers that are formed from a field's own words (docs/adr/0010). */
import { registerSpec, type Kind, type RegisterId } from "../../registers";
import { closings, endingsOf, planWords, qualifiers, qualifiersOf } from "../../registers/forming-words";
import { conceptOf } from "./header-text";

/** How a header is made of a field's words. */
export interface Formed {
  readonly field: string;
  /** The longest piece of the field's own in it. */
  readonly core: string;
  /**
   * `word`: one of its words among what changes nothing. `joined`: beginnings and endings of its words together.
   * `counted`: without an ending, which those who are counted need not have (在册党员). `bare`: without the ending
   * that would tell what the column holds.
   */
  readonly how: "word" | "joined" | "counted" | "bare";
}

/** What a piece of a header can be for a field, as flags: one piece may be several of these. */
const WORD = 1;
/** A word without its ending. */
const STEM = 2;
/** Tells what the column holds. */
const ENDING = 4;
/** Changes nothing, before or between the field's own. */
const QUALIFIER = 8;
/** Makes a day one to come, so that 时间 is a time limit too. */
const PLAN = 16;
const CLOSING = 32;

/** Piece → the roles that it has for the fields of a register. */
export type Forms = ReadonlyMap<string, ReadonlyMap<string, number>>;

const LONGEST = 20;
const SHORTEST_PIECE = 2;
/** An ending that so many words of a field have is one of its endings (责任单位, 承办单位, 办理单位). */
const SHARED_BY = 3;
const ENDING_LENGTH = 2;
const ASKED = "是否";
const TIME = "时间";
/** What a name's words end in is what it names, so that 企业公寓名称 is no name of an enterprise. */
const NAMES: ReadonlySet<Kind> = new Set<Kind>([
  "enterpriseName",
  "enterpriseList",
  "organisationName",
  "personName",
  "personList",
  "text",
]);
const HAVE_OWN_ENDINGS: ReadonlySet<Kind> = new Set<Kind>(["text", "number", "money"]);

function sharedEndings(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of new Set(words)) {
    const ending = word.slice(-ENDING_LENGTH);
    if (word.length > ENDING_LENGTH) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= SHARED_BY).map(([ending]) => ending);
}

/** A word without its ending, and without the question that it asks. */
function stemsOf(word: string, endings: readonly string[]): readonly string[] {
  const said = endings.includes(ASKED) ? word.replace(ASKED, "") : word;
  const bare = endings.filter((end) => said.endsWith(end)).map((end) => said.slice(0, -end.length));
  return [...(said === word ? [] : [said]), ...bare].filter((stem) => stem.length >= SHORTEST_PIECE);
}

function kindOf(register: RegisterId, field: string): Kind {
  return registerSpec(register).fields[field]?.kind ?? "text";
}

/** The roles of pieces for one field. */
function rolesOf(register: RegisterId, field: string, words: readonly string[]): ReadonlyMap<string, number> {
  const kind = kindOf(register, field);
  const shared = HAVE_OWN_ENDINGS.has(kind) ? sharedEndings(words) : [];
  const endings = [...(endingsOf[kind] ?? []), ...shared];
  const { subjects = [], fields } = registerSpec(register);
  const unlike = new Set(fields[field]?.otherWith);
  const roles = new Map<string, number>();
  const add = (pieces: readonly string[], role: number): void => {
    for (const piece of pieces) roles.set(piece, (roles.get(piece) ?? 0) | role);
  };
  const before = [...qualifiers, ...(qualifiersOf[kind] ?? []), ...subjects.map(conceptOf)];
  add(
    before.filter((word) => !unlike.has(word)),
    QUALIFIER,
  );
  add(endings, ENDING);
  if (!NAMES.has(kind)) add(closings, CLOSING);
  if (kind === "deadline") {
    add(planWords, PLAN);
    add([TIME], 0);
  }
  const stems = words.flatMap((word) => stemsOf(word, endings)).filter((stem) => !roles.has(stem));
  add(stems, STEM);
  add(words, WORD);
  return roles;
}

/** Prepares the pieces of a register's fields; `wordsOf` are each field's words in the form in which they are compared. */
export function formsOf(register: RegisterId, wordsOf: ReadonlyMap<string, readonly string[]>): Forms {
  const forms = new Map<string, Map<string, number>>();
  for (const [field, words] of wordsOf)
    for (const [piece, role] of rolesOf(register, field, words)) {
      const known = forms.get(piece);
      if (known === undefined) forms.set(piece, new Map([[field, role]]));
      else known.set(field, role);
    }
  return forms;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly role: number;
}

/** What is known of a beginning of a header that is wholly made of a field's pieces. */
interface Way {
  readonly core: string;
  /** How many pieces are the field's own. */
  readonly own: number;
  readonly hasWord: boolean;
  readonly isEnded: boolean;
  readonly isPlanned: boolean;
  /** Ends in what stands before a field's words only. */
  readonly isOpen: boolean;
}

const START: Way = { core: "", own: 0, hasWord: false, isEnded: false, isPlanned: false, isOpen: true };

/** The ways by which a piece goes on with what stands before it. */
function goOn(way: Way, { text, role }: Piece, isName: boolean): readonly Way[] {
  const ways: Way[] = [];
  const isWord = (role & WORD) > 0;
  if (isWord || (role & STEM) > 0)
    ways.push({
      ...way,
      core: text.length > way.core.length ? text : way.core,
      own: way.own + 1,
      hasWord: way.hasWord || isWord,
      isEnded: way.isEnded || isWord,
      isOpen: false,
    });
  const asks = (role & ENDING) > 0 && text === ASKED;
  if ((role & QUALIFIER) > 0)
    ways.push({ ...way, isEnded: way.isEnded || asks, isOpen: !asks || way.own === 0 });
  if ((role & PLAN) > 0) ways.push({ ...way, isPlanned: true, isOpen: true });
  if (way.own === 0 || (way.isOpen && isName)) return ways;
  if ((role & ENDING) > 0 || (way.isPlanned && text === TIME))
    ways.push({ ...way, isEnded: true, isOpen: false });
  if ((role & CLOSING) > 0 && !way.isOpen) ways.push({ ...way, isOpen: false });
  return ways;
}

function isBetter(way: Way, other: Way | undefined): boolean {
  if (other === undefined || way.isEnded !== other.isEnded) return other === undefined || way.isEnded;
  return way.own === other.own ? way.core.length > other.core.length : way.own < other.own;
}

/** Of two ways to the same place that can go on alike only the better one is kept. */
function keep(ways: Map<string, Way>, way: Way): void {
  const key = [way.isEnded, way.isPlanned, way.isOpen, way.own > 0].join();
  if (isBetter(way, ways.get(key))) ways.set(key, way);
}

/** The best way to make the whole of a header; `null` where something in it is none of the field's pieces. */
function wholeOf(length: number, pieces: readonly Piece[], isName: boolean): Way | null {
  const ways = Array.from({ length: length + 1 }, () => new Map<string, Way>());
  ways[0]?.set("", START);
  for (const piece of pieces)
    for (const way of ways[piece.from]?.values() ?? [])
      for (const next of goOn(way, piece, isName)) {
        const there = ways[piece.to];
        if (there) keep(there, next);
      }
  const whole = [...(ways[length]?.values() ?? [])].filter(({ own, isOpen }) => own > 0 && !isOpen);
  return whole.reduce<Way | null>((best, way) => (isBetter(way, best ?? undefined) ? way : best), null);
}

/** The pieces of each field in a header, by where they begin; of fields with a piece of their own in it. */
function piecesIn(concept: string, forms: Forms): readonly (readonly [string, readonly Piece[]])[] {
  const byField = new Map<string, Piece[]>();
  for (let from = 0; from < concept.length; from++)
    for (let to = from + 1; to <= concept.length; to++) {
      const text = concept.slice(from, to);
      for (const [field, role] of forms.get(text) ?? []) {
        const pieces = byField.get(field);
        if (pieces === undefined) byField.set(field, [{ from, to, text, role }]);
        else pieces.push({ from, to, text, role });
      }
    }
  return [...byField].filter(
    ([, pieces]) =>
      pieces.some(({ text, role }) => (role & (WORD | STEM)) > 0 && text.length >= SHORTEST_PIECE) &&
      pieces.some(({ from }) => from === 0) &&
      pieces.some(({ to }) => to === concept.length),
  );
}

function howFormed(way: Way, kind: Kind): Formed["how"] {
  if (way.isEnded) return way.own === 1 && way.hasWord ? "word" : "joined";
  return kind === "count" ? "counted" : "bare";
}

/**
 * The fields of whose words a header is wholly made. A field whose longest piece is only a part of another one's
 * (产业 in 产业园区) is left out.
 */
export function formedBy(register: RegisterId, forms: Forms, concept: string): readonly Formed[] {
  if (concept.length > LONGEST) return [];
  const found = piecesIn(concept, forms).flatMap(([field, pieces]): readonly Formed[] => {
    const kind = kindOf(register, field);
    const way = wholeOf(concept.length, pieces, NAMES.has(kind));
    if (way === null) return [];
    const how = howFormed(way, kind);
    // What only begins as a text's words do may be anything.
    return how === "bare" && kind === "text" ? [] : [{ field, core: way.core, how }];
  });
  const telling = found.filter(({ how }) => how === "word" || how === "joined");
  return found.filter(
    ({ core }) => !telling.some((other) => other.core.length > core.length && other.core.includes(core)),
  );
}
