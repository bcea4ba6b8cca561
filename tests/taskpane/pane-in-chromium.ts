/**
 * The built pane in headless Chromium: a page from dist/ with Microsoft's own library, joined to a workbook in the
 * stand-in. Chromium comes inside an npm package; Chinese glyphs are a web font that only tests add.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { pageExternal, type PageOptions } from "../../host/client/page-client";
import { dist } from "../../cli/built-functions";
import type { StandIn } from "../../host/stand-in";
import { launchChromium, namingHelper, patience, troublesOf } from "../browser/chromium";

const root = path.resolve(__dirname, "../..");
const folders = {
  "/fonts/": path.join(root, "node_modules/@fontsource/noto-sans-sc"),
  "/": dist,
};
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".woff2": "font/woff2",
};
export interface PaneBrowser {
  readonly origin: string;
  readonly open: (book: StandIn, options?: OpenOptions) => Promise<PanePage>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly page?: BrowserContextOptions;
  readonly excel?: PageOptions;
  /** Runs in the page before its scripts. */
  readonly beforehand?: () => void;
}

export interface PanePage {
  readonly page: Page;
  /** What went wrong in the page: errors, refused by the Content-Security-Policy, asked of another origin. */
  readonly troubles: readonly string[];
}

export async function startPaneBrowser(): Promise<PaneBrowser> {
  const server = await serve();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  return {
    origin,
    open: (book, options) => openPage(browser, origin, book, options),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(new URL(request.url ?? "/", "http://localhost").pathname).then(({ status, type, body }) => {
      response.writeHead(status, { "content-type": type });
      response.end(body);
    });
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function answer(address: string): Promise<{ status: number; type: string; body: Buffer }> {
  const [prefix, folder] = address.startsWith("/fonts/")
    ? (["/fonts/", folders["/fonts/"]] as const)
    : (["/", folders["/"]] as const);
  const file = path.join(folder, path.normalize(`/${address.slice(prefix.length)}`));
  if (!existsSync(file)) return { status: 404, type: "text/plain", body: Buffer.alloc(0) };
  return {
    status: 200,
    type: types[path.extname(file)] ?? "application/octet-stream",
    body: await readFile(file),
  };
}

async function openPage(
  browser: Browser,
  origin: string,
  book: StandIn,
  options: OpenOptions = {},
): Promise<PanePage> {
  const page = await browser.newPage({ viewport: { width: 350, height: 800 }, ...options.page });
  page.setDefaultTimeout(patience);
  const troubles = troublesOf(page, origin);
  await joinExcel(page, book, options.excel);
  if (options.beforehand !== undefined) await page.addInitScript(options.beforehand);
  await page.goto(`${origin}/taskpane.html`);
  for (const weight of [400, 600]) await page.addStyleTag({ url: `${origin}/fonts/${weight}.css` });
  return { page, troubles };
}

/** A safe array of the host, as JSON. */
interface PlainArray {
  readonly safeArray: readonly unknown[];
}

interface HostConstants {
  readonly info: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Gives the page `window.external` as Excel for Windows does; requests go to the workbook in this process. */
export async function joinExcel(page: Page, book: StandIn, options: PageOptions = {}): Promise<void> {
  const external = pageExternal(book, { hasFunctions: true, ...options });
  await page.exposeFunction(
    "askExcel",
    (method: number, params: readonly unknown[]) =>
      new Promise((resolve) => {
        external.Execute(method, params, (result) => resolve(plain(result)));
      }),
  );
  external.RegisterEvent(
    RICH_API_MESSAGE,
    "",
    (_, entries) => {
      if (!page.isClosed()) void page.evaluate(deliverEvent, plain(entries));
    },
    () => undefined,
  );
  const constants: HostConstants = { info: external.GetHostInfo(), context: contextValues(external) };
  await page.addInitScript(namingHelper);
  await page.addInitScript(installExternal, constants);
}

const RICH_API_MESSAGE = 33;

function contextValues(external: ReturnType<typeof pageExternal>): Record<string, unknown> {
  const members = Object.entries(external.GetContext()).filter(([name]) => name !== "GetSettings");
  return Object.fromEntries(members.map(([name, member]) => [name, member()]));
}

function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("toArray" in value)) return value;
  const items = (value as { toArray: () => readonly unknown[] }).toArray();
  return { safeArray: items.map(plain) } satisfies PlainArray;
}

type PageWindow = Window & {
  askExcel: (method: number, params: unknown[]) => Promise<unknown>;
  deliverExcelEvent: (entries: unknown) => void;
};

function deliverEvent(entries: unknown): void {
  (window as unknown as PageWindow).deliverExcelEvent(entries);
}

/** Runs in the page, before any of its scripts. */
function installExternal({ info, context }: HostConstants): void {
  const place = window as unknown as PageWindow;
  const handlers: ((event: number, entries: unknown) => void)[] = [];
  const revived = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || !("safeArray" in value)) return value;
    const items = (value as { safeArray: unknown[] }).safeArray.map(revived);
    return { toArray: () => items, dimensions: () => 1 };
  };
  const done = revived({ safeArray: [0] });
  const settings = new Map<string, string>();
  const excelContext: Record<string, unknown> = {
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) =>
        settings.forEach((value, key) => {
          keys.push(key);
          values.push(value);
        }),
      Write: (keys: string[], values: string[]) =>
        keys.forEach((key, index) => settings.set(key, values[index] ?? "")),
    }),
  };
  for (const [name, value] of Object.entries(context)) excelContext[name] = () => value;
  const external = {
    GetHostInfo: () => info,
    GetContext: () => excelContext,
    Execute: (method: number, params: unknown[], callback: (answer: unknown) => void) => {
      void place.askExcel(method, params).then((answer) => callback(revived(answer)));
    },
    RegisterEvent: (
      event: number,
      _target: string,
      handler: (event: number, entries: unknown) => void,
      callback: (answer: unknown) => void,
    ) => {
      if (event === 33) handlers.push(handler);
      callback(done);
    },
    UnregisterEvent: (_event: number, _target: string, callback: (answer: unknown) => void) => callback(done),
  };
  place.deliverExcelEvent = (entries) => handlers.forEach((handler) => handler(33, revived(entries)));
  Object.defineProperty(window, "external", { value: external });
}
