/**
 * The zip around a package: parts that nobody changed are passed on in their packed form, so that
 * saving a large workbook with one changed sheet packs that sheet alone.
 */
import { strFromU8, Zip, ZipDeflate, type ZipInputFile } from "fflate";

/** A part as it stands packed in a zip. */
export interface PackedPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 0 is stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const UTF8_NAME = 0x800;
/** Sizes of the large kind (ZIP64) stand elsewhere. */
const ELSEWHERE = 0xffffffff;
/** Above this, time counts more than the last percent of space. */
const LARGE_PART = 4_000_000;
/** The date in every entry; a fixed one makes equal books equal files. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** The packed parts by name, as far as the zip's directory tells; the others are packed anew. */
export function packedParts(file: Uint8Array): Map<string, PackedPart> {
  const zip = new Uint8Array(file);
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

function packedPart(zip: Uint8Array<ArrayBuffer>, view: DataView, at: number): PackedPart | undefined {
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

/** Makes a zip; `packed` gives a part's packed form when it is known. */
export function zipParts(
  parts: ReadonlyMap<string, Uint8Array>,
  packed: (name: string, content: Uint8Array) => PackedPart | undefined,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) failures.push(error);
    chunks.push(chunk);
  });
  for (const [name, content] of parts) {
    const known = packed(name, content);
    if (known) addPacked(zip, name, known);
    else {
      const file = new ZipDeflate(name, { level: content.length > LARGE_PART ? 3 : 6 });
      file.mtime = ENTRY_DATE;
      zip.add(file);
      file.push(content, true);
    }
  }
  zip.end();
  const [failure] = failures;
  if (failure !== undefined) throw failure;
  return joined(chunks);
}

function addPacked(zip: Zip, name: string, part: PackedPart): void {
  const file: ZipInputFile = {
    filename: name,
    size: part.size,
    crc: part.crc,
    compression: part.method,
    mtime: ENTRY_DATE,
  };
  zip.add(file);
  file.ondata?.(null, part.bytes, true);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
