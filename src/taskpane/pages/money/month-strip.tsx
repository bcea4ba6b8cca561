import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { texts } from "../../texts";

const useStyles = makeStyles({
  strip: { display: "grid", gridTemplateColumns: "repeat(12, 1fr)", gap: "2px", margin: "4px 0" },
  month: {
    height: "8px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: "hidden",
  },
  inOffice: { backgroundColor: tokens.colorBrandBackground2, forcedColorAdjust: "none" },
  paid: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    // Shown also where Windows replaces our colours.
    forcedColorAdjust: "none",
  },
});

interface MonthStripProps {
  /** Share of each month of the year in office, 0 to 1. */
  readonly served: readonly number[];
  /** Share of each month that is paid, 0 to 1. */
  readonly paid: readonly number[];
}

/** The twelve months of the year: dark as far as each is paid, light where somebody served unpaid. */
export function MonthStrip({ served, paid }: MonthStripProps) {
  const styles = useStyles();
  return (
    <div className={styles.strip} role="img" aria-label={texts.money.months(filled(served), filled(paid))}>
      {paid.map((share, index) => (
        <div key={index} className={mergeClasses(styles.month, (served[index] ?? 0) > 0 && styles.inOffice)}>
          <div className={styles.paid} style={{ width: `${share * 100}%` }} />
        </div>
      ))}
    </div>
  );
}

/** Months from 1 to 12 that have a share. */
function filled(shares: readonly number[]): readonly number[] {
  return shares.flatMap((share, index) => (share > 0 ? [index + 1] : []));
}
