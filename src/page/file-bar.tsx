import { useRef } from "react";
import { Button, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { manyCells } from "../actions/environment";
import type { CellPlace } from "../jobs/results";
import { quotedSheet } from "../reading/cells/grid";
import { DoneBar } from "../taskpane/parts/bars/done-bar";
import { FileInput, workbookEndings } from "../taskpane/parts/file-input";
import type { BookView } from "./messages";
import { pageTexts } from "./texts";
import type { OpenFile } from "./use-file";

const useStyles = makeStyles({
  root: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  state: { color: tokens.colorNeutralForeground2 },
  bars: {
    maxHeight: "30vh",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "0 12px",
    ":not(:empty)": { paddingBottom: "8px" },
  },
  // Only a narrow page shows one of the two at a time.
  parts: { "@media (min-width: 900px)": { display: "none" } },
});

/** What the page has in front where there is room for one thing. */
export type Front = "pane" | "sheet";

interface FileBarProps {
  readonly book: BookView;
  readonly file: OpenFile;
  readonly front: Front;
  readonly onFront: (front: Front) => void;
}

/** The file's name, what to do with it, and what one should know of it. */
export function FileBar({ book, file, front, onFront }: FileBarProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.root} aria-label={pageTexts.region}>
      <div className={styles.line}>
        <span className={styles.name} title={book.name}>
          {book.name}
        </span>
        {file.isUnsaved && <span className={styles.state}>{pageTexts.notSaved}</span>}
        <Button size="small" onClick={() => input.current?.click()}>
          {pageTexts.another}
        </Button>
        <Button
          size="small"
          {...(file.isUnsaved ? { appearance: "primary" as const } : {})}
          onClick={() => void file.save()}
        >
          {pageTexts.save}
        </Button>
        <FileInput
          input={input}
          label={pageTexts.chooseLabel}
          accept={workbookEndings}
          onChoose={(one) => void file.open(one)}
        />
      </div>
      <div className={styles.bars}>
        {file.problem !== null && (
          <DoneBar intent="warning" onDismiss={file.dismiss}>
            {file.problem}
          </DoneBar>
        )}
        {file.opening !== null && <DoneBar intent="info">{pageTexts.opening(file.opening)}</DoneBar>}
        {file.saved !== null && <DoneBar onDismiss={file.dismiss}>{pageTexts.saved(file.saved)}</DoneBar>}
        {cellsOf(book) > manyCells && <DoneBar intent="info">{pageTexts.manyCells(cellsOf(book))}</DoneBar>}
        {book.stale.length > 0 && <DoneBar intent="warning">{staleText(book)}</DoneBar>}
        {book.waiting.length > 0 && (
          <DoneBar intent="warning">
            {pageTexts.waiting(some(book.waiting.map(placeText)), book.waiting.length)}
          </DoneBar>
        )}
      </div>
      <div className={styles.parts}>
        <TabList
          size="small"
          aria-label={pageTexts.parts}
          selectedValue={front}
          onTabSelect={(_, { value }) => onFront(value === "sheet" ? "sheet" : "pane")}
        >
          <Tab value="pane">{pageTexts.pane}</Tab>
          <Tab value="sheet">{pageTexts.sheet}</Tab>
        </TabList>
      </div>
    </section>
  );
}

function cellsOf({ sheets }: BookView): number {
  return sheets.reduce((sum, { rows, widths }) => sum + rows * widths.length, 0);
}

/** So many are named. */
const MOST_NAMED = 3;

function staleText({ stale }: BookView): string {
  const named = stale.map((one) =>
    pageTexts.staleOne(placeText(one), String(one.stored), String(one.computed)),
  );
  return pageTexts.stale(some(named), stale.length);
}

function some(named: readonly string[]): string {
  return named.slice(0, MOST_NAMED).join("、") + (named.length > MOST_NAMED ? pageTexts.more : "");
}

function placeText({ sheet, address }: CellPlace): string {
  return `${quotedSheet(sheet)}!${address}`;
}
