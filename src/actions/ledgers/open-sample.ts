import type { ActionEnvironment, Outcome } from "../environment";

/** 打开示例: the sample's bytes as a workbook of its own, to try everything on; the open one stays as it is. */
export function openSample(
  { workbook }: Pick<ActionEnvironment, "workbook">,
  sample: Uint8Array,
): Promise<Outcome<void>> {
  return workbook.open((book) => book.openAnother(sample));
}
