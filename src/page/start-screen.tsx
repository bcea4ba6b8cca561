import { useRef } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { DoneBar } from "../taskpane/parts/bars/done-bar";
import { FileInput, workbookEndings } from "../taskpane/parts/file-input";
import { pageTexts } from "./texts";

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "640px",
    margin: "0 auto",
    padding: "32px 16px",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    padding: "32px 16px",
    textAlign: "center",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "12px", justifyContent: "center" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "8px" },
});

interface StartScreenProps {
  readonly opening: string | null;
  readonly problem: string | null;
  readonly onChoose: (file: File) => void;
  /** A workbook with invented names to try everything on. */
  readonly sample: () => File;
}

/** No file is open yet: what the page is, and one button. */
export function StartScreen({ opening, problem, onChoose, sample }: StartScreenProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{pageTexts.title}</h1>
      <p className={styles.text}>{pageTexts.lead}</p>
      {problem !== null && <DoneBar intent="warning">{problem}</DoneBar>}
      <div className={styles.drop}>
        {opening === null ? (
          <div className={styles.buttons}>
            <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
              {pageTexts.choose}
            </Button>
            <Button size="large" onClick={() => onChoose(sample())}>
              {pageTexts.sample}
            </Button>
          </div>
        ) : (
          <Spinner label={pageTexts.opening(opening)} />
        )}
        <p className={styles.note}>{pageTexts.drop}</p>
      </div>
      <ul className={styles.list}>
        {pageTexts.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <FileInput input={input} label={pageTexts.chooseLabel} accept={workbookEndings} onChoose={onChoose} />
    </main>
  );
}
