import { makeStyles, tokens } from "@fluentui/react-components";
import type { ChartSeries } from "./chart-series";
import { pointChange, pointText } from "./figure-text";
import { texts } from "../../texts";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse" },
  caption: { textAlign: "start", padding: "4px 0", color: tokens.colorNeutralForeground2 },
  cell: {
    padding: "4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  number: { padding: "4px 8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: "end" },
});

interface ChartTableProps {
  readonly series: ChartSeries;
  readonly caption: string;
}

/** What the chart shows, for who cannot or would rather not see it drawn. */
export function ChartTable({ series, caption }: ChartTableProps) {
  const styles = useStyles();
  const { charts } = texts.figures;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {charts.name[series.grouping]}
          </th>
          <th scope="col" className={styles.number}>
            {charts.value}
          </th>
          {series.grouping === "year" && (
            <th scope="col" className={styles.number}>
              {charts.change}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {series.points.map((point, at) => (
          <tr key={point.name}>
            <th scope="row" className={styles.cell}>
              {point.name}
            </th>
            <td className={styles.number}>{pointText(series.figure, point)}</td>
            {series.grouping === "year" && (
              <td className={styles.number}>{pointChange(series.figure, point, series.points[at - 1])}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
