import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import type { SelfTestReport } from "../../../actions/self-test";
import { texts } from "../../texts";

const useStyles = makeStyles({
  title: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", gap: "8px", padding: "3px 0" },
  icon: { flexShrink: 0, marginTop: "2px" },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  notOk: { color: tokens.colorStatusDangerForeground1 },
  difference: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface TestLinesProps {
  readonly title: string;
  readonly lines: SelfTestReport["lines"];
}

/** Lines of one colour; not by the colour alone. */
export function TestLines({ title, lines }: TestLinesProps) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <LineIcon ok={line.ok} />
            <div>
              {line.title}
              {!line.ok && (
                <div className={styles.difference}>{texts.selfTest.difference(line.expected, line.got)}</div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LineIcon({ ok }: { readonly ok: boolean }) {
  const styles = useStyles();
  const Icon = ok ? CheckmarkCircle16Filled : ErrorCircle16Filled;
  return (
    <Icon
      className={mergeClasses(styles.icon, ok ? styles.ok : styles.notOk)}
      role="img"
      aria-label={ok ? texts.selfTest.ok : texts.selfTest.notOk}
    />
  );
}
