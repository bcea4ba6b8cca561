import type { PreviousBook } from "../../actions/figures/read-previous";
import type { PaneEnvironment, Outcome } from "../../actions/environment";
import type { PaneActions } from "../shell/workbook-actions";
import { bytesOfChosen } from "./chosen-file";
import type { Task } from "./task";

/** Last year's workbook as the user chose it; it lasts as long as the pane. */
export interface PreviousChoice {
  readonly task: Task<PreviousBook, readonly [File]>;
  /** Name of the file; `null` where none is chosen. */
  readonly name: string | null;
  readonly choose: (file: File) => void;
  readonly drop: () => void;
}

/** `take` is told the workbook to compare with from now on, `null` for none. */
export function previousChoice(
  task: PreviousChoice["task"],
  book: PreviousBook | null,
  take: (book: PreviousBook | null) => void,
): PreviousChoice {
  return {
    task,
    name: book?.name ?? null,
    choose: (file) => {
      void task.start(file).then((outcome) => {
        if (outcome.ok) take(outcome.value);
      });
    },
    drop: () => take(null),
  };
}

/** Reads the chosen file. */
export async function readPreviousFile(
  actions: PaneActions,
  environment: PaneEnvironment,
  file: File,
): Promise<Outcome<PreviousBook>> {
  const bytes = await bytesOfChosen(file);
  if (!bytes.ok) return bytes;
  return actions.readPrevious(environment, { name: file.name, bytes: bytes.value });
}
