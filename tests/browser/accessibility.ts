import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

interface AxeWindow {
  readonly axe: {
    readonly run: (context: { readonly exclude: readonly (readonly string[])[] }) => Promise<AxeResults>;
  };
}

/** What axe finds in a page of ours; `others` is what in it is not ours. */
export async function accessibilityProblems(
  page: Page | Frame,
  others: readonly string[] = [],
): Promise<string[]> {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  // Set as a value: the page's Content-Security-Policy forbids a script element.
  await page.evaluate(axe);
  // Half-way through a transition colours have contrasts that nobody reads by; endless ones are spinners.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map((animation) => animation.finished.catch(() => undefined)),
    ),
  );
  const results = await page.evaluate(
    (left) =>
      // Fluent UI's focus library keeps invisible elements of its own, which no user meets.
      (window as unknown as AxeWindow).axe.run({
        exclude: ["[data-tabster-dummy]", ...left].map((one) => [one]),
      }),
    others,
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
