/** Workbooks whose used area is far larger than what stands in it. */
import { smallParts, worksheet, zipOf } from "../package/rich-package";

const HEADS = ["企业名称", "经营状态", "党员总数", "是否建立党组织"];

function text(cell: string, value: string): string {
  return `<c r="${cell}" t="str"><v>${value}</v></c>`;
}

export function ledgerRow(row: number): string {
  const at = String(row);
  return `<row r="${at}">${text(`A${at}`, `第${at}食品有限公司`)}${text(`B${at}`, "投产")}<c r="C${at}"><v>3</v></c>${text(`D${at}`, "是")}</row>`;
}

/** A ledger of 50 enterprises, with formulas below that show nothing, and further rows. */
export function filledDown(rows: number, below = ""): Uint8Array {
  const head = `<row r="1">${HEADS.map((title, at) => text(`${"ABCD"[at] ?? ""}1`, title)).join("")}</row>`;
  const records = Array.from({ length: 50 }, (_, index) => ledgerRow(index + 2));
  const blank = Array.from({ length: rows - 51 }, (_, index) => {
    const at = String(index + 52);
    return `<row r="${at}"><c r="A${at}" t="str"><f>""</f><v></v></c></row>`;
  });
  const inside = `<sheetData>${head}${records.join("")}${blank.join("")}${below}</sheetData>`;
  return zipOf(smallParts(inside, { "xl/worksheets/sheet1.xml": worksheet(inside) }));
}

/** Small by its bytes: one cell far down makes the used area as long. */
export const longBook = filledDown(52, `<row r="600000"><c r="A600000"><v>1</v></c></row>`);

/** How many cells its used area has. */
export const longCells = 600_000 * HEADS.length;
