import { useCallback, useEffect, useRef, useState, useSyncExternalStore, type DragEvent } from "react";
import { FluentProvider, makeStyles, mergeClasses, tokens, type Theme } from "@fluentui/react-components";
import { fileAbilities } from "../file/abilities";
import type { DayNumber } from "../registers";
import { Pane } from "../taskpane/shell/pane";
import { FileBar, type Front } from "./file-bar";
import { SheetView } from "./sheet-view";
import { StartScreen } from "./start-screen";
import { pageTexts } from "./texts";
import { useFile } from "./use-file";

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    // All tabs of the pane beside one another.
    gridTemplateColumns: "minmax(480px, 2fr) 3fr",
    gridTemplateRows: "minmax(0, 1fr)",
    "@media (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  part: { minWidth: 0, minHeight: 0 },
  // Given the focus when a file has been opened, never gone to by keys.
  pane: { outlineStyle: "none" },
  sheet: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  // On a narrow page one of the two is in sight.
  behind: { "@media (max-width: 899px)": { display: "none" } },
});

interface OfflinePageProps {
  readonly theme: Theme;
  readonly today: () => DayNumber;
  readonly startWorker: () => Worker;
  readonly sample: () => File;
}

/** The page without Excel: a file, the pane on it, and its sheets beside. */
export function OfflinePage({ theme, today, startWorker, sample }: OfflinePageProps) {
  const styles = useStyles();
  const file = useFile(startWorker, today);
  const isNarrow = useIsNarrow();
  const [front, setFront] = useState<Front>("pane");
  const [followed, setFollowed] = useState(file.place);
  if (file.place !== followed) {
    setFollowed(file.place);
    setFront(file.place === null ? "pane" : "sheet");
  }
  const surroundings = useCallback(
    () => ({ today: today(), liveFormulas: fileAbilities.liveFormulas }),
    [today],
  );
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed to open the file is gone; the next key goes on from here.
    pane.current?.focus();
  }, [file.openings]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) void file.open(dropped);
  };
  return (
    <FluentProvider theme={theme} style={{ height: "100%" }}>
      <div className={styles.root} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {file.book === null ? (
          <StartScreen
            sample={sample}
            opening={file.opening}
            problem={file.problem}
            onChoose={(one) => void file.open(one)}
          />
        ) : (
          <>
            <FileBar book={file.book} file={file} front={front} onFront={setFront} />
            <div className={styles.body}>
              <div
                ref={pane}
                tabIndex={-1}
                className={mergeClasses(styles.part, styles.pane, front === "sheet" && styles.behind)}
              >
                <Pane
                  key={file.openings}
                  actions={file.client.actions}
                  surroundings={surroundings}
                  theme={theme}
                  can={fileAbilities}
                />
              </div>
              <section
                className={mergeClasses(styles.part, styles.sheet, front === "pane" && styles.behind)}
                aria-label={pageTexts.sheet}
                {...(isNarrow && front === "sheet" ? { role: "main" } : {})}
              >
                {isNarrow && <h1 className={styles.unseen}>{pageTexts.sheet}</h1>}
                <SheetView key={file.openings} book={file.book} ask={file.rows} place={file.place} />
              </section>
            </div>
          </>
        )}
      </div>
    </FluentProvider>
  );
}

const NARROW = matchMedia("(max-width: 899px)");

/** True where there is room for the pane or the sheet, not for both. */
function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      NARROW.addEventListener("change", tell);
      return () => NARROW.removeEventListener("change", tell);
    },
    () => NARROW.matches,
  );
}
