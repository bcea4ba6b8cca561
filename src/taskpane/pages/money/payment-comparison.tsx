import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../checks/finding";
import type { ComparisonInYuan, PaymentKind, TotalsLine } from "../../../subsidy";
import { paymentDifferences, yuanWords, type PaymentDifference } from "./payment-lines";
import { ruleTitle } from "../../parts/rule-words";
import { texts } from "../../texts";
import { Disclosure } from "../../parts/disclosure";
import { PlaceButton } from "../../parts/place-button";
import { SeverityIcon } from "../../parts/severity-icon";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  name: { padding: "2px 0", textAlign: "start", fontWeight: tokens.fontWeightRegular },
  amount: { padding: "2px 0 2px 8px", textAlign: "end", fontWeight: tokens.fontWeightRegular },
  all: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
  outcome: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  note: { margin: "4px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface PaymentComparisonProps {
  readonly comparison: ComparisonInYuan;
  readonly findings: readonly Finding[];
}

/** What the office's payment sheets paid beside what is due: totals, then who got too little or too much, and why. */
export function PaymentComparison({ comparison, findings }: PaymentComparisonProps) {
  const styles = useStyles();
  const words = texts.money.comparison;
  const { arrears, overpaid } = paymentDifferences(comparison);
  const isCompared = Object.keys(comparison.totalsByKind).length > 0;
  const agrees = arrears.length === 0 && overpaid.length === 0;
  const outcome = !isCompared ? words.notCompared : agrees ? words.same : words.differ;
  const head = (
    <span className={styles.head}>
      {words.title}
      <span className={styles.outcome}>{outcome}</span>
    </span>
  );
  return (
    <Disclosure head={head} level={2} strong flush defaultOpen={!agrees}>
      {isCompared ? <Totals comparison={comparison} /> : <p className={styles.note}>{words.nothing}</p>}
      {isCompared && agrees && <p className={styles.note}>{words.agrees}</p>}
      {comparison.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <Differences title={words.arrears} differences={arrears} />
      <Differences title={words.overpaid} differences={overpaid} />
      {findings.length > 0 && (
        <Disclosure head={words.findings(findings.length)} level={3} flush>
          {findings.map(({ rule, severity, sheet, cell, message }) => (
            <PlaceButton
              key={`${rule} ${sheet} ${cell}`}
              sheet={sheet}
              cell={cell}
              about={ruleTitle(rule)}
              icon={<SeverityIcon severity={severity} />}
            >
              {message}
            </PlaceButton>
          ))}
        </Disclosure>
      )}
    </Disclosure>
  );
}

function Totals({ comparison }: { readonly comparison: ComparisonInYuan }) {
  const styles = useStyles();
  const words = texts.money.comparison;
  const row = (name: string, totals: TotalsLine): ReactNode => (
    <>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      {[totals.due, totals.paid, totals.paid - totals.due].map((yuan, index) => (
        <td key={index} className={styles.amount}>
          {yuanWords(yuan)}
        </td>
      ))}
    </>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {words.kind}
          </th>
          {[words.due, words.paid, words.difference].map((title) => (
            <th key={title} scope="col" className={styles.amount}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => {
          const totals = comparison.totalsByKind[kind];
          return totals && <tr key={kind}>{row(texts.money.kinds[kind], totals)}</tr>;
        })}
        <tr className={styles.all}>{row(words.all, comparison.totals)}</tr>
      </tbody>
    </table>
  );
}

const KINDS: readonly PaymentKind[] = ["allowance", "startup", "award"];

interface DifferencesProps {
  readonly title: (count: number, amount: string) => string;
  readonly differences: readonly PaymentDifference[];
}

function Differences({ title, differences }: DifferencesProps) {
  const styles = useStyles();
  if (differences.length === 0) return null;
  const total = differences.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <Disclosure head={title(differences.length, yuanWords(total))} level={3} flush defaultOpen>
      <ul className={styles.list}>
        {differences.map(({ kind, payee, reason, place }, index) => (
          <li key={index}>
            {place === null ? (
              <p className={styles.note}>{`${payee}：${reason}`}</p>
            ) : (
              <PlaceButton sheet={place.sheet} cell={place.cell} about={texts.money.kinds[kind]}>
                {`${payee}：${reason}`}
              </PlaceButton>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
