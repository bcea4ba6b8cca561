/** The desk's server answers this machine alone, and every odd request. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveDesk, type DeskServer } from "../../host/desk/server";

let desk: DeskServer;

beforeAll(async () => {
  const addIn = mkdtempSync(path.join(tmpdir(), "desk-"));
  writeFileSync(path.join(addIn, "icon.png"), "picture");
  desk = await serveDesk({ addIn, workbooks: [] });
});

afterAll(() => desk.close());

function statusOf(address: string, options: { method?: string; host?: string } = {}): Promise<number> {
  const { hostname, port, host } = new URL(desk.origin);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        path: address,
        method: options.method ?? "GET",
        headers: { host: options.host ?? host },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.once("error", reject);
    asked.end();
  });
}

test("files are served, by whichever name of this machine", async () => {
  const { port } = new URL(desk.origin);
  expect(await statusOf("/icon.png")).toBe(200);
  expect(await statusOf("/icon.png", { host: `localhost:${port}` })).toBe(200);
});

test("another name of this machine is refused: a page elsewhere may have made it up", async () => {
  expect(await statusOf("/icon.png", { host: "elsewhere.example" })).toBe(403);
});

test("nothing but reading is answered", async () => {
  expect(await statusOf("/icon.png", { method: "POST" })).toBe(405);
  expect(await statusOf("/icon.png", { method: "HEAD" })).toBe(200);
});

test.each(["/%", "/%00", "/%E0%A4%A", "//"])("%s is answered, and the server lives on", async (address) => {
  expect([302, 400, 404]).toContain(await statusOf(address));
  expect(await statusOf("/icon.png")).toBe(200);
});

test.each(["/../package.json", "/%2e%2e/%2e%2e/package.json", "/..%5cpackage.json"])(
  "%s leads out of no folder",
  async (address) => {
    expect(await statusOf(address)).toBe(404);
  },
);
