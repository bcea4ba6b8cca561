import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../../shell/pane-context";
import { yuanWords } from "./payment-lines";
import { texts } from "../../texts";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", gap: "8px", padding: "0 12px" },
  missing: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    padding: "0 12px",
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface BudgetBarProps {
  readonly total: number;
  readonly budget: number | null;
}

/** What the total leaves of the year's budget; without one, where to set it. In yuan. */
export function BudgetBar({ total, budget }: BudgetBarProps) {
  const styles = useStyles();
  const { actions, surroundings, notify } = usePane();
  const { money } = texts;
  const openSettings = async (): Promise<void> => {
    const outcome = await actions.openSettings(surroundings());
    if (!outcome.ok) notify({ kind: "problem", problem: outcome.problem });
  };
  if (budget === null) {
    return (
      <div className={styles.missing}>
        <p className={styles.text}>{money.noBudget}</p>
        <Button size="small" onClick={() => void openSettings()}>
          {money.openSettings}
        </Button>
      </div>
    );
  }
  const left = budget - total;
  return (
    <div className={styles.line}>
      <span>{money.budget(yuanWords(budget))}</span>
      <span className={mergeClasses(left < 0 && styles.over)}>
        {left < 0 ? money.overBudget(yuanWords(-left)) : money.withinBudget(yuanWords(left))}
      </span>
    </div>
  );
}
