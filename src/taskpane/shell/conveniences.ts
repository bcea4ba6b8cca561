/**
 * What makes the pane pleasant and is lost without harm: whether the introduction was seen, how findings are grouped. Everything that
 * matters stands on the sheet 党建设置.
 */
const SEEN = "ledgers.introductionSeen";

export function introductionSeen(): boolean {
  return storage()?.getItem(SEEN) === "yes";
}

export function rememberIntroduction(seen: boolean): void {
  if (seen) storage()?.setItem(SEEN, "yes");
  else storage()?.removeItem(SEEN);
}

const GROUPING = "ledgers.findingGrouping";

/** How findings were grouped last; `null` where nobody chose. */
export function rememberedGrouping(): string | null {
  return storage()?.getItem(GROUPING) ?? null;
}

export function rememberGrouping(grouping: string): void {
  storage()?.setItem(GROUPING, grouping);
}

/** The browser's storage; `null` where the page may not have one. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
