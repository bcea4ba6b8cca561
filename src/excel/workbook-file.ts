import { ActionStopped, failed } from "../actions/workbook/outcome";

/** The most that Excel hands over at once. */
const SLICE = 4 * 1024 * 1024;

/** The workbook as the file that Excel would save now. Nothing is saved, and nothing that can be undone is lost. */
export async function workbookFile(): Promise<Uint8Array> {
  if (typeof Office === "undefined" || !Office.context.requirements.isSetSupported("CompressedFile", "1.1"))
    throw new ActionStopped(failed("hostFailed", NO_FILE));
  const file = await answered<Office.File>((callback) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, callback),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answered<Office.Slice>((callback) => file.getSliceAsync(index, callback));
      bytes.set(slice.data as ArrayLike<number>, index * SLICE);
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

const NO_FILE =
  "这个 Excel 不能把工作簿交给加载项读版式，填不了本工作簿里的表。请把空表另存成单独的文件，再用“选择空表文件”来填。";
const NOT_GIVEN = "Excel 这次没有交出工作簿的内容，什么都没有写。请稍后再试，或把空表另存成单独的文件来填。";

function answered<T>(ask: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new ActionStopped(failed("hostFailed", NOT_GIVEN, result.error.message)));
    });
  });
}
