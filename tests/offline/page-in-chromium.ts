/** The page without Excel as built, opened from its folder in headless Chromium that has no network. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { builtPage } from "../../scripts/built-add-in";
import { namingHelper, patience } from "../browser/chromium";

export interface OfflinePage {
  readonly page: Page;
  /** Errors, and whatever was asked of anybody but the page's own file. */
  readonly troubles: readonly string[];
}

export interface OfflineOptions extends BrowserContextOptions {
  /** Chinese glyphs, for pictures: the page's policy would refuse them. */
  readonly glyphs?: boolean;
}

export async function openOffline(browser: Browser, options: OfflineOptions = {}): Promise<OfflinePage> {
  const { glyphs = false, ...rest } = options;
  const address = pathToFileURL(builtPage()).href;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    bypassCSP: glyphs,
    ...rest,
  });
  await context.setOffline(!glyphs);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("request", (request) => {
    if (request.url() !== address && !/^(data|blob):/.test(request.url())) troubles.push(request.url());
  });
  await page.addInitScript(namingHelper);
  if (glyphs) await serveGlyphs(page);
  await page.goto(address);
  if (glyphs) for (const weight of [400, 600]) await page.addStyleTag({ url: `${GLYPHS}${weight}.css` });
  return { page, troubles };
}

const GLYPHS = "http://glyphs.test/";

async function serveGlyphs(page: Page): Promise<void> {
  const folder = path.resolve(__dirname, "../../node_modules/@fontsource/noto-sans-sc");
  await page.route(`${GLYPHS}**`, (route) =>
    route.fulfill({
      body: readFileSync(path.join(folder, new URL(route.request().url()).pathname)),
      contentType: route.request().url().endsWith(".css") ? "text/css" : "font/woff2",
      headers: { "access-control-allow-origin": "*" },
    }),
  );
}

export async function chooseFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel("台账文件（.xlsx）").setInputFiles({
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  });
}
