/** The first two characters of names as one number, and the names that begin so. */
type Begins = ReadonlyMap<number, readonly string[]>;

/**
 * Which of many names stand in a text, by one look at each position however many names there are. Names are two
 * characters or longer; they are found as they are, one within another as well.
 */
export function namesWithin(names: Iterable<string>): (text: string) => ReadonlySet<string> {
  const begins = beginsOf(names);
  return (text) => {
    const found = new Set<string>();
    for (let at = 0; at < text.length - 1; at++)
      for (const name of begins.get(beginAt(text, at)) ?? NO_NAMES)
        if (text.startsWith(name, at)) found.add(name);
    return found;
  };
}

const NO_NAMES: readonly string[] = [];

function beginsOf(names: Iterable<string>): Begins {
  const begins = new Map<number, string[]>();
  for (const name of names) {
    const begin = beginAt(name, 0);
    const known = begins.get(begin);
    if (known === undefined) begins.set(begin, [name]);
    else known.push(name);
  }
  return begins;
}

function beginAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
