/**
 * The pane's budgets (DESIGN 6): what is loaded at its start, and how soon it can be used after Microsoft's library
 * is there. Run after `npm run build`.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { dist } from "../cli/built-functions";
import { openBook } from "../host";
import { functionsOfPage } from "../tests/taskpane/built-page";
import { startPaneBrowser } from "../tests/taskpane/pane-in-chromium";
import { median, tell } from "./told";

const START_FILES = ["functions.js", "commands.js", "taskpane.js"];
const START_BUDGET = 240;
const USABLE_BUDGET = 500;
const RUNS = 5;

function startBytes(): number {
  const sizes = START_FILES.map((file) => {
    const bytes = gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
    console.log(`${file}: ${(bytes / 1024).toFixed(1)} KB gzip`);
    return bytes;
  });
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** Milliseconds from the library's host file being there to the first button that can be pressed; median. */
async function usableAfter(): Promise<number> {
  const browser = await startPaneBrowser();
  const sample = readFileSync(path.resolve(__dirname, "../samples/示例台账.xlsx"));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const host = await openBook(sample, { functions: functionsOfPage() });
    const { page } = await browser.open(host.standIn, { beforehand: markFirstButton });
    await page.getByRole("button").first().waitFor();
    times.push(
      await page.evaluate(() => {
        const library = performance
          .getEntriesByType("resource")
          .find(({ name }) => name.includes("/office/excel-"));
        const end = library instanceof PerformanceResourceTiming ? library.responseEnd : 0;
        return (performance.getEntriesByName("pane drawn")[0]?.startTime ?? Infinity) - end;
      }),
    );
    await page.close();
    host.close();
  }
  await browser.close();
  return median(times);
}

/** Runs in the page: notes when there is a button to press. */
function markFirstButton(): void {
  const watcher = new MutationObserver(() => {
    if (document.querySelector("button") === null) return;
    performance.mark("pane drawn");
    watcher.disconnect();
  });
  watcher.observe(document, { childList: true, subtree: true });
}

async function main(): Promise<void> {
  const bytes = startBytes();
  tell({ what: "the pane's scripts at start, gzip", value: bytes / 1024, unit: "KB", budget: START_BUDGET });
  const time = await usableAfter();
  tell({
    what: "the pane can be used after office.js is there",
    value: time,
    unit: "ms",
    budget: USABLE_BUDGET,
  });
}

void main();
