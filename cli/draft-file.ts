import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Draft } from "../src/drafts/draft";
import { draftOfFile } from "../src/jobs/draft-file";
import { CommandFailed } from "./failures";

export interface OpenedDraft {
  readonly bytes: Uint8Array;
  readonly draft: Draft;
}

/** The draft that a command names: a .docx, or a text. */
export async function openDraft(file: string): Promise<OpenedDraft> {
  const bytes = await bytesOf(file);
  const opened = draftOfFile(bytes);
  if ("problem" in opened) throw new CommandFailed(`稿子“${path.basename(file)}”：${opened.problem}`);
  return { bytes, draft: opened.draft };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CommandFailed(`稿子“${path.basename(file)}”读不了，请核对文件名和所在文件夹。`);
  }
}
