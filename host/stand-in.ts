/**
 * The stand-in without a client library: the engine with a workbook, the session, the request channel, the user.
 * Nothing here needs Node, so that a page can put the same on its own grid.
 */
import type { Injector } from "@univerjs/core";
import type { BookData, LineChange } from "../package/book";
import { RequestChannel } from "./client/request-channel";
import {
  isSetSupported,
  personalities,
  type Personality,
  type RequirementSets,
} from "./client/requirement-sets";
import type { Shift } from "./engine/addresses";
import type { BlankCells, FunctionBody, FunctionsMetadata } from "./engine/custom-functions";
import { Engine, type EngineFunction, type EngineFunctionHost } from "./engine/engine";
import { EventType, type HostEvent, type Session } from "./model/session";
import { openSession } from "./model/workbook";
import { locate, userOf, type User } from "./user";

export interface StandInOptions {
  readonly personality?: Personality;
  /** How blank cells reach functions; the desktop's way unless told otherwise. */
  readonly blanks?: BlankCells;
  readonly isReadOnly?: boolean;
  /** An empty place between commas is no argument, so that a parameter that is not optional is missing. */
  readonly functionsNeedArguments?: boolean;
  /** Milliseconds in which a function's cell is #BUSY!; without it functions answer within the calculation. */
  readonly functionsAnswerAfter?: number;
  /** Excel says that it has functions, and registers the add-in's only when {@link StandIn.registerFunctions} is called. */
  readonly functionsComeLate?: boolean;
  /** Milliseconds a round trip takes. */
  readonly delay?: number;
  /** The number of the request that fails, from 1. */
  readonly failAt?: number;
  /** Bytes a request or an answer may have, e.g. 5 MB as in Excel on the web. */
  readonly payloadLimit?: number;
  readonly allowMergedAreas?: boolean;
  /** Conditional formats that Excel shows but fails to read: asking for their formula refuses the whole request. */
  readonly isDamagedRule?: (formula: string) => boolean;
  /** A sheet that an add-in adds comes to the front, other than Microsoft documents it. */
  readonly addedSheetsComeForward?: boolean;
}

/** The functions of an add-in as the library knows them after functions.js ran. */
export interface AssociatedFunctions {
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
  readonly bodies: Readonly<Record<string, FunctionBody>>;
  /** Makes the object that stands for an error value in arguments. */
  readonly makeError: (code: string) => unknown;
}

export interface StandIn {
  readonly sets: RequirementSets;
  readonly channel: RequestChannel;
  readonly user: User;
  readonly engine: Engine;
  readonly session: Session;
  readonly settled: () => Promise<void>;
  /** Registers functions that come late. As in Excel, a formula that is #NAME? stays so until it is entered again. */
  readonly registerFunctions: () => void;
  /** The workbook as data, after everything has calculated. */
  readonly data: () => Promise<BookData>;
  /** The workbook as it was right after opening. */
  readonly baseline: () => BookData;
  /** Rows and columns that came or went since, by sheet id. */
  readonly lineChanges: ReadonlyMap<string, readonly LineChange[]>;
  readonly errorMessage: (sheet: string, cell: string) => string | undefined;
  /** How often each function ran, by its id. */
  readonly functionCalls: ReadonlyMap<string, number>;
  readonly onEvent: (listener: (event: HostEvent) => void) => void;
}

/** The array that the library takes an event as: category, number, target, arguments, id, from afar. */
export function eventEntry(event: HostEvent): readonly unknown[] {
  return [65536, event.type, event.target, JSON.stringify(event.args), event.id, false];
}

/**
 * Opens a workbook. Recalculates it first, as stored values may be stale.
 *
 * @param injector of a Univer instance that has no workbook yet
 * @param functions runs only when the posed Excel supports functions at all
 */
export async function standIn(
  injector: Injector,
  book: BookData,
  options: StandInOptions = {},
  functions?: () => AssociatedFunctions,
): Promise<StandIn> {
  const sets = personalities[options.personality ?? "microsoft365"];
  const engine = new Engine(injector);
  const session = openSession(engine, book, {
    isReadOnly: options.isReadOnly ?? false,
    allowMergedAreas: options.allowMergedAreas ?? false,
    isDamagedRule: options.isDamagedRule ?? (() => false),
    addedSheetsComeForward: options.addedSheetsComeForward ?? false,
  });
  const lineChanges = new Map<string, LineChange[]>();
  engine.onShift = (sheet, shift) => {
    session.shift(sheet, shift);
    lineChanges.set(sheet, [...(lineChanges.get(sheet) ?? []), lineChange(shift)]);
  };
  const functionCalls = new Map<string, number>();
  let isUnknown = options.functionsComeLate === true;
  if (functions !== undefined && isSetSupported(sets, "CustomFunctionsRuntime", "1.1")) {
    const onCall = (id: string): void => void functionCalls.set(id, (functionCalls.get(id) ?? 0) + 1);
    registerFunctions(engine, functions(), options, { onCall, isUnknown: () => isUnknown });
  }
  engine.load(book);
  await engine.settled();
  engine.calculation.onEnd = () => {
    for (const sheet of engine.sheets.ids()) session.emit(EventType.Calculated, sheet, {});
  };
  const now = (): BookData => engine.toBook(session.activeSheet);
  let baseline: BookData | undefined;
  engine.firstChange.onFirst = () => {
    baseline = now();
  };
  return {
    sets,
    channel: new RequestChannel(session, {
      delay: options.delay ?? 0,
      failAt: options.failAt,
      payloadLimit: options.payloadLimit,
      refuses: undefined,
      fate: undefined,
    }),
    user: userOf(engine, session),
    engine,
    session,
    settled: () => engine.settled(),
    registerFunctions: () => {
      isUnknown = false;
    },
    data: async () => {
      await engine.settled();
      return now();
    },
    baseline: () => baseline ?? now(),
    lineChanges,
    errorMessage: (sheet, cell) => {
      const { id, area } = locate(engine, sheet, cell);
      return engine.errorMessage(id, area.row, area.column);
    },
    functionCalls,
    onEvent: (listener) => {
      session.onEvent = listener;
    },
  };
}

function lineChange(shift: Shift): LineChange {
  return {
    axis: shift.along === "rows" ? "row" : "column",
    at: shift.at,
    count: shift.kind === "insert" ? shift.count : -shift.count,
  };
}

function registerFunctions(
  engine: Engine,
  functions: AssociatedFunctions,
  {
    blanks = "zero",
    functionsAnswerAfter: answersAfter,
    functionsNeedArguments: needsArguments = false,
  }: StandInOptions,
  told: Pick<EngineFunctionHost, "onCall" | "isUnknown">,
): void {
  const list = functions.metadata.functions.map((metadata): EngineFunction => {
    const body = functions.bodies[metadata.id.toUpperCase()];
    if (body === undefined) throw new Error(`No function is associated with ${metadata.id}.`);
    return { displayName: `${functions.namespace}.${metadata.name}`, metadata, body };
  });
  engine.registerFunctions(list, {
    blanks,
    needsArguments,
    allowErrors: functions.metadata.allowErrorForDataTypeAny === true,
    makeError: functions.makeError,
    ...told,
    ...(answersAfter !== undefined && { answersAfter }),
  });
}
