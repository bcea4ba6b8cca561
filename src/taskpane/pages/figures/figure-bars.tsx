import { makeStyles, tokens } from "@fluentui/react-components";
import { Bar, BarChart, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { ChartSeries } from "./chart-series";
import { pointText } from "./figure-text";

const ROW_HEIGHT = 34;
const COLUMNS_HEIGHT = 220;
/** Pixels of a character of the names, and of what stands around them. */
const CHARACTER = 12;
const NAME_MARGIN = 20;
/** Longer names are cut; the table has them whole. */
const LONGEST_NAME = 10;

const useStyles = makeStyles({
  root: {
    fontSize: tokens.fontSizeBase200,
    "& .recharts-bar-rectangle path": { fill: tokens.colorBrandBackground },
    "& .recharts-line path, & .recharts-line-dot": {
      stroke: tokens.colorBrandBackground,
      strokeWidth: "2px",
    },
    "& .recharts-line-dot": { fill: tokens.colorBrandBackground },
    "& .recharts-text, & .recharts-label": { fill: tokens.colorNeutralForeground1 },
    // Contrast themes replace the colour of text, not that of shapes.
    "@media (forced-colors: active)": {
      "& .recharts-bar-rectangle path": { fill: "Highlight", forcedColorAdjust: "none" },
      "& .recharts-line path, & .recharts-line-dot": { stroke: "Highlight", forcedColorAdjust: "none" },
      "& .recharts-line-dot": { fill: "Highlight" },
      "& .recharts-text, & .recharts-label": { fill: "CanvasText" },
    },
  },
});

interface FigureBarsProps {
  readonly series: ChartSeries;
  /** What a screen reader says in place of the drawing. */
  readonly summary: string;
}

/** The drawing: bars beside the parks' names, columns for quarters, a line for years. */
export function FigureBars({ series, summary }: FigureBarsProps) {
  const styles = useStyles();
  const lies = series.grouping === "park" || series.grouping === "mode";
  const isRate = series.figure.unit === "率";
  const points = series.points.map((point) => ({
    name: point.name,
    value: point.value,
    label: point.value === null ? "" : pointText(series.figure, point),
  }));
  const longest = Math.max(...points.map(({ name }) => shortName(name).length));
  const nameWidth = longest * CHARACTER + NAME_MARGIN;
  const height = lies ? points.length * ROW_HEIGHT + 16 : COLUMNS_HEIGHT;
  const domain: [number, number | "auto"] = isRate ? [0, 1] : [0, "auto"];
  return (
    <div className={styles.root} role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={height}>
        {series.grouping === "year" ? (
          <LineChart
            data={points}
            accessibilityLayer={false}
            margin={{ top: 24, right: 28, bottom: 4, left: 28 }}
          >
            <XAxis type="category" dataKey="name" tickLine={false} interval="preserveStartEnd" />
            <YAxis type="number" domain={domain} hide />
            <Line dataKey="value" type="linear" isAnimationActive={false} dot activeDot={false}>
              <LabelList dataKey="label" position="top" offset={8} />
            </Line>
          </LineChart>
        ) : (
          <BarChart
            data={points}
            layout={lies ? "vertical" : "horizontal"}
            accessibilityLayer={false}
            margin={
              lies ? { top: 4, right: 64, bottom: 4, left: 0 } : { top: 24, right: 8, bottom: 4, left: 8 }
            }
          >
            {lies ? (
              <>
                <XAxis type="number" domain={domain} hide />
                <YAxis
                  type="category"
                  dataKey="name"
                  width={nameWidth}
                  tickFormatter={shortName}
                  tickLine={false}
                  interval={0}
                />
              </>
            ) : (
              <>
                <XAxis type="category" dataKey="name" tickLine={false} interval={0} />
                <YAxis type="number" domain={domain} hide />
              </>
            )}
            <Bar dataKey="value" maxBarSize={36} isAnimationActive={false}>
              <LabelList dataKey="label" position={lies ? "right" : "top"} />
            </Bar>
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  );
}

function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
