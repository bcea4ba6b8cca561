/** The parts of a zip as they stand packed in it, so that one that nobody changed need not be packed again. */
import { strFromU8 } from "fflate";

/** A part as it stands packed in a zip. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked. */
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const UTF8_NAME = 0x800;
/** Sizes of the large kind (ZIP64) stand elsewhere. */
const ELSEWHERE = 0xffffffff;

/** The packed parts by name, as far as the zip's directory tells. */
export function packedParts(zip: Uint8Array): Map<string, PackedPart> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found = new Map<string, PackedPart>();
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) return found;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const isUtf8 = (view.getUint16(at + 8, true) & UTF8_NAME) !== 0;
    const name = strFromU8(zip.subarray(at + 46, at + 46 + nameLength), !isUtf8);
    const part = packedPart(zip, view, at);
    if (part) found.set(name.replace(/\\/g, "/"), part);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

function packedPart(zip: Uint8Array, view: DataView, at: number): PackedPart | undefined {
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  if ([packedSize, size, header].includes(ELSEWHERE) || header + 30 > zip.length) return undefined;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const bytes = zip.subarray(start, start + packedSize);
  if (bytes.length !== packedSize || (method !== 0 && method !== 8)) return undefined;
  return { bytes, method, crc: view.getUint32(at + 16, true), size };
}
