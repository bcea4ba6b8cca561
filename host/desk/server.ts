/**
 * Serves the desk on this machine alone: an add-in's built files at the paths of its own server, the desk beside them
 * under /desk/. Nothing else is reachable, and the page may ask nothing of anybody else.
 */
import { createServer, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { bundleDesk } from "./bundle";
import { fileThere, pathOf, refusalOf } from "./serving";

export interface DeskFiles {
  /** The folder with the add-in as built, its manifest.xml among them. */
  readonly addIn: string;
  /** Workbooks that the desk offers, the first one to start with. */
  readonly workbooks: readonly string[];
  /** Further folders by the path that they are served under, e.g. `/fonts/`. */
  readonly folders?: Readonly<Record<string, string>>;
}

export interface DeskServer {
  readonly origin: string;
  readonly close: () => void;
}

const DESK = "/desk/";
const WORKBOOKS = `${DESK}workbooks/`;
/** Microsoft's runtime for functions; the pane loads what the add-in's build has of the library. */
const RUNTIME = "/library/custom-functions-runtime.js";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The desk's own page; the pane's page brings its own policy. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

interface Answer {
  readonly type: string;
  readonly body: Uint8Array | string;
  readonly policy?: string;
}

type FindFile = (address: string) => Promise<Answer | undefined>;

/** @param port 0 takes any free one */
export async function serveDesk(files: DeskFiles, port = 0): Promise<DeskServer> {
  const find = finder(files, await bundleDesk());
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, (server.address() as AddressInfo).port);
    if (refusal !== null) {
      response.writeHead(refusal.status, refusal.headers).end();
      return;
    }
    answer(response, request.url ?? "/", find).catch((error: unknown) => {
      console.error(`${request.url ?? "/"}:`, error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${String(taken)}`, close: () => server.close() };
}

async function answer(response: ServerResponse, url: string, find: FindFile): Promise<void> {
  const address = pathOf(url);
  if (address === null) {
    response.writeHead(400).end();
    return;
  }
  if (address === "/") {
    response.writeHead(302, { location: DESK }).end();
    return;
  }
  const found = await find(address);
  response.writeHead(found === undefined ? 404 : 200, {
    "content-type": found?.type ?? "text/plain",
    "cache-control": "no-cache",
    ...(found?.policy !== undefined && { "content-security-policy": found.policy }),
  });
  response.end(found?.body);
}

function finder(files: DeskFiles, desk: ReadonlyMap<string, Uint8Array>): FindFile {
  const workbooks = new Map(files.workbooks.map((file) => [path.basename(file), file]));
  const runtime = createRequire(__filename).resolve("@microsoft/office-js/dist/custom-functions-runtime.js");
  return async (address) => {
    if (address === RUNTIME) return fileAnswer(runtime);
    if (address === `${DESK}workbooks.json`)
      return { type: typeOf(address), body: JSON.stringify([...workbooks.keys()]) };
    if (address.startsWith(WORKBOOKS)) return fileAnswer(workbooks.get(address.slice(WORKBOOKS.length)));
    if (address.startsWith(DESK)) return deskAnswer(address.slice(DESK.length) || "index.html", desk);
    for (const [prefix, folder] of Object.entries(files.folders ?? {})) {
      if (address.startsWith(prefix)) return fileAnswer(inside(folder, address.slice(prefix.length)));
    }
    const file = await fileAnswer(inside(files.addIn, address));
    return file && joined(file);
  };
}

function deskAnswer(name: string, desk: ReadonlyMap<string, Uint8Array>): Answer | undefined {
  const body = desk.get(name);
  return body && { type: typeOf(name), body, policy: POLICY };
}

/** A file of a folder, never one outside of it. */
function inside(folder: string, address: string): string {
  return path.join(folder, path.normalize(`/${address}`));
}

function typeOf(file: string): string {
  return TYPES[path.extname(file)] ?? "application/octet-stream";
}

async function fileAnswer(file: string | undefined): Promise<Answer | undefined> {
  if (file === undefined) return undefined;
  const body = await fileThere(file);
  return body === null ? undefined : { type: typeOf(file), body };
}

/** Excel gives a page `window.external` by itself; in a browser one line before the first script does. */
function joined(file: Answer): Answer {
  if (file.type !== TYPES[".html"]) return file;
  const page = Buffer.from(file.body).toString("utf8");
  return { ...file, body: page.replace("<script", `<script src="${DESK}join-excel.js"></script><script`) };
}
