/** What Excel refuses, in words. */
import type { Problem, ProblemCode } from "../actions/workbook/outcome";

/** What happened, and what to do about it; between them stands what has been written by then. */
type HostMessage = readonly [code: ProblemCode, happened: string, advice: string];

const TOO_LARGE: HostMessage = [
  "tooLarge",
  "工作簿太大，一次读不完。",
  "请先保存，把不用的工作表移到别的文件里再试。",
];

/** Excel's error codes in our own words (PLATFORM 2f: the host's messages are not for people). */
const HOST_MESSAGES: Readonly<Record<string, HostMessage>> = {
  AccessDenied: [
    "sheetProtected",
    "工作表或工作簿有保护，或者工作簿是只读的，不能写入。",
    "请先在“审阅”里撤销保护，只读的请另存一份，再试一次。",
  ],
  InvalidOperationInCellEditMode: ["editingCell", "正在编辑单元格。", "请先按回车结束编辑，再试一次。"],
  InvalidOperation: ["editingCell", "Excel 正忙，或正在编辑单元格。", "请按回车结束编辑，再试一次。"],
  ItemNotFound: ["notFound", "要找的工作表或单元格已不在，可能被改名或删除。", "请重新识别台账后再试。"],
  InvalidSelection: ["notFound", "当前选中的不是单元格。", "请先选中一个单元格，再试一次。"],
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  ItemAlreadyExists: ["nameTaken", "已有同名的工作表。", "请先改名，再试一次。"],
};

const OTHERWISE: HostMessage = [
  "hostFailed",
  "Excel 没有完成这一步。",
  "请再试一次；仍不行就保存后重新打开工作簿。",
];

/** What went wrong in Excel, for people; `state` says what has been written by then. */
export function hostProblem(error: unknown, state: string): Problem {
  const code = codeOf(error);
  const detail = error instanceof Error ? `${code}: ${error.message}` : code;
  const [problemCode, happened, advice] = HOST_MESSAGES[code] ?? OTHERWISE;
  return { code: problemCode, message: `${happened}${state}${advice}`, detail };
}

/** True where a request or its answer was more than Excel takes. */
export function isTooLarge(error: unknown): boolean {
  return HOST_MESSAGES[codeOf(error)] === TOO_LARGE;
}

/** Excel's code of an error. */
export function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return "GeneralException";
}
