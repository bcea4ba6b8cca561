import { memo, useId, useState } from "react";
import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../../checks/finding";
import { ruleOf, ruleTitle } from "../../parts/rule-words";
import { texts } from "../../texts";
import { PlaceButton } from "../../parts/place-button";
import { SeverityIcon } from "../../parts/severity-icon";

const useStyles = makeStyles({
  root: { padding: "6px 0" },
  more: { paddingLeft: "26px" },
  details: { margin: "4px 0", overflowWrap: "anywhere" },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: "0 0 4px" },
  form: { display: "flex", flexDirection: "column", gap: "8px", margin: "4px 0" },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly onAccept: (finding: Finding, reason: string) => void;
}

/** A finding: pressing it selects the cell; more about it on request. Drawn once, however the list grows. */
export const FindingItem = memo(function FindingItem({ finding, onAccept }: FindingItemProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const details = useId();
  return (
    <div className={styles.root}>
      <PlaceButton
        sheet={finding.sheet}
        cell={finding.cell}
        about={ruleTitle(finding.rule)}
        icon={<SeverityIcon severity={finding.severity} />}
      >
        {finding.message}
      </PlaceButton>
      <div className={styles.more}>
        <Link as="button" aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)}>
          {texts.checks.details}
        </Link>
        <div id={details} hidden={!open}>
          {open && <FindingDetails finding={finding} onAccept={onAccept} />}
        </div>
      </div>
    </div>
  );
});

function FindingDetails({ finding, onAccept }: FindingItemProps) {
  const styles = useStyles();
  const rule = ruleOf(finding.rule);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [texts.checks.actual, finding.actual],
    [texts.checks.expected, finding.expected],
    [texts.checks.suggestion, finding.suggestion],
    [texts.checks.why, rule?.why],
    [texts.checks.authority, rule?.authority],
  ];
  return (
    <>
      <dl className={styles.details}>
        {facts.map(
          ([term, value]) =>
            value !== undefined && (
              <div key={term}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <AcceptForm onAccept={(reason) => onAccept(finding, reason)} />
    </>
  );
}

function AcceptForm({ onAccept }: { readonly onAccept: (reason: string) => void }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === "";
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {texts.checks.accept}
      </Button>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onAccept(reason.trim());
      }}
    >
      <Field
        label={texts.checks.acceptReason}
        {...(tried && missing ? { validationMessage: texts.checks.acceptReasonMissing } : {})}
      >
        <Input autoFocus value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {texts.checks.acceptSave}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {texts.checks.acceptCancel}
        </Button>
      </div>
    </form>
  );
}
