/** Words made into patterns. */

/** The text itself as a pattern, also between the brackets of a class. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** An alternation of the words, the longest first. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words
    .map(escaped)
    .sort((a, b) => b.length - a.length)
    .join("|")})`;
}
