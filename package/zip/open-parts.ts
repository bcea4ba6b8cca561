/** Unpacks a file, or refuses it in one sentence for people. */
import { unzipSync } from "fflate";
import { BookFileError } from "../book";
import { PartStore } from "./part-store";

/** What all parts together may take unpacked; a real workbook of an office stays far below. */
const MOST_BYTES = 1_000_000_000;
/** What one part may take: it has to fit into one string. */
const MOST_BYTES_OF_A_PART = 400_000_000;

const ZIP_MAGIC = [0x50, 0x4b];
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Unpacks a file.
 * @throws {BookFileError} for a file that is no package of a workbook, with the reason
 */
export function openParts(bytes: Uint8Array): PartStore {
  if (bytes.length === 0) {
    throw new BookFileError("文件是空的，没有任何内容，请检查文件是否复制完整。", "truncated");
  }
  if (startsWith(bytes, OLE_MAGIC)) throw oleFile(bytes);
  if (!startsWith(bytes, ZIP_MAGIC)) {
    throw new BookFileError(
      "这不是 Excel 工作簿（.xlsx），可能只是改了扩展名，请用 Excel 打开原文件后另存为 .xlsx。",
      "notAWorkbook",
    );
  }
  const store = new PartStore(unpack(bytes));
  refuseOtherKinds(store);
  return store;
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  const seen = { bytes: 0, tooBig: false };
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        seen.bytes += originalSize;
        if (originalSize > MOST_BYTES_OF_A_PART || seen.bytes > MOST_BYTES) seen.tooBig = true;
        return !seen.tooBig;
      },
    });
    if (seen.tooBig) throw tooBigFile();
    return new Map(
      Object.entries(files)
        .filter(([name]) => !name.endsWith("/"))
        .map(([name, content]) => [name.replace(/\\/g, "/"), content]),
    );
  } catch (error) {
    if (error instanceof BookFileError) throw error;
    throw new BookFileError(
      "文件不完整或已损坏，打不开，可能没有下载完或复制中断，请重新取得文件。",
      "truncated",
    );
  }
}

function tooBigFile(): BookFileError {
  return new BookFileError(
    "文件展开后超过 1 GB，超出能处理的大小，请删去多余的工作表或图片后再试。",
    "unsupported",
  );
}

/** Encrypted workbooks and the old .xls share one container; the names in its directory tell which. */
function oleFile(bytes: Uint8Array): BookFileError {
  if (containsWide(bytes, "EncryptedPackage")) {
    return new BookFileError("文件设有打开密码，请在 Excel 里取消密码后另存一份。", "encrypted");
  }
  return new BookFileError(
    "这是旧格式的文件（如 .xls、.et），请用 Excel 或 WPS 打开后另存为 .xlsx。",
    "unsupported",
  );
}

function refuseOtherKinds(store: PartStore): void {
  if (store.has("xl/workbook.bin")) {
    throw new BookFileError("这是二进制工作簿（.xlsb），请用 Excel 打开后另存为 .xlsx。", "unsupported");
  }
  if (!store.has("[Content_Types].xml")) {
    throw new BookFileError("压缩包里没有 Excel 工作簿，请选择 .xlsx 文件。", "notAWorkbook");
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function containsWide(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 0;
    while (index < word.length && bytes[at + 2 * index] === word.charCodeAt(index)) index++;
    if (index === word.length) return true;
  }
  return false;
}
