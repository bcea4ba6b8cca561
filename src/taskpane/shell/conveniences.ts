/**
 * What makes the pane pleasant and is lost without harm: whether the introduction was seen. Everything that
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

/** The browser's storage; `null` where the page may not have one. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
