import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Task } from "../task";
import { Page } from "../parts/page";
import { texts } from "../texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SettingsPageProps {
  readonly opening: Task<void, readonly []>;
  readonly onIntroduction: () => void;
}

/** Where the settings stand, and what keeps formulas and data safe. */
export function SettingsPage({ opening, onIntroduction }: SettingsPageProps) {
  const styles = useStyles();
  const open = (): void => void opening.start();
  return (
    <Page title={texts.pane.routeTitles.settings} tasks={[{ task: opening, retry: open }]}>
      <section className={styles.section}>
        <p className={styles.text}>{texts.settings.intro}</p>
        <Button appearance="primary" disabled={opening.status === "running"} onClick={open}>
          {texts.settings.open}
        </Button>
      </section>
      <section className={styles.section}>
        <h2 className={styles.title}>{texts.settings.privacyTitle}</h2>
        <p className={styles.text}>{texts.settings.privacy}</p>
        <Button onClick={onIntroduction}>{texts.settings.firstRun}</Button>
      </section>
    </Page>
  );
}
