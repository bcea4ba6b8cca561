/** What a zip says of its parts in front of each, as a reader sees it that never looks at the directory. */
import { inflateSync, strFromU8 } from "fflate";

export interface LocalEntry {
  readonly name: string;
  readonly method: number;
  /** Bit 3: checksum and sizes follow behind the part. */
  readonly flags: number;
  readonly content: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;

/** The parts in order, each found behind the one before by its stated size. */
export function localEntries(zip: Uint8Array): LocalEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: LocalEntry[] = [];
  let at = 0;
  while (view.getUint32(at, true) === LOCAL_HEADER) {
    const method = view.getUint16(at + 8, true);
    const [packed, size] = [view.getUint32(at + 18, true), view.getUint32(at + 22, true)];
    const nameStart = at + 30;
    const start = nameStart + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const bytes = zip.subarray(start, start + packed);
    const content = method === 0 ? bytes : inflateSync(bytes);
    if (content.length !== size)
      throw new Error(`A part of ${String(content.length)} bytes says ${String(size)}.`);
    const name = strFromU8(zip.subarray(nameStart, nameStart + view.getUint16(at + 26, true)));
    entries.push({ name, method, flags: view.getUint16(at + 6, true), content });
    at = start + packed;
  }
  return entries;
}
