/** The package around a workbook: a zip of parts, their relationships and content types. */
import { unzipSync } from "fflate";
import { BookFileError } from "./book";
import { childrenOf, damagedPart, parseXml } from "./xml";

/** What all parts together may take unpacked; a real workbook of an office stays far below. */
const MOST_BYTES = 1_000_000_000;
/** What one part may take: it has to fit into one string. */
const MOST_BYTES_OF_A_PART = 400_000_000;

const ZIP_MAGIC = [0x50, 0x4b];
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, e.g. `worksheet`. */
  readonly kind: string;
  /** The part's name, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Unpacked parts by name, in the order of the file. Names are compared without regard to case. */
export class PartStore {
  private readonly names = new Map<string, string>();

  constructor(readonly parts: Map<string, Uint8Array>) {
    for (const name of parts.keys()) this.names.set(name.toLowerCase(), name);
  }

  /** A copy whose parts can be changed without changing this one. */
  copy(): PartStore {
    return new PartStore(new Map(this.parts));
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  bytes(name: string): Uint8Array | undefined {
    const stored = this.names.get(name.toLowerCase());
    return stored === undefined ? undefined : this.parts.get(stored);
  }

  /** A part's text, or undefined when there is no such part. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    return bytes && new TextDecoder("utf-8").decode(bytes);
  }

  /**
   * A part's text that must be there.
   * @throws {BookFileError} when it is missing
   */
  needed(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw damagedPart(name);
    return text;
  }

  set(name: string, text: string): void {
    const stored = this.names.get(name.toLowerCase()) ?? name;
    this.names.set(stored.toLowerCase(), stored);
    this.parts.set(stored, new TextEncoder().encode(text));
  }

  delete(name: string): void {
    const stored = this.names.get(name.toLowerCase());
    if (stored === undefined) return;
    this.names.delete(name.toLowerCase());
    this.parts.delete(stored);
  }

  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    const text = this.text(name);
    if (text === undefined) return [];
    return childrenOf(parseXml(text, name), "Relationship").map((element) => {
      const target = element.attributes.get("Target") ?? "";
      const isExternal = element.attributes.get("TargetMode") === "External";
      return {
        id: element.attributes.get("Id") ?? "",
        kind: (element.attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      };
    });
  }
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  const clean = decodeTarget(target.replace(/\\/g, "/"));
  const steps = clean.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function decodeTarget(target: string): string {
  return /%(?:[01]|[89a-fA-F])|%$|%.$/.test(target) || !target.includes("%")
    ? target
    : target.replace(/%([2-7][0-9a-fA-F])/g, (_, hex) => String.fromCharCode(parseInt(String(hex), 16)));
}

/** The way from the folder of one part to another part, as relationships write it. */
export function relativeTarget(from: string, to: string): string {
  const folder = from.split("/").slice(0, -1);
  const steps = to.split("/");
  while (folder.length > 0 && folder[0] === steps[0]) {
    folder.shift();
    steps.shift();
  }
  return [...folder.map(() => ".."), ...steps].join("/");
}

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
  let total = 0;
  let tooBig = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (originalSize > MOST_BYTES_OF_A_PART || total > MOST_BYTES) tooBig = true;
        return !tooBig;
      },
    });
    if (tooBig) throw tooBigFile();
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
  return new BookFileError("这是旧格式的文件（如 .xls），请用 Excel 打开后另存为 .xlsx。", "unsupported");
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
