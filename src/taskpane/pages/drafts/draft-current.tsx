import { useState } from "react";
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Location16Regular } from "@fluentui/react-icons/svg/location";
import type { JudgedQuantity } from "../../../drafts/verdicts/verdict";
import { verdictTitles } from "../../../drafts/verdicts/verdict-titles";
import { cellPlace } from "../../../jobs/cell-place";
import type { DraftReport, FigureOfDraft } from "../../../jobs/draft";
import { useSelectCell } from "../../shell/pane-context";
import type { DraftWork } from "../../tasks/draft-work";
import { texts } from "../../texts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", gap: "4px 12px", flexWrap: "wrap", fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, overflowWrap: "anywhere" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap", marginTop: "4px" },
});

interface DraftCurrentProps {
  readonly number: JudgedQuantity;
  readonly figures: DraftReport["figures"];
  readonly drafts: DraftWork;
  readonly busy: boolean;
}

/** What the ledgers say of the number that is looked at, and what can be done about it. */
export function DraftCurrent({ number, figures, drafts, busy }: DraftCurrentProps) {
  const styles = useStyles();
  const { verdict, text, expected, reason } = number;
  const figure = figureOf(number, figures);
  const other = drafts.corrections.get(number.offset);
  return (
    <section className={styles.card} aria-label={texts.drafts.currentLabel} aria-live="polite">
      <div className={styles.head}>
        <span>
          {texts.drafts.signs[verdict]} {verdictTitles[verdict]}
        </span>
        <span>{texts.drafts.inDraft(text)}</span>
        {expected !== undefined && <span>{texts.drafts.inLedger(expected)}</span>}
      </div>
      <p className={styles.line}>{reason}</p>
      {figure !== null && figure.basis !== "" && (
        <p className={styles.small}>{texts.drafts.basis(figure.basis)}</p>
      )}
      <div className={styles.buttons}>
        {number.park === undefined && figure !== null && <ToCells cells={figure.cells} />}
        {other !== undefined ? (
          <Button size="small" onClick={() => drafts.takeBack(number)}>
            {texts.drafts.takeBack}
          </Button>
        ) : (
          expected !== undefined && (
            <Button size="small" appearance="primary" onClick={() => drafts.correct(number)}>
              {texts.drafts.correct}
            </Button>
          )
        )}
        <Button size="small" disabled={busy} onClick={() => drafts.answer(number, null)}>
          {texts.drafts.noNeed}
        </Button>
      </div>
      <OtherFigure key={number.offset} number={number} figures={figures} drafts={drafts} busy={busy} />
    </section>
  );
}

function figureOf({ figure }: JudgedQuantity, figures: DraftReport["figures"]): FigureOfDraft | null {
  const id = figure?.replace(/:change$/, "");
  return figures.find((one) => one.id === id) ?? null;
}

/** Each press goes on to the next range. */
function ToCells({ cells }: { readonly cells: readonly string[] }) {
  const select = useSelectCell();
  const [shown, setShown] = useState(0);
  const next = shown < cells.length ? shown : 0;
  const place = cellPlace(cells[next]);
  if (place === null) return null;
  return (
    <Button
      size="small"
      icon={<Location16Regular />}
      onClick={() => {
        select(place);
        setShown(next + 1);
      }}
    >
      {cells.length === 1 ? texts.drafts.cells : texts.drafts.cellsOf(next + 1, cells.length)}
    </Button>
  );
}

/** Another figure, chosen of the list; what may be meant comes first. */
function OtherFigure({ number, figures, drafts, busy }: DraftCurrentProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const likely = new Set(number.candidates ?? []);
  const ordered = [
    ...figures.filter(({ id }) => likely.has(id)),
    ...figures.filter(({ id }) => !likely.has(id)),
  ];
  if (!isOpen)
    return (
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setIsOpen(true)}>
          {texts.drafts.isAnother}
        </Button>
      </div>
    );
  return (
    <div className={styles.buttons}>
      <Select
        size="small"
        aria-label={texts.drafts.chooseFigure}
        value={chosen}
        onChange={(_, data) => setChosen(data.value)}
      >
        <option value="">{texts.drafts.chooseFirst}</option>
        {ordered.map(({ id, title }) => (
          <option key={id} value={title}>
            {title}
          </option>
        ))}
      </Select>
      <Button size="small" disabled={chosen === "" || busy} onClick={() => drafts.answer(number, chosen)}>
        {texts.drafts.remember}
      </Button>
    </div>
  );
}
