import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ActionEnvironment, Outcome, Problem } from "../actions/contracts";
import { texts } from "./texts";

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
}

export interface Task<T, A extends readonly unknown[]> extends TaskState<T> {
  readonly start: (...input: A) => Promise<Outcome<T>>;
  readonly cancel: () => void;
  /** Forgets answer and problem. */
  readonly reset: () => void;
  /** Takes an answer that another action gave. */
  readonly accept: (value: T) => void;
}

type Action<T, A extends readonly unknown[]> = (
  environment: ActionEnvironment,
  ...input: A
) => Promise<Outcome<T>>;

const idle = { status: "idle", value: null, problem: null, progress: null } as const;

/** What actions need from outside, besides progress and a way to stop. */
export type Surroundings = Omit<ActionEnvironment, "onProgress" | "signal">;

/** An action with its progress, its answer and a way to stop it. A newer start supersedes an older one. */
export function useTask<T, A extends readonly unknown[]>(
  action: Action<T, A>,
  surroundings: () => Surroundings,
): Task<T, A> {
  const [state, setState] = useState<TaskState<T>>(idle);
  const current = useRef<AbortController | null>(null);

  const start = useCallback(
    async (...input: A): Promise<Outcome<T>> => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const isCurrent = (): boolean => current.current === controller;
      setState(({ value }) => ({
        status: "running",
        value,
        problem: null,
        progress: { share: null, text: texts.task.running },
      }));
      const onProgress = (share: number, text: string): void => {
        if (isCurrent()) setState((before) => ({ ...before, progress: { share, text } }));
      };
      const outcome = await settled(
        action({ ...surroundings(), onProgress, signal: controller.signal }, ...input),
      );
      if (isCurrent()) {
        current.current = null;
        setState((before) => after(before, outcome));
      }
      return outcome;
    },
    [action, surroundings],
  );
  const cancel = useCallback(() => current.current?.abort(), []);
  const reset = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setState(idle);
  }, []);
  const accept = useCallback((value: T) => {
    setState({ status: "done", value, problem: null, progress: null });
  }, []);
  useEffect(() => cancel, [cancel]);
  return useMemo(() => ({ ...state, start, cancel, reset, accept }), [state, start, cancel, reset, accept]);
}

function after<T>(before: TaskState<T>, outcome: Outcome<T>): TaskState<T> {
  if (outcome.ok) return { status: "done", value: outcome.value, problem: null, progress: null };
  return { status: "failed", value: before.value, problem: outcome.problem, progress: null };
}

/** A programmer's mistake also has to end in words, not in a pane that waits for ever. */
async function settled<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, problem: { code: "hostFailed", message: texts.task.unexpected, detail } };
  }
}
