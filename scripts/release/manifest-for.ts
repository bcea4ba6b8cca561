import type { SiteAddress } from "./address";

/** Where manifest.xml of the sources expects the add-in, for its developers. */
const DEVELOPMENT = "https://localhost:3000";

/** manifest.xml for an office's own address. */
export function manifestFor(manifest: string, { base, origin }: SiteAddress): string {
  return manifest
    .replaceAll(`${DEVELOPMENT}/`, `${base}/`)
    .replaceAll(`<AppDomain>${DEVELOPMENT}<`, `<AppDomain>${origin}<`);
}
