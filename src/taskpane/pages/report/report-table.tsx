import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportResult } from "../../../jobs/report-results";
import type { ReportTable } from "../../../jobs/report-results";
import type { TableCell } from "../../../report/tables/table-report";
import { useSelectCell } from "../../shell/pane-context";
import { texts } from "../../texts";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  title: { margin: "0 0 4px", textAlign: "center", fontSize: "16px" },
  table: { borderCollapse: "collapse", marginBottom: "12px" },
  caption: { textAlign: "start", padding: "4px 0", fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    whiteSpace: "nowrap",
  },
});

interface ReportTableProps {
  readonly table: ReportTable;
  readonly sources: ReportResult["sources"];
}

/** A table as it will stand on its sheet; every figure leads to its cells. */
export function ReportTableView({ table, sources }: ReportTableProps) {
  const styles = useStyles();
  return (
    <section aria-label={texts.report.previewLabel}>
      <h2 className={styles.title}>{table.title}</h2>
      <p>{table.subtitle}</p>
      {table.blocks.map(({ caption, header, rows }, index) => (
        <div
          key={index}
          className={styles.scroll}
          tabIndex={0}
          role="group"
          aria-label={caption || table.title}
        >
          <table className={styles.table}>
            {caption !== "" && <caption className={styles.caption}>{caption}</caption>}
            <thead>
              <tr>
                {header.map((title) => (
                  <th key={title} scope="col" className={styles.cell}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, line) => (
                <tr key={line}>
                  {row.map((cell, column) => (
                    <td key={column} className={styles.cell}>
                      <Shown cell={cell} sources={sources} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {table.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
}

function Shown({ cell, sources }: { readonly cell: TableCell } & Pick<ReportTableProps, "sources">) {
  const select = useSelectCell();
  const place = cell.fact === undefined ? undefined : sources[cell.fact];
  if (place === undefined || typeof cell.value === "string") return cell.shown;
  return (
    <Link as="button" inline onClick={() => select(place)}>
      {cell.shown}
    </Link>
  );
}
