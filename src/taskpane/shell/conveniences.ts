/**
 * What makes the pane pleasant and is lost without harm: whether the introduction was seen, how findings are grouped. Everything that
 * matters stands on the sheet 党建设置.
 */
const SEEN = "ledgers.introductionSeen";

export function introductionSeen(): boolean {
  return withStorage((storage) => storage.getItem(SEEN)) === "yes";
}

export function rememberIntroduction(seen: boolean): void {
  withStorage((storage) => (seen ? storage.setItem(SEEN, "yes") : storage.removeItem(SEEN)));
}

const GROUPING = "ledgers.findingGrouping";

/** How findings were grouped last; `null` where nobody chose. */
export function rememberedGrouping(): string | null {
  return withStorage((storage) => storage.getItem(GROUPING));
}

export function rememberGrouping(grouping: string): void {
  withStorage((storage) => storage.setItem(GROUPING, grouping));
}

/** Uses the browser's storage; `null` where the page has none, may not have one, or it is full. */
function withStorage<T>(ask: (storage: Storage) => T): T | null {
  try {
    const storage = globalThis.localStorage as Storage | null;
    return storage === null ? null : ask(storage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
