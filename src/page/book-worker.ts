/** The page's worker: holds the workbook and does the pane's actions on it, so that nothing blocks the page. */
import type { ActionEnvironment } from "../actions/environment";
import { rowsInView, sheetViews } from "../file/book-view";
import { openFile, type FileWorkbook } from "../file/file-workbook";
import { computeHere, type Compute } from "../jobs/jobs";
import type { CellPlace } from "../jobs/results";
import { workbookActions } from "../taskpane/shell/workbook-actions";
import { tellings, type Act, type BookView, type FromWorker, type ToWorker } from "./messages";

interface OpenBook {
  readonly name: string;
  readonly workbook: FileWorkbook;
  readonly actions: Readonly<Record<string, unknown>>;
}

let book: OpenBook | null = null;
let shown: CellPlace | null = null;
const STOPPERS = new Map<number, AbortController>();

self.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
  if (data.kind === "stop") STOPPERS.get(data.id)?.abort();
  else void answer(data);
};

function send(message: FromWorker): void {
  self.postMessage(message);
}

async function answer(request: Exclude<ToWorker, { readonly kind: "stop" }>): Promise<void> {
  const { id } = request;
  try {
    send({ kind: "answer", id, output: await outputOf(request) });
  } catch (error) {
    send({
      kind: "failed",
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  } finally {
    STOPPERS.delete(id);
  }
}

async function outputOf(request: Exclude<ToWorker, { readonly kind: "stop" }>): Promise<unknown> {
  switch (request.kind) {
    case "open":
      return opened(request.input);
    case "act":
      return acted(request.id, request.input);
    case "rows": {
      const { sheet, first, count } = request.input;
      return rowsInView(openBook().workbook.data, sheet, first, count);
    }
    case "copy":
      return openBook().workbook.copy();
  }
}

function openBook(): OpenBook {
  if (book === null) throw new Error("no workbook is open");
  return book;
}

function opened({
  file,
  today,
}: Extract<ToWorker, { readonly kind: "open" }>["input"]): BookView | { problem: string } {
  const found = openFile(file, today);
  // The workbook that was open stays where the new one can't be read.
  if ("problem" in found) return { problem: found.problem };
  const { workbook } = found;
  const opening = { name: file.name, workbook, actions: workbookActions(workbook) };
  book = opening;
  shown = null;
  void workbook.watch(() => {
    if (book === opening) send({ kind: "changed", view: viewOf(opening) });
  });
  return viewOf(opening);
}

function viewOf({ name, workbook }: OpenBook): BookView {
  return {
    name,
    sheets: sheetViews(workbook.data),
    stale: workbook.staleResults,
    waiting: workbook.waitingFormulas,
    isChanged: workbook.isChanged,
  };
}

async function acted(id: number, { action, environment, input }: Act): Promise<unknown> {
  const { actions, workbook } = openBook();
  const work = actions[action];
  if (typeof work !== "function") throw new TypeError(`no action ${action}`);
  const given = environment === null ? input : [environmentOf(id, environment), ...input];
  const output: unknown = await (work as (...given: readonly unknown[]) => unknown)(...given);
  if (workbook.place !== null && workbook.place !== shown) {
    shown = workbook.place;
    send({ kind: "shown", place: shown });
  }
  return output;
}

function environmentOf(
  id: number,
  { today }: NonNullable<Act["environment"]>,
): Omit<ActionEnvironment, "workbook"> {
  const stopper = new AbortController();
  STOPPERS.set(id, stopper);
  const telling = Object.fromEntries(
    tellings.map((what) => [what, (...input: readonly unknown[]) => send({ kind: "told", id, what, input })]),
  );
  return { ...telling, today, liveFormulas: false, signal: stopper.signal, compute: computeBetween };
}

/** Between reading and computing, and computing and writing, it is seen whether the user stops the action. */
const computeBetween: Compute = async (job, input) => {
  await messagesHandled();
  const output = await computeHere(job, input);
  await messagesHandled();
  return output;
};

function messagesHandled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
