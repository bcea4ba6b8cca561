/** The few looks of our sheets, so that they belong together. */
import type { PlanCell, PlanStyle, SheetPlan } from "./sheet-plan";

export const titleStyle: PlanStyle = { bold: true, fontSize: 14, fontColor: "#7A1F1F" };
/** The title of a sheet that is printed and handed in. */
export const printedTitleStyle: PlanStyle = {
  fontName: "方正小标宋简体",
  fontSize: 18,
  horizontal: "centerAcross",
};
export const noteStyle: PlanStyle = { fontColor: "#595959", fontSize: 10 };
export const headerStyle: PlanStyle = {
  bold: true,
  fill: "#F3E4E1",
  fontColor: "#3B1212",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  borders: true,
};
/** What a person should look at. */
export const doubtStyle: PlanStyle = { fill: "#FFF4CE", wrap: true, vertical: "top" };
export const bodyStyle: PlanStyle = { wrap: true, vertical: "top", borders: true };

/** Excel makes a day of a text such as 2023-12-31; it is to show as one, not as 45291. */
export function dayStyles(rows: readonly (readonly PlanCell[])[]): SheetPlan["styles"] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell)
        ? [{ area: { row, column, rows: 1, columns: 1 }, style: { numberFormat: dayFormat } }]
        : [],
    ),
  );
}

export const dayFormat = "yyyy-mm-dd";
