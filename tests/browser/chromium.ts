/** Headless Chromium, which comes inside an npm package, and what goes wrong in its pages. */
import chromiumFile from "@sparticuz/chromium";
import { chromium, type Browser, type Page } from "playwright-core";

const launchArguments = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Milliseconds that a page has for anything: two workers on two processors take turns. */
export const patience = 60_000;

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumFile.executablePath(), args: launchArguments });
}

/** What goes wrong from now on: errors, refused by the Content-Security-Policy, asked of another origin. */
export function troublesOf(page: Page, origin: string): readonly string[] {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      troubles.push(request.url());
  });
  return troubles;
}

/** Some runners of TypeScript wrap functions in this helper of theirs, which a page does not have. */
export const namingHelper = "globalThis.__name = (named) => named";
