import { useState } from "react";
import { Button, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { NameAnswer, NameQuestion } from "../../../jobs/results";
import { useSelectCell } from "../../shell/pane-context";
import { texts } from "../../texts";

/** More at once would be a wall; the next ones come as these are answered. */
const SHOWN_AT_MOST = 10;
/** Stands for no answer yet; no enterprise has this name. */
const UNCHOSEN = "?";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    minWidth: 0,
  },
  question: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface NameQuestionsProps {
  readonly names: readonly NameQuestion[];
  readonly busy: boolean;
  readonly onAnswer: (answer: NameAnswer) => void;
}

/** Names that may be one enterprise of the ledger: asked once, then remembered as an alias. */
export function NameQuestions({ names, busy, onAnswer }: NameQuestionsProps) {
  const styles = useStyles();
  if (names.length === 0) return null;
  const title = texts.recognition.namesTitle(names.length);
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {names.slice(0, SHOWN_AT_MOST).map((question) => (
        <NameCard key={question.name} question={question} busy={busy} onAnswer={onAnswer} />
      ))}
    </section>
  );
}

interface NameCardProps {
  readonly question: NameQuestion;
  readonly busy: boolean;
  readonly onAnswer: (answer: NameAnswer) => void;
}

function NameCard({ question, busy, onAnswer }: NameCardProps) {
  const styles = useStyles();
  const select = useSelectCell();
  const [means, setMeans] = useState<string | null>(null);
  const { name, sheet, cell, candidates } = question;
  const asked = texts.recognition.nameQuestion(sheet, cell, name);
  return (
    <div className={styles.card}>
      <p className={styles.question}>{asked}</p>
      <RadioGroup aria-label={asked} value={means ?? UNCHOSEN} onChange={(_, data) => setMeans(data.value)}>
        {candidates.map((candidate) => (
          <Radio key={candidate} value={candidate} label={texts.recognition.sameAs(candidate)} />
        ))}
        <Radio value={name} label={texts.recognition.notTheSame} />
      </RadioGroup>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabled={means === null || busy}
          onClick={() => means !== null && onAnswer({ name, means })}
        >
          {texts.recognition.rememberName}
        </Button>
        <Button size="small" onClick={() => select({ sheet, address: cell })}>
          {texts.recognition.locate}
        </Button>
      </div>
    </div>
  );
}
