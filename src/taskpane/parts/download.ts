/** What a file is, for whoever saves it. */
export const fileTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  txt: "text/plain;charset=utf-8",
} as const;

/** `台账.xlsm` → `台账（已填）.xlsm`: a workbook with macros opens under its own ending alone. */
export function nameBeside(name: string, words: string): string {
  const [ending = ".xlsx"] = /\.xls[xm]$/i.exec(name) ?? [];
  return `${name.replace(/\.[^.]+$/, "")}（${words}）${ending}`;
}

/** Offers a file for saving. Excel's own pane may refuse without a word, so the caller names another way. */
export function offerDownload(file: Uint8Array, name: string, type: keyof typeof fileTypes): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: fileTypes[type] }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
