import { useState } from "react";
import { Button, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { kindChoices } from "../../../jobs/recognition";
import type { KindAnswer, RecognisedTable } from "../../../jobs/results";
import type { RegisterId } from "../../../registers";
import { texts } from "../../texts";

const NONE = "";
/** Stands for no answer yet; no register has this name. */
const UNCHOSEN = "?";

const useStyles = makeStyles({
  links: { display: "flex", gap: "12px", flexWrap: "wrap", marginBottom: "8px" },
  link: { fontSize: tokens.fontSizeBase200 },
  form: { display: "flex", gap: "8px", flexWrap: "wrap", alignItems: "center", marginBottom: "8px" },
  select: { minWidth: "140px", flexGrow: 1 },
});

interface SheetKindProps {
  readonly table: Pick<RecognisedTable, "sheet" | "signature" | "register" | "isTold">;
  /** Where the sheet is in doubt: what it may be. The question is then open from the start. */
  readonly likely?: readonly RegisterId[];
  readonly busy: boolean;
  readonly onAnswer: (answer: KindAnswer) => void;
}

/** Lets a user say what a sheet is, and take it back. */
export function SheetKind({ table, likely, busy, onAnswer }: SheetKindProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(likely !== undefined);
  const { sheet, signature } = table;
  const answer = (register: KindAnswer["register"]): void => {
    setOpen(false);
    onAnswer({ sheet, signature, register });
  };
  return (
    <>
      <div className={styles.links}>
        <Link
          as="button"
          className={styles.link}
          aria-label={texts.recognition.kindLabel(sheet, texts.recognition.kindChange)}
          aria-expanded={isOpen}
          disabled={busy}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.recognition.kindChange}
        </Link>
        {table.isTold && (
          <Link
            as="button"
            className={styles.link}
            aria-label={texts.recognition.kindLabel(sheet, texts.recognition.countAutomatic)}
            disabled={busy}
            onClick={() => answer("automatic")}
          >
            {texts.recognition.countAutomatic}
          </Link>
        )}
      </div>
      {isOpen && <KindForm table={table} likely={likely ?? []} busy={busy} onSave={answer} />}
    </>
  );
}

interface KindFormProps {
  readonly table: SheetKindProps["table"];
  readonly likely: readonly RegisterId[];
  readonly busy: boolean;
  readonly onSave: (register: RegisterId | null) => void;
}

function KindForm({ table, likely, busy, onSave }: KindFormProps) {
  const styles = useStyles();
  const [choice, setChoice] = useState(UNCHOSEN);
  const others = kindChoices.filter(({ register }) => register !== table.register);
  const offered = [
    ...others.filter(({ register }) => likely.includes(register)),
    ...others.filter(({ register }) => !likely.includes(register)),
  ];
  const save = (): void => {
    const chosen = offered.find(({ register }) => register === choice);
    onSave(chosen === undefined ? null : chosen.register);
  };
  return (
    <div className={styles.form}>
      <Select
        className={styles.select}
        size="small"
        aria-label={texts.recognition.kindLabel(table.sheet, texts.recognition.chooseKind)}
        value={choice}
        onChange={(_, data) => setChoice(data.value)}
      >
        <option value={UNCHOSEN} disabled>
          {texts.recognition.chooseKind}
        </option>
        {offered.map(({ register, title }) => (
          <option key={register} value={register}>
            {title}
          </option>
        ))}
        {(table.register !== null || likely.length > 0) && (
          <option value={NONE}>{texts.recognition.noLedger}</option>
        )}
      </Select>
      <Button
        appearance="primary"
        size="small"
        aria-label={texts.recognition.kindLabel(table.sheet, texts.recognition.answer)}
        disabled={choice === UNCHOSEN || busy}
        onClick={save}
      >
        {texts.recognition.answer}
      </Button>
    </div>
  );
}
