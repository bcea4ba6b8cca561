import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecognisedTable } from "../../../jobs/results";
import { Disclosure } from "../../parts/disclosure";
import type { RecognitionAnswers } from "../../tasks/pane-work";
import { texts } from "../../texts";
import { SheetKind } from "./sheet-kind";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  foreign: { margin: 0, overflowWrap: "anywhere" },
  why: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  doubt: { margin: 0, color: tokens.colorStatusWarningForeground1, overflowWrap: "anywhere" },
});

interface SheetsProps {
  readonly tables: readonly RecognisedTable[];
  readonly busy: boolean;
  readonly answers: RecognitionAnswers;
}

/** The sheets of which nothing is read, in a workbook without any register. */
export function ForeignSheets(props: SheetsProps) {
  return (
    <>
      <DoubtfulSheets {...props} />
      <PlainSheets {...props} />
    </>
  );
}

/** Sheets that may be one of ours or something else: nothing of them counts until somebody says what they are. */
export function DoubtfulSheets({ tables, busy, answers }: SheetsProps) {
  const styles = useStyles();
  return tables.map(
    ({ doubt, ...table }) =>
      doubt !== null && (
        <section key={tableKey(table)} className={styles.section}>
          <p className={styles.doubt}>{texts.recognition.kindInDoubt(table.sheet, doubt.reason)}</p>
          <SheetKind table={table} likely={doubt.candidates} busy={busy} onAnswer={answers.kind} />
        </section>
      ),
  );
}

/** Sheets that are none of ours, each of which may be called one. */
export function PlainSheets({ tables, busy, answers }: SheetsProps) {
  const styles = useStyles();
  const plain = tables.filter(({ doubt }) => doubt === null);
  if (plain.length === 0) return null;
  return (
    <Disclosure head={texts.recognition.foreignTitle(plain.length)}>
      <ul className={styles.list}>
        {plain.map((table) => (
          <li key={tableKey(table)} className={styles.item}>
            <p className={styles.foreign}>{table.sheet}</p>
            <p className={styles.why}>{whyNone(table)}</p>
            {table.headerRows.length > 0 && <SheetKind table={table} busy={busy} onAnswer={answers.kind} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Headers that are named; the others are many or say the same. */
const NAMED = 4;

function whyNone({ header = [] }: RecognisedTable): string {
  const words = texts.recognition;
  if (header.length === 0) return words.noHeader;
  return words.otherHeader(header.slice(0, NAMED).join("、"), header.length > NAMED);
}

/** Names a table on the page. */
export function tableKey({ sheet, headerRows }: Pick<RecognisedTable, "sheet" | "headerRows">): string {
  return `${sheet} ${headerRows.join()}`;
}
