import { useState } from "react";
import { Button, Field, Select, makeStyles } from "@fluentui/react-components";
import type { PeriodWish } from "../../../jobs/results";
import { paymentParts, type PaymentPart, type PaymentWork } from "../../tasks/payment-work";
import type { Task } from "../../tasks/task";
import { texts } from "../../texts";
import { DoneBar } from "../../parts/bars/done-bar";

const useStyles = makeStyles({
  tools: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface PaymentToolsProps {
  readonly payments: Task<string, readonly [PaymentWork, PeriodWish]>;
  readonly wish: PeriodWish;
}

/** One button for the sheets that are signed, one for what may be posted, for a part of the year. */
export function PaymentTools({ payments, wish }: PaymentToolsProps) {
  const styles = useStyles();
  const [part, setPart] = useState<PaymentPart>("year");
  const { money } = texts;
  const button = (purpose: PaymentWork["purpose"], label: string) => (
    <Button
      disabled={payments.status === "running"}
      onClick={() => void payments.start({ part, purpose }, wish)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.tools}>
      <Field label={money.partLabel}>
        <Select value={part} onChange={(_, { value }) => setPart(partNamed(value))}>
          {Object.keys(paymentParts).map((name) => (
            <option key={name} value={name}>
              {money.parts[partNamed(name)]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        {button("signing", money.writeSigning)}
        {button("posting", money.writePosting)}
      </div>
      {payments.status === "done" && payments.value !== null && (
        <DoneBar onDismiss={payments.reset}>{payments.value}</DoneBar>
      )}
    </div>
  );
}

function partNamed(value: string): PaymentPart {
  return value in paymentParts ? (value as PaymentPart) : "year";
}
