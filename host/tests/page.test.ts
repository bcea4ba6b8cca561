/** The whole of office.js in a page (jsdom), unmodified, on the same model. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM, VirtualConsole } from "jsdom";
import { pageExternal } from "../client/page-client";
import { createEngineHome, type EngineHome } from "../engine/node";
import { standIn, type StandIn } from "../stand-in";
import { book, sheet } from "./books";

const dist = (file: string): string => createRequire(__filename).resolve(`@microsoft/office-js/dist/${file}`);
const PLACE = "https://localhost/";

interface OfficePage {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
}

let home: EngineHome;
let page: JSDOM;
let open: StandIn;

/** Serves the library's own files to the page, nothing else. */
function serveLibrary(window: JSDOM["window"]): void {
  const append = window.Element.prototype.appendChild;
  window.HTMLHeadElement.prototype.appendChild = function appendChild<T extends Node>(node: T): T {
    const source = "src" in node ? String(node.src) : "";
    if (!source.startsWith(PLACE)) return append.call(this, node) as T;
    window.eval(readFileSync(dist(source.slice(PLACE.length)), "utf8"));
    window.setTimeout(() => node.dispatchEvent(new window.Event("load")), 0);
    return node;
  };
}

beforeAll(async () => {
  home = createEngineHome();
  open = await standIn(
    home.injector,
    book([
      sheet("台账", [
        ["甲", 3],
        ["乙", { formula: "=B1*2" }],
      ]),
    ]),
    {
      personality: "ltsc2021",
    },
  );
  page = new JSDOM(`<html><head><script src="${PLACE}office.js"></script></head><body></body></html>`, {
    url: `${PLACE}taskpane.html`,
    runScripts: "outside-only",
    virtualConsole: new VirtualConsole(),
  });
  const { window } = page;
  Object.defineProperty(window, "external", {
    value: pageExternal(open, {
      isDark: true,
      file: () => Promise.resolve(new Uint8Array([1, 2, 3, 4, 5, 6, 7])),
    }),
  });
  serveLibrary(window);
  window.eval(readFileSync(dist("office.js"), "utf8"));
});

afterAll(() => {
  page.window.close();
  home.dispose();
});

const officePage = (): OfficePage => page.window as unknown as OfficePage;

test("Office starts in Chinese on the desktop's Excel with the sets of LTSC 2021", async () => {
  const { Office } = officePage();
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  const { context } = Office;
  expect(context.displayLanguage).toBe("zh-CN");
  expect(context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(context.officeTheme.bodyBackgroundColor).toBe("#262626");
});

test("Excel.run reads, writes and hears events through the page's library", async () => {
  const { Office, Excel } = officePage();
  await Office.onReady();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const ledger = context.workbook.worksheets.getItem("台账");
    ledger.onChanged.add((event) => {
      seen.push(event.address);
      return Promise.resolve();
    });
    const used = ledger.getUsedRange(true);
    used.load("values");
    await context.sync();
    expect(JSON.stringify(used.values)).toBe('[["甲",3],["乙",6]]');
    await open.user.type("台账", "B1", 5);
  });
  expect(open.user.read("台账", "B2")).toBe(10);
  expect(seen).toEqual(["B1"]);
});

test("settings of the document are kept while it is open", async () => {
  const { Office } = officePage();
  await Office.onReady();
  const { settings } = Office.context.document;
  settings.set("页", "检查");
  const saved = new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  expect(await saved).toBe("succeeded");
  expect(settings.get("页")).toBe("检查");
});

test("the workbook is handed over as a file, in slices", async () => {
  const { Office } = officePage();
  await Office.onReady();
  const { document } = Office.context;
  const bytes = await new Promise<number[]>((resolve, reject) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: 3 }, ({ status, value: file, error }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        reject(new Error(error.message));
        return;
      }
      expect([file.size, file.sliceCount]).toEqual([7, 3]);
      const slices = [0, 1, 2].map(
        (index) =>
          new Promise<readonly number[]>((take) => {
            file.getSliceAsync(index, (slice) => take(slice.value.data as readonly number[]));
          }),
      );
      void Promise.all(slices).then((parts) => file.closeAsync(() => resolve(parts.flat())));
    });
  });
  expect(bytes).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
