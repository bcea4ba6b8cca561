import { useMemo, useRef, useState } from "react";
import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { FiguresReport } from "../../../jobs/results";
import { formatChinese } from "../../../reading/cells/dates";
import { chartPicture, pngOf } from "./chart-picture";
import { chartSeries, groupings, type ChartSeries, type Grouping } from "./chart-series";
import { copyPicture } from "../../parts/clipboard";
import { pointText } from "./figure-text";
import { usePane } from "../../shell/pane-context";
import { texts } from "../../texts";
import { ChartTable } from "./chart-table";
import { Disclosure } from "../../parts/disclosure";
import { EmptyState } from "../../parts/empty-state";
import { FigureBars } from "./figure-bars";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  choices: { display: "grid", gridTemplateColumns: "1fr 2fr", gap: "8px" },
  select: { minWidth: 0 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  picture: { maxWidth: "100%", border: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface FigureChartsProps {
  readonly report: FiguresReport;
}

/** One figure by park, by quarter or over the years: as a drawing, as a table, as a picture, in the workbook. */
export function FigureCharts({ report }: FigureChartsProps) {
  const styles = useStyles();
  const byGrouping = useMemo(
    () => new Map(groupings.map((grouping) => [grouping, chartSeries(report, grouping)])),
    [report],
  );
  const drawable = groupings.filter((one) => (byGrouping.get(one) ?? []).length > 0);
  const [wanted, setWanted] = useState<Grouping>("park");
  const [figureId, setFigureId] = useState("coverage.all");
  const grouping = drawable.includes(wanted) ? wanted : drawable[0];
  const choices = grouping === undefined ? [] : (byGrouping.get(grouping) ?? []);
  const series = choices.find(({ figure }) => figure.id === figureId) ?? choices[0];
  if (series === undefined) return <EmptyState text={texts.figures.charts.nothing} />;
  return (
    <div className={styles.root}>
      <div className={styles.choices}>
        <Field label={texts.figures.charts.grouping}>
          <Select
            className={styles.select}
            value={series.grouping}
            onChange={(_, { value }) => setWanted(drawable.find((one) => one === value) ?? "park")}
          >
            {drawable.map((one) => (
              <option key={one} value={one}>
                {texts.figures.charts.groupings[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.figures.charts.figure}>
          <Select
            className={styles.select}
            value={series.figure.id}
            onChange={(_, { value }) => setFigureId(value)}
          >
            {choices.map(({ figure }) => (
              <option key={figure.id} value={figure.id}>
                {figure.title}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Chart series={series} report={report} />
    </div>
  );
}

interface ChartProps extends FigureChartsProps {
  readonly series: ChartSeries;
}

function Chart({ series, report }: ChartProps) {
  const styles = useStyles();
  const { charts } = texts.figures;
  const drawing = useRef<HTMLDivElement>(null);
  const caption = captionOf(series, report);
  const said = series.points.map((point) => charts.point(point.name, pointText(series.figure, point)));
  const isLine = series.grouping === "year";
  const lacking = series.points.filter(({ value }) => value === null).map(({ name }) => name);
  return (
    <>
      <div ref={drawing}>
        <FigureBars series={series} summary={charts.summary(caption, said.join("，"))} />
      </div>
      {lacking.length > 0 && <p className={styles.note}>{charts.lacking(lacking.join("、"))}</p>}
      <ChartButtons
        key={caption}
        series={series}
        caption={caption}
        drawing={() => drawing.current?.querySelector("svg")}
      />
      <Disclosure key={String(isLine)} head={charts.table} defaultOpen={isLine}>
        <ChartTable series={series} caption={caption} />
      </Disclosure>
    </>
  );
}

function captionOf({ figure, grouping }: ChartSeries, { period }: FiguresReport): string {
  const { charts } = texts.figures;
  return charts.caption(figure.title, charts.groupings[grouping], `截至${formatChinese(period.asOf)}`);
}

interface ChartButtonsProps {
  readonly series: ChartSeries;
  readonly caption: string;
  readonly drawing: () => SVGSVGElement | null | undefined;
}

function ChartButtons({ series, caption, drawing }: ChartButtonsProps) {
  const styles = useStyles();
  const { charts } = texts.figures;
  const { actions, announce, can, notify, surroundings } = usePane();
  const [shown, setShown] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const svg = drawing();
    if (svg === null || svg === undefined) return;
    const picture = await chartPicture(svg, caption);
    const copied = await copyPicture(await pngOf(picture));
    setShown(copied ? null : picture.toDataURL());
    announce(copied ? charts.copied : charts.copyFailed);
    if (copied) notify({ kind: "done", text: charts.copied });
  };
  const insert = async (): Promise<void> => {
    const outcome = await actions.insertChart(surroundings(), {
      figureId: series.figure.id,
      grouping: series.grouping,
    });
    if (!outcome.ok) notify({ kind: "problem", problem: outcome.problem });
    else notify({ kind: "done", text: charts.inserted(outcome.value) });
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copy()}>
          {charts.copy}
        </Button>
        {can.charts && (
          <Button size="small" onClick={() => void insert()}>
            {charts.insert}
          </Button>
        )}
      </div>
      {shown !== null && (
        <>
          <p className={styles.note}>{charts.copyFailed}</p>
          <img className={styles.picture} src={shown} alt={charts.picture(caption)} />
        </>
      )}
    </>
  );
}
