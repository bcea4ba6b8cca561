/** A report as .docx, through the docx library; loaded only when somebody asks for the file. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from "docx";
import type { WrittenParagraph } from "./clipboard-text";
import type { ParagraphLevel } from "./paragraph";
import { latinFont, lineDistance, looks, page, type Look } from "./typography";

const twipsPerPoint = 20;
const twipsPerMillimetre = 1440 / 25.4;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

const outlineLevels: Partial<Record<ParagraphLevel, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  title: HeadingLevel.TITLE,
  heading1: HeadingLevel.HEADING_1,
  heading2: HeadingLevel.HEADING_2,
  heading3: HeadingLevel.HEADING_3,
};

/** The file's bytes: A4, margins, page numbers and fonts as official text has them. */
export async function wordDocument(paragraphs: readonly WrittenParagraph[]): Promise<Uint8Array> {
  const document = new Document({
    creator: "",
    title: paragraphs.find(({ level }) => level === "title")?.text ?? "",
    styles: { default: { document: { run: runOf(looks.body) } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
            },
          },
        },
        footers: { default: pageNumbers() },
        children: paragraphs.map(wordParagraph),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function wordParagraph({ level, text }: WrittenParagraph): Paragraph {
  const look = looks[level];
  const heading = outlineLevels[level];
  const options: IParagraphOptions = {
    alignment: alignments[look.align],
    indent: { firstLine: look.indent * look.size * twipsPerPoint },
    spacing: { line: lineDistance * twipsPerPoint, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [new TextRun({ text, color: "000000", ...runOf(look) })],
  };
  return new Paragraph(heading === undefined ? options : { ...options, heading });
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

/** — 1 — in 4号, as GB/T 9704 has it. */
function pageNumbers(): Footer {
  const run = { font: "宋体", size: 28 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
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
  return Math.round(millimetres * twipsPerMillimetre);
}
