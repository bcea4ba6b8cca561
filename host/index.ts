/** The stand-in for Excel: a workbook with Microsoft's own client library on it, and a user's hands beside it. */
import type { BookData } from "./book";
import { loadNodeClient, type CustomFunctionsHome, type NodeClient } from "./client/node-client";
import { RequestChannel, type Counters } from "./client/request-channel";
import { isSetSupported, PERSONALITIES, type Personality } from "./client/requirement-sets";
import { areaAddress, parseAddress } from "./engine/addresses";
import { Engine, type EngineFunction } from "./engine/engine";
import type { BlankCells, FunctionMetadata } from "./engine/custom-functions";
import { createEngineHome } from "./engine/node";
import { plainValue, typedInput } from "./model/cell-values";
import { EventType, Session } from "./model/session";

/** The functions of an add-in: what functions.json says, and a function that runs functions.js. */
export interface AddInFunctions {
  readonly namespace: string;
  readonly metadata: readonly FunctionMetadata[];
  /** Runs the add-in's function file, which calls `CustomFunctions.associate`. */
  readonly load: (home: CustomFunctionsHome) => void;
}

export interface HostOptions {
  readonly personality?: Personality;
  /** How blank cells reach functions; the desktop's way unless told otherwise. */
  readonly blanks?: BlankCells;
  readonly functions?: AddInFunctions;
  readonly isReadOnly?: boolean;
  /** Milliseconds a round trip takes. */
  readonly delay?: number;
  /** The number of the request that fails, from 1. */
  readonly failAt?: number;
  /** Bytes a request or answer may have, e.g. 5 MB as on the web. */
  readonly payloadLimit?: number;
  readonly allowMergedAreas?: boolean;
}

export interface Host {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: CustomFunctionsHome;
  readonly counters: Counters;
  readonly channel: RequestChannel;
  readonly isSetSupported: (name: string, version?: string) => boolean;
  /** Puts Excel, OfficeExtension and CustomFunctions where modules of an add-in look for them; gives the way back. */
  readonly installGlobals: () => () => void;
  readonly settled: () => Promise<void>;
  /** The workbook as data, after everything has calculated. */
  readonly data: () => Promise<BookData>;
  readonly errorMessage: (sheet: string, cell: string) => string | undefined;
  /** How often each function ran, for measuring. */
  readonly functionCalls: ReadonlyMap<string, number>;
  readonly user: User;
  readonly dispose: () => void;
}

/** What a person does to the workbook while the add-in is open. Sheets by name, cells as `B3`. */
export interface User {
  readonly read: (sheet: string, cell: string) => string | number | boolean;
  readonly formula: (sheet: string, cell: string) => string | undefined;
  readonly type: (sheet: string, cell: string, value: string | number | boolean) => Promise<void>;
  /** Rows are 1-based, as Excel shows them. */
  readonly insertRows: (sheet: string, beforeRow: number, count?: number) => Promise<void>;
  readonly deleteRows: (sheet: string, firstRow: number, count?: number) => Promise<void>;
  readonly insertColumns: (sheet: string, beforeColumn: string, count?: number) => Promise<void>;
  readonly deleteColumns: (sheet: string, firstColumn: string, count?: number) => Promise<void>;
  readonly renameSheet: (sheet: string, name: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  readonly select: (sheet: string, cells: string) => void;
  readonly selection: () => { readonly sheet: string; readonly cells: string };
  /** Takes back the user's last typing or structural change. */
  readonly undo: () => Promise<boolean>;
}

/** Opens a workbook that is there as data already. Recalculates it first, as Excel would with a changed file. */
export async function openData(book: BookData, options: HostOptions = {}): Promise<Host> {
  const sets = PERSONALITIES[options.personality ?? "microsoft365"];
  const home = createEngineHome();
  const engine = new Engine(home.injector);
  const session = new Session(engine, book, {
    isReadOnly: options.isReadOnly ?? false,
    allowMergedAreas: options.allowMergedAreas ?? false,
  });
  const channel = new RequestChannel(session, {
    delay: options.delay ?? 0,
    failAt: options.failAt,
    payloadLimit: options.payloadLimit,
  });
  const client = loadNodeClient(sets, (text, reply) => answerBridge(channel, text, reply));
  channel.isRealMember = client.isRealMember;
  engine.onShift = (sheet, shift) => session.shift(sheet, shift);
  session.onEvent = (event) =>
    client.deliver([[65536, event.type, event.target, JSON.stringify(event.args), session.newId(), false]]);
  const functionCalls = new Map<string, number>();
  const hasFunctions = isSetSupported(sets, "CustomFunctionsRuntime", "1.1");
  if (options.functions !== undefined && hasFunctions) {
    options.functions.load(client.CustomFunctions);
    registerFunctions(engine, client, options.functions, options.blanks ?? "zero", functionCalls);
  }
  engine.load(book);
  await engine.settled();
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions,
    counters: channel.counters,
    channel,
    isSetSupported: (name, version) => isSetSupported(sets, name, version),
    installGlobals: () => installGlobals(client),
    settled: () => engine.settled(),
    data: async () => {
      await engine.settled();
      return engine.toBook(session.activeSheet);
    },
    errorMessage: (sheet, cell) => {
      const { id, area } = locate(engine, sheet, cell);
      return engine.errorMessage(id, area.row, area.column);
    },
    functionCalls,
    user: userOf(engine, session),
    dispose: home.dispose,
  };
}

