/** The pane's worker: runs the actions' computing, so that nothing blocks the pane. */
import { runJob, type JobName } from "../../jobs/jobs";

export interface WorkerRequest {
  readonly id: number;
  readonly job: JobName;
  readonly input: never;
}

export type WorkerAnswer =
  { readonly id: number; readonly output: unknown } | { readonly id: number; readonly error: string };

self.onmessage = ({ data: { id, job, input } }: MessageEvent<WorkerRequest>): void => {
  void answerTo(id, job, input).then((answer) => self.postMessage(answer));
};

async function answerTo(id: number, job: JobName, input: never): Promise<WorkerAnswer> {
  try {
    return { id, output: await runJob(job, input) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
