/** Styles compared by what they mean. */
import type { StyleData } from "../book";

export function fontKey(style: StyleData): string {
  return JSON.stringify([
    style.fontName,
    style.fontSize,
    Boolean(style.bold),
    Boolean(style.italic),
    Boolean(style.underline),
    style.fontColor,
  ]);
}

export function bordersKey(style: StyleData): string {
  return [...(style.borders ?? [])].sort().join();
}

/** Equal for styles that mean the same. */
export function styleKey(style: StyleData): string {
  return JSON.stringify([
    style.numberFormat ?? "General",
    fontKey(style),
    style.fill,
    style.horizontal ?? "general",
    style.vertical ?? "bottom",
    Boolean(style.wrap),
    Boolean(style.shrink),
    style.indent ?? 0,
    bordersKey(style),
  ]);
}