function answerBridge(channel: RequestChannel, text: string, reply: (text: string) => void): void {
  const message = JSON.parse(text) as {
    id: number;
    message: { body: Parameters<RequestChannel["request"]>[0] };
  };
  const respond = (statusCode: number, body: string): void =>
    reply(JSON.stringify({ id: message.id, type: 2, message: { statusCode, headers: {}, body } }));
  channel.request(message.message.body, text.length).then(
    (body) => respond(200, body),
    (error: unknown) => {
      // A mistake of the stand-in itself: shown as Excel's own general failure, with the reason for developers.
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      respond(500, JSON.stringify({ error: { code: "GeneralException", message: reason } }));
    },
  );
}

function registerFunctions(
  engine: Engine,
  client: NodeClient,
  functions: AddInFunctions,
  blanks: BlankCells,
  calls: Map<string, number>,
): void {
  const { mappings } = client.CustomFunctions._association;
  const list = functions.metadata.map((metadata): EngineFunction => {
    const body = mappings[metadata.id.toUpperCase()] ?? mappings[metadata.id];
    if (body === undefined) throw new Error(`No function is associated with ${metadata.id}.`);
    return { displayName: `${functions.namespace}.${metadata.name}`, metadata, body };
  });
  engine.registerFunctions(list, {
    blanks,
    makeError: (code) => new client.CustomFunctions.Error(code),
    onCall: (name) => calls.set(name, (calls.get(name) ?? 0) + 1),
  });
}

function installGlobals(client: NodeClient): () => void {
  const place = globalThis as unknown as Record<string, unknown>;
  const names = ["Excel", "OfficeExtension", "CustomFunctions"] as const;
  const before = names.map((name) => [name, place[name]] as const);
  for (const name of names) place[name] = client[name];
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete place[name];
      else place[name] = value;
    }
  };
}

function locate(
  engine: Engine,
  sheet: string,
  cells: string,
): { id: string; area: NonNullable<ReturnType<typeof parseAddress>>["area"] } {
  const id = engine.findSheet(sheet);
  const parsed = parseAddress(cells);
  if (id === undefined || parsed === undefined) throw new Error(`There is no ${sheet}!${cells}.`);
  return { id, area: parsed.area };
}

function userOf(engine: Engine, session: Session): User {
  const rows = (sheet: string, row: number, count: number) =>
    locate(engine, sheet, `${String(row)}:${String(row + count - 1)}`);
  const report = (id: string, area: Parameters<typeof areaAddress>[0], type: string): Promise<void> => {
    session.changed(id, areaAddress(area), type, "Local");
    return engine.settled();
  };
  return {
    read: (sheet, cell) => {
      const { id, area } = locate(engine, sheet, cell);
      return plainValue(engine.value(id, area.row, area.column));
    },
    formula: (sheet, cell) => {
      const { id, area } = locate(engine, sheet, cell);
      return engine.reader(id).formula(area.row, area.column);
    },
    type: async (sheet, cell, value) => {
      const { id, area } = locate(engine, sheet, cell);
      const format = engine.reader(id).style(area.row, area.column).numberFormat ?? "General";
      engine.write(id, new Map([[area.row, new Map([[area.column, typedInput(value, format)]])]]), true);
      await report(id, area, "RangeEdited");
    },
    insertRows: async (sheet, beforeRow, count = 1) => {
      const { id, area } = rows(sheet, beforeRow, count);
      engine.insertRows(id, area.row, count);
      await report(id, area, "RowInserted");
    },
    deleteRows: async (sheet, firstRow, count = 1) => {
      const { id, area } = rows(sheet, firstRow, count);
      engine.deleteRows(id, area.row, count);
      await report(id, area, "RowDeleted");
    },
    insertColumns: async (sheet, beforeColumn, count = 1) => {
      const { id, area } = locate(engine, sheet, `${beforeColumn}:${beforeColumn}`);
      engine.insertColumns(id, area.column, count);
      await report(id, area, "ColumnInserted");
    },
    deleteColumns: async (sheet, firstColumn, count = 1) => {
      const { id, area } = locate(engine, sheet, `${firstColumn}:${firstColumn}`);
      engine.deleteColumns(id, area.column, count);
      await report(id, area, "ColumnDeleted");
    },
    renameSheet: async (sheet, name) => {
      engine.renameSheet(locate(engine, sheet, "A1").id, name);
      await engine.settled();
    },
    deleteSheet: async (sheet) => {
      const { id } = locate(engine, sheet, "A1");
      const next = engine.sheetIds().find((other) => other !== id);
      if (session.activeSheet === id && next !== undefined) session.activate(next);
      engine.removeSheet(id);
      session.emit(EventType.Deleted, id, { source: "Local" });
      await engine.settled();
    },
    select: (sheet, cells) => {
      const { id, area } = locate(engine, sheet, cells);
      session.select({ sheet: id, area }, areaAddress(area));
    },
    selection: () => ({
      sheet: engine.sheetName(session.selection.sheet),
      cells: areaAddress(session.selection.area),
    }),
    undo: async () => {
      const done = await engine.undo();
      await engine.settled();
      return done;
    },
  };
}
