import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { requestPage } from "../actions/open-pane";
import type { CellPlace } from "../jobs/results";
import type { DayNumber } from "../registers";
import { offerDownload } from "../taskpane/parts/download";
import { bytesOfChosen } from "../taskpane/tasks/chosen-file";
import { BookClient } from "./book-client";
import type { BookView } from "./messages";
import { pageTexts } from "./texts";
import type { AskRows } from "./use-rows";

/** The file that is open, and what can be done with it. */
export interface OpenFile {
  readonly client: BookClient;
  readonly book: BookView | null;
  readonly place: CellPlace | null;
  /** Why a file could not be opened, or no copy be made. */
  readonly problem: string | null;
  /** Name of the file that is being opened. */
  readonly opening: string | null;
  /** How many files have been opened. */
  readonly openings: number;
  /** True while something was changed that no copy has. */
  readonly isUnsaved: boolean;
  /** Name under which a copy was offered just now. */
  readonly saved: string | null;
  readonly open: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly dismiss: () => void;
  readonly rows: AskRows;
}

export function useFile(startWorker: () => Worker, today: () => DayNumber): OpenFile {
  const [book, setBook] = useState<BookView | null>(null);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const [openings, setOpenings] = useState(0);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  /** The user has been told that opening another file loses what was changed. */
  const isWarned = useRef(false);
  const client = useMemo(
    () =>
      new BookClient(startWorker, {
        onChanged: (view) => {
          setBook(view);
          setIsUnsaved(true);
          setSaved(null);
        },
        onShown: (shown) => setPlace({ ...shown }),
        onBroken: () => {
          setBook(null);
          setIsUnsaved(false);
          setProblem(pageTexts.broken);
        },
      }),
    [startWorker],
  );
  useStayUntilSaved(isUnsaved);
  const rows = useCallback<AskRows>(
    (sheet, first, count) => client.ask("rows", { sheet, first, count }),
    [client],
  );
  const dismiss = (): void => {
    setProblem(null);
    setSaved(null);
  };
  const open = async (file: File): Promise<void> => {
    dismiss();
    if (isUnsaved && !isWarned.current) {
      isWarned.current = true;
      setProblem(pageTexts.unsaved);
      return;
    }
    isWarned.current = false;
    setOpening(file.name);
    const found = await openedFile(client, file, today());
    setOpening(null);
    if ("problem" in found) {
      setProblem(found.problem);
      return;
    }
    setBook(found);
    setPlace(null);
    setIsUnsaved(false);
    setOpenings((before) => before + 1);
    requestPage({ route: "recognition", run: true });
  };
  const save = async (): Promise<void> => {
    if (book === null) return;
    dismiss();
    const copy = await client.ask("copy", null);
    if ("problem" in copy) {
      setProblem(copy.problem);
      return;
    }
    const name = pageTexts.copyName(book.name);
    offerDownload(copy.bytes, name, "xlsx");
    setIsUnsaved(false);
    setSaved(name);
  };
  return { client, book, place, problem, opening, openings, isUnsaved, saved, open, save, dismiss, rows };
}

/** The browser asks before it leaves what no copy has. */
function useStayUntilSaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}

async function openedFile(
  client: BookClient,
  file: File,
  today: DayNumber,
): Promise<BookView | { readonly problem: string }> {
  const read = await bytesOfChosen(file);
  if (!read.ok) return { problem: read.problem.message };
  try {
    const found = await client.ask("open", { file: { name: file.name, bytes: read.value }, today });
    return "problem" in found ? { problem: `“${file.name}”：${found.problem}` } : found;
  } catch (error) {
    if (error instanceof Error) return { problem: pageTexts.broken };
    throw error;
  }
}
