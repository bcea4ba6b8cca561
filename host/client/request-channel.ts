/** What crosses between the client library and the model: counted, delayed, failed on demand. */
import type { ModelObject } from "../model/model-object";
import { modelClass } from "../model/model-object";
import type { Session } from "../model/session";
import { workbook } from "../model/workbook";
import { execute } from "../protocol/executor";
import { HostError } from "../protocol/host-error";
import { PathType, type ProcessAnswer, type ProcessQuery } from "../protocol/messages";

export interface ChannelOptions {
  /** Milliseconds that every round trip takes at least. */
  readonly delay: number;
  /** The number of the request (from 1) that fails as a whole. */
  readonly failAt: number | undefined;
  /** Excel on the web takes and gives 5 MB a request; undefined is no limit. */
  readonly payloadLimit: number | undefined;
  /** Actions that are refused, e.g. `set Range values`; what the request did before them stands. */
  readonly refuses: ((entry: string) => boolean) | undefined;
  /** Asked before each request (from 1), also while somebody does something to the workbook; `null` lets it be answered. */
  readonly fate: ((request: number) => Promise<Fate | null>) | undefined;
}

/** How a request fails as a whole. */
export interface Fate {
  /** The error's code. */
  readonly code: string;
  /** It was carried out, and only its answer is lost. */
  readonly isDone: boolean;
}

export interface Counters {
  /** Round trips, those aside that only hand back references. */
  requests: number;
  /** Requests that the library makes by itself after a batch, to hand back references; nobody waits for them. */
  releases: number;
  bytesSent: number;
  bytesReceived: number;
  /** Every action of every request, e.g. `load Range`. */
  readonly actions: string[];
}

export class RequestChannel {
  readonly counters: Counters = {
    requests: 0,
    releases: 0,
    bytesSent: 0,
    bytesReceived: 0,
    actions: [],
  };
  isRealMember: ((className: string, member: string) => boolean) | undefined;

  constructor(
    private readonly session: Session,
    private options: ChannelOptions,
  ) {}

  /** Changes how the next requests go. */
  configure(options: Partial<ChannelOptions>): void {
    this.options = { ...this.options, ...options };
  }

  resetCounters(): void {
    Object.assign(this.counters, { requests: 0, releases: 0, bytesSent: 0, bytesReceived: 0 });
    this.counters.actions.length = 0;
  }

  /** Runs one request and gives the answer's text. */
  async request(query: ProcessQuery, bytes: number): Promise<string> {
    if (!concernsWorkbook(query)) return JSON.stringify(await this.answer(query, bytes));
    if (onlyReleases(query)) {
      this.counters.releases++;
      return JSON.stringify(await this.answer(query, bytes));
    }
    const number = ++this.counters.requests;
    this.counters.bytesSent += bytes;
    const { delay } = this.options;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const fate = await this.fateOf(number);
    const answer = await this.answered(query, bytes, fate);
    const text = JSON.stringify(answer);
    const received = bytesOf(text);
    this.counters.bytesReceived += received;
    return this.isTooLarge(received) ? JSON.stringify(failure("ResponsePayloadSizeLimitExceeded")) : text;
  }

  private async fateOf(number: number): Promise<Fate | null> {
    const { failAt, fate } = this.options;
    return number === failAt ? ABORTED : ((await fate?.(number)) ?? null);
  }

  private async answered(query: ProcessQuery, bytes: number, fate: Fate | null): Promise<ProcessAnswer> {
    if (fate === null) return this.answer(query, bytes);
    if (fate.isDone) await this.answer(query, bytes);
    return failure(fate.code);
  }

  private isTooLarge(bytes: number): boolean {
    return this.options.payloadLimit !== undefined && bytes > this.options.payloadLimit;
  }

  private answer(query: ProcessQuery, bytes: number): Promise<ProcessAnswer> {
    if (this.isTooLarge(bytes)) return Promise.resolve(failure("RequestPayloadSizeLimitExceeded"));
    const { session } = this;
    return execute(query, {
      workbook: workbook(session),
      service: (name) => service(name),
      keep: (object) => session.keep(object),
      kept: (reference) => session.keptObject(reference),
      release: (reference) => session.release(reference),
      settled: () => session.engine.settled(),
      isRealMember: this.isRealMember,
      onAction: (entry) => {
        this.counters.actions.push(entry);
        if (this.options.refuses?.(entry) === true) throw new HostError("GeneralException", "Refused.");
      },
    });
  }
}

const ABORTED: Fate = { code: "RequestAborted", isDone: false };

/** The library also talks to services of its own (telemetry and such): no round trips of the add-in. */
function concernsWorkbook(query: ProcessQuery): boolean {
  return Object.values(query.ObjectPaths).some((path) => path.ObjectPathType === PathType.Global);
}

function onlyReleases(query: ProcessQuery): boolean {
  // Instantiating the paths that the calls go by comes along with them.
  const calls = query.Actions.filter(({ Name }) => Name !== "");
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}

function failure(code: string): ProcessAnswer {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: "The request failed.", Location: "", ActionIndex: 0, HttpStatusCode: 500 },
  };
}

/**
 * Services beside the workbook (telemetry, the functions' container, the pane's own window, which is always in
 * sight here): they take everything and do nothing.
 */
function service(name: string): ModelObject | undefined {
  if (!/^Microsoft\.(Telemetry|InternalService|AppRuntime|ExcelServices\.CustomFunctions)/.test(name))
    return undefined;
  const silent: ModelObject = {
    ...modelClass<string>({ name })(name),
    hasMethod: () => true,
    call: () => undefined,
  };
  return silent;
}

const ENCODER = new TextEncoder();

/** What a text takes on its way, where a Chinese character is three bytes. */
export function bytesOf(text: string): number {
  return ENCODER.encode(text).length;
}
