/** Files with bytes turned, parts lost or torn and XML cut: read, or refused in one sentence. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { draftOfFile } from "../../src/jobs/draft-file";
import { bookOfFile, gridOfSheet } from "../../src/jobs/workbook-file";
import { newBook, sheetOfRows } from "../../package/workbook/new-book";
import type { Dice } from "../layouts/dice";
import { richBook, zipOf } from "../package/rich-package";
import { noSentence } from "./kinds";

const workbooks: readonly Uint8Array[] = [
  newBook({
    sheets: [
      sheetOfRows("企业台账", [
        ["企业名称", "党员总数"],
        ["禾丰有限公司", 3],
      ]),
    ],
  }),
  richBook(),
];
const WORDS =
  '<w:p><w:r><w:t>园区企业50家，</w:t></w:r><w:r><w:t xml:space="preserve">党员 83名。</w:t></w:r></w:p>';
const document = zipOf({
  "word/document.xml": `<w:document xmlns:w="w"><w:body>${WORDS}<w:tbl><w:tr><w:tc>${WORDS}</w:tc></w:tr></w:tbl></w:body></w:document>`,
});

export function fileCase(dice: Dice): readonly string[] {
  const isDocument = dice.chance(30);
  const bytes = isDocument ? document : dice.pick(workbooks);
  const torn = dice.chance(50) ? turned(bytes, dice) : restructured(bytes, dice);
  return isDocument ? draftWrong(torn) : workbookWrong(torn);
}

function draftWrong(bytes: Uint8Array): readonly string[] {
  const read = draftOfFile(bytes);
  return "problem" in read ? noSentence(read.problem) : [];
}

function workbookWrong(bytes: Uint8Array): readonly string[] {
  const read = bookOfFile(bytes);
  if ("problem" in read) return noSentence(read.problem);
  const { data } = read.book;
  for (const sheet of data.sheets) gridOfSheet(data, sheet, "full");
  return [];
}

/** Some bytes turned, a piece lost, doubled or moved. */
function turned(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let time = dice.between(1, 8); time > 0; time--)
    copy[dice.between(0, copy.length - 1)] = dice.between(0, 255);
  const at = dice.between(0, copy.length - 1);
  const piece = copy.subarray(at, at + dice.between(0, 300));
  switch (dice.between(0, 5)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Uint8Array.from([...copy.subarray(0, at), ...copy.subarray(at + piece.length)]);
    case 2:
      return Uint8Array.from([...copy.subarray(0, at), ...piece, ...copy.subarray(at)]);
    default:
      return copy;
  }
}

const SNIPPETS: readonly string[] = [
  ...["<", ">", "/>", "&", "&#0;", "&#xD800;", "&lol;", "<![CDATA[", "]]>", "<!--", "<?", "\u0000", '"', "'"],
  ...[
    'r="-1"',
    'r="XFE1"',
    'r="A99999999"',
    's="999999"',
    't="s"',
    't="x"',
    'count="1e9"',
    'ref="A1:XFD1048576"',
  ],
  ...["<c", "</c>", "<row>", "</row>", "<v>1e999</v>", "<v>NaN</v>", "<f>A1</f>", "<is><t/></is>", "<x:c/>"],
  '<!DOCTYPE a [<!ENTITY b "b">]>',
];

/** Parts dropped, renamed, or their text cut and sewn. */
function restructured(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  for (let time = dice.between(1, 4); time > 0 && parts.size > 0; time--) {
    const name = dice.pick([...parts.keys()]);
    const text = strFromU8(parts.get(name) ?? new Uint8Array());
    const kind = dice.between(0, 9);
    if (kind <= 1) parts.delete(name);
    else if (kind === 2)
      parts.set(dice.pick(["../a.xml", name.toUpperCase(), "xl\\workbook.xml", "a/"]), strToU8(text));
    else parts.set(name, strToU8(sewn(text, dice)));
  }
  const zippable: Zippable = {};
  for (const [name, content] of parts) zippable[name] = [content, { level: 0 }];
  return zipSync(zippable);
}

function sewn(text: string, dice: Dice): string {
  const at = dice.between(0, text.length);
  const end = dice.between(at, Math.min(text.length, at + dice.between(0, 80)));
  const piece = dice.chance(70) ? dice.pick(SNIPPETS) : text.slice(end, end + dice.between(0, 200));
  return text.slice(0, at) + piece + text.slice(dice.chance(50) ? end : at);
}
