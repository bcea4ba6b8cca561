/** The page's side of its worker: requests with their answers, and what the workbook tells by itself. */
import type { PaneEnvironment } from "../actions/environment";
import { done } from "../actions/workbook/outcome";
import type { CellPlace } from "../jobs/results";
import { callers, type Caller } from "../taskpane/shell/callers";
import type { PaneActions } from "../taskpane/shell/workbook-actions";
import type { BookView, FromWorker, RequestKind, Requests, Telling } from "./messages";

export interface BookEvents {
  readonly onChanged: (view: BookView) => void;
  readonly onShown: (place: CellPlace) => void;
  /** The worker died; nothing more is answered until a file is opened again. */
  readonly onBroken: () => void;
}

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
  readonly tell: (what: Telling, input: readonly unknown[]) => void;
}

/** Actions that take no environment. */
const FREE: ReadonlySet<PropertyKey> = new Set<keyof PaneActions>([
  "wordFile",
  "draftDocument",
  "cardsWordFile",
  "selectCell",
]);

export class BookClient {
  /** What the pane can have done, each thing in the worker. */
  readonly actions: PaneActions = callers((name) => this.callerOf(name));
  private readonly waiting = new Map<number, Waiting>();
  private readonly watchers = new Set<() => void>();
  private worker: Worker | null = null;
  private requests = 0;

  constructor(
    private readonly startWorker: () => Worker,
    private readonly events: BookEvents,
  ) {}

  /** @param tell told what the request tells on its way */
  ask<K extends RequestKind>(
    kind: K,
    input: Requests[K]["input"],
    { tell = () => undefined, signal }: { tell?: Waiting["tell"]; signal?: AbortSignal | undefined } = {},
  ): Promise<Requests[K]["output"]> {
    return new Promise((resolve, reject) => {
      this.worker ??= this.started();
      const worker = this.worker;
      const id = ++this.requests;
      this.waiting.set(id, { resolve, reject, tell });
      worker.postMessage({ kind, id, input });
      signal?.addEventListener("abort", () => worker.postMessage({ kind: "stop", id }));
    });
  }

  private callerOf(name: PropertyKey): Caller {
    const action = String(name);
    if (action === "watch")
      return (onEdit) => {
        this.watchers.add(onEdit as () => void);
        return Promise.resolve(done(undefined));
      };
    if (FREE.has(name)) return (...input) => this.ask("act", { action, environment: null, input });
    return (first, ...input) => {
      const environment = first as PaneEnvironment;
      const { today, signal } = environment;
      const tell: Waiting["tell"] = (what, told) => {
        (environment[what] as ((...told: readonly unknown[]) => void) | undefined)?.(...told);
      };
      return this.ask("act", { action, environment: { today }, input }, { tell, signal });
    };
  }

  private started(): Worker {
    const worker = this.startWorker();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.heard(data);
    worker.onerror = ({ message }) => {
      worker.terminate();
      this.worker = null;
      for (const one of this.waiting.values()) one.reject(new Error(message));
      this.waiting.clear();
      this.events.onBroken();
    };
    return worker;
  }

  private heard(message: FromWorker): void {
    switch (message.kind) {
      case "changed":
        this.events.onChanged(message.view);
        for (const tell of this.watchers) tell();
        return;
      case "shown":
        this.events.onShown(message.place);
        return;
      case "told":
        this.waiting.get(message.id)?.tell(message.what, message.input);
        return;
      case "answer":
        this.taken(message.id)?.resolve(message.output as never);
        return;
      case "failed":
        this.taken(message.id)?.reject(new Error(message.error));
    }
  }

  private taken(id: number): Waiting | undefined {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    return one;
  }
}
