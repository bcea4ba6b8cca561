import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PeriodWish } from "../../../jobs/results";
import type { SubsidyReport } from "../../../jobs/subsidy";
import { paymentKinds, yuanWords, type KindOfPayments, type PaymentLine } from "./payment-lines";
import { Disclosure } from "../../parts/disclosure";
import { DoneBar } from "../../parts/bars/done-bar";
import { EmptyState } from "../../parts/empty-state";
import { MonthStrip } from "./month-strip";
import { Page } from "../../parts/page";
import { PeriodBar } from "../../parts/bars/period-bar";
import { BudgetBar } from "./budget-bar";
import { PaymentComparison } from "./payment-comparison";
import { PaymentTools } from "./payment-tools";
import { SettingProblems } from "../../parts/setting-problems";
import type { PaymentWork } from "../../tasks/payment-work";
import type { Task } from "../../tasks/task";
import { texts } from "../../texts";

const useStyles = makeStyles({
  total: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  amount: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  side: { flexShrink: 0, textAlign: "end" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 72px",
  },
  names: { minWidth: 0, overflowWrap: "anywhere" },
  reason: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface MoneyPageProps {
  readonly subsidy: Task<SubsidyReport, readonly [PeriodWish]>;
  readonly payments: Task<string, readonly [PaymentWork, PeriodWish]>;
  readonly wish: PeriodWish;
  readonly onPeriod: (wish: PeriodWish) => void;
}

/** What the policy gives to whom, with the reason for every amount. */
export function MoneyPage({ subsidy, payments, wish, onPeriod }: MoneyPageProps) {
  const start = (): void => void subsidy.start(wish);
  const report = subsidy.value;
  return (
    <Page
      title={texts.pane.routeTitles.money}
      buttons={
        report !== null && (
          <Button size="small" disabled={subsidy.status === "running"} onClick={start}>
            {texts.task.again}
          </Button>
        )
      }
      tasks={[
        { task: subsidy, retry: start },
        { task: payments, retry: payments.reset },
      ]}
    >
      {report === null && subsidy.status === "idle" && (
        <EmptyState text={texts.money.empty}>
          <Button appearance="primary" onClick={start}>
            {texts.money.start}
          </Button>
        </EmptyState>
      )}
      {report !== null && (
        <>
          <PeriodBar period={report.period} onChange={onPeriod} />
          <SettingProblems problems={report.settingProblems} />
          <Payments report={report} />
          <PaymentTools payments={payments} wish={wish} />
        </>
      )}
    </Page>
  );
}

function Payments({ report }: { readonly report: SubsidyReport }) {
  const styles = useStyles();
  const kinds = paymentKinds(report);
  const { questions, totals } = report.due;
  return (
    <>
      <div className={styles.total}>
        <span>{texts.money.total}</span>
        <span className={styles.amount}>{yuanWords(totals.total)}</span>
      </div>
      <BudgetBar total={totals.total} budget={report.budget} />
      {questions.length > 0 && (
        <DoneBar intent="warning">
          <strong>{texts.money.missingTitle}</strong>
          {questions.map((question) => (
            <div key={question}>{question}</div>
          ))}
        </DoneBar>
      )}
      <PaymentComparison comparison={report.comparison} findings={report.findings} />
      {kinds.map((kind) => (
        <Kind key={kind.name} kind={kind} />
      ))}
    </>
  );
}

function Kind({ kind }: { readonly kind: KindOfPayments }) {
  const styles = useStyles();
  const head = (
    <span className={styles.head}>
      <span>{kind.name}</span>
      <span className={styles.side}>
        {yuanWords(kind.total)} <span className={styles.small}>{kind.payees}</span>
      </span>
    </span>
  );
  return (
    <Disclosure head={head} level={2} strong flush>
      {kind.lines.length === 0 ? (
        <p className={styles.reason}>{texts.money.none}</p>
      ) : (
        <>
          {kind.policy !== "" && <p className={styles.reason}>{kind.policy}</p>}
          <ul className={styles.list}>
            {kind.lines.map((line, index) => (
              <li key={index} className={styles.item}>
                <Line line={line} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}

function Line({ line }: { readonly line: PaymentLine }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <span className={styles.names}>
          {line.payee} <span className={styles.small}>{line.organisation}</span>
        </span>
        <span className={styles.side}>{line.amount === 0 ? texts.money.zero : yuanWords(line.amount)}</span>
      </div>
      {line.timeline !== null && (
        <>
          <MonthStrip served={line.timeline.served} paid={line.timeline.paid} />
          <p className={styles.reason}>{texts.money.tenure(line.timeline.tenure)}</p>
        </>
      )}
      {line.reason !== "" && <p className={styles.reason}>{line.reason}</p>}
    </>
  );
}
