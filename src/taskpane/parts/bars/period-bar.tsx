import { useId, useState } from "react";
import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { PeriodOfReport, PeriodWish } from "../../../jobs/results";
import { formatChinese, formatIso } from "../../../reading/cells/dates";
import { parseDay, parseYear } from "../period-text";
import { texts } from "../../texts";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", flexWrap: "wrap", color: tokens.colorNeutralForeground2 },
  form: {
    marginTop: "8px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fields: { display: "grid", gridTemplateColumns: "1fr 2fr", gap: "8px" },
  input: { minWidth: 0 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface PeriodBarProps {
  readonly period: PeriodOfReport;
  readonly onChange: (wish: PeriodWish) => void;
}

/** Year and cut-off that the numbers stand for, and a form to change them. */
export function PeriodBar({ period, onChange }: PeriodBarProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const form = useId();
  const change = (wish: PeriodWish): void => {
    setOpen(false);
    onChange(wish);
  };
  return (
    <div>
      <div className={styles.line}>
        <span>{texts.period.summary(period.year, formatChinese(period.asOf))}</span>
        <Link as="button" aria-expanded={open} aria-controls={form} onClick={() => setOpen(!open)}>
          {texts.period.change}
        </Link>
      </div>
      <div id={form} hidden={!open}>
        {open && <PeriodForm period={period} onChange={change} />}
      </div>
    </div>
  );
}

function PeriodForm({ period, onChange }: PeriodBarProps) {
  const styles = useStyles();
  const [year, setYear] = useState(String(period.year));
  const [asOf, setAsOf] = useState(formatIso(period.asOf));
  const [tried, setTried] = useState(false);
  const wantedYear = parseYear(year);
  const wantedDay = parseDay(asOf);
  const apply = (): void => {
    setTried(true);
    if (wantedYear !== null && wantedDay !== null) onChange({ year: wantedYear, asOf: wantedDay });
  };
  return (
    <form
      className={styles.form}
      aria-label={texts.period.label}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className={styles.fields}>
        <Field
          label={texts.period.year}
          {...(tried && wantedYear === null ? { validationMessage: texts.period.badYear } : {})}
        >
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={year}
            inputMode="numeric"
            onChange={(_, data) => setYear(data.value)}
          />
        </Field>
        <Field
          label={texts.period.asOf}
          {...(tried && wantedDay === null ? { validationMessage: texts.period.badDate } : {})}
        >
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={asOf}
            onChange={(_, data) => setAsOf(data.value)}
          />
        </Field>
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {texts.period.apply}
        </Button>
        <Button size="small" onClick={() => onChange({})}>
          {texts.period.automatic}
        </Button>
      </div>
    </form>
  );
}
