/** The bytes of a part as text: UTF-8, or UTF-16 in either order, as XML allows both. */

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** The text of a part, without the mark that may stand in front. */
export function decodePart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** A part's new bytes, in the encoding of those that it had: its first line may name it. */
export function encodePart(text: string, before: Uint8Array | undefined): Uint8Array {
  const encoding = before === undefined ? "utf-8" : encodingOf(before);
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  const isLittle = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, isLittle);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), isLittle);
  }
  return bytes;
}

/** By the mark in front, or else by the zeros around the first `<`. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return "utf-8";
}
