/** A release for a path of a loopback address, on a plain server of files, opened on Microsoft's own library. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { dist } from "../../cli/built-functions";
import { openBook } from "../../host";
import { siteAddress } from "../../scripts/release/address";
import { writeRelease } from "../../scripts/release/write-release";
import { sampleBytes } from "../actions/sample-book";
import { launchChromium, troublesOf } from "../browser/chromium";
import { functionsOfPage } from "../taskpane/built-page";
import { joinExcel } from "../taskpane/pane-in-chromium";

const SITE = "/addins/dj";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
};
const release = path.join(mkdtempSync(path.join(tmpdir(), "served-")), "release");
let server: Server;
let address: ReturnType<typeof siteAddress>;

/** Files of the release's site under the path, and nothing else. */
function served(url: string): { readonly type: string; readonly body: Buffer } | null {
  const { pathname } = new URL(url, "http://localhost");
  const file = path.join(release, "site", path.normalize(pathname.slice(SITE.length)));
  if (!pathname.startsWith(`${SITE}/`) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  return { type: TYPES[path.extname(file)] ?? "text/plain", body: readFileSync(file) };
}

beforeAll(async () => {
  server = createServer(({ url = "/" }, response) => {
    const file = served(url);
    response
      .writeHead(file === null ? 404 : 200, { "content-type": file?.type ?? "text/plain" })
      .end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = siteAddress(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${SITE}/`);
  writeRelease(release, { address, share: "\\\\file01\\dj", built: dist });
});
afterAll(() => {
  server.close();
  rmSync(path.dirname(release), { recursive: true });
});

test("every address of its manifest is there", async () => {
  const manifest = readFileSync(path.join(release, "manifest.xml"), "utf8");
  const addresses = [...new Set(manifest.match(/(?<=")http:[^"]+/g))].filter((url) =>
    url.startsWith(address.base),
  );
  expect(addresses.length).toBeGreaterThan(20);
  for (const url of addresses) expect([url, (await fetch(url)).status]).toEqual([url, 200]);
});

test("it opens, reads and writes, and asks nothing of anybody else", async () => {
  const host = await openBook(sampleBytes(), { functions: functionsOfPage() });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 350, height: 800 } });
    const troubles = troublesOf(page, `${address.base}/`);
    await joinExcel(page, host.standIn);
    await page.goto(`${address.base}/taskpane.html`);
    await page.getByRole("button", { name: "识别这个工作簿" }).click();
    await page.getByText("识别出 5 张台账").waitFor();
    await page.getByRole("tab", { name: "报告", exact: true }).click();
    await page.getByRole("button", { name: "生成到工作表" }).click();
    await page.getByText("已写入：").waitFor();
    await page.goto(`${address.base}/about.html`);
    await page.getByRole("heading", { name: "数据放在哪里" }).waitFor();
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    host.close();
  }
});
