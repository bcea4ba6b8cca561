import { useState } from "react";
import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { LiveNumber, ReportParagraph } from "../../../jobs/report-results";
import type { Piece } from "../../../report/paragraph";
import { Disclosure } from "../../parts/disclosure";
import { texts } from "../../texts";
import { SentenceEditor } from "./sentence-editor";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "8px 0",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textIndent: 0,
  },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** The sentence as people wrote it, or its template as such. */
export type Wording = { readonly words: readonly Piece[] } | { readonly template: string };

interface WordingFormProps {
  readonly paragraph: Pick<ReportParagraph, "template" | "ours" | "wording">;
  readonly numbers: readonly LiveNumber[];
  /** `null` once it is kept, else what is wrong with it. */
  readonly onSave: (wording: Wording) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** Rewords one paragraph where it stands: the finished sentence, its numbers fixed; the template is behind 高级. */
export function WordingForm({ paragraph, numbers, onSave, onCancel }: WordingFormProps) {
  const styles = useStyles();
  const { template, ours, wording } = paragraph;
  const [words, setWords] = useState(wording);
  const [text, setText] = useState(template);
  const [problem, setProblem] = useState<string | null>(null);
  const isTemplate = text !== template;
  const isEmpty = isTemplate ? text.trim() === "" : words.every((piece) => piece.text.trim() === "");
  const save = async (): Promise<void> => {
    if (!isTemplate && words === wording) onCancel();
    else setProblem(await onSave(isTemplate ? { template: text.trim() } : { words }));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isTemplate ? null : <SentenceEditor initial={wording} numbers={numbers} onChange={setWords} />}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={isEmpty}>
          {texts.report.rewordSave}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.report.rewordCancel}
        </Button>
        {ours !== null && (
          <Button size="small" onClick={() => setText(ours)}>
            {texts.report.rewordOurs}
          </Button>
        )}
      </div>
      <Disclosure head={texts.report.advanced} flush>
        <Field label={texts.report.rewordLabel} hint={texts.report.rewordHelp}>
          <Textarea value={text} rows={6} resize="vertical" onChange={(_, { value }) => setText(value)} />
        </Field>
      </Disclosure>
    </form>
  );
}
