/** What the policy pays for. */
export type PaymentKind = "allowance" | "startup" | "award";

export const paymentKindTexts: Readonly<Record<PaymentKind, string>> = {
  allowance: "书记岗位津贴",
  startup: "启动资金",
  award: "绩效奖励",
};
