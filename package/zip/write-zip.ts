/**
 * Makes a zip. Every local header has the part's checksum and sizes: some readers (Java, SheetJS) take a
 * stored part whose sizes follow behind it for a damaged file.
 */
import { deflateSync, strToU8 } from "fflate";
import { BookFileError } from "../book";
import type { PackedPart } from "./packed-parts";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;

/** The version of the format that folders and deflated parts need. */
const VERSION = 20;
const UTF8_NAME = 0x800;
/** 1 January 1980 in every entry: a fixed date makes equal books equal files. */
const DATE = 0x21;
/** What a number of parts may be without the large format. */
const MOST_PARTS = 0xffff;
/** Above this, time counts more than the last percent of space. */
const LARGE_PART = 4_000_000;

interface Entry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly part: PackedPart;
}

/**
 * The zip of these parts; `packed` gives a part's packed form when it is known.
 * @throws {BookFileError} for more parts than a plain zip can hold
 */
export function zipParts(
  parts: ReadonlyMap<string, Uint8Array>,
  packed: (name: string, content: Uint8Array) => PackedPart | undefined,
): Uint8Array {
  if (parts.size > MOST_PARTS) {
    throw new BookFileError("文件里的部件超过 65535 个，存不下，请删去多余的图片后再保存。", "unsupported");
  }
  const entries = [...parts].map(([name, content]): Entry => {
    const bytes = strToU8(name);
    const part = packed(name, content) ?? pack(content);
    return { name: bytes, flags: bytes.length === name.length ? 0 : UTF8_NAME, part };
  });
  const length = entries.reduce(
    (sum, { name, part }) => sum + LOCAL_LENGTH + ENTRY_LENGTH + 2 * name.length + part.bytes.length,
    END_LENGTH,
  );
  const zip = new ZipBytes(length);
  const places = entries.map((entry) => {
    const place = zip.length;
    zip.numbers([4, LOCAL_HEADER], [2, VERSION]);
    writeFacts(zip, entry);
    zip.bytes(entry.name);
    zip.bytes(entry.part.bytes);
    return place;
  });
  const directory = zip.length;
  entries.forEach((entry, index) => {
    zip.numbers([4, DIRECTORY_ENTRY], [2, VERSION], [2, VERSION]);
    writeFacts(zip, entry);
    // Comment, disk, attributes inside and outside: none.
    zip.numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, places[index] ?? 0]);
    zip.bytes(entry.name);
  });
  const end = zip.length;
  zip.numbers([4, END_OF_DIRECTORY], [2, 0], [2, 0], [2, entries.length], [2, entries.length]);
  zip.numbers([4, end - directory], [4, directory], [2, 0]);
  return zip.content;
}

/** What a local header and an entry of the directory say alike, up to the length of the extra field. */
function writeFacts(zip: ZipBytes, { name, flags, part }: Entry): void {
  zip.numbers([2, flags], [2, part.method], [2, 0], [2, DATE]);
  zip.numbers([4, part.crc], [4, part.bytes.length], [4, part.size], [2, name.length], [2, 0]);
}

class ZipBytes {
  readonly content: Uint8Array;
  private readonly view: DataView;
  length = 0;

  constructor(size: number) {
    this.content = new Uint8Array(size);
    this.view = new DataView(this.content.buffer);
  }

  /** Appends numbers of two or four bytes. */
  numbers(...numbers: readonly (readonly [2 | 4, number])[]): void {
    for (const [size, number] of numbers) {
      if (size === 2) this.view.setUint16(this.length, number, true);
      else this.view.setUint32(this.length, number, true);
      this.length += size;
    }
  }

  bytes(bytes: Uint8Array): void {
    this.content.set(bytes, this.length);
    this.length += bytes.length;
  }
}

function pack(content: Uint8Array): PackedPart {
  const level = content.length > LARGE_PART ? 3 : 6;
  return { bytes: deflateSync(content, { level }), method: 8, crc: checksum(content), size: content.length };
}

/** The remainders of CRC-32 for each byte. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
  return remainder;
});

/** CRC-32 as zips have it. */
function checksum(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (let index = 0; index < content.length; index++) {
    crc = (crc >>> 8) ^ (REMAINDERS[(crc ^ (content[index] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
