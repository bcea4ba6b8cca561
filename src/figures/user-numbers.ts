import type { Settings } from "../reading/settings";
import type { Figure } from "./figure";

/** Numbers that only people know (next year's target, meetings held …), as they stand in 党建设置. */
export function userFigures(settings: Settings): readonly Figure[] {
  return [...settings.userNumbers].map(([name, value]) => ({
    id: `user.${name}`,
    title: name,
    subject: "自填数字",
    unit: "",
    basis: "在党建设置里填写的数字",
    value,
    cells: [],
  }));
}
