/** The styles of a file: read as data by number, and added to without touching those that exist. */
import type { StyleData } from "../book";
import { styleKey } from "./style-keys";
import { differentialColors, styleOf } from "./style-reader";
import { differentialXml, xfFor } from "./style-writer";
import { Stylesheet } from "./stylesheet";

/** A file's styles part. Styles are numbered as cells number them (`s`, the index into `cellXfs`). */
export class StyleTable {
  /** What each style means, by its number. */
  readonly styles: readonly StyleData[];
  private readonly sheet: Stylesheet;
  private readonly numbers = new Map<string, number>();
  private highest = 0;

  /** @param source the part's text, where the file has one */
  constructor(
    private readonly source?: string,
    private readonly part?: string,
    private readonly theme: readonly string[] = [],
  ) {
    this.sheet = new Stylesheet(source, part, theme);
    this.styles = this.sheet.items("cellXfs").map((xf) => styleOf(xf, this.sheet));
  }

  /** The same table without what was added to this one. */
  fresh(): StyleTable {
    const table = new StyleTable(this.source, this.part, this.theme);
    table.use(this.highest);
    return table;
  }

  /** Something in the file has the style of this number, whether the file has that style or not. */
  use(number: number): void {
    if (number <= this.highest) return;
    this.highest = number;
    this.sheet.take("cellXfs", number);
  }

  get isChanged(): boolean {
    return this.sheet.isChanged;
  }

  /** The colours of a conditional format's style. */
  differential(number: number | undefined): { fill?: string; fontColor?: string } {
    const dxf = number === undefined ? undefined : this.sheet.items("dxfs")[number];
    return differentialColors(dxf, this.theme);
  }

  /**
   * The number of a style that means `style`; what {@link StyleData} cannot say (a double line, a lock)
   * is kept from the style `from` that the cell had. A cell without one takes a style of the file that
   * means the same, first of all the one numbered `likely`.
   */
  numberFor(style: StyleData, from = 0, likely = 0): number {
    const before = this.styles[from] ?? {};
    const wanted = styleKey(style);
    if (styleKey(before) === wanted) return from;
    const key = `${from}|${from === 0 ? likely : 0}|${wanted}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const alike = from === 0 ? this.styleLike(wanted, likely) : -1;
    const xf = this.sheet.items("cellXfs")[from];
    const number = alike >= 0 ? alike : this.sheet.addStyle(xfFor(style, before, xf, this.sheet));
    this.numbers.set(key, number);
    return number;
  }

  /** The number of a differential style with these colours. */
  differentialFor(colors: { fill?: string; fontColor?: string }): number {
    return this.sheet.add("dxfs", this.sheet.prefixed(differentialXml(colors)));
  }

  /** The part with what was added. */
  render(): string {
    return this.sheet.render();
  }

  private styleLike(key: string, likely: number): number {
    const style = this.styles[likely];
    if (style && styleKey(style) === key) return likely;
    return this.styles.findIndex((other) => styleKey(other) === key);
  }
}
