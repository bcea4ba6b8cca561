import { memo, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellView } from "../file/book-view";
import type { CellPlace } from "../jobs/results";
import { cellPosition, columnLetters } from "../reading/cells/grid";
import type { BookView } from "./messages";
import { pageTexts } from "./texts";
import { useRows, type AskRows } from "./use-rows";

const ROW_HEIGHT = 24;
const HEAD_HEIGHT = 24;
const NUMBERS_WIDTH = 56;
/** Pixels left and right of a cell's text. */
const PADDING = 4;
/** Pixels of a character, and the narrowest and widest column. */
const CHARACTER = 8;
const NARROWEST = 32;
const WIDEST = 320;
/** Rows drawn beyond those in sight, so that scrolling shows no blanks at once. */
const BEYOND = 12;

const useStyles = makeStyles({
  root: { height: "100%", minHeight: 0, display: "flex", flexDirection: "column" },
  tabs: { flexShrink: 0, overflowX: "auto", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  scroller: { flexGrow: 1, minHeight: 0, overflow: "auto", position: "relative" },
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed" },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    height: `${HEAD_HEIGHT}px`,
    boxSizing: "border-box",
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { left: 0, zIndex: 2 },
  number: {
    position: "sticky",
    left: 0,
    textAlign: "right",
    boxSizing: "border-box",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    height: `${ROW_HEIGHT}px`,
    boxSizing: "border-box",
    padding: `0 ${PADDING}px`,
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: {
    display: "inline-block",
    verticalAlign: "middle",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  right: { textAlign: "right" },
  row: { backgroundColor: tokens.colorBrandBackground2 },
  shown: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
  empty: { padding: "16px", color: tokens.colorNeutralForeground2 },
});

interface SheetViewProps {
  readonly book: BookView;
  readonly ask: AskRows;
  /** The cell that was shown last. */
  readonly place: CellPlace | null;
}

/** The workbook's sheets, for reading: the one whose cell is shown comes forward. */
export function SheetView({ book, ask, place }: SheetViewProps) {
  const styles = useStyles();
  const first = book.sheets.find(({ isHidden }) => !isHidden) ?? book.sheets[0];
  const [chosen, setChosen] = useState(first?.name ?? "");
  const [followed, setFollowed] = useState(place);
  if (place !== followed) {
    setFollowed(place);
    if (place !== null) setChosen(place.sheet);
  }
  const sheet = book.sheets.find(({ name }) => name === chosen) ?? first;
  if (sheet === undefined) return null;
  return (
    <div className={styles.root}>
      <div className={styles.tabs}>
        <TabList
          size="small"
          aria-label={pageTexts.sheets}
          selectedValue={sheet.name}
          onTabSelect={(_, { value }) => setChosen(String(value))}
        >
          {book.sheets.map(({ name, isHidden }) => (
            <Tab key={name} value={name}>
              {isHidden ? `${name}${pageTexts.hidden}` : name}
            </Tab>
          ))}
        </TabList>
      </div>
      <SheetTable
        key={sheet.name}
        sheet={sheet}
        book={book}
        ask={ask}
        place={place?.sheet === sheet.name ? place : null}
      />
    </div>
  );
}

interface SheetTableProps extends SheetViewProps {
  readonly sheet: BookView["sheets"][number];
}

function SheetTable({ sheet, book, ask, place }: SheetTableProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [rows, look] = useRowsInSight(scroller);
  const shown = place === null ? null : cellPosition(place.address);
  const widths = useMemo(() => sheet.widths.map(pixels), [sheet.widths]);
  useShownInSight(scroller, shown, widths, place);
  const rowAt = useRows(ask, book, sheet.name, rows);
  if (sheet.rows === 0) return <p className={styles.empty}>{pageTexts.empty}</p>;
  const first = Math.min(rows.first, sheet.rows);
  const last = Math.min(sheet.rows, first + rows.count);
  const width = widths.reduce((sum, one) => sum + one, NUMBERS_WIDTH);
  return (
    // A sheet is scrolled with the keyboard too.
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={look}
      tabIndex={0}
      role="region"
      aria-label={pageTexts.rowsOf(sheet.name)}
    >
      <table className={styles.table} style={{ width }} aria-rowcount={sheet.rows + 1}>
        <colgroup>
          <col style={{ width: NUMBERS_WIDTH }} />
          {widths.map((one, column) => (
            <col key={column} style={{ width: one }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td className={mergeClasses(styles.head, styles.corner)} />
            {widths.map((_, column) => (
              <th key={column} scope="col" className={styles.head}>
                {columnLetters(column + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {Array.from({ length: last - first }, (_, index) => first + index).map((row) => (
            <SheetRow
              key={row}
              row={row}
              widths={widths}
              cells={rowAt(row)}
              shownColumn={shown?.row === row + 1 ? shown.column - 1 : null}
            />
          ))}
          <Spacer rows={sheet.rows - last} />
        </tbody>
      </table>
    </div>
  );
}

function pixels(characters: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, characters * CHARACTER)));
}

interface SheetRowProps {
  /** 0-based. */
  readonly row: number;
  /** Pixels of each column. */
  readonly widths: readonly number[];
  /** Absent until they are fetched. */
  readonly cells: readonly CellView[] | undefined;
  /** The column of the cell that is shown, where it is of this row. */
  readonly shownColumn: number | null;
}

const SheetRow = memo(function SheetRow({ row, widths, cells, shownColumn }: SheetRowProps) {
  const styles = useStyles();
  return (
    <tr aria-rowindex={row + 2} className={shownColumn === null ? undefined : styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.number)}>
        {row + 1}
      </th>
      {widths.map((_, column) => {
        const cell = cells?.[column];
        const isShown = shownColumn === column;
        return (
          <td
            key={column}
            className={mergeClasses(
              styles.cell,
              cell?.isNumber === true && styles.right,
              isShown && styles.shown,
            )}
            // Dark letters on the light fills of our marks, in a dark theme too.
            style={cell?.mark === undefined ? undefined : { backgroundColor: cell.mark, color: "#242424" }}
            title={cell?.text}
            aria-current={isShown ? "true" : undefined}
          >
            {cell !== undefined && cell.text !== "" && (
              <span className={styles.text} style={{ maxWidth: roomOf(cells ?? [], column, widths) }}>
                {cell.text}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** Pixels that a cell's text may take: a text goes on over empty cells beside it, as in Excel; a number does not. */
function roomOf(cells: readonly CellView[], column: number, widths: readonly number[]): number {
  let end = column + 1;
  if (cells[column]?.isNumber !== true)
    while (end < widths.length && (cells[end]?.text ?? "") === "") end += 1;
  return widths.slice(column, end).reduce((sum, one) => sum + one, 0) - 2 * PADDING - 1;
}

/** The rows that are drawn, and how to look again which ones those are. */
function useRowsInSight(
  scroller: RefObject<HTMLDivElement | null>,
): readonly [{ readonly first: number; readonly count: number }, () => void] {
  const [rows, setRows] = useState({ first: 0, count: 40 });
  const look = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const first = Math.max(0, Math.floor(element.scrollTop / ROW_HEIGHT) - BEYOND);
    const count = Math.ceil(element.clientHeight / ROW_HEIGHT) + 2 * BEYOND;
    setRows((before) => (before.first === first && before.count === count ? before : { first, count }));
  }, [scroller]);
  useEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look, scroller]);
  return [rows, look];
}

/** Room of rows that are not drawn. */
function Spacer({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td style={{ height: rows * ROW_HEIGHT, padding: 0 }} />
    </tr>
  );
}

/** Scrolls to the cell whenever one is shown, also the same one again. */
function useShownInSight(
  scroller: RefObject<HTMLDivElement | null>,
  shown: ReturnType<typeof cellPosition>,
  widths: readonly number[],
  place: CellPlace | null,
): void {
  const at = useRef({ shown, widths });
  useEffect(() => {
    at.current = { shown, widths };
  });
  useEffect(() => {
    const element = scroller.current;
    const cell = at.current.shown;
    if (place === null || element === null || cell === null) return;
    const left = at.current.widths.slice(0, cell.column - 1).reduce((sum, one) => sum + one, 0);
    element.scrollTop = Math.max(0, (cell.row - 1) * ROW_HEIGHT - (element.clientHeight - HEAD_HEIGHT) / 3);
    const right = left + (at.current.widths[cell.column - 1] ?? 0) + NUMBERS_WIDTH;
    // No further than needed, so that the names on the left stay in sight as long as they can.
    if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
    if (left < element.scrollLeft) element.scrollLeft = left;
  }, [place, scroller]);
}
