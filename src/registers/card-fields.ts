/** What an enterprise's page shows of the registers beside its own row, which is shown whole. */
import type { RegisterId } from "./index";

/** Registers whose records name the enterprise or its organisation, in the page's order. */
export const cardFields: readonly {
  readonly register: RegisterId;
  readonly of: "enterprise" | "organisation" | "instructor";
  readonly fields: readonly string[];
}[] = [
  {
    register: "organisation",
    of: "organisation",
    fields: [
      "name",
      "type",
      "foundedOn",
      "approvalNumber",
      "superiorOrganisation",
      "secretary",
      "nextElectionOn",
    ],
  },
  {
    register: "member",
    of: "enterprise",
    fields: ["name", "sex", "bornOn", "education", "joinedOn", "memberType", "partyPost", "phone"],
  },
  {
    register: "formationPlan",
    of: "enterprise",
    fields: ["plannedMode", "plannedOrganisation", "dueOn", "stage"],
  },
  { register: "instructor", of: "instructor", fields: ["name", "unit", "phone", "assignedOn", "visits"] },
  { register: "startupFund", of: "organisation", fields: ["amount", "paidOn", "approvalNumber"] },
  { register: "allowance", of: "organisation", fields: ["secretary", "period", "months", "amountPaid"] },
  { register: "award", of: "organisation", fields: ["secretary", "score", "grade", "amount"] },
  {
    register: "problem",
    of: "enterprise",
    fields: ["description", "category", "receivedOn", "responsibleUnit", "dueOn", "closed", "closedOn"],
  },
  {
    register: "apartment",
    of: "enterprise",
    fields: ["building", "room", "occupant", "movedInOn", "contractEndsOn", "movedOutOn"],
  },
  {
    register: "schooling",
    of: "enterprise",
    fields: ["employee", "child", "grade", "assignedSchool", "handledOn", "result"],
  },
];
