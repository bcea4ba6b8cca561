import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type {
  ColumnAnswer,
  NameAnswer,
  RecognisedTable,
  RecognitionReport,
  SheetAnswer,
} from "../../../jobs/results";
import type { PaneRoute } from "../../../actions/open-pane";
import { EmptyState } from "../../parts/empty-state";
import { Disclosure } from "../../parts/disclosure";
import { Page } from "../../parts/page";
import { NameQuestions } from "./name-questions";
import { QuestionCard } from "./question-card";
import { RecognisedColumns } from "./recognised-columns";
import { SheetCountsList } from "./sheet-counts";
import { useSelectCell } from "../../shell/pane-context";
import type { Task } from "../../tasks/task";
import { texts } from "../../texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  summary: { margin: 0 },
  tableHead: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    alignItems: "baseline",
  },
  sheet: { minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  kind: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  facts: { margin: "0 0 8px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foreign: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  doubt: { margin: 0, color: tokens.colorStatusWarningForeground1, overflowWrap: "anywhere" },
  next: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface RecognitionPageProps {
  readonly recognition: Task<RecognitionReport, readonly []>;
  readonly answering: Task<RecognitionReport, readonly [readonly ColumnAnswer[]]>;
  readonly naming: Task<RecognitionReport, readonly [readonly NameAnswer[]]>;
  readonly counting: Task<RecognitionReport, readonly [readonly SheetAnswer[]]>;
  readonly onAnswer: (answer: ColumnAnswer) => void;
  readonly onAnswerName: (answer: NameAnswer) => void;
  readonly onAnswerSheet: (answer: SheetAnswer) => void;
  readonly onGo: (route: PaneRoute) => void;
}

/** What each sheet and column is; questions first. */
export function RecognitionPage({
  recognition,
  answering,
  naming,
  counting,
  onAnswer,
  onAnswerName,
  onAnswerSheet,
  onGo,
}: RecognitionPageProps) {
  const start = (): void => void recognition.start();
  const report = recognition.value;
  return (
    <Page
      title={texts.pane.routeTitles.recognition}
      buttons={
        report !== null && (
          <Button size="small" disabled={recognition.status === "running"} onClick={start}>
            {texts.task.again}
          </Button>
        )
      }
      tasks={[
        { task: recognition, retry: start },
        { task: answering, retry: answering.reset },
        { task: naming, retry: naming.reset },
        { task: counting, retry: counting.reset },
      ]}
    >
      {report === null && recognition.status === "idle" && (
        <EmptyState text={texts.recognition.empty}>
          <Button appearance="primary" onClick={start}>
            {texts.recognition.start}
          </Button>
        </EmptyState>
      )}
      {report !== null && (
        <Recognition
          report={report}
          busy={[answering, naming, counting].some(({ status }) => status === "running")}
          onAnswer={onAnswer}
          onAnswerName={onAnswerName}
          onAnswerSheet={onAnswerSheet}
          onGo={onGo}
        />
      )}
    </Page>
  );
}

interface RecognitionProps {
  readonly report: RecognitionReport;
  readonly busy: boolean;
  readonly onAnswer: (answer: ColumnAnswer) => void;
  readonly onAnswerName: (answer: NameAnswer) => void;
  readonly onAnswerSheet: (answer: SheetAnswer) => void;
  readonly onGo: (route: PaneRoute) => void;
}

function Recognition({ report, busy, onAnswer, onAnswerName, onAnswerSheet, onGo }: RecognitionProps) {
  const styles = useStyles();
  const registers = report.tables.filter((table) => table.register !== null);
  const foreign = report.tables.filter((table) => table.register === null);
  const sheets = new Set(report.tables.map((table) => table.sheet)).size;
  if (registers.length === 0) {
    return <EmptyState title={texts.recognition.noRegisterTitle} text={texts.recognition.noRegister} />;
  }
  return (
    <>
      <p className={styles.summary}>{texts.recognition.summary(registers.length, sheets)}</p>
      <Questions tables={registers} count={report.questions} busy={busy} onAnswer={onAnswer} />
      <SheetCountsList tables={registers} busy={busy} onAnswer={onAnswerSheet} />
      <NameQuestions names={report.names} busy={busy} onAnswer={onAnswerName} />
      <section className={styles.section} aria-label={texts.recognition.tablesTitle}>
        <h2 className={styles.title}>{texts.recognition.tablesTitle}</h2>
        <ul className={styles.list}>
          {registers.map((table) => (
            <li key={`${table.sheet} ${table.headerRows.join()}`} className={styles.item}>
              <TableItem table={table} busy={busy} onAnswer={onAnswer} />
            </li>
          ))}
        </ul>
      </section>
      {foreign.length > 0 && (
        <Disclosure head={texts.recognition.foreignTitle(foreign.length)}>
          <p className={styles.foreign}>{foreign.map((table) => table.sheet).join("、")}</p>
        </Disclosure>
      )}
      {foreign.map(
        ({ sheet, doubt }) =>
          doubt !== null && (
            <p key={sheet} className={styles.doubt}>
              {texts.recognition.kindInDoubt(sheet, doubt.reason)}
            </p>
          ),
      )}
      <section className={styles.section}>
        <h2 className={styles.title}>{texts.recognition.next}</h2>
        <div className={styles.next}>
          <Button onClick={() => onGo("figures")}>{texts.recognition.toFigures}</Button>
          <Button onClick={() => onGo("checks")}>{texts.recognition.toChecks}</Button>
          <Button onClick={() => onGo("report")}>{texts.recognition.toReport}</Button>
        </div>
      </section>
    </>
  );
}

interface QuestionsProps {
  readonly tables: readonly RecognisedTable[];
  readonly count: number;
  readonly busy: boolean;
  readonly onAnswer: (answer: ColumnAnswer) => void;
}

function Questions({ tables, count, busy, onAnswer }: QuestionsProps) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <section className={styles.section} aria-label={texts.recognition.questionsTitle(count)}>
      <h2 className={styles.title}>{texts.recognition.questionsTitle(count)}</h2>
      {tables.flatMap((table) =>
        table.columns
          .filter((column) => column.candidates !== undefined)
          .map((column) => (
            <QuestionCard
              key={`${table.sheet} ${column.letters}`}
              table={table}
              column={column}
              busy={busy}
              onAnswer={onAnswer}
            />
          )),
      )}
    </section>
  );
}

