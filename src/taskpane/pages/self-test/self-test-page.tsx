import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SelfTestReport } from "../../../actions/self-test";
import { copyText } from "../../parts/clipboard";
import { Disclosure } from "../../parts/disclosure";
import { DoneBar } from "../../parts/bars/done-bar";
import { Page } from "../../parts/page";
import { usePane } from "../../shell/pane-context";
import { useTask } from "../../tasks/task";
import { texts } from "../../texts";
import { TestLines } from "./test-lines";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  diagnostics: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", userSelect: "text" },
});

/** Asks first, then shows line by line what this Excel does of all that the add-in relies on. */
export function SelfTestPage({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { actions, surroundings } = usePane();
  const test = useTask(actions.selfTest, surroundings);
  const { selfTest } = texts;
  const start = (): void => void test.start();
  return (
    <Page
      title={selfTest.title}
      buttons={<Button onClick={onBack}>{selfTest.back}</Button>}
      tasks={[{ task: test, retry: start }]}
    >
      <p className={styles.text}>{selfTest.before}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={test.status === "running"} onClick={start}>
          {test.value === null ? selfTest.start : selfTest.again}
        </Button>
      </div>
      {test.value !== null && <Result report={test.value} />}
    </Page>
  );
}

function Result({ report: { lines, diagnostics } }: { readonly report: SelfTestReport }) {
  const styles = useStyles();
  const { notify } = usePane();
  const { selfTest } = texts;
  const red = lines.filter(({ ok }) => !ok);
  const green = lines.filter(({ ok }) => ok);
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(diagnostics);
    notify({ kind: "done", text: isCopied ? selfTest.copied : selfTest.copyFailed });
  };
  return (
    <>
      <DoneBar intent={red.length === 0 ? "success" : "warning"}>
        {red.length === 0 ? selfTest.allGreen(lines.length) : selfTest.someRed(red.length, lines.length)}
      </DoneBar>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{selfTest.copy}</Button>
      </div>
      {red.length > 0 && <TestLines title={selfTest.redTitle(red.length)} lines={red} />}
      <TestLines title={selfTest.greenTitle(green.length)} lines={green} />
      <Disclosure head={selfTest.diagnosticsTitle} level={2}>
        <pre className={styles.diagnostics}>{diagnostics}</pre>
      </Disclosure>
    </>
  );
}
