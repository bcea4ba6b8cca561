import { askedNumbers } from "../reading/settings/asked-of-people";
import type { Settings } from "../reading/settings/settings";
import type { Figure } from "./figure";

/** Numbers that only people know, asked for or added, as they stand in 党建设置; a blank one has no value. */
export function userFigures(settings: Settings): readonly Figure[] {
  const { userNumbers } = settings;
  const asked = askedNumbers.map(({ title, unit }) =>
    userFigure(title, unit, userNumbers.get(title) ?? null),
  );
  const titles = new Set(askedNumbers.map(({ title }) => title));
  const added = [...userNumbers].filter(([title]) => !titles.has(title));
  return [...asked, ...added.map(([title, value]) => userFigure(title, "", value))];
}

function userFigure(title: string, unit: Figure["unit"], value: number | null): Figure {
  const figure = {
    id: `user.${title}`,
    title,
    subject: "自填数字",
    unit,
    basis: "在党建设置里填写的数字",
    value,
    cells: [],
  };
  return value === null ? { ...figure, reason: "请在“党建设置”的自填数字里填写" } : figure;
}
