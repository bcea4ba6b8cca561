import { useRef, useState } from "react";
import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { FileInput } from "../../../parts/file-input";
import type { RenewWork } from "../../../tasks/renew-work";
import { texts } from "../../../texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  // Else it is never narrower than twenty letters.
  input: { minWidth: 0, width: "100%" },
});

/** The two ways in for last year's document: paste, or a file. */
export function OldDocumentInput({ renewal }: { readonly renewal: RenewWork }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  return (
    <div className={styles.root}>
      <p className={styles.lead}>{texts.renew.lead}</p>
      <Field label={texts.renew.paste}>
        <Textarea
          className={styles.input}
          textarea={{ className: styles.input }}
          rows={8}
          resize="vertical"
          placeholder={texts.renew.pastePlaceholder}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={text.trim() === ""} onClick={() => renewal.paste(text)}>
          {texts.renew.start}
        </Button>
        <Button onClick={() => input.current?.click()}>{texts.renew.openFile}</Button>
      </div>
      <FileInput
        input={input}
        label={texts.renew.openFileLabel}
        accept=".docx,.txt,.doc,.wps"
        onChoose={renewal.open}
      />
    </div>
  );
}
