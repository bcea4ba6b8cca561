import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnAnswer, RecognisedTable, RecognitionReport } from "../../../jobs/results";
import type { PaneRoute } from "../../../actions/open-pane";
import { EmptyState } from "../../parts/empty-state";
import { Disclosure } from "../../parts/disclosure";
import { Page, type TaskOnPage } from "../../parts/page";
import { NameQuestions } from "./name-questions";
import { QuestionCard } from "./question-card";
import { RecognisedColumns } from "./recognised-columns";
import { SampleButton } from "./sample-button";
import { SheetCountsList } from "./sheet-counts";
import { SheetKind } from "./sheet-kind";
import { DoubtfulSheets, ForeignSheets, PlainSheets, tableKey } from "./foreign-sheets";
import { useSelectCell } from "../../shell/pane-context";
import type { RecognitionAnswers } from "../../tasks/pane-work";
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
  next: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface RecognitionPageProps {
  readonly recognition: Task<RecognitionReport, readonly []>;
  /** What keeps the user's answers. */
  readonly remembering: readonly (TaskOnPage["task"] & Pick<Task<unknown, readonly never[]>, "reset">)[];
  readonly answers: RecognitionAnswers;
  readonly onGo: (route: PaneRoute) => void;
}

/** What each sheet and column is; questions first. */
export function RecognitionPage({ recognition, remembering, answers, onGo }: RecognitionPageProps) {
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
        ...remembering.map((task) => ({ task, retry: task.reset })),
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
          busy={remembering.some(({ status }) => status === "running")}
          answers={answers}
          onGo={onGo}
        />
      )}
    </Page>
  );
}

interface RecognitionProps {
  readonly report: RecognitionReport;
  readonly busy: boolean;
  readonly answers: RecognitionAnswers;
  readonly onGo: (route: PaneRoute) => void;
}

function Recognition({ report, busy, answers, onGo }: RecognitionProps) {
  const styles = useStyles();
  const registers = report.tables.filter((table) => table.register !== null);
  const foreign = report.tables.filter((table) => table.register === null);
  const sheets = new Set(report.tables.map((table) => table.sheet)).size;
  if (registers.length === 0) {
    return (
      <>
        <EmptyState title={texts.recognition.noRegisterTitle} text={texts.recognition.noRegister}>
          <Button onClick={() => onGo("forms")}>{texts.recognition.toBlank}</Button>
          <SampleButton />
        </EmptyState>
        <ForeignSheets tables={foreign} busy={busy} answers={answers} />
      </>
    );
  }
  return (
    <>
      <p className={styles.summary}>{texts.recognition.summary(registers.length, sheets)}</p>
      <DoubtfulSheets tables={foreign} busy={busy} answers={answers} />
      <Questions tables={registers} count={report.questions} busy={busy} onAnswer={answers.column} />
      <SheetCountsList tables={registers} busy={busy} onAnswer={answers.sheet} />
      <NameQuestions names={report.names} busy={busy} onAnswer={answers.name} />
      <section className={styles.section} aria-label={texts.recognition.tablesTitle}>
        <h2 className={styles.title}>{texts.recognition.tablesTitle}</h2>
        <ul className={styles.list}>
          {registers.map((table) => (
            <li key={tableKey(table)} className={styles.item}>
              <TableItem table={table} busy={busy} answers={answers} />
            </li>
          ))}
        </ul>
      </section>
      <PlainSheets tables={foreign} busy={busy} answers={answers} />
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
  readonly answers: RecognitionAnswers;
}

function TableItem({ table, busy, answers }: TableItemProps) {
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
      <SheetKind table={table} busy={busy} onAnswer={answers.kind} />
      <RecognisedColumns table={table} busy={busy} onAnswer={answers.column} />
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
