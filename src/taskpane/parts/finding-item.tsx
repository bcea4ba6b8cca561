import { memo, useId, useState } from "react";
import { Button, Field, Input, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Finding, Severity } from "../../checks/finding";
import { useSelectCell } from "../pane-context";
import { ruleOf, ruleTitle } from "../rule-words";
import { texts } from "../texts";

const useStyles = makeStyles({
  root: { padding: "6px 0" },
  row: {
    display: "flex",
    gap: "6px",
    width: "100%",
    padding: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0, marginTop: "2px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  place: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
  const select = useSelectCell();
  const [open, setOpen] = useState(false);
  const details = useId();
  const place = `${finding.sheet}!${finding.cell}`;
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.row}
        title={texts.checks.selectCell(place)}
        onClick={() => select({ sheet: finding.sheet, address: finding.cell })}
      >
        <SeverityIcon severity={finding.severity} />
        <span className={styles.words}>
          {finding.message}
          <span className={styles.place}>
            {place} · {ruleTitle(finding.rule)}
          </span>
        </span>
      </button>
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

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular }[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[severity])}
      role="img"
      aria-label={texts.checks.severities[severity]}
    />
  );
}

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
