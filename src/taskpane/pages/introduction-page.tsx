import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { texts } from "../texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "16px", padding: "24px 16px" },
  logo: { width: "48px", height: "48px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "12px" },
  item: { display: "flex", gap: "8px" },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  point: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface IntroductionPageProps {
  readonly onBegin: () => void;
  readonly onSkip: () => void;
}

/** What the add-in does, said once, and one button that starts. */
export function IntroductionPage({ onBegin, onSkip }: IntroductionPageProps) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <img className={styles.logo} src="assets/icon-80.png" alt="" />
      <h1 className={styles.title}>{texts.firstRun.title}</h1>
      <p className={styles.lead}>{texts.firstRun.lead}</p>
      <ul className={styles.list}>
        {texts.firstRun.points.map(({ title, text }) => (
          <li key={title} className={styles.item}>
            <CheckmarkCircle20Filled className={styles.icon} />
            <div>
              <h2 className={styles.point}>{title}</h2>
              <p className={styles.text}>{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" size="large" onClick={onBegin}>
          {texts.firstRun.begin}
        </Button>
        <Button size="large" appearance="subtle" onClick={onSkip}>
          {texts.firstRun.skip}
        </Button>
      </div>
    </main>
  );
}
