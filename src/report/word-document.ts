/** A report as .docx, through the docx library; loaded only when somebody asks for the file. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IContext,
  type IParagraphOptions,
  type IRunOptions,
  type IXmlableObject,
} from "docx";
import type { WrittenParagraph } from "./clipboard-text";
import { numberTag, type Stretch, type TagPeriod, type TaggedStretch } from "./number-tags";
import type { ParagraphLevel } from "./paragraph";
import { textBlocks } from "./tables/table-cells";
import type { TitledTable } from "./table-text";
import type { TableBlock, TableCell as ReportCell } from "./tables/table-report";
import { charactersOf } from "./row-height";
import { latinFont, lineDistance, looks, page, type Look } from "./typography";

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

const OUTLINE_LEVELS: Partial<Record<ParagraphLevel, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  title: HeadingLevel.TITLE,
  heading1: HeadingLevel.HEADING_1,
  heading2: HeadingLevel.HEADING_2,
  heading3: HeadingLevel.HEADING_3,
};

/** A paragraph of a file. */
export interface WordParagraph extends WrittenParagraph {
  /** Stretches that are highlighted, in their order. */
  readonly marked?: readonly Stretch[];
  /** Live numbers, in their order, none within another. */
  readonly tagged?: readonly TaggedStretch[];
}

/** The file's bytes: A4, margins, page numbers and fonts as official text has them. */
export function wordDocument(paragraphs: readonly WordParagraph[]): Promise<Uint8Array> {
  const title = paragraphs.find(({ level }) => level === "title")?.text ?? "";
  return bytesOf(title, childrenOf(paragraphs), { isWide: false });
}

/** Paragraphs, and tables where cells stand one behind the other. */
function childrenOf(paragraphs: readonly WordParagraph[]): readonly FileChild[] {
  const blocks = textBlocks(paragraphs);
  return blocks.flatMap((block, at): readonly FileChild[] => {
    if (block.kind === "table") return [cellTable(block.rows)];
    const { paragraph } = block;
    const next = blocks[at + 1];
    const goesOn = next?.kind === "paragraph" && next.paragraph.level === "title";
    const isLastOfTitle = paragraph.level === "title" && !goesOn;
    return [wordParagraph(paragraph), ...(isLastOfTitle ? [wordParagraph({ level: "body", text: "" })] : [])];
  });
}

function cellTable(rows: readonly (readonly (readonly WordParagraph[])[])[]): Table {
  const columns = rows[0]?.length ?? 1;
  const room = twips(page.width - page.left - page.right);
  const widths = shared(room, Array<number>(columns).fill(1));
  const cellOf = (cell: readonly WordParagraph[], column: number): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: (cell.length === 0 ? [BLANK_CELL] : cell).map((paragraph) => wordParagraph(paragraph)),
    });
  return new Table({
    columnWidths: [...widths],
    rows: rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cellOf) })),
  });
}

const BLANK_CELL: WordParagraph = { level: "cell", text: "" };

/** A table as a file, its header repeated on every page; a wide one lies on its side. */
export function wordTable(table: TitledTable, period: TagPeriod | null): Promise<Uint8Array> {
  const isWide = table.blocks.some(({ header }) => header.length > 8);
  return bytesOf(table.title, tableChildren(table, { isWide, breaksBefore: false, period }), { isWide });
}

/** Tables as one file, each from the top of a page, and on as few pages as it takes: they are kept, not handed in. */
export function wordTables(tables: readonly TitledTable[]): Promise<Uint8Array> {
  const children = tables.flatMap((table, at) =>
    tableChildren(table, { isWide: false, isCompact: true, breaksBefore: at > 0, period: null }),
  );
  return bytesOf(tables[0]?.title ?? "", children, { isWide: false, isCompact: true });
}

interface TableLook {
  readonly isWide: boolean;
  /** Smaller characters, narrow margins, columns as wide as what stands in them. */
  readonly isCompact?: true;
  readonly breaksBefore: boolean;
  /** For which its numbers get their tags; `null` for a table without. */
  readonly period: TagPeriod | null;
}

function tableChildren(
  { title, subtitle, blocks, notes, widths }: TitledTable,
  { isWide, isCompact, breaksBefore, period }: TableLook,
): readonly FileChild[] {
  const { left, right } = isCompact === true ? NARROW : page;
  const room = twips(isWide ? page.height - 2 * right : page.width - left - right);
  const look = isCompact === true ? SMALLER : SMALL;
  const widthsOf = (block: TableBlock): readonly number[] =>
    isCompact === true ? neededWidths(block) : widths.slice(0, block.header.length);
  return [
    wordParagraph({ level: "title", text: title }, breaksBefore),
    ...(subtitle === "" && isCompact === true ? [] : [line(subtitle, look)]),
    ...blocks.flatMap((block) => [
      ...(block.caption === "" ? [] : [line(block.caption, look)]),
      tableOf(block, shared(room, widthsOf(block)), period, look),
    ]),
    ...notes.map((note) => line(note, look)),
  ];
}

/** Of each column what its longest text takes: a date or number is never broken, words may go on in a second line. */
function neededWidths({ header, rows }: TableBlock): readonly number[] {
  return header.map((head, column) => {
    const texts = rows.map((row) => row[column]?.shown ?? "");
    const words = texts.filter((text) => WORDS.test(text)).map((text) => charactersOf(text));
    const numbers = texts.filter((text) => !WORDS.test(text)).map((text) => charactersOf(text) + 2);
    return Math.max(charactersOf(head), ...numbers, Math.min(WIDEST_WORDS, Math.max(...words, 0)));
  });
}

