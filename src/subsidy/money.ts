/** Money in words. Amounts are whole fen everywhere; yuan appear only where people read them. */

/** Whole fen from an exact or inexact number of fen: half a fen goes up, as at a counter. */
export function roundFen(fen: number): number {
  return Math.sign(fen) * Math.floor(Math.abs(fen) + 0.5);
}

/** `120000` → `1,200元`, `111774` → `1,117.74元`. */
export function yuanText(fen: number): string {
  const size = Math.abs(fen);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = size % 100;
  const decimals = rest === 0 ? "" : "." + String(rest).padStart(2, "0");
  return `${fen < 0 ? "-" : ""}${whole}${decimals}元`;
}
