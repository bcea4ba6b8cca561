/** The stand-in for Excel in Node: a workbook with Microsoft's own client library on it, for tests and the command line. */
import { BookFileError, type BookData } from "../package/book";
import { functionsMetadata, functionsOfFiles, type BuiltFunctions } from "./built-functions";
import { loadNodeClient, type CustomFunctionsHome, type NodeClient } from "./client/node-client";
import { runFunctionsScript } from "./client/functions-script";
import { bytesOf, type Counters, type RequestChannel } from "./client/request-channel";
import { isSetSupported, personalities } from "./client/requirement-sets";
import { createEngineHome } from "./engine/node";
import { saveBook } from "./save-book";
import { eventEntry, standIn, type StandIn, type StandInOptions } from "./stand-in";
import type { User } from "./user";
import { readBook, type ReadBook } from "../package/index";

export { BookFileError, type BuiltFunctions };

export interface HostOptions extends StandInOptions {
  readonly functions?: BuiltFunctions;
}

export interface Host {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsHome;
  readonly counters: Counters;
  readonly channel: RequestChannel;
  /** The workbook that answers, for a page that is joined to it (`pageExternal`). */
  readonly standIn: StandIn;
  readonly isSetSupported: (name: string, version?: string) => boolean;
  /** Puts Excel, OfficeExtension, CustomFunctions and Office.context.requirements where an add-in's modules look for them; gives the way back. */
  readonly installGlobals: () => () => void;
  readonly settled: () => Promise<void>;
  readonly data: () => Promise<BookData>;
  /** The text of the error that a function left in a cell. */
  readonly errorMessage: (sheet: string, cell: string) => string | undefined;
  readonly functionCalls: ReadonlyMap<string, number>;
  readonly user: User;
  /** The workbook as a file, everything calculated; what nobody touched comes back byte for byte. */
  readonly save: () => Promise<Uint8Array>;
  readonly close: () => void;
}

/**
 * Opens an .xlsx.
 *
 * @throws {BookFileError} with one sentence for people when the file cannot be read
 */
export function openBook(bytes: Uint8Array, options: HostOptions = {}): Promise<Host> {
  const { functions } = options;
  return open(readBook(bytes, { ...(functions && { functions: functionsOfFiles(functions) }) }), options);
}

/** Opens a workbook that is there as data already; it has no file to be saved into. */
export function openData(data: BookData, options: HostOptions = {}): Promise<Host> {
  return open({ data }, options);
}

async function open(
  { data, original }: Pick<ReadBook, "data"> & Partial<ReadBook>,
  options: HostOptions,
): Promise<Host> {
  const home = createEngineHome();
  const client = loadNodeClient(personalities[options.personality ?? "microsoft365"], (text, reply) => {
    answerBridge(book.channel, text, reply);
  });
  const { functions } = options;
  const book = await standIn(
    home.injector,
    data,
    options,
    functions && (() => associated(functions, client)),
  );
  book.channel.isRealMember = client.isRealMember;
  book.onEvent((event) => client.deliver([eventEntry(event)]));
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    counters: book.channel.counters,
    channel: book.channel,
    standIn: book,
    isSetSupported: (name, version) => isSetSupported(book.sets, name, version),
    installGlobals: () => installGlobals(client, book),
    settled: book.settled,
    data: book.data,
    errorMessage: book.errorMessage,
    functionCalls: book.functionCalls,
    user: book.user,
    save: async () => {
      if (original === undefined) throw new Error("A workbook that was opened from data has no file.");
      return saveBook(original, book);
    },
    close: home.dispose,
  };
}

function associated(
  functions: BuiltFunctions,
  client: NodeClient,
): ReturnType<NonNullable<Parameters<typeof standIn>[3]>> {
  runFunctionsScript(functions.script, client.CustomFunctions);
  return {
    namespace: functions.namespace,
    metadata: functionsMetadata(functions),
    bodies: client.CustomFunctions._association.mappings,
    makeError: (code) => new client.CustomFunctions.Error(code),
  };
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: Parameters<RequestChannel["request"]>[0] };
}

function answerBridge(channel: RequestChannel, text: string, reply: (text: string) => void): void {
  const { id, message } = JSON.parse(text) as BridgeMessage;
  const respond = (statusCode: number, body: string): void =>
    reply(JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } }));
  channel.request(message.body, bytesOf(text)).then(
    (body) => respond(200, body),
    (error: unknown) => {
      // A mistake of the stand-in itself: shown as Excel's own general failure, with the reason for developers.
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      respond(500, JSON.stringify({ error: { code: "GeneralException", message: reason } }));
    },
  );
}

function installGlobals(client: NodeClient, book: StandIn): () => void {
  const place = globalThis as unknown as Record<string, unknown>;
  const globals: Record<string, unknown> = {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    Office: {
      context: {
        requirements: {
          isSetSupported: (name: string, version?: string) => isSetSupported(book.sets, name, version),
        },
      },
    },
  };
  const before = Object.keys(globals).map((name) => [name, place[name]] as const);
  Object.assign(place, globals);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(place, name);
      else place[name] = value;
    }
  };
}
