/** Packages for tests, built by hand: a rich one as Excel saves them, and hostile ones. */
import { strToU8, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts by name; a text is stored as UTF-8. */
export type Parts = Record<string, string | Uint8Array>;

/** @param isStored which parts stand in the zip unpacked */
export function zipOf(parts: Parts, isStored: (name: string) => boolean = () => false): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        [typeof content === "string" ? strToU8(content) : content, { level: isStored(name) ? 0 : 6 }],
      ]),
    ),
  );
}

export function relationships(...items: readonly (readonly [string, string, string])[]): string {
  const written = items.map(([id, kind, target]) => {
    const mode = target.startsWith("https:") ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`;
}

export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const written = Object.entries(overrides).map(
    ([part, type]) =>
      `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
    `${written.join("")}</Types>`
  );
}

/** A sheet's part from what stands inside its root. */
export function worksheet(inside: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
}

/** The smallest package with one sheet `表` of this inside; more parts replace or add. */
export function smallParts(inside: string, more: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "spreadsheetml.sheet.main",
      "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
    }),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(["rId1", "worksheet", "worksheets/sheet1.xml"]),
    "xl/worksheets/sheet1.xml": worksheet(inside),
    ...more,
  };
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; 家&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font>' +
  '<font><b/><sz val="12"/><color rgb="FFC00000"/><name val="黑体"/><family val="3"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.6"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="medium"><color auto="1"/></left><right/><top style="double"><color auto="1"/></top><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" vertical="center" textRotation="90"/><protection locked="0"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

const LEDGER = worksheet(
  '<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:F9"/>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B7" sqref="B7"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="2" width="20.7109375" customWidth="1"/><col min="5" max="5" width="9" hidden="1" customWidth="1"/></cols>' +
    "<sheetData>" +
    '<row r="1" spans="1:6" ht="30" customHeight="1" x="kept"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
    '<row r="2" spans="1:6"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>10</v></c><c r="C3"><f t="shared" ref="C3:C7" si="0">B3*2+$B$3</f><v>30</v></c><c r="D3" s="2"><v>45291</v></c></row>' +
    '<row r="4" hidden="1"><c r="A4" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></is></c><c r="B4"><v>20</v></c><c r="C4"><f t="shared" si="0"/><v>50</v></c></row>' +
    '<row r="5"><c r="A5" t="str"><f>"=" &amp; B5</f><v>=30</v></c><c r="B5"><v>30</v></c><c r="C5"><f t="shared" si="0"/><v>70</v></c></row>' +
    '<row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" s="3"><v>40.5</v></c><c r="C6"><f t="shared" si="0"/><v>91</v></c><c r="D6" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
    '<row r="7"><c r="B7"><v>50</v></c><c r="C7"><f t="shared" si="0"/><v>110</v></c></row>' +
    '<row r="8"><c r="A8" t="s"><v>5</v></c><c r="B8"><f>SUM(B3:B7)</f><v>150.5</v></c><c r="C8"><f t="array" ref="C8">SUM(B3:B7*2)</f><v>301</v></c></row>' +
    '<row r="9"><c r="A9"><f>_xldudf_DJ_COVERAGE(B3:B7)</f><v>0.5</v></c><c r="B9"><f>DJ.覆盖率(B3:B7)</f><v>0.5</v></c><c r="C9"><f>_xlfn.XLOOKUP(1,B3:B7,C3:C7)</f><v>0</v></c></row>' +
    "</sheetData>" +
    '<autoFilter ref="A2:C7"/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A8:A9"/></mergeCells>' +
    '<conditionalFormatting sqref="B3:B7"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="A3:A7"><cfRule type="expression" dxfId="0" priority="1"><formula>$B3&gt;15</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="D3:D7"><formula1>"是,否"</formula1></dataValidation>' +
    '<dataValidation type="whole" operator="greaterThan" sqref="B3:B7"><formula1>B$3-100</formula1></dataValidation></dataValidations>' +
    `<hyperlinks><hyperlink ref="A3" r:id="rId1"/><hyperlink ref="A5" location="'汇总 表'!A1" tooltip="看汇总" display="x"/></hyperlinks>` +
    '<printOptions gridLines="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" scale="80" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;L左&amp;C第&amp;P页&amp;R右</oddFooter></headerFooter>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
    '<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/>' +
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><xm:sqref>B3:B7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
);

