/** PNG files from rows of pixels. */
import { deflateSync } from "node:zlib";

export interface PngImage {
  readonly width: number;
  readonly height: number;
  /** 8 bits a channel with transparency, or an index into the palette. */
  readonly pixels: Uint8Array;
  /** Red, green, blue of up to 256 colours, one after another. */
  readonly palette?: Uint8Array;
}

const RGBA = 6;
const INDEXED = 3;

/** The file: no filter, not interlaced. */
export function pngFile({ width, height, pixels, palette }: PngImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, palette === undefined ? RGBA : INDEXED, 0, 0, 0], 8);
  const length = width * (palette === undefined ? 4 : 1);
  const rows = Buffer.alloc(height * (length + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    ...(palette === undefined ? [] : [chunk("PLTE", palette)]),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
