import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RecognisedTable, SheetAnswer, SheetCounts } from "../../../jobs/results";
import { texts } from "../../texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { margin: 0, overflowWrap: "anywhere" },
  state: { fontWeight: tokens.fontWeightSemibold },
  asked: { color: tokens.colorStatusWarningForeground1 },
  reason: {
    margin: "0 0 4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface SheetCountsListProps {
  readonly tables: readonly RecognisedTable[];
  readonly busy: boolean;
  readonly onAnswer: (answer: SheetAnswer) => void;
}

/** Of registers with several sheets, or a doubtful one: which count, which don't and why, with one press to change it. */
export function SheetCountsList({ tables, busy, onAnswer }: SheetCountsListProps) {
  const styles = useStyles();
  const shown = tables.filter((table) => isWorthShowing(table, tables));
  if (shown.length === 0) return null;
  return (
    <section className={styles.section} aria-label={texts.recognition.countsTitle}>
      <h2 className={styles.title}>{texts.recognition.countsTitle}</h2>
      <ul className={styles.list}>
        {shown.map((table) => (
          <li key={`${table.sheet} ${table.signature}`} className={styles.item}>
            <SheetLine table={table} busy={busy} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isWorthShowing({ register, counts }: RecognisedTable, tables: readonly RecognisedTable[]): boolean {
  if (counts === null || register === "summary") return false;
  const isPlain = (other: RecognisedTable): boolean =>
    other.counts === null ||
    (other.counts.in === true && other.counts.chosen === null && isUsual(other.counts));
  return tables.some((other) => other.register === register && !isPlain(other));
}

function isUsual({ role }: SheetCounts): boolean {
  return role === "only" || role === "part";
}

interface SheetLineProps {
  readonly table: RecognisedTable;
  readonly busy: boolean;
  readonly onAnswer: (answer: SheetAnswer) => void;
}

function SheetLine({ table, busy, onAnswer }: SheetLineProps) {
  const styles = useStyles();
  const { sheet, signature, counts } = table;
  if (counts === null) return null;
  const state = texts.recognition.countsStates[String(counts.in) as "true" | "false" | "ask"];
  const choices = [
    ...(counts.in === true && counts.chosen !== "out"
      ? []
      : [{ counts: "in" as const, label: texts.recognition.countIn }]),
    ...(counts.in === false ? [] : [{ counts: "out" as const, label: texts.recognition.countOut }]),
    ...(counts.chosen === null ? [] : [{ counts: null, label: texts.recognition.countAutomatic }]),
  ];
  return (
    <>
      <p className={styles.line}>
        {sheet} · {table.registerTitle} ·{" "}
        <span className={counts.in === "ask" ? `${styles.state} ${styles.asked}` : styles.state}>
          {state}
        </span>
      </p>
      <p className={styles.reason}>{counts.reason}</p>
      <div className={styles.buttons}>
        {choices.map((choice) => (
          <Button
            key={choice.label}
            size="small"
            disabled={busy}
            aria-label={texts.recognition.countLabel(sheet, choice.label)}
            onClick={() => onAnswer({ sheet, signature, counts: choice.counts })}
          >
            {choice.label}
          </Button>
        ))}
      </div>
    </>
  );
}
