/** What names of places and bodies end in, by which a column of them, or the heading of a part, is known. */

export const parkEndings: readonly string[] = [
  "园",
  "园区",
  "片区",
  "工业区",
  "集中区",
  "集聚区",
  "开发区",
  "经开区",
  "高新区",
  "基地",
  "小区",
  "组团",
];

export const townshipEndings: readonly string[] = ["镇", "乡", "街道", "街道办", "街道办事处"];

export const buildingEndings: readonly string[] = ["栋", "幢", "号楼", "公寓", "公寓楼"];

export const schoolEndings: readonly string[] = ["学校", "小学", "中学", "幼儿园", "一小", "一中"];

export const superiorEndings: readonly string[] = ["党委", "党工委", "工委", "党组", "党总支", "工作部"];
