import type { Compute } from "../../jobs/jobs";
import type { WorkerAnswer } from "./compute-worker";

interface Waiting {
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
}

/** Hands jobs to one worker, which starts with the first of them and stays. */
export function computeInWorker(): Compute {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let jobs = 0;

  const start = (): Worker => {
    const started = new Worker(new URL("./compute-worker.ts", import.meta.url));
    started.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if ("error" in data) one?.reject(new Error(data.error));
      else one?.resolve(data.output as never);
    };
    // A worker that cannot run at all fails every job that waits for it.
    started.onerror = ({ message }) => {
      worker = null;
      for (const one of waiting.values()) one.reject(new Error(message));
      waiting.clear();
    };
    return started;
  };

  return (job, input) =>
    new Promise((resolve, reject) => {
      worker ??= start();
      const id = ++jobs;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, job, input });
    });
}
