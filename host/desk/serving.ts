/** What the servers of this machine alone have in common: whom they answer, and with which file. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";

export interface Refusal {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
}

/** Why a request gets no file: another machine's name for this one (a page elsewhere), or more than reading. */
export function refusalOf(
  { method = "", headers }: Pick<IncomingMessage, "method" | "headers">,
  port: number,
): Refusal | null {
  const own = ["localhost", "127.0.0.1", "[::1]"].map((name) => `${name}:${String(port)}`);
  if (!own.includes(headers.host ?? "")) return { status: 403, headers: {} };
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers: { allow: "GET, HEAD" } };
  return null;
}

/** The path that an address asks for; `null` where it is none (a lone %, a NUL). */
export function pathOf(url: string): string | null {
  if (!URL.canParse(url, "http://localhost")) return null;
  const { pathname } = new URL(url, "http://localhost");
  try {
    const address = decodeURIComponent(pathname);
    return address.includes("\0") ? null : address;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** A file's bytes; `null` where there is none of this name. */
export async function fileThere(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: unknown) => {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return null;
    throw error;
  });
}
