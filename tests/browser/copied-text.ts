import type { Page } from "playwright-core";

const WAIT_MILLISECONDS = 10_000;
const STEP_MILLISECONDS = 50;

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Empties the clipboard, so that an earlier copy is not taken for the next one. */
export async function forgetCopied(page: Page): Promise<void> {
  await page.evaluate(() => navigator.clipboard.writeText(""));
}

/** What is copied after `forgetCopied`, as soon as there is something; empty where nothing comes. */
export async function copiedText(page: Page): Promise<string> {
  for (let waited = 0; waited < WAIT_MILLISECONDS; waited += STEP_MILLISECONDS) {
    const text = await clipboardOf(page);
    if (text !== "") return text;
    await page.waitForTimeout(STEP_MILLISECONDS);
  }
  return "";
}
