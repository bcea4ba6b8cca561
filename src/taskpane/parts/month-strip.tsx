import { makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../texts";

const useStyles = makeStyles({
  strip: { display: "grid", gridTemplateColumns: "repeat(12, 1fr)", gap: "2px", margin: "4px 0" },
  month: {
    height: "8px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: "hidden",
  },
  paid: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    // Shown also where Windows replaces our colours.
    forcedColorAdjust: "none",
  },
});

/** The twelve months of the year, each filled as far as it is paid (0 to 1). */
export function MonthStrip({ months }: { readonly months: readonly number[] }) {
  const styles = useStyles();
  const paid = months.flatMap((share, index) => (share > 0 ? [index + 1] : []));
  return (
    <div className={styles.strip} role="img" aria-label={texts.money.paidMonths(paid)}>
      {months.map((share, index) => (
        <div key={index} className={styles.month}>
          <div className={styles.paid} style={{ width: `${share * 100}%` }} />
        </div>
      ))}
    </div>
  );
}
