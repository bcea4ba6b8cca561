/**
 * Serves dist/ on https://localhost:3000, where the manifest expects it, with the certificate that Microsoft's
 * tool makes for this machine. For trying the add-in in Excel; an office serves the same files from its own server.
 */
import { createServer } from "node:https";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { fileThere, pathOf, refusalOf } from "../host/desk/serving";

const PORT = 3000;
const ORIGIN = `https://localhost:${String(PORT)}`;
const dist = path.resolve(__dirname, "../dist");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
};

/** The file of an address, never outside of dist/; null where there is none. */
async function fileOf(address: string): Promise<{ type: string; body: Buffer } | null> {
  const asked = pathOf(address);
  if (asked === null) return null;
  const file = path.join(dist, path.normalize(`/${asked}`));
  const body = await fileThere(file);
  return body === null ? null : { type: TYPES[path.extname(file)] ?? "application/octet-stream", body };
}

async function serve(): Promise<void> {
  const { ca, cert, key } = await getHttpsServerOptions();
  const server = createServer({ ca, cert, key }, (request, response) => {
    const refusal = refusalOf(request, PORT);
    if (refusal !== null) {
      response.writeHead(refusal.status, refusal.headers).end();
      return;
    }
    void fileOf(request.url ?? "/").then((file) => {
      // Excel refuses icons that may not be stored; pages and scripts are read anew.
      const isPicture = file?.type === "image/png";
      response.writeHead(file === null ? 404 : 200, {
        "content-type": file?.type ?? "text/plain",
        "cache-control": isPicture ? "max-age=3600" : "no-cache",
        "access-control-allow-origin": ORIGIN,
      });
      response.end(file?.body ?? "");
    });
  });
  server.listen(PORT, "localhost", () => console.log(`${ORIGIN}/`));
}

serve().catch((error: unknown) => {
  console.error(
    "没有启动：这台机器没有装好开发用的证书。请用管理员身份再运行一次，或按 README 说明手工安装。",
  );
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
