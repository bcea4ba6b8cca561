import { useRef } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { FiguresReport } from "../../../jobs/results";
import type { PreviousChoice } from "../../tasks/previous-choice";
import { FileInput, workbookEndings } from "../file-input";
import { texts } from "../../texts";
import { DoneBar } from "./done-bar";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", flexWrap: "wrap", color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PreviousBarProps {
  readonly report: Pick<FiguresReport, "previous">;
  readonly choice: PreviousChoice;
}

/** What the figures are compared with, and a way to choose last year's workbook. */
export function PreviousBar({ report, choice }: PreviousBarProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const words = texts.figures.previous;
  return (
    <div>
      <div className={styles.line}>
        <span className={styles.text}>{sourceText(report, choice)}</span>
        <Link as="button" onClick={() => input.current?.click()}>
          {choice.name === null ? words.choose : words.change}
        </Link>
        {choice.name !== null && (
          <Link as="button" onClick={choice.drop}>
            {words.drop}
          </Link>
        )}
      </div>
      {choice.name === null && <p className={styles.hint}>{words.hint}</p>}
      <FileInput input={input} label={words.choose} accept={workbookEndings} onChoose={choice.choose} />
      {report.previous?.problem != null && <DoneBar intent="warning">{report.previous.problem}</DoneBar>}
    </div>
  );
}

function sourceText({ previous }: Pick<FiguresReport, "previous">, { name }: PreviousChoice): string {
  const { sources, none } = texts.figures.previous;
  if (previous === null) return none;
  return previous.source === "workbook" ? sources.workbook(name ?? "") : sources[previous.source];
}
