import { useEffect, useMemo, useRef, useState } from "react";
import type { PaneEnvironment, Outcome, Problem } from "../../actions/environment";
import { texts } from "../texts";

export interface Progress {
  /** From 0 to 1; `null` until the action says how far it is. */
  readonly share: number | null;
  readonly text: string;
}

export interface TaskState<T> {
  readonly status: "idle" | "running" | "done" | "failed";
  /** The last good answer; it stays while a new one is made. */
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly progress: Progress | null;
  /** True where the workbook was edited since the answer was read. */
  readonly isOutdated: boolean;
}

export interface Task<T, A extends readonly unknown[]> extends TaskState<T> {
  readonly start: (...input: A) => Promise<Outcome<T>>;
  /** Says that the workbook was edited. */
  readonly outdate: () => void;
  /** Makes the answer anew without a word; where that fails, or took long before, it stays out of date. */
  readonly follow: (...input: A) => Promise<void>;
  readonly cancel: () => void;
  /** Forgets answer and problem. */
  readonly reset: () => void;
  /** Takes an answer that another action gave. */
  readonly accept: (value: T) => void;
}

type Action<T, A extends readonly unknown[]> = (
  environment: PaneEnvironment,
  ...input: A
) => Promise<Outcome<T>>;

const IDLE = { status: "idle", value: null, problem: null, progress: null, isOutdated: false } as const;

/** What took longer (ms) is made anew only when somebody asks: reading holds Excel up. */
const LONGEST_TO_FOLLOW = 1_500;

/** What actions need from outside, besides progress and a way to stop. */
export type Surroundings = Omit<PaneEnvironment, "onProgress" | "signal">;

interface LatestRun<T, A extends readonly unknown[]> {
  /** Does the action; what it tells goes to `listener` unless a newer run has taken over. */
  readonly run: (input: A, listener: RunListener<T>) => Promise<Outcome<T>>;
  readonly stop: () => void;
  /** Stops, and lets nothing more be heard of it. */
  readonly drop: () => void;
  /** How long the last run took, in milliseconds. */
  readonly took: () => number;
}

interface RunListener<T> {
  readonly onProgress: (progress: Progress) => void;
  readonly onEnd: (outcome: Outcome<T>) => void;
}

/** Runs an action, one at a time: a newer run supersedes an older one. */
function useLatestRun<T, A extends readonly unknown[]>(
  action: Action<T, A>,
  surroundings: () => Surroundings,
): LatestRun<T, A> {
  const current = useRef<AbortController | null>(null);
  const duration = useRef(0);
  return useMemo(() => {
    const stop = (): void => current.current?.abort();
    return {
      run: async (input, { onProgress, onEnd }) => {
        stop();
        const controller = new AbortController();
        current.current = controller;
        const isCurrent = (): boolean => current.current === controller;
        const tell = (share: number, text: string): void => {
          if (isCurrent()) onProgress({ share, text });
        };
        const began = performance.now();
        const environment = { ...surroundings(), onProgress: tell, signal: controller.signal };
        const outcome = await settled(action(environment, ...input));
        if (isCurrent()) {
          current.current = null;
          duration.current = performance.now() - began;
          onEnd(outcome);
        }
        return outcome;
      },
      stop,
      drop: () => {
        stop();
        current.current = null;
      },
      took: () => duration.current,
    };
  }, [action, surroundings]);
}

/** An action with its progress, its answer and a way to stop it. A newer start supersedes an older one. */
export function useTask<T, A extends readonly unknown[]>(
  action: Action<T, A>,
  surroundings: () => Surroundings,
): Task<T, A> {
  const [state, setState] = useState<TaskState<T>>(IDLE);
  const { run, stop, drop, took } = useLatestRun(action, surroundings);
  const edits = useRef(0);
  const methods = useMemo(() => {
    const start = (...input: A): Promise<Outcome<T>> => {
      const editsBefore = edits.current;
      setState((before) => ({
        ...before,
        status: "running",
        problem: null,
        progress: { share: null, text: texts.task.running },
      }));
      return run(input, {
        onProgress: (progress) => setState((before) => ({ ...before, progress })),
        onEnd: (outcome) => setState((before) => after(before, outcome, edits.current !== editsBefore)),
      });
    };
    const follow = async (...input: A): Promise<void> => {
      if (took() > LONGEST_TO_FOLLOW) return;
      const editsBefore = edits.current;
      await run(input, {
        onProgress: () => undefined,
        onEnd: (outcome) => {
          if (outcome.ok) setState((before) => after(before, outcome, edits.current !== editsBefore));
        },
      });
    };
    return {
      start,
      follow,
      outdate: () => {
        edits.current += 1;
        setState((before) => (before.value === null ? before : { ...before, isOutdated: true }));
      },
      cancel: stop,
      reset: () => {
        drop();
        setState(IDLE);
      },
      accept: (value: T) => setState({ ...IDLE, status: "done", value }),
    };
  }, [run, stop, drop, took]);
  useEffect(() => stop, [stop]);
  return useMemo(() => ({ ...state, ...methods }), [state, methods]);
}

function after<T>(before: TaskState<T>, outcome: Outcome<T>, isOutdated: boolean): TaskState<T> {
  if (outcome.ok) return { ...IDLE, status: "done", value: outcome.value, isOutdated };
  return { ...before, status: "failed", problem: outcome.problem, progress: null };
}

/** A programmer's mistake also has to end in words, not in a pane that waits for ever. */
export async function settled<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, problem: { code: "hostFailed", message: texts.task.unexpected, detail } };
  }
}
