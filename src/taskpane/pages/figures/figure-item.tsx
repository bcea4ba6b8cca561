import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Location16Regular } from "@fluentui/react-icons/svg/location";
import { MathFormula16Regular } from "@fluentui/react-icons/svg/math-formula";
import { cellPlace } from "../../../jobs/cell-place";
import type { ComparedFigure, PeriodOfReport } from "../../../jobs/results";
import { useFigureCopy } from "./figure-copy";
import { FigureNames } from "./figure-names";
import type { FigureScope } from "./group-choice";
import { changeText, ratioText, valueText } from "./figure-text";
import { usePane, useSelectCell } from "../../shell/pane-context";
import { texts } from "../../texts";
import { Disclosure } from "../../parts/disclosure";
import { DoneBar } from "../../parts/bars/done-bar";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  title: { minWidth: 0, overflowWrap: "anywhere" },
  value: { flexShrink: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: {
    display: "block",
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  note: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground1,
    overflowWrap: "anywhere",
  },
  basis: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "4px", flexWrap: "wrap" },
  insert: { marginTop: "4px" },
});

interface FigureItemProps {
  readonly figure: ComparedFigure;
  readonly period: PeriodOfReport;
  readonly scope: FigureScope;
  /** The only one that was found: what else there is to know of it is asked next. */
  readonly isOnly?: boolean;
}

/** One figure: value at a glance; basis, source cells and copying when opened. */
export function FigureItem({ figure, period, scope, isOnly = false }: FigureItemProps) {
  const styles = useStyles();
  const details = [ratioText(figure), changeText(figure)].filter((text) => text !== "").join(" · ");
  const head = (
    <>
      <span className={styles.head}>
        <span className={styles.title}>{figure.title}</span>
        <span className={styles.value}>{valueText(figure)}</span>
      </span>
      {details !== "" && <span className={styles.small}>{details}</span>}
      {figure.note !== undefined && <span className={styles.note}>{texts.figures.note(figure.note)}</span>}
    </>
  );
  return (
    <Disclosure head={head} defaultOpen={isOnly}>
      <p className={styles.basis}>{texts.figures.basis(figure.basis)}</p>
      <FigureButtons figure={figure} period={period} />
      {figure.value !== null && <FigureNames figure={figure} period={period} scope={scope} />}
    </Disclosure>
  );
}

function FigureButtons({ figure, period }: Pick<FigureItemProps, "figure" | "period">) {
  const styles = useStyles();
  const { surroundings } = usePane();
  const select = useSelectCell();
  const [copy, uncopied] = useFigureCopy(period);
  const [shown, setShown] = useState(0);
  // Each press goes on to the next range.
  const next = shown < figure.cells.length ? shown : 0;
  const place = cellPlace(figure.cells[next]);
  return (
    <>
      <div className={styles.buttons}>
        {place !== null && (
          <Button
            size="small"
            icon={<Location16Regular />}
            aria-label={texts.figures.locate(figure.title)}
            onClick={() => {
              select(place);
              setShown(next + 1);
            }}
          >
            {figure.cells.length === 1
              ? texts.figures.cells
              : texts.figures.cellsOf(next + 1, figure.cells.length)}
          </Button>
        )}
        <Button
          size="small"
          icon={<Copy16Regular />}
          aria-label={texts.figures.copyNumberOf(figure.title)}
          onClick={() => void copy(figure, "number")}
        >
          {texts.figures.copyNumber}
        </Button>
        <Button
          size="small"
          icon={<Copy16Regular />}
          aria-label={texts.figures.copySentenceOf(figure.title)}
          onClick={() => void copy(figure, "sentence")}
        >
          {texts.figures.copySentence}
        </Button>
      </div>
      {surroundings().liveFormulas && <InsertFormula title={figure.title} />}
      {uncopied}
    </>
  );
}

/** Puts the figure's formula into the selected cell; what stands there is replaced only when the user says so. */
function InsertFormula({ title }: { readonly title: string }) {
  const styles = useStyles();
  const { actions, notify, surroundings } = usePane();
  const [question, setQuestion] = useState<string | null>(null);
  const insert = async (replace: boolean): Promise<void> => {
    const outcome = await actions.insertFormula(surroundings(), title, { replace });
    setQuestion(!outcome.ok && outcome.problem.code === "cellNotEmpty" ? outcome.problem.message : null);
    if (outcome.ok) notify({ kind: "done", text: texts.figures.inserted(outcome.value) });
    else if (outcome.problem.code !== "cellNotEmpty") notify({ kind: "problem", problem: outcome.problem });
  };
  if (question === null) {
    return (
      <Button
        className={styles.insert}
        size="small"
        icon={<MathFormula16Regular />}
        aria-label={texts.figures.insertOf(title)}
        onClick={() => void insert(false)}
      >
        {texts.figures.insert}
      </Button>
    );
  }
  return (
    <DoneBar intent="warning">
      {question}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void insert(true)}>
          {texts.figures.replace}
        </Button>
        <Button size="small" onClick={() => setQuestion(null)}>
          {texts.figures.keep}
        </Button>
      </div>
    </DoneBar>
  );
}