const WORDS = /[\u2e80-\uffe6]/;
/** In characters. */
const WIDEST_WORDS = 22;

async function bytesOf(
  title: string,
  children: readonly FileChild[],
  { isWide, isCompact }: Pick<TableLook, "isWide" | "isCompact">,
): Promise<Uint8Array> {
  const margins = isCompact === true ? NARROW : page;
  const document = new Document({
    creator: "",
    title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: runOf(looks.body) } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(page.width),
              height: twips(page.height),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(isWide ? margins.left : margins.top),
              bottom: twips(isWide ? margins.right : margins.bottom),
              left: twips(isWide ? margins.right : margins.left),
              right: twips(margins.right),
            },
          },
        },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** 小四号, so that a row stays on one line. */
const SMALL: Look = { ...looks.body, size: 12, align: "left", indent: 0 };

/** Ten points, with margins in millimetres, where a page has to hold much. */
const SMALLER: Look = { ...SMALL, size: 10 };
const NARROW = { top: 15, bottom: 15, left: 15, right: 15 } as const;

function line(text: string, look: Look): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, ...runOf(look) })] });
}

/** The room among columns in proportion to their widths. */
function shared(room: number, widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((room * width) / whole));
}

function tableOf(
  { header, rows }: TableBlock,
  widths: readonly number[],
  period: TagPeriod | null,
  look: Look,
): Table {
  const cell = (text: string, column: number, bold: boolean, isWords: boolean, tag = ""): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: isWords ? AlignmentType.LEFT : AlignmentType.CENTER,
          children: [childOf({ text, isMarked: false, tag }, { ...look, bold })],
        }),
      ],
    });
  return new Table({
    columnWidths: [...widths],
    rows: [
      new TableRow({
        tableHeader: true,
        children: header.map((title, column) => cell(title, column, true, false)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((one, column) =>
              cell(one.shown, column, false, one.look === "text", tagOf(one, period)),
            ),
          }),
      ),
    ],
  });
}

/** "" for a cell that holds no figure's own number. */
function tagOf({ fact, side, value, shown }: ReportCell, period: TagPeriod | null): string {
  if (fact === undefined || side === undefined || typeof value !== "number" || period === null) return "";
  const figure = side === "now" ? fact : `${fact}:${side}`;
  return numberTag({ figure, form: null, printed: shown }, period) ?? "";
}

function wordParagraph(
  { level, text, marked = [], tagged = [] }: WordParagraph,
  breaksBefore = false,
): Paragraph {
  const look = looks[level];
  const heading = OUTLINE_LEVELS[level];
  const options: IParagraphOptions = {
    ...(breaksBefore ? { pageBreakBefore: true } : {}),
    // A heading never stands alone at the foot of a page.
    ...(heading === undefined ? {} : { keepNext: true }),
    alignment: ALIGNMENTS[look.align],
    indent: { firstLine: look.indent * look.size * TWIPS_PER_POINT },
    spacing: { line: lineDistance * TWIPS_PER_POINT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: runsOf(text, marked, tagged).map((run) => childOf(run, look)),
  };
  return new Paragraph(heading === undefined ? options : { ...options, heading });
}

interface Run {
  readonly text: string;
  readonly isMarked: boolean;
  /** "" for words that are no live number. */
  readonly tag: string;
}

function childOf({ text, isMarked, tag }: Run, look: Look): TextRun {
  const form = { color: "000000", ...runOf(look) };
  const options: IRunOptions = { text, ...(isMarked ? { highlight: "yellow" } : {}), ...form };
  return tag === "" ? new TextRun(options) : new LiveNumber(tag, options);
}

/** The text cut where a mark or a live number begins or ends. */
function runsOf(text: string, marked: readonly Stretch[], tagged: readonly TaggedStretch[]): readonly Run[] {
  const stretches = [...marked, ...tagged];
  const cuts = new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((one, other) => one - other);
  if (places.length < 2) return [{ text, isMarked: false, tag: "" }];
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const holds = (one: Stretch): boolean => one.start <= start && one.end >= end;
    const tag = tagged.find(holds)?.tag ?? "";
    return { text: text.slice(start, end), isMarked: marked.some(holds), tag };
  });
}

/** A number in a content control that is neither seen on the screen nor in print. */
class LiveNumber extends TextRun {
  constructor(
    private readonly tag: string,
    options: IRunOptions,
  ) {
    super(options);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const run = super.prepForXml(context);
    if (run === undefined) return undefined;
    const properties = [
      { "w:tag": { _attr: { "w:val": this.tag } } },
      { "w15:appearance": { _attr: { "w15:val": "hidden" } } },
    ];
    return { "w:sdt": [{ "w:sdtPr": properties }, { "w:sdtContent": [run] }] };
  }
}

function runOf(look: Look): {
  font: { ascii: string; hAnsi: string; eastAsia: string };
  size: number;
  bold: boolean;
} {
  return {
    font: { ascii: latinFont, hAnsi: latinFont, eastAsia: look.fonts[0] ?? "" },
    // The library counts half points.
    size: look.size * 2,
    bold: look.bold,
  };
}

/** — 1 — in 4号, a character from the outer edge: odd pages right, even ones left (GB/T 9704). */
function pageNumber(side: "left" | "right"): Footer {
  const run = { font: "宋体", size: 28 };
  const character = 14 * TWIPS_PER_POINT;
  return new Footer({
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[side],
        indent: side === "left" ? { left: character } : { right: character },
        children: [
          new TextRun({ text: "— ", ...run }),
          new TextRun({ children: [PageNumber.CURRENT], ...run }),
          new TextRun({ text: " —", ...run }),
        ],
      }),
    ],
  });
}

function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
}
