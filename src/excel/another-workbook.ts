/** Opens these bytes of an .xlsx as a new workbook in a window of its own (ExcelApi 1.8); this one stays as it is. */
export function openAnother(bytes: Uint8Array): Promise<void> {
  return Excel.createWorkbook(base64(bytes));
}

/** A call takes only so many arguments. */
const PIECE = 8192;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
