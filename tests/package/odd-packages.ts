/** Packages as other programs leave them: poor stylesheets, odd sheets, parts stored or in UTF-16. */
import fc from "fast-check";
import {
  contentTypes,
  HEAD,
  MAIN,
  OFFICE,
  relationships,
  worksheet,
  zipOf,
  type Parts,
} from "./rich-package";

/** A picture's first bytes, and some that no packing makes shorter. */
export const PICTURE = Uint8Array.from({ length: 600 }, (_, index) => (index * index * 31 + 137) & 0xff);

function stylesheet(inside: string): string {
  return `${HEAD}<styleSheet xmlns="${MAIN}">${inside}</styleSheet>`;
}

const FONTS = '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>';
const FILLS =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
const BORDERS = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
const CELL_STYLES = '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>';

/** Stylesheets that lack something; every one of them is opened by spreadsheet programs. */
export const POOR_STYLESHEETS: Readonly<Record<string, string>> = {
  "an empty tag": `${HEAD}<styleSheet xmlns="${MAIN}"/>`,
  "nothing inside": stylesheet(""),
  "empty lists": stylesheet('<fonts count="0"/><fills count="0"/><borders count="0"/><cellXfs count="0"/>'),
  "no fonts": stylesheet(FILLS + BORDERS + CELL_STYLES),
  "no fills": stylesheet(FONTS + BORDERS + CELL_STYLES),
  "one fill": stylesheet(
    `${FONTS}<fills count="1"><fill><patternFill patternType="none"/></fill></fills>${BORDERS}${CELL_STYLES}`,
  ),
  "no borders": stylesheet(FONTS + FILLS + CELL_STYLES),
  "no cell styles": stylesheet(FONTS + FILLS + BORDERS),
  "number formats alone": stylesheet(
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts>',
  ),
  "cell styles that name what is not there": stylesheet(
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="165" fontId="2" fillId="4" borderId="3" xfId="5"/></cellXfs>',
  ),
  "a prefix and an empty list": `<x:styleSheet xmlns:x="${MAIN}"><x:fonts/><x:cellXfs><x:xf/></x:cellXfs></x:styleSheet>`,
};

/** What a sheet's part may be; cells may count on styles that the stylesheet lacks. */
const SHEETS: readonly string[] = [
  worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>45000</v></c></row></sheetData>'),
  worksheet('<cols><col min="2" max="2" width="9" style="3"/></cols><sheetData/>'),
  worksheet('<sheetData><row r="2" s="2" customFormat="1"/><row r="4"><c r="C4" s="6"/></row></sheetData>'),
  worksheet('<sheetData><row r="1048576"><c r="XFD1048576"><v>9</v></c></row></sheetData>'),
  worksheet(""),
  `${HEAD}<worksheet xmlns="${MAIN}"/>`,
  `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
];

const NAMES = ["台账", "a!b", "O'Brien", "2023 年", "R1C1", "甲,乙", "汇总(1)"];

export interface OddBook {
  readonly parts: Parts;
  readonly stored: ReadonlySet<string>;
  readonly sheets: readonly string[];
  /** Behind the sheets an entry of an old macro module, which has no part. */
  readonly hasModule: boolean;
}

export function oddBytes({ parts, stored }: OddBook): Uint8Array {
  return zipOf(parts, (name) => stored.has(name));
}

/** UTF-16 with the mark in front, as some programs write parts. */
export function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((sign, index) => view.setUint16(index * 2, sign.charCodeAt(0), isLittle));
  return bytes;
}

/** What a package is made of; `isWide` and `isStored` go by the parts' order. */
export interface OddChoice {
  readonly styles: string | undefined;
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly activeTab: number | undefined;
  readonly hasModule: boolean;
  readonly isWide: readonly boolean[];
  readonly isStored: readonly boolean[];
}

export function oddBook({ styles, sheets, activeTab, hasModule, isWide, isStored }: OddChoice): OddBook {
  const part = (index: number): string => `xl/worksheets/sheet${String(index + 1)}.xml`;
  const entries = sheets.map(
    ({ name }, index) =>
      `<sheet name="${name.replace("'", "&apos;")}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const module = hasModule ? '<sheet name="Module1" sheetId="40" r:id=""/>' : "";
  const active = activeTab === undefined ? "" : ` activeTab="${String(activeTab)}"`;
  const texts: Record<string, string> = {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "spreadsheetml.sheet.main",
      ...Object.fromEntries(sheets.map((_, index) => [part(index), "spreadsheetml.worksheet"])),
      ...(styles === undefined ? {} : { "xl/styles.xml": "spreadsheetml.styles" }),
    }).replace("<Override", '<Default Extension="png" ContentType="image/png"/><Override'),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView${active}/></bookViews>` +
      `<sheets>${entries.join("")}${module}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...sheets.map((_, index) => [`rId${String(index + 1)}`, "worksheet", `/${part(index)}`] as const),
      ...(styles === undefined ? [] : [["rId90", "styles", "styles.xml"] as const]),
    ),
    ...(styles === undefined ? {} : { "xl/styles.xml": styles }),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [part(index), xml])),
  };
  const names = [...Object.keys(texts), "xl/media/image1.png"];
  const parts: Parts = { "xl/media/image1.png": PICTURE };
  Object.entries(texts).forEach(([name, text], index) => {
    parts[name] = isWide[index] === true ? utf16(text.replace("UTF-8", "UTF-16"), index % 2 === 0) : text;
  });
  const stored = new Set(names.filter((_, index) => isStored[index] === true));
  return { parts, stored, sheets: sheets.map(({ name }) => name), hasModule };
}

const flags = (weight: number): fc.Arbitrary<boolean[]> =>
  fc.array(
    fc.nat(9).map((n) => n < weight),
    { minLength: 12, maxLength: 12 },
  );

/** Any of them together. */
export const oddChoices: fc.Arbitrary<OddChoice> = fc.record({
  styles: fc.constantFrom(undefined, ...Object.values(POOR_STYLESHEETS)),
  sheets: fc
    .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
    .chain((names) =>
      fc.tuple(...names.map((name) => fc.constantFrom(...SHEETS).map((xml) => ({ name, xml })))),
    ),
  activeTab: fc.constantFrom(undefined, -1, 0, 1, 99),
  hasModule: fc.boolean(),
  isWide: flags(1),
  isStored: flags(5),
});
