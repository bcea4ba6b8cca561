import { readFile } from "node:fs/promises";
import path from "node:path";
import { draftOfText, type Draft } from "../src/drafts/draft";
import { CommandFailed } from "./failures";

/** The draft that a command names, as text with its tables. */
export async function openDraft(file: string): Promise<Draft> {
  return draftOfText(decoded(await bytesOf(file)));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CommandFailed(`稿子“${path.basename(file)}”读不了，请核对文件名和所在文件夹。`);
  }
}

/** UTF-8 as most programs save it, else what Windows has always saved (GB 18030). */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("gb18030").decode(bytes);
  }
}
