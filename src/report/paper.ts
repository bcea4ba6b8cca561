/** Wide sheets on paper: so many pages beside each other that every one can be read. */

/** Characters that fit beside each other on a landscape A4 when it is printed a little smaller than it is on the screen. */
const FITS = 150;

export interface PagesBeside {
  readonly pages: number;
  /** Columns on the first of them. */
  readonly first: number;
}

/** How columns of these widths, in characters, fall onto pages that all begin with the first `repeated` columns. */
export function pagesBeside(widths: readonly number[], repeated: number): PagesBeside {
  const again = widths.slice(0, repeated).reduce((sum, width) => sum + width, 0);
  let [pages, used, first] = [1, 0, widths.length];
  widths.forEach((width, column) => {
    if (used + width > FITS && column > repeated) {
      if (pages === 1) first = column;
      pages += 1;
      used = again;
    }
    used += width;
  });
  return { pages, first };
}
