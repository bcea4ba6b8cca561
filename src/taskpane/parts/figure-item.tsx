import { useState } from "react";
import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Location16Regular } from "@fluentui/react-icons/svg/location";
import { MathFormula16Regular } from "@fluentui/react-icons/svg/math-formula";
import type { CellPlace, ComparedFigure } from "../../actions/contracts";
import { copyText } from "../clipboard";
import { changeText, numberText, ratioText, valueText } from "../figure-text";
import { usePane, useSelectCell } from "../pane-context";
import { texts } from "../texts";
import { Disclosure } from "./disclosure";
import { DoneBar } from "./done-bar";

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
  basis: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "4px", flexWrap: "wrap" },
  insert: { marginTop: "4px" },
  field: { width: "100%", marginTop: "8px" },
});

interface FigureItemProps {
  readonly figure: ComparedFigure;
  /** The figure as a sentence with date and basis. */
  readonly sentence: string;
}

/** One figure: value at a glance; basis, source cells and copying when opened. */
export function FigureItem({ figure, sentence }: FigureItemProps) {
  const styles = useStyles();
  const details = [ratioText(figure), changeText(figure)].filter((text) => text !== "").join(" · ");
  const head = (
    <>
      <span className={styles.head}>
        <span className={styles.title}>{figure.title}</span>
        <span className={styles.value}>{valueText(figure)}</span>
      </span>
      {details !== "" && <span className={styles.small}>{details}</span>}
    </>
  );
  return (
    <Disclosure head={head}>
      <p className={styles.basis}>{texts.figures.basis(figure.basis)}</p>
      <FigureButtons figure={figure} sentence={sentence} />
    </Disclosure>
  );
}

function FigureButtons({ figure, sentence }: FigureItemProps) {
  const styles = useStyles();
  const { announce, surroundings } = usePane();
  const select = useSelectCell();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const place = placeOf(figure.cells[0]);
  const copy = async (text: string): Promise<void> => {
    const copied = await copyText(text);
    setUncopied(copied ? null : text);
    announce(copied ? texts.figures.copied : texts.figures.copyFailed);
  };
  return (
    <>
      <div className={styles.buttons}>
        {place !== null && (
          <Button
            size="small"
            icon={<Location16Regular />}
            aria-label={texts.figures.locate(figure.title)}
            onClick={() => select(place)}
          >
            {texts.figures.cells}
          </Button>
        )}
        <Button
          size="small"
          icon={<Copy16Regular />}
          aria-label={texts.figures.copyNumberOf(figure.title)}
          onClick={() => void copy(numberText(figure))}
        >
          {texts.figures.copyNumber}
        </Button>
        <Button
          size="small"
          icon={<Copy16Regular />}
          aria-label={texts.figures.copySentenceOf(figure.title)}
          onClick={() => void copy(sentence)}
        >
          {texts.figures.copySentence}
        </Button>
      </div>
      {surroundings().liveFormulas && <InsertFormula title={figure.title} />}
      {uncopied !== null && (
        <Textarea
          className={styles.field}
          aria-label={texts.figures.copyFailed}
          readOnly
          value={uncopied}
          onFocus={(event) => event.target.select()}
        />
      )}
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

/** `企业台账!I5:I60` → sheet and address; a quoted sheet name may hold an exclamation mark. */
function placeOf(cells: string | undefined): CellPlace | null {
  if (cells === undefined) return null;
  const split = cells.lastIndexOf("!");
  if (split < 0) return null;
  const sheet = cells
    .slice(0, split)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return { sheet, address: cells.slice(split + 1) };
}
