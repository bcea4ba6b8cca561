import { useCallback, useRef, useState } from "react";
import type { PaneEnvironment } from "../../actions/environment";

/** Whether so many cells are to be read; to be answered once. */
export interface ManyCellsQuestion {
  readonly cells: number;
  readonly answer: (goesOn: boolean) => void;
}

/** The question before a large workbook is read, while it waits for its answer. A yes holds as long as the pane. */
export function useManyCells(): {
  readonly question: ManyCellsQuestion | null;
  readonly ask: NonNullable<PaneEnvironment["onManyCells"]>;
} {
  const [question, setQuestion] = useState<ManyCellsQuestion | null>(null);
  const waiting = useRef<ManyCellsQuestion | null>(null);
  const isAgreed = useRef(false);
  const ask = useCallback((cells: number, signal: AbortSignal | undefined): Promise<boolean> => {
    if (isAgreed.current) return Promise.resolve(true);
    waiting.current?.answer(false);
    return new Promise((resolve) => {
      const asked: ManyCellsQuestion = {
        cells,
        answer: (goesOn) => {
          if (waiting.current === asked) {
            waiting.current = null;
            setQuestion(null);
          }
          isAgreed.current = isAgreed.current || goesOn;
          resolve(goesOn);
        },
      };
      waiting.current = asked;
      setQuestion(asked);
      signal?.addEventListener("abort", () => asked.answer(false));
    });
  }, []);
  return { question, ask };
}
