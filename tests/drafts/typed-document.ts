/** A text as an office types it into Word: headings, tables where tabs are, and no word safe from a torn run. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";

const LONGEST_RUN = 7;

export async function typedDocument(text: string): Promise<Uint8Array> {
  const pieces = pieceLengths();
  const runs = (line: string): readonly TextRun[] => {
    const torn: TextRun[] = [];
    for (let at = 0; at < line.length;) {
      const length = pieces.next().value;
      torn.push(new TextRun({ text: line.slice(at, at + length), size: 28 + (length % 3) * 2 }));
      at += length;
    }
    return torn;
  };
  const rowOf = (line: string): TableRow =>
    new TableRow({
      children: line
        .split("\t")
        .map((cell) => new TableCell({ children: [new Paragraph({ children: [...runs(cell)] })] })),
    });
  const children: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) children.push(new Table({ rows }));
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) {
      rows.push(rowOf(line));
      continue;
    }
    closeTable();
    children.push(
      new Paragraph({
        children: [...runs(line)],
        ...(/^[一二三四五六七八九]、/.test(line) ? { heading: HeadingLevel.HEADING_1 } : {}),
      }),
    );
  }
  closeTable();
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

/** Lengths that look like chance and are the same every time. */
function* pieceLengths(): Generator<number, never> {
  let state = 7;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield 1 + ((state >> 8) % LONGEST_RUN);
  }
}
