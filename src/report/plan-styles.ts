/** The few looks of our sheets, so that they belong together. */
import type { PlanStyle } from "./sheet-plan";

export const titleStyle: PlanStyle = { bold: true, fontSize: 14, fontColor: "#7A1F1F" };
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
export const bodyStyle: PlanStyle = { wrap: true, vertical: "top", borders: true };
