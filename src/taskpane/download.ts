const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Offers a Word file for saving. Excel's own pane may refuse without a word, so the caller names another way. */
export function offerDownload(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: WORD }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
}
