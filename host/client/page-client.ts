/**
 * The host side of a page: what Microsoft's library finds as `window.external` inside Excel for Windows.
 * The library is loaded by the page itself, unmodified; all of Office.* and Excel.* is then genuine.
 */
import { bytesOf } from "./request-channel";
import type { ProcessQuery } from "../protocol/messages";
import { eventEntry, type StandIn } from "../stand-in";

const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE = 33;
/** The document as a file: asked for, a part of it, given back. */
const GET_DOCUMENT_COPY = 77;
const GET_DOCUMENT_COPY_CHUNK = 80;
const RELEASE_DOCUMENT_COPY = 81;
const FAILED = 5001;
const SUCCESS = 0;
const NOT_SUPPORTED = 5005;
/** Place of the body within a request. */
const BODY = 4;
const EXCEL = 1;
/** Bits of the host's flags: a runtime shared by pane and functions, functions at all. */
const SHARED_APP = 1;
const CUSTOM_FUNCTIONS = 2;

interface SafeArray {
  readonly toArray: () => readonly unknown[];
  readonly dimensions: () => number;
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}

type Callback = (answer: SafeArray) => void;
type Handler = (event: number, args: SafeArray) => void;

/** What the page's window gets as `external`. */
export interface PageExternal {
  readonly GetHostInfo: () => string;
  readonly GetContext: () => Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly Execute: (method: number, params: readonly unknown[], callback: Callback) => void;
  readonly RegisterEvent: (event: number, target: string, handler: Handler, callback: Callback) => void;
  readonly UnregisterEvent: (event: number, target: string, callback: Callback) => void;
}

export interface PageOptions {
  /** The language of Excel's surface. */
  readonly locale?: string;
  /** Office's own dark theme instead of the light one. */
  readonly isDark?: boolean;
  /** Starts the genuine functions' runtime in the page (it waits for calls of the host). */
  readonly hasFunctions?: boolean;
  /** The workbook as a file, for a page that asks for it. */
  readonly file?: () => Promise<Uint8Array>;
}

/** The colours of Office's light and dark surface, as numbers; the library makes CSS of them. */
const LIGHT = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xe6e6e6,
  controlForegroundColor: 0x262626,
};
const DARK = {
  bodyBackgroundColor: 0x262626,
  bodyForegroundColor: 0xffffff,
  controlBackgroundColor: 0x363636,
  controlForegroundColor: 0xffffff,
};

/** Joins a page to an open workbook. Set the result as `window.external` before office.js runs. */
export function pageExternal(book: StandIn, options: PageOptions = {}): PageExternal {
  const handlers = new Set<Handler>();
  book.onEvent((event) => {
    for (const handler of handlers) handler(RICH_API_MESSAGE, safeArray([eventEntry(event)]));
  });
  const context = hostContext(book, options);
  const copies = documentCopies(options);
  const flags = options.hasFunctions === true ? SHARED_APP | CUSTOM_FUNCTIONS : 0;
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${options.locale ?? "zh-CN"}|telemetry|||${String(flags)}`,
    GetContext: () => context,
    Execute: (method, params, callback) => {
      const copy = copies[method];
      if (copy !== undefined) setTimeout(() => copy(params, callback), 0);
      else if (method !== EXECUTE_RICH_API) callback(safeArray([NOT_SUPPORTED]));
      // Excel is another process, so nothing of a request runs within the page's own task.
      else setTimeout(() => answer(book, requestBody(params), callback), 0);
    },
    RegisterEvent: (event, _target, handler, callback) => {
      if (event === RICH_API_MESSAGE) handlers.add(handler);
      callback(safeArray([SUCCESS]));
    },
    UnregisterEvent: (_event, _target, callback) => callback(safeArray([SUCCESS])),
  };
}

type Method = (params: readonly unknown[], callback: Callback) => void;

/** Copies of the workbook's file that the page holds, by their handles. */
function documentCopies({ file }: PageOptions): Readonly<Record<number, Method>> {
  const files = new Map<number, Uint8Array>();
  let last = 0;
  return {
    [GET_DOCUMENT_COPY]: (_params, callback) => {
      if (file === undefined) {
        callback(safeArray([NOT_SUPPORTED]));
        return;
      }
      file().then(
        (bytes) => {
          files.set(++last, bytes);
          callback(safeArray([SUCCESS, last, bytes.length]));
        },
        () => callback(safeArray([FAILED])),
      );
    },
    [GET_DOCUMENT_COPY_CHUNK]: ([handle, offset, size], callback) => {
      const slice = files.get(Number(handle))?.subarray(Number(offset), Number(offset) + Number(size));
      if (slice === undefined) callback(safeArray([FAILED]));
      else callback(safeArray([SUCCESS, safeArray([...slice]), slice.length]));
    },
    [RELEASE_DOCUMENT_COPY]: ([handle], callback) => {
      files.delete(Number(handle));
      callback(safeArray([SUCCESS]));
    },
  };
}

/** The request is an array of its own: custom data, method, path, headers, body, flags and so on. */
function requestBody([request]: readonly unknown[]): string {
  return Array.isArray(request) ? String((request as readonly unknown[])[BODY]) : "";
}

function answer(book: StandIn, body: string, callback: Callback): void {
  const respond = (status: number, text: string): void =>
    callback(safeArray([SUCCESS, safeArray([status, safeArray([]), text])]));
  book.channel.request(JSON.parse(body) as ProcessQuery, bytesOf(body)).then(
    (text) => respond(200, text),
    (error: unknown) => {
      // A mistake of the stand-in itself, shown as Excel's general failure with the reason for developers.
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      respond(500, JSON.stringify({ error: { code: "GeneralException", message: reason } }));
    },
  );
}

function hostContext(book: StandIn, options: PageOptions): ReturnType<PageExternal["GetContext"]> {
  const locale = options.locale ?? "zh-CN";
  const settings = new Map<string, string>();
  const matrix = Object.fromEntries(
    Object.entries(book.sets).map(([name, version]) => [name.toLowerCase(), version]),
  );
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "stand-in",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => "stand-in",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetSupportedMatrix: () => JSON.stringify(matrix),
    GetOfficeThemeInfo: () => JSON.stringify(options.isDark === true ? DARK : LIGHT),
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    }),
  };
}
