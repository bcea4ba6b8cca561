import { useRef, useState, type ReactNode } from "react";
import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { FileInput } from "./file-input";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  // Else it is never narrower than twenty letters.
  input: { minWidth: 0, width: "100%" },
});

interface TextOrFileProps {
  readonly words: Readonly<
    Record<"lead" | "paste" | "pastePlaceholder" | "start" | "openFile" | "openFileLabel", string>
  >;
  readonly rows: number;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  /** Further buttons. */
  readonly children?: ReactNode;
}

/** The ways in for somebody's text: pasted, or a file of a word processor. */
export function TextOrFile({ words, rows, onText, onFile, children }: TextOrFileProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  return (
    <div className={styles.root}>
      <p className={styles.lead}>{words.lead}</p>
      <Field label={words.paste}>
        <Textarea
          className={styles.input}
          textarea={{ className: styles.input }}
          rows={rows}
          resize="vertical"
          placeholder={words.pastePlaceholder}
          value={text}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={text.trim() === ""} onClick={() => onText(text)}>
          {words.start}
        </Button>
        <Button onClick={() => input.current?.click()}>{words.openFile}</Button>
        {children}
      </div>
      <FileInput input={input} label={words.openFileLabel} accept=".docx,.txt,.doc,.wps" onChoose={onFile} />
    </div>
  );
}
