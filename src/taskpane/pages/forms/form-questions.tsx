import { useState } from "react";
import { Button, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { SheetAnswers } from "../../../forms/form-answers";
import { leftEmpty, type FormReply } from "../../../forms/replies";
import { texts } from "../../texts";

/** More at once would be a wall; the next ones come as these are answered. */
const SHOWN_AT_MOST = 10;
/** So many choices are seen at a glance. */
const AT_A_GLANCE = 6;
/** Stands for no answer yet; no candidate has this name. */
const UNCHOSEN = "?";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
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
});

interface FormQuestion {
  readonly signature: string;
  readonly question: string;
  /** In words for people. */
  readonly candidates: readonly string[];
  readonly cells: number;
}

interface FormQuestionsProps {
  readonly sheets: readonly SheetAnswers[];
  readonly busy: boolean;
  readonly onAnswer: (reply: FormReply) => void;
}

/** What the form leaves open: asked once for all the cells that wait for it, then remembered. */
export function FormQuestions({ sheets, busy, onAnswer }: FormQuestionsProps) {
  const styles = useStyles();
  const words = texts.forms;
  const questions = sheets.flatMap(questionsOf);
  if (questions.length === 0) return null;
  const title = words.questionsTitle(questions.length);
  const more = questions.length - SHOWN_AT_MOST;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{words.questionsHelp}</p>
      {questions.slice(0, SHOWN_AT_MOST).map((one) => (
        <QuestionCard
          key={JSON.stringify([one.signature, one.question, one.candidates])}
          question={one}
          busy={busy}
          onAnswer={onAnswer}
        />
      ))}
      {more > 0 && <p className={styles.text}>{words.moreQuestions(more)}</p>}
    </section>
  );
}

function questionsOf({ signature, ask }: SheetAnswers): readonly FormQuestion[] {
  const found = new Map<string, FormQuestion>();
  for (const { question, titles: candidates } of ask) {
    if (question === null) continue;
    const key = JSON.stringify([question, candidates]);
    const cells = (found.get(key)?.cells ?? 0) + 1;
    found.set(key, { signature, question, candidates, cells });
  }
  return [...found.values()];
}

interface QuestionCardProps {
  readonly question: FormQuestion;
  readonly busy: boolean;
  readonly onAnswer: (reply: FormReply) => void;
}

function QuestionCard({ question: { cells, ...asked }, busy, onAnswer }: QuestionCardProps) {
  const styles = useStyles();
  const words = texts.forms;
  const [answer, setAnswer] = useState<string | null>(null);
  const text = words.question(asked.question, cells);
  const choices = [
    ...asked.candidates.map((name) => ({ name, title: name })),
    { name: leftEmpty, title: words.leaveEmpty },
  ];
  return (
    <div className={styles.card}>
      <p className={styles.question}>{text}</p>
      {choices.length <= AT_A_GLANCE ? (
        <RadioGroup
          aria-label={text}
          value={answer ?? UNCHOSEN}
          onChange={(_, { value }) => setAnswer(value)}
        >
          {choices.map(({ name, title }) => (
            <Radio key={name} value={name} label={title} />
          ))}
        </RadioGroup>
      ) : (
        <Select
          aria-label={text}
          value={answer ?? UNCHOSEN}
          onChange={(_, { value }) => setAnswer(value === UNCHOSEN ? null : value)}
        >
          <option value={UNCHOSEN} />
          {choices.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <div>
        <Button
          appearance="primary"
          size="small"
          disabled={answer === null || busy}
          onClick={() => onAnswer({ ...asked, answer })}
        >
          {words.rememberAnswer}
        </Button>
      </div>
    </div>
  );
}
