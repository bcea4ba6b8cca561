import { useState } from "react";
import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import type { ComparedFigure, PeriodOfReport } from "../../../jobs/results";
import { basisSentence, coverageChoices } from "./coverage-sentence";
import { useFigureCopy } from "./figure-copy";
import { valueText } from "./figure-text";
import { texts } from "../../texts";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    alignItems: "stretch",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  select: { minWidth: 0 },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2 },
  copy: { alignSelf: "flex-start" },
});

interface CoverageBasisProps {
  readonly figures: readonly ComparedFigure[];
  readonly period: PeriodOfReport;
}

/** Which coverage rate is meant, and in a sentence why it is another number than the next one. */
export function CoverageBasis({ figures, period }: CoverageBasisProps) {
  const styles = useStyles();
  const words = texts.figures.coverage;
  const choices = coverageChoices(figures);
  const [copy, uncopied] = useFigureCopy(period);
  const [wanted, setWanted] = useState("coverage.all");
  const chosen = choices.find(({ figure }) => figure.id === wanted) ?? choices[0];
  if (chosen === undefined || choices.length < 2) return null;
  return (
    <section className={styles.root} aria-label={words.title}>
      <h2 className={styles.title}>{words.title}</h2>
      <Field label={words.label}>
        <Select
          className={styles.select}
          value={chosen.figure.id}
          onChange={(_, { value }) => setWanted(value)}
        >
          {choices.map(({ figure }) => (
            <option key={figure.id} value={figure.id}>
              {words.options(figure.title, valueText(figure))}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.sentence} role="status">
        {basisSentence(chosen, choices)}
      </p>
      <Button
        className={styles.copy}
        size="small"
        icon={<Copy16Regular />}
        aria-label={texts.figures.copySentenceOf(chosen.figure.title)}
        onClick={() => void copy(chosen.figure, "sentence")}
      >
        {texts.figures.copySentence}
      </Button>
      {uncopied}
    </section>
  );
}
