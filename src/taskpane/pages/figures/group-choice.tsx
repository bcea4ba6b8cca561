import { Select } from "@fluentui/react-components";
import type { ComparedFigure, FiguresReport } from "../../../jobs/results";
import { texts } from "../../texts";

const PARK = "park:";
const QUARTER = "quarter:";

export function parkGroup(name: string): string {
  return PARK + name;
}

export function quarterGroup(name: string): string {
  return QUARTER + name;
}

/** The figures of the chosen park or quarter; all of them without a choice. */
export function figuresOf(report: FiguresReport, group: string): readonly ComparedFigure[] {
  const groups = group.startsWith(PARK) ? report.byPark : report.byQuarter;
  const name = group.replace(/^\w+:/, "");
  return group === "" ? report.figures : (groups.find((one) => one.name === name)?.figures ?? []);
}

/** What the figures that are shown are of: one park, one quarter, or all. */
export interface FigureScope {
  readonly park?: string;
  readonly quarter?: 1 | 2 | 3 | 4;
}

const QUARTERS = [1, 2, 3, 4] as const;

export function scopeOf(report: FiguresReport, group: string): FigureScope {
  const name = group.replace(/^\w+:/, "");
  if (group.startsWith(PARK)) return { park: name };
  const quarter = QUARTERS[report.byQuarter.findIndex((one) => one.name === name)];
  return group === "" || quarter === undefined ? {} : { quarter };
}

interface GroupChoiceProps {
  readonly report: FiguresReport;
  readonly value: string;
  readonly onChange: (group: string) => void;
}

/** All figures, or those of one park or quarter. */
export function GroupChoice({ report, value, onChange }: GroupChoiceProps) {
  const choices = (prefix: string, names: readonly { readonly name: string }[]) =>
    names.map(({ name }) => (
      <option key={name} value={prefix + name}>
        {name}
      </option>
    ));
  return (
    <Select aria-label={texts.figures.group} value={value} onChange={(_, data) => onChange(data.value)}>
      <option value="">{texts.figures.overall}</option>
      {report.byPark.length > 0 && (
        <optgroup label={texts.figures.byPark}>{choices(PARK, report.byPark)}</optgroup>
      )}
      {report.byQuarter.length > 0 && (
        <optgroup label={texts.figures.byQuarter}>{choices(QUARTER, report.byQuarter)}</optgroup>
      )}
    </Select>
  );
}
