import { useState } from "react";
import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportParagraph } from "../../../jobs/report-results";
import { texts } from "../../texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", fontFamily: tokens.fontFamilyBase },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface WordingFormProps {
  readonly paragraph: Pick<ReportParagraph, "template" | "ours">;
  readonly onSave: (template: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Rewords one paragraph's template where it stands. */
export function WordingForm({ paragraph, onSave, onCancel }: WordingFormProps) {
  const styles = useStyles();
  const { template, ours } = paragraph;
  const [words, setWords] = useState(template);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(words.trim());
      }}
    >
      <Field label={texts.report.rewordLabel} hint={texts.report.rewordHelp}>
        <Textarea value={words} rows={6} resize="vertical" onChange={(_, { value }) => setWords(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={words.trim() === ""}>
          {texts.report.rewordSave}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.report.rewordCancel}
        </Button>
        {ours !== null && (
          <Button size="small" onClick={() => setWords(ours)}>
            {texts.report.rewordOurs}
          </Button>
        )}
      </div>
    </form>
  );
}
