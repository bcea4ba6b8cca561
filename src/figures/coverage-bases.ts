/** What each rate of the coverage family counts, in half a sentence: why it differs from the others. */
export const coverageBases: readonly { readonly id: string; readonly counts: string }[] = [
  { id: "coverage.all", counts: "分母是全部企业，在建、停产的也算，不含注销和拟入园的" },
  { id: "coverage.operating", counts: "只算已投产的企业，在建、停产的不进分母，已建的也不进分子" },
  { id: "coverage.entity", counts: "分母只算有实体、有人员、有经营活动的企业，挂靠的不进分子" },
  { id: "coverage.base", counts: "分母只算纳入党建基数的企业（台账没有这一列就是全部）" },
  { id: "coverage.solo", counts: "分母是全部企业，分子只算单独组建的" },
  { id: "coverage.due", counts: "分母只算正式党员3名及以上的企业" },
  { id: "coverage.aboveScale", counts: "分母只算规上企业" },
  { id: "coverage.work", counts: "分母只算纳入党建基数的企业，分子加上已派指导员的" },
  { id: "coverage.effective", counts: "分母只算纳入党建基数的企业，分子只算书记在任、没有届满未换届的" },
];
