/**
 * Words of a remark by which a record is over: an enterprise that is gone, a member who left, a tenant who moved out.
 * Data. They are said with 已 or a date before them, or as a whole clause (已注销, 2023年5月转出, 去世).
 */
export interface EndedRecord {
  readonly register: "enterprise" | "member" | "apartment";
  /** The field that should say so too, and the values by which it does; any value where none is named. */
  readonly field: "operatingStatus" | "memberType" | "movedOutOn";
  readonly values: readonly string[] | "any";
  readonly words: readonly string[];
}

export const endedRecords: readonly EndedRecord[] = [
  {
    register: "enterprise",
    field: "operatingStatus",
    values: ["closed"],
    words: ["注销", "吊销", "搬离", "搬走", "迁出", "撤离", "倒闭", "破产", "关闭", "解散", "退出园区"],
  },
  {
    register: "member",
    field: "memberType",
    values: ["transferred", "deceased", "expelled", "none"],
    words: ["转出", "去世", "逝世", "病故", "死亡", "除名", "开除党籍", "退党", "出党"],
  },
  {
    register: "apartment",
    field: "movedOutOn",
    values: "any",
    words: ["搬离", "搬走", "搬出", "退房", "退租", "退宿", "腾退"],
  },
];

/** Behind such a word they say that it is not done yet: 注销手续办理中. */
export const underWayWords: readonly string[] = ["手续", "程序", "公告", "中", "前", "后"];