const SUMMARY = worksheet(
  '<sheetData><row r="1"><c r="A1"><f>台账!B8</f><v>150.5</v></c><c r="B1"><f>SUM(台账!B3:B7)</f><v>150.5</v></c></row></sheetData>' +
    '<sheetProtection sheet="1" objects="1" scenarios="1"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
);

const CHART_SPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The workbook of an office with about everything in it: sheets 台账, 汇总 表 (protected) and 旧 (hidden). */
export function richParts(options: { date1904?: boolean; isLocked?: boolean } = {}): Parts {
  const date = options.date1904 ? ' date1904="1"' : "";
  const lock = options.isLocked ? '<workbookProtection lockStructure="1"/>' : "";
  return {
    "[Content_Types].xml": contentTypes({
      "xl/workbook.xml": "spreadsheetml.sheet.main",
      "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
      "xl/worksheets/sheet2.xml": "spreadsheetml.worksheet",
      "xl/worksheets/sheet3.xml": "spreadsheetml.worksheet",
      "xl/styles.xml": "spreadsheetml.styles",
      "xl/sharedStrings.xml": "spreadsheetml.sharedStrings",
      "xl/calcChain.xml": "spreadsheetml.calcChain",
      "xl/comments1.xml": "spreadsheetml.comments",
      "xl/drawings/drawing1.xml": "drawing",
      "xl/charts/chart1.xml": "drawingml.chart",
      "xl/tables/table1.xml": "spreadsheetml.table",
    }),
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "customXml/item1.xml": "<note>kept</note>",
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr${date}/>${lock}` +
      '<bookViews><workbookView activeTab="0"/></bookViews>' +
      '<sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="汇总 表" sheetId="4" r:id="rId2"/><sheet name="旧" sheetId="7" state="hidden" r:id="rId3"/></sheets>' +
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$2:$C$7</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1:$D$9</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">台账!$1:$2</definedName>' +
      '<definedName name="本表" localSheetId="2">旧!$A$1</definedName>' +
      '<definedName name="职工" comment="office">台账!$B$3:$B$7</definedName></definedNames><calcPr calcId="191029"/></workbook>',
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "sharedStrings", "sharedStrings.xml"],
      ["rId6", "calcChain", "calcChain.xml"],
    ),
    "xl/worksheets/sheet1.xml": LEDGER,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["rId1", "hyperlink", "https://example.org/"],
      ["rId2", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId3", "drawing", "../drawings/drawing1.xml"],
      ["rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId5", "comments", "../comments1.xml"],
    ),
    "xl/worksheets/sheet2.xml": SUMMARY,
    "xl/worksheets/_rels/sheet2.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
    "xl/worksheets/sheet3.xml": worksheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>'),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="6"><si><t>企业台账</t></si><si><t>企业名称</t></si><si><t xml:space="preserve"> 职工 </t></si><si><t>加倍</t></si><si><r><t>甲</t></r><r><rPr><b/></rPr><t>公司_x000D_</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si><si><t>合计</t></si></sst>`,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B8" i="1"/><c r="C3"/></calcChain>`,
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>办公室</author></authors><commentList><comment ref="B6" authorId="0"><text><t>待核实</t></text></comment><comment ref="B4" authorId="0"><text><t>已停产</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shape id="a" type="#t"><br><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 4, 2, 4, 15, 8, 4</x:Anchor><x:Row>5</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
      '<v:shape id="b" type="#t"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 2, 2, 4, 15, 6, 4</x:Anchor><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="${CHART_SPACE}"><c:chart><c:ser><c:val><c:numRef><c:f>台账!$B$3:$B$7</c:f></c:numRef></c:val></c:ser></c:chart></c:chartSpace>`,
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="园区"/><tableColumn id="2" name="家数"/></tableColumns></table>`,
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3, 255]),
  };
}

export function richBook(options: { date1904?: boolean; isLocked?: boolean } = {}): Uint8Array {
  return zipOf(richParts(options));
}
