/** Cell formats: between the plain {@link StyleData} and the engine's own. */
import type { IBorderData, IStyleData } from "@univerjs/core";
import type { StyleData } from "../../package/book";

/** By the engine's own numbers; its fifth, which files have no word for, carries the one that it lacks. */
const HORIZONTAL: readonly StyleData["horizontal"][] = [
  "general",
  "left",
  "center",
  "right",
  "justify",
  "centerContinuous",
];
const VERTICAL: readonly StyleData["vertical"][] = [undefined, "top", "center", "bottom"];
const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const WRAP = 3;
/** The engine cuts off what Excel writes smaller. */
const SHRUNK = 2;
const PIXELS_PER_INDENT = 9;

function engineBorders(borders: NonNullable<StyleData["borders"]>): IBorderData {
  const data: IBorderData = {};
  for (const side of borders) data[SIDES[side]] = { s: 1, cl: { rgb: "#000000" } };
  return data;
}

export type Side = NonNullable<StyleData["borders"]>[number];

/** Draws or takes away one side. */
export function borderPatch(side: Side, isDrawn: boolean): IStyleData {
  return { bd: { [SIDES[side]]: isDrawn ? { s: 1, cl: { rgb: "#000000" } } : null } };
}

/** The engine's form of a format. */
export function toEngineStyle(style: StyleData): IStyleData {
  return {
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.bold === true && { bl: 1 }),
    ...(style.italic === true && { it: 1 }),
    ...(style.underline === true && { ul: { s: 1 } }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.horizontal !== undefined && { ht: HORIZONTAL.indexOf(style.horizontal) }),
    ...(style.vertical !== undefined && { vt: VERTICAL.indexOf(style.vertical) }),
    ...(style.shrink === true && { tb: SHRUNK }),
    ...(style.wrap === true && { tb: WRAP }),
    ...(style.indent !== undefined && { pd: { l: style.indent * PIXELS_PER_INDENT } }),
    ...(style.borders !== undefined && { bd: engineBorders(style.borders) }),
  };
}

function sidesOf(borders: IBorderData): NonNullable<StyleData["borders"]> {
  return (["top", "bottom", "left", "right"] as const).filter((side) => borders[SIDES[side]]);
}

/** The plain form of the engine's format. */
export function fromEngineStyle(style: IStyleData): StyleData {
  const borders = style.bd ? sidesOf(style.bd) : [];
  return {
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...fontOf(style),
    ...(style.bg?.rgb && { fill: style.bg.rgb }),
    ...alignmentOf(style),
    ...(borders.length > 0 && { borders }),
  };
}

function fontOf(style: IStyleData): StyleData {
  return {
    ...(style.ff && { fontName: style.ff }),
    ...(style.fs !== undefined && { fontSize: style.fs }),
    ...(style.bl === 1 && { bold: true }),
    ...(style.it === 1 && { italic: true }),
    ...(style.ul?.s === 1 && { underline: true }),
    ...(style.cl?.rgb && { fontColor: style.cl.rgb }),
  };
}

function alignmentOf(style: IStyleData): StyleData {
  const horizontal = HORIZONTAL[style.ht ?? -1];
  const vertical = VERTICAL[style.vt ?? 0];
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(style.tb === WRAP && { wrap: true }),
    ...(style.tb === SHRUNK && { shrink: true }),
    ...(style.pd?.l && { indent: Math.round(style.pd.l / PIXELS_PER_INDENT) }),
  };
}

/** What a patch leaves out keeps its value, what it gives as undefined is taken away: the engine wants null for that. */
export function toEngineStylePatch(patch: Partial<Record<keyof StyleData, unknown>> & StyleData): IStyleData {
  const removed: Record<string, null> = {};
  // The engine knows no locks of single cells; the file keeps its own.
  const KEYS: Record<Exclude<keyof StyleData, "unlocked">, string> = {
    numberFormat: "n",
    fontName: "ff",
    fontSize: "fs",
    bold: "bl",
    italic: "it",
    underline: "ul",
    fontColor: "cl",
    fill: "bg",
    horizontal: "ht",
    vertical: "vt",
    wrap: "tb",
    shrink: "tb",
    indent: "pd",
    borders: "bd",
  };
  for (const key of Object.keys(patch) as (keyof typeof KEYS)[]) {
    if (patch[key] === undefined || patch[key] === false) removed[KEYS[key]] = null;
  }
  return { ...removed, ...toEngineStyle(patch) };
}
