/** What a section row is called, and what it names for the rows below it. */
import { writtenCells, type Area } from "../cells/area";
import { fold } from "../cells/folding";
import { cellText, type Grid } from "../cells/grid";

/** 一, （二）, 三、: the number of a part. */
export const CHINESE_NUMBER = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;
export const SECTION_NUMBER =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．:：]+|第[一二三四五六七八九十]{1,3}[、部分章节]*)/;
/** （共12家） behind a part's name. */
export const SECTION_COUNT =
  /[(（]?(?:共|计|合计)?\d+(?:家|个|户|人|名|件|条|套)(?:企业|党组织|党员)?[)）]?$/;

/** Ends of what names a part. */
export const PLACE = /(?:园区?|片区|镇|乡|街道|工业区|集中区|开发区|基地|支部|党委|总支|栋|类|季度|批|组)$/;

/** The part's name in a section row, without its number and its count; `label` is the row's first text. */
export function sectionName(grid: Grid, row: number, area: Area, label: string): string {
  const text = fold(label);
  const second = CHINESE_NUMBER.test(text)
    ? writtenCells(grid, row, area.left, area.right)[1]?.value
    : undefined;
  const written = second === undefined ? text : fold(cellText(second));
  const name = written
    .replace(SECTION_NUMBER, "")
    .replace(/^\d{1,2}[、.]/, "")
    .replace(/[:：]+$/, "")
    .replace(SECTION_COUNT, "");
  return name === "" ? written : name;
}

/** What a section row names for the rows below it. */
export type SectionSubject = "organisation" | "enterprise" | "building" | "township" | "park";

const ORGANISATION = /(?:支部|党委|总支|委员会|党组)$/;
const ENTERPRISE = /(?:公司|厂|合作社|集团)$/;
const BUILDING = /(?:栋|幢|号楼|公寓楼?)$/;
const TOWNSHIP = /(?:镇|乡|街道)$/;

/** An organisation (甲禾食品党支部), an enterprise, a building, a township; whatever else is taken for a park or group. */
export function sectionSubject(name: string): SectionSubject {
  if (ORGANISATION.test(name)) return "organisation";
  if (ENTERPRISE.test(name)) return "enterprise";
  if (BUILDING.test(name)) return "building";
  return TOWNSHIP.test(name) ? "township" : "park";
}
