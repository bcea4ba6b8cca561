/** Where a text names a park, also shortly: 河西园, 核心园; and of which parks a number is. */

export interface ParkMention {
  readonly start: number;
  readonly end: number;
  readonly park: string;
}

/** Of which parks a number is: of one, of each of several, of several together. */
export interface OfParks {
  readonly parks: readonly string[];
  readonly isEach: boolean;
  /** Said in its own sentence; else only the paragraph or the chapter speaks of the park. */
  readonly isSure: boolean;
}

/** In nearly every park's name. */
const GENERIC = "工业产园区集聚中新型";
/** A place that so many names begin with is the county. */
const COUNTY = 3;
const SHORTEST_TAIL = 3;

/** The parks named in the text, in its order. Where the ledger has but one park nothing is told by its name. */
export function parkMentions(
  even: string,
  parks: readonly string[],
  names: readonly string[],
): readonly ParkMention[] {
  if (parks.length < 2) return [];
  const found = parks
    .flatMap((park) =>
      [...even.matchAll(patternOf(park, parks, names))].map(({ 0: said, index }) => ({
        start: index,
        end: index + said.length,
        park,
      })),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end);
  const mentions: ParkMention[] = [];
  for (const one of found) if (one.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(one);
  return mentions;
}

function patternOf(park: string, parks: readonly string[], names: readonly string[]): RegExp {
  const ways = [escaped(park)];
  const head = park.slice(0, 2);
  const others = parks.filter((one) => one !== park);
  const isCounty = names.filter((name) => name.startsWith(head)).length >= COUNTY;
  if (park.length > 3 && !isCounty && !others.some((one) => one.startsWith(head)))
    ways.push(`${escaped(head)}[${escaped(park.slice(2))}${GENERIC}]{0,8}园区?`, `${escaped(head)}片区`);
  const tail = park.replace(/区$/, "").slice(-SHORTEST_TAIL);
  if (!others.some((one) => one.includes(tail)) && [...tail].some((one) => !GENERIC.includes(one)))
    ways.push(`${escaped(tail)}区?`);
  return new RegExp(ways.join("|"), "g");
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\-]/g, "\\$&");
}

const JOINS = /^(?:[、和与及]|以及)$/;

/** The last mention, with those that are joined to it: 河西园、南湖园和青岭园. */
export function joinedMentions(even: string, before: readonly ParkMention[]): readonly ParkMention[] {
  const joined: ParkMention[] = [];
  for (let at = before.length - 1; at >= 0; at--) {
    const one = before[at];
    const next = joined[0];
    if (one === undefined) break;
    if (next !== undefined && !JOINS.test(even.slice(one.end, next.start))) break;
    joined.unshift(one);
  }
  return joined;
}