interface TableItemProps {
  readonly table: RecognisedTable;
  readonly busy: boolean;
  readonly onAnswer: (answer: ColumnAnswer) => void;
}

function TableItem({ table, busy, onAnswer }: TableItemProps) {
  const styles = useStyles();
  const select = useSelectCell();
  const head = (
    <span className={styles.tableHead}>
      <span className={styles.sheet}>{table.sheet}</span>
      <span className={styles.kind}>
        {table.registerTitle} · {texts.recognition.rows(table.dataRows.length)}
      </span>
    </span>
  );
  const headerRow = table.headerRows[0] ?? 1;
  return (
    <Disclosure head={head} flush>
      <p className={styles.facts}>
        {[
          texts.recognition.header(table.headerRows.join("、")),
          texts.recognition.data(table.dataRows.length),
          ...skippedFacts(table),
        ].join("；")}{" "}
        <Link
          as="button"
          onClick={() =>
            select({ sheet: table.sheet, address: `${table.columns[0]?.letters ?? "A"}${headerRow}` })
          }
        >
          {texts.recognition.locate}
        </Link>
      </p>
      <RecognisedColumns table={table} busy={busy} onAnswer={onAnswer} />
    </Disclosure>
  );
}

/** 合计：第 56 行 …: rows below the header that are no records, without the blank ones. */
function skippedFacts(table: RecognisedTable): string[] {
  const rowsByKind = new Map<string, number[]>();
  for (const { row, kind } of table.skippedRows) {
    if (kind === "blank") continue;
    const name = texts.recognition.skippedKinds[kind];
    rowsByKind.set(name, [...(rowsByKind.get(name) ?? []), row]);
  }
  return [...rowsByKind].map(([name, rows]) => texts.recognition.skippedRows(name, rows.join("、")));
}
