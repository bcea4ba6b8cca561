/** Going through a page by keyboard alone. */
import type { Page } from "playwright-core";

const MOST_PRESSES = 80;

/** Runs in a page: what has the focus is called so; empty where nothing has it. */
export function focusedName(): string {
  const element = document.activeElement;
  if (element === document.body) return "";
  const label = element?.getAttribute("aria-label") ?? element?.getAttribute("placeholder");
  const isField = element instanceof HTMLSelectElement || element instanceof HTMLInputElement;
  const labelled = isField ? element.labels?.[0]?.textContent : null;
  return label ?? labelled ?? element?.textContent ?? "";
}

/**
 * Presses a key until what has the focus is called so.
 *
 * @param focused what has the focus is called; where a frame may have it, the frame is asked
 */
export async function pressUntilFocused(
  page: Page,
  key: string,
  name: RegExp,
  focused: () => Promise<string> = () => page.evaluate(focusedName),
): Promise<void> {
  const passed = new Set<string>();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const called = await focused();
    if (name.test(called)) return;
    passed.add(called);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never leads to ${String(name)}, but to: ${[...passed].join(" | ")}`);
}
