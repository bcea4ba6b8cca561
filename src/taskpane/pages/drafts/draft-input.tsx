import { useRef, useState } from "react";
import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { DraftWork } from "../../tasks/draft-work";
import { FileInput } from "../../parts/file-input";
import { usePane } from "../../shell/pane-context";
import { texts } from "../../texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  // Else it is never narrower than twenty letters.
  input: { minWidth: 0, width: "100%" },
});

/** The three ways in: paste, a file, the selected cells. */
export function DraftInput({ drafts }: { readonly drafts: DraftWork }) {
  const styles = useStyles();
  const { can } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  return (
    <div className={styles.root}>
      <p className={styles.lead}>{texts.drafts.lead}</p>
      <Field label={texts.drafts.paste}>
        <Textarea
          className={styles.input}
          textarea={{ className: styles.input }}
          rows={10}
          resize="vertical"
          placeholder={texts.drafts.pastePlaceholder}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={text.trim() === ""} onClick={() => drafts.paste(text)}>
          {texts.drafts.check}
        </Button>
        <Button onClick={() => input.current?.click()}>{texts.drafts.openFile}</Button>
        {can.selection && <Button onClick={drafts.takeCells}>{texts.drafts.takeCells}</Button>}
      </div>
      <FileInput
        input={input}
        label={texts.drafts.openFileLabel}
        accept=".docx,.txt,.doc,.wps"
        onChoose={drafts.open}
      />
    </div>
  );
}
