/** A picture of a page in few colours: a third of the size, and nobody sees the difference. */
import type { Page } from "playwright-core";
import { pngFile } from "./png-file";

interface Indexed {
  readonly width: number;
  readonly height: number;
  readonly palette: number[];
  /** Base64 of an index for each pixel. */
  readonly indices: string;
}

/** The page as it looks, as a PNG file with a palette. */
export async function smallPicture(page: Page): Promise<Buffer> {
  const picture = (await page.screenshot()).toString("base64");
  const { width, height, palette, indices } = await page.evaluate(inFewColours, picture);
  return pngFile({
    width,
    height,
    pixels: Buffer.from(indices, "base64"),
    palette: Uint8Array.from(palette),
  });
}

/** Runs in a page, which can read a PNG: keeps the most frequent colours, gives the others their nearest one. */
async function inFewColours(base64: string): Promise<Indexed> {
  const MOST = 256;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) throw new Error("The page draws nothing.");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colourAt = (pixel: number): number =>
    ((data[pixel * 4] ?? 0) << 16) | ((data[pixel * 4 + 1] ?? 0) << 8) | (data[pixel * 4 + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([colour]) => colour);
  const channels = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const palette = kept.map(channels);
  const nearest = new Map(kept.map((colour, index) => [colour, index]));
  const indexOf = (colour: number): number => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    const wanted = channels(colour);
    const distances = palette.map((other) =>
      other.reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0),
    );
    const found = distances.indexOf(Math.min(...distances));
    nearest.set(colour, found);
    return found;
  };
  let indices = "";
  for (let pixel = 0; pixel < width * height; pixel += 1)
    indices += String.fromCharCode(indexOf(colourAt(pixel)));
  return { width, height, palette: palette.flat(), indices: btoa(indices) };
}
