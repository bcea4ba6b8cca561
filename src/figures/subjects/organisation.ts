import type { Counting } from "../counting";
import { need, type Counted, type FigureSpec } from "../figure";
import { countOf, tally, type Told } from "../counted";
import {
  managerOf,
  organisations,
  rowsOfOrganisation,
  type Manager,
  type Organisation,
} from "../organisations";
import { termOf, termStatus, type TermStatus } from "../../formation/term";
import { counters } from "../spoken-words";

const SUBJECT = "党组织";
const SOURCES = "没有党组织台账时，取企业台账里已覆盖企业写明的不同党组织";

function newOrganisations(counting: Counting): Counted {
  if (counting.year === null) return { value: null, reason: "没有指定年度，不知道哪些是当年新建" };
  const list = organisations(counting);
  const unsure = list.find(({ founded }) => founded === "unknown");
  if (unsure !== undefined)
    return { value: null, reason: `“${unsure.name}”的成立时间看不出是哪个月，请改正` };
  const unread = list.flatMap(({ name, founded }) => (founded === "unread" ? [name] : []));
  const undated = tally(list, ({ founded }) => founded === null);
  const notes = [
    ...(unread.length === 0 ? [] : [`${namesText(unread)}的成立时间看不出是哪一天，未计入`]),
    ...(undated === 0 ? [] : [`${String(undated)}个党组织没有填成立时间，未计入`]),
  ];
  return {
    ...countOf(list, rowsOfOrganisation, ({ founded }) => founded === "in"),
    ...(notes.length === 0 ? {} : { note: notes.join("；") }),
  };
}

/** `“甲党支部”、“乙党支部”等5个党组织`: the first three by name. */
function namesText(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  return `${shown.join("、")}${names.length > 3 ? `等${String(names.length)}个党组织` : ""}`;
}

interface Judged<F> {
  readonly organisation: Organisation;
  readonly found: F | null;
}

const rowsOfJudged = ({ organisation }: Judged<unknown>): Told => rowsOfOrganisation(organisation);

function withTerm(status: TermStatus) {
  return (counting: Counting): Counted => {
    const { asOf, settings } = counting;
    if (asOf === null) return { value: null, reason: "没有截止日期，不知道哪些党组织已届满" };
    const terms = organisations(counting).map((organisation): Judged<TermStatus> => ({
      organisation,
      found: organisation.entry && termStatus(termOf(organisation.entry, settings), asOf),
    }));
    const unknown = tally(terms, ({ found }) => found === "unknown");
    return {
      ...countOf(terms, rowsOfJudged, ({ found }) => found === status),
      ...(unknown === 0 ? {} : { note: `${String(unknown)}个党组织的换届、届满时间没有填或看不懂，未计入` }),
    };
  };
}

function managedBy(manager: Manager) {
  return (counting: Counting): Counted => {
    const { agencies } = counting.settings;
    const managers = organisations(counting).map((organisation): Judged<Manager> => ({
      organisation,
      found: organisation.primaryManager === null ? null : managerOf(organisation.primaryManager, agencies),
    }));
    const unclear = tally(managers, ({ found }) => found === null);
    return {
      ...countOf(managers, rowsOfJudged, ({ found }) => found === manager),
      ...(unclear === 0 ? {} : { note: `${String(unclear)}个党组织的主管单位没填或看不出归谁管理，未计入` }),
    };
  };
}

const TERM_NEEDS = [
  [need("organisation", "name", "nextElectionOn")],
  [need("organisation", "name", "lastElectionOn")],
  [need("organisation", "name", "foundedOn")],
];

export const organisationFigures: readonly FigureSpec[] = [
  {
    id: "organisation.total",
    title: "党组织总数",
    aliases: ["党组织数", "党组织个数", "党支部数", "共有多少个党组织"],
    said: {
      with: counters.organisations,
      words: [["organisation", "covered"]],
      whole: true,
      besides: ["organisation", "covered"],
    },
    subject: SUBJECT,
    unit: "个",
    basis: `截止日期前成立、没有撤销的不同党组织，一个党组织不论覆盖几家企业只算一个；${SOURCES}`,
    needs: [[need("organisation", "name")], [need("enterprise", "organisationName")]],
    alsoReads: [need("organisation", "dissolvedOn")],
    count: (counting) => countOf(organisations(counting), rowsOfOrganisation),
  },
  {
    id: "organisation.new",
    title: "新建党组织数",
    aliases: ["新成立党组织数", "新建党组织", "当年新建党组织", "今年新建党支部"],
    said: {
      with: counters.organisations,
      words: [["newly"], ["organisation", "covered"]],
      besides: ["organisation", "covered"],
    },
    subject: SUBJECT,
    unit: "个",
    basis: `成立时间在统计年度内、不晚于截止日期的党组织；党组织台账没有成立时间这一列时，取企业台账里的；${SOURCES}及那里的成立时间`,
    needs: [
      [need("organisation", "name", "foundedOn")],
      [need("enterprise", "organisationName", "organisationFoundedOn")],
    ],
    count: newOrganisations,
  },
  {
    id: "organisation.expired",
    title: "届满未换届党组织数",
    aliases: ["已届满党组织", "届满未换届", "超期未换届党组织数"],
    said: { with: counters.organisations, words: [["expired"]], besides: ["organisation"] },
    subject: SUBJECT,
    unit: "个",
    basis: "届满日期早于截止日期的党组织；届满日期取台账所写，没写的按上次换届（没有则成立）时间加届期推算",
    needs: TERM_NEEDS,
    alsoReads: [need("organisation", "nextElectionOn", "lastElectionOn", "dissolvedOn")],
    count: withTerm("expired"),
  },
  {
    id: "organisation.expiring",
    title: "即将届满党组织数",
    aliases: ["90天内届满党组织", "即将届满", "快到期党组织数", "快到期的党支部"],
    said: { with: counters.organisations, words: [["expiring"]], besides: ["organisation"] },
    subject: SUBJECT,
    unit: "个",
    basis: "截止日期起90天内（含当天）届满的党组织",
    needs: TERM_NEEDS,
    alsoReads: [need("organisation", "nextElectionOn", "lastElectionOn", "dissolvedOn")],
    count: withTerm("dueSoon"),
  },
  {
    id: "organisation.managedByCommission",
    title: "非公工委管理为主党组织数",
    aliases: ["县委非公工委管理党组织数", "非公工委为主管理", "社会工作部管理党组织数"],
    said: { with: counters.organisations, words: [["byCommission"]], besides: ["organisation"] },
    subject: SUBJECT,
    unit: "个",
    basis: "主管单位写的是非公工委（两新工委、社会工作部）的党组织；写了两家的以前面一家为主",
    needs: [
      [need("organisation", "primaryManager")],
      [need("enterprise", "organisationName", "primaryManager")],
    ],
    count: managedBy("commission"),
  },
  {
    id: "organisation.managedByTownship",
    title: "乡镇管理为主党组织数",
    aliases: ["乡镇管理党组织数", "乡镇管的党支部", "乡镇党委为主管理", "属地管理党组织数"],
    said: { with: counters.organisations, words: [["byTownship"]], besides: ["organisation"] },
    subject: SUBJECT,
    unit: "个",
    basis: "主管单位写的是乡镇、街道的党组织；写了两家的以前面一家为主",
    needs: [
      [need("organisation", "primaryManager")],
      [need("enterprise", "organisationName", "primaryManager")],
    ],
    count: managedBy("township"),
  },
];
