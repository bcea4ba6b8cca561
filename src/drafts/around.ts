/** Where in a draft a number stands, so that people find it. */

/** Characters shown before and after it. */
const AROUND = 12;

/** The words around a place of the text, on one line. */
export function around(
  text: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): string {
  const from = Math.max(0, offset - AROUND);
  const to = Math.min(text.length, offset + length + AROUND);
  const words = text.slice(from, to).replace(/\s+/g, " ");
  return `${from > 0 ? "…" : ""}${words}${to < text.length ? "…" : ""}`;
}
