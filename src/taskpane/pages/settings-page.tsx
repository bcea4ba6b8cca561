import { lazy, Suspense, useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PeriodWish } from "../../jobs/results";
import { usePane } from "../shell/pane-context";
import { DoneBar } from "../parts/bars/done-bar";
import { Page } from "../parts/page";
import type { Task } from "../tasks/task";
import { texts } from "../texts";
import type { Upkeep } from "../tasks/upkeep";

// Few need it, and then once.
const SelfTestPage = lazy(async () => ({
  default: (await import("./self-test/self-test-page")).SelfTestPage,
}));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  title: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SettingsPageProps {
  readonly upkeep: Task<string, readonly [Upkeep, PeriodWish]>;
  readonly wish: PeriodWish;
  readonly onIntroduction: () => void;
}

/** Where the settings stand, and what keeps formulas, years and data safe. */
export function SettingsPage({ upkeep, wish, onIntroduction }: SettingsPageProps) {
  const { can, surroundings } = usePane();
  const { settings, selfTest } = texts;
  const [isTesting, setIsTesting] = useState(false);
  const button = (what: Upkeep, label: string, primary = false): ReactNode => (
    <Button
      {...(primary ? { appearance: "primary" as const } : {})}
      disabled={upkeep.status === "running"}
      onClick={() => void upkeep.start(what, wish)}
    >
      {label}
    </Button>
  );
  if (isTesting)
    return (
      <Suspense fallback={null}>
        <SelfTestPage onBack={() => setIsTesting(false)} />
      </Suspense>
    );
  return (
    <Page title={texts.pane.routeTitles.settings} tasks={[{ task: upkeep, retry: upkeep.reset }]}>
      {upkeep.status === "done" && upkeep.value !== null && (
        <DoneBar onDismiss={upkeep.reset}>{upkeep.value}</DoneBar>
      )}
      <Section title={settings.sheetTitle} text={settings.sheetText}>
        {button("open", settings.open, true)}
      </Section>
      {surroundings().liveFormulas && (
        <>
          <Section title={settings.formulasTitle} text={settings.refreshText}>
            {button("refresh", settings.refresh)}
          </Section>
          <Section text={settings.freezeText}>{button("freeze", settings.freeze)}</Section>
          <Section text={settings.restoreText}>{button("restore", settings.restore)}</Section>
        </>
      )}
      <Section title={settings.snapshotTitle} text={settings.snapshotText}>
        {button("snapshot", settings.snapshot)}
      </Section>
      {can.selfTest && (
        <Section title={selfTest.title} text={selfTest.sectionText}>
          <Button onClick={() => setIsTesting(true)}>{selfTest.open}</Button>
        </Section>
      )}
      <Section title={settings.privacyTitle} text={settings.privacy}>
        <Button onClick={onIntroduction}>{settings.firstRun}</Button>
      </Section>
    </Page>
  );
}

interface SectionProps {
  readonly title?: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Section({ title, text, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}
