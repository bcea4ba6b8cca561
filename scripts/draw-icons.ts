/**
 * Draws the add-in's own icons as PNG files into assets/. Shapes are described on a grid of 16 by 16 units
 * and sampled several times a pixel, so that one description serves every size.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pngFile } from "./png-file";

type Colour = readonly [red: number, green: number, blue: number];
/** True where a point of the 16 by 16 grid belongs to the shape. */
type Shape = (x: number, y: number) => boolean;

interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
}

export interface Icon {
  readonly name: string;
  readonly sizes: readonly number[];
  readonly layers: readonly Layer[];
}

const RED: Colour = [164, 38, 44];
const INK: Colour = [64, 64, 64];
const PAPER: Colour = [255, 255, 255];
const BLUE: Colour = [15, 108, 189];
const GREEN: Colour = [16, 124, 16];

const SAMPLES = 8;
const GRID = 16;
const BUTTON_SIZES = [16, 32, 80];

function rectangle(left: number, top: number, right: number, bottom: number): Shape {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
}

function roundedRectangle(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };
}

function line(x1: number, y1: number, x2: number, y2: number, width: number): Shape {
  const lengthSquared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / lengthSquared));
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= width / 2;
  };
}

function ring(centreX: number, centreY: number, radius: number, width: number): Shape {
  return (x, y) => Math.abs(Math.hypot(x - centreX, y - centreY) - radius) <= width / 2;
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => Math.hypot(x - centreX, y - centreY) <= radius;
}

function layers(colour: Colour, ...shapes: readonly Shape[]): Layer[] {
  return shapes.map((shape) => ({ shape, colour }));
}

/** A sheet of paper with a red heading: what every button has to do with. */
function sheet(right: number, bottom: number): Layer[] {
  return [
    ...layers(INK, rectangle(1, 1, right, bottom)),
    ...layers(PAPER, rectangle(2, 2, right - 1, bottom - 1)),
    ...layers(RED, rectangle(2, 2, right - 1, 5)),
  ];
}

function tick(x: number, y: number, scale: number, width: number): Shape[] {
  return [
    line(x, y, x + scale, y + scale, width),
    line(x + scale, y + scale, x + 2.6 * scale, y - scale, width),
  ];
}

export const icons: readonly Icon[] = [
  {
    name: "icon",
    sizes: [16, 32, 64, 80],
    layers: [
      ...layers(RED, roundedRectangle(0, 0, 16, 16, 3)),
      ...layers(PAPER, rectangle(3, 3, 13, 5), rectangle(3, 6, 6, 9), rectangle(3, 10, 6, 13)),
      ...layers(PAPER, ...tick(7, 9.4, 2, 1.6)),
    ],
  },
  {
    name: "recognise",
    sizes: BUTTON_SIZES,
    layers: [
      ...sheet(13, 14),
      ...layers(INK, rectangle(2, 8, 12, 9), rectangle(6, 5, 7, 13)),
      ...layers(PAPER, disc(10.5, 10.5, 4.2)),
      ...layers(BLUE, ring(10.5, 10.5, 3, 1.4), line(12.7, 12.7, 15, 15, 1.6)),
    ],
  },
  {
    name: "check",
    sizes: BUTTON_SIZES,
    layers: [
      ...sheet(13, 14),
      ...layers(INK, rectangle(4, 7, 10, 8), rectangle(4, 10, 7, 11)),
      ...layers(PAPER, ...tick(8, 11.5, 2.3, 3.6)),
      ...layers(GREEN, ...tick(8, 11.5, 2.3, 1.8)),
    ],
  },
  {
    name: "report",
    sizes: BUTTON_SIZES,
    layers: [
      ...layers(INK, rectangle(3, 1, 14, 15)),
      ...layers(PAPER, rectangle(4, 2, 13, 14)),
      ...layers(RED, rectangle(5, 3, 12, 5)),
      ...layers(INK, rectangle(5, 7, 12, 8), rectangle(5, 9, 12, 10), rectangle(5, 11, 9, 12)),
    ],
  },
  {
    name: "figures",
    sizes: BUTTON_SIZES,
    layers: [
      ...layers(INK, rectangle(1, 14, 15, 15)),
      ...layers(BLUE, rectangle(2, 9, 5, 14), rectangle(6, 6, 9, 14)),
      ...layers(RED, rectangle(10, 2, 13, 14)),
    ],
  },
  {
    name: "pane",
    sizes: BUTTON_SIZES,
    layers: [
      ...layers(INK, rectangle(1, 2, 15, 14)),
      ...layers(PAPER, rectangle(2, 3, 14, 13)),
      ...layers(RED, rectangle(9, 3, 14, 13)),
      ...layers(INK, rectangle(3, 5, 7, 6), rectangle(3, 8, 7, 9), rectangle(3, 11, 7, 12)),
    ],
  },
];

function colourAt(icon: Icon, x: number, y: number): Colour | null {
  const layer = icon.layers.filter(({ shape }) => shape(x, y)).at(-1);
  return layer?.colour ?? null;
}

/** RGBA bytes of an icon, row by row. */
export function drawPixels(icon: Icon, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(averagePixel(icon, size, column, row), (row * size + column) * 4);
    }
  }
  return pixels;
}

function averagePixel(icon: Icon, size: number, column: number, row: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size) * GRID;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size) * GRID;
    const colour = colourAt(icon, x, y);
    if (colour === null) continue;
    covered += 1;
    colour.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((part) => Math.round(part / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

/** A square RGBA image as a PNG file. */
export function encodePng(pixels: Uint8Array, size: number): Buffer {
  return pngFile({ width: size, height: size, pixels });
}

export function iconFile(icon: Icon, size: number): string {
  return `${icon.name}-${size}.png`;
}

function writeIcons(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const icon of icons) {
    for (const size of icon.sizes) {
      writeFileSync(join(folder, iconFile(icon, size)), encodePng(drawPixels(icon, size), size));
    }
  }
}

if (require.main === module) writeIcons(resolve(__dirname, "../assets"));
