/** ORG-13, -14: an organisation's type and committee against its number of members. */
import type { OrganisationType } from "../../../registers";
import { saysNothing } from "../../blank-cells";
import { at, recordRule, recordText } from "../../rule-definition";
import { certainCount } from "../member/counts";
import { isDissolved } from "./dissolved";

const MEMBER_BANDS: Readonly<
  Partial<Record<OrganisationType, { least: number; most: number; band: string }>>
> = {
  branch: { least: 0, most: 50, band: "党支部一般不超过50名党员" },
  jointBranch: { least: 0, most: 50, band: "党支部一般不超过50名党员" },
  temporaryBranch: { least: 0, most: 50, band: "党支部一般不超过50名党员" },
  generalBranch: { least: 50, most: 99, band: "党总支一般50名以上、不足100名党员" },
  committee: { least: 100, most: Infinity, band: "党委一般100名以上党员" },
};

export const typeAgainstMembers = recordRule(
  "organisation",
  {
    id: "ORG-13",
    title: "党组织类型与党员人数不相称",
    severity: "warning",
    why: "党支部一般不超过50名党员，50名以上可设党总支，100名以上可设党委；人数不足而工作需要的须经批准。",
    authority: "《中国共产党支部工作条例（试行）》第四条；各地非公企业党组织设置规范",
    needs: [["organisation.type", "organisation.members"]],
  },
  (entry, { asOf }) => {
    const type = entry.value("type");
    const members = certainCount(entry, "members");
    const band = type === null ? undefined : MEMBER_BANDS[type];
    if (band === undefined || members === null || members === 0 || isDissolved(entry, asOf)) return null;
    if (members >= band.least && members <= band.most) return null;
    return at(
      entry,
      "type",
      `${recordText(entry)}类型是“${entry.raw("type")}”，党员${String(members)}名；${band.band}，请核对类型和人数`,
      { actual: entry.raw("type") },
    );
  },
);

export const withoutCommittee = recordRule(
  "organisation",
  {
    id: "ORG-14",
    title: "正式党员7名以上未设支委会",
    severity: "warning",
    why: "正式党员7人以上的党支部应当设立支部委员会。",
    authority: "《中国共产党支部工作条例（试行）》第十九条",
    needs: [["organisation.hasCommittee", "organisation.fullMembers"]],
  },
  (entry, { asOf }) => {
    const full = certainCount(entry, "fullMembers");
    const type = entry.value("type");
    if (
      full === null ||
      full < 7 ||
      type === "committee" ||
      type === "generalBranch" ||
      isDissolved(entry, asOf)
    )
      return null;
    const has = entry.value("hasCommittee");
    if (has === "yes" || (has === null && !saysNothing(entry, "hasCommittee"))) return null;
    return at(
      entry,
      "hasCommittee",
      `${recordText(entry)}有正式党员${String(full)}名，应设支委会，“是否设支委会”${has === null ? "却没有填" : `却填了“${entry.raw("hasCommittee")}”`}，请核对`,
      { actual: entry.raw("hasCommittee"), expected: "是", ...(has === null ? { severity: "info" } : {}) },
    );
  },
);
