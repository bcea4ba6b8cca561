/** One form for what looks the same, position by position: every offset in it is one in the draft. */

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％．＋－～　\u00a0\u2002-\u200a\u202f]/g;
const DASHES = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63]/g;
const SPACES = /[　\u00a0\u2002-\u200a\u202f]/;

/** Digits, letters and signs half width, one sort of dash and of space; as long as the text itself. */
export function evenCharacters(text: string): string {
  return text
    .replace(FULL_WIDTH, (character) =>
      SPACES.test(character) ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replace(DASHES, "-");
}
