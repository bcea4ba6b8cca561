import { Button, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { JudgedQuantity, Verdict } from "../../../drafts/verdicts/verdict";
import { verdictTitles } from "../../../drafts/verdicts/verdict-titles";
import { texts } from "../../texts";
import { shownVerdicts } from "./draft-pieces";

const useStyles = makeStyles({
  chips: { display: "flex", gap: "6px", flexWrap: "wrap" },
  steps: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  at: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface DraftCounterProps {
  readonly numbers: readonly JudgedQuantity[];
  readonly wanted: ReadonlySet<Verdict>;
  readonly onWanted: (wanted: ReadonlySet<Verdict>) => void;
  readonly current: number | null;
  readonly onStep: (step: 1 | -1) => void;
}

/** How many numbers agree and how many do not; pressing one chooses whether one steps through them. */
export function DraftCounter({ numbers, wanted, onWanted, current, onStep }: DraftCounterProps) {
  const styles = useStyles();
  const walked = numbers.flatMap(({ verdict }, index) => (wanted.has(verdict) ? [index] : []));
  const at = current === null ? -1 : walked.indexOf(current);
  const toggle = (verdict: Verdict): void => {
    const next = new Set(wanted);
    if (!next.delete(verdict)) next.add(verdict);
    onWanted(next);
  };
  return (
    <>
      <div className={styles.chips} role="group" aria-label={texts.drafts.counts}>
        {shownVerdicts.map((verdict) => (
          <ToggleButton
            key={verdict}
            size="small"
            shape="circular"
            checked={wanted.has(verdict)}
            onClick={() => toggle(verdict)}
          >
            {texts.drafts.count(
              `${texts.drafts.signs[verdict]} ${verdictTitles[verdict]}`,
              numbers.filter((one) => one.verdict === verdict).length,
            )}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.steps}>
        <Button size="small" disabled={walked.length === 0} onClick={() => onStep(-1)}>
          {texts.drafts.previousOne}
        </Button>
        <Button size="small" disabled={walked.length === 0} onClick={() => onStep(1)}>
          {texts.drafts.nextOne}
        </Button>
        {at >= 0 && <span className={styles.at}>{texts.drafts.at(at + 1, walked.length)}</span>}
      </div>
    </>
  );
}
