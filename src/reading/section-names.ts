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
