import { headerText } from "./header-text";

/** Normalised header path, as corrections name a column; equal ones get an ordinal: `姓名`, `姓名#2`. */
export function headerKeys(paths: readonly (readonly string[])[]): readonly string[] {
  const seen = new Map<string, number>();
  return paths.map((path) => {
    const key = path.map((text) => headerText(text).plain).join("/");
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return ordinal === 1 ? key : `${key}#${String(ordinal)}`;
  });
}

const FNV_PRIME = 0x01000193;

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME) >>> 0;
  return hash;
}

/**
 * A table's signature: from its header texts alone, whatever their order, so that it is the same in pane and
 * function and survives moved columns and added rows.
 */
export function signatureOf(keys: readonly string[]): string {
  const text = [...keys]
    .filter((key) => key !== "")
    .sort()
    .join("|");
  return fnv(text, 0x811c9dc5).toString(36) + fnv(text, 0x9e3779b9).toString(36);
}
