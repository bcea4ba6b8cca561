import { useState } from "react";
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { registerIds, registerSpec, type RegisterId } from "../../../registers";
import { Disclosure } from "../../parts/disclosure";
import type { PaneWork } from "../../tasks/pane-work";
import { texts } from "../../texts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  title: { margin: "8px 0 0", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexDirection: "column" },
});

/** What most offices begin with. */
const USUAL: readonly RegisterId[] = ["enterprise", "organisation", "member"];

/** Blank ledgers, normalised copies, and a page for each enterprise. */
export function OwnLedgers({ work }: { readonly work: PaneWork }) {
  const styles = useStyles();
  const [registers, setRegisters] = useState(USUAL);
  const { forms, makingBlank, tidying, makingCards } = work;
  const words = texts.forms;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.ownTitle}</h2>
      <p className={styles.text}>{words.blankText}</p>
      <Disclosure head={words.blankChoice}>
        <div className={styles.choices} role="group" aria-label={words.blankChoice}>
          {registerIds.map((register) => (
            <Checkbox
              key={register}
              label={registerSpec(register).title}
              checked={registers.includes(register)}
              onChange={(_, { checked }) =>
                setRegisters(
                  registerIds.filter((one) => (one === register ? checked : registers.includes(one))),
                )
              }
            />
          ))}
        </div>
      </Disclosure>
      <Button
        disabled={makingBlank.status === "running" || registers.length === 0}
        onClick={() => forms.blank(registers)}
      >
        {words.blank}
      </Button>
      <p className={styles.text}>{words.tidyText}</p>
      <Button disabled={tidying.status === "running"} onClick={forms.tidy}>
        {words.tidy}
      </Button>
      <p className={styles.text}>{words.cardsText}</p>
      <Button disabled={makingCards.status === "running"} onClick={forms.cards}>
        {words.cards}
      </Button>
    </section>
  );
}
