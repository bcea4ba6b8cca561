/**
 * What kind of value a field holds. The kind decides how a cell is read, what shape of values speaks for
 * the field in recognition, and the type of the value in a record.
 */

import type { NeighbourId } from "./neighbours";

/** Days as Excel counts them: 1900-03-01 is 61, 2023-05-01 is 45047. Always a whole number. */
export type DayNumber = number;

export type DatePrecision = "day" | "month" | "year";

/** A calendar date as written. With month or year precision `day` is the first day, of a deadline the last. */
export interface DateValue {
  readonly day: DayNumber;
  readonly precision: DatePrecision;
  /** Written as a plan (预计2024.8), not as something that has happened. */
  readonly planned?: boolean;
  /** Where a range was written (2020.3-2023.5), its end. */
  readonly until?: RangeEnd;
}

/** The end of a written range, kept as dates are: of a month or a year the first day. */
export interface RangeEnd {
  readonly day: DayNumber;
  readonly precision: DatePrecision;
  /** Said with a word for leaving: 2020.3（2023.5离任）, 2022.1（2023.6退房）. */
  readonly left: boolean;
}

/** Months of payment, ends included; `year` when written or known from the sheet. */
export interface PeriodValue {
  readonly year: number | null;
  readonly fromMonth: number;
  readonly toMonth: number;
}

export type OperatingStatus = "operating" | "building" | "suspended" | "closed" | "planned" | "unknown";
export type FormationMode = "solo" | "joint" | "attached" | "regional" | "none" | "planned";
/** A blank is no value at all; `planned` (拟建) is never yes. */
export type YesNo = "yes" | "no" | "planned";
/**
 * What a person on a roster is. `member`: one of whom it isn't told whether full or probationary; `transferred`,
 * `deceased`, `expelled` and `none` (发展对象, 积极分子, 群众) are no members (CONTRACT 8).
 */
export type MemberType =
  "full" | "probationary" | "mobile" | "member" | "transferred" | "deceased" | "expelled" | "none";
export type Closed = "yes" | "partial" | "no";
export type Grade = "excellent" | "good" | "qualified" | "barelyQualified" | "unqualified";
export type Sex = "male" | "female";
export type OrganisationType = "branch" | "jointBranch" | "generalBranch" | "committee" | "temporaryBranch";
/** What became of a child's place at school; `byThemselves` (自行解决) is not settled. */
export type SchoolingResult = "settled" | "pending" | "byThemselves";

/** Value type of each kind. Money is integer fen. */
export interface KindValues {
  sequence: number;
  text: string;
  enterpriseName: string;
  enterpriseList: readonly string[];
  organisationName: string;
  personName: string;
  personList: readonly string[];
  creditCode: string;
  idNumber: string;
  phone: string;
  account: string;
  date: DateValue;
  /** The last day of what is written, for deadlines (6月底前). */
  deadline: DateValue;
  period: PeriodValue;
  count: number;
  number: number;
  money: number;
  yesNo: YesNo;
  operatingStatus: OperatingStatus;
  formationMode: FormationMode;
  memberType: MemberType;
  closed: Closed;
  grade: Grade;
  sex: Sex;
  organisationType: OrganisationType;
  schoolingResult: SchoolingResult;
}

export type Kind = keyof KindValues;

/**
 * What must be seen of a column before the value above is taken for its blanks: many blanks, and no value twice in a
 * row (`always`, where every record has a value); besides, that most values stand above blanks (`inBlocks`, where a
 * record may have none). `inLongRuns`: three blanks one below the other are enough.
 */
export type FillsDown = "always" | "inBlocks" | "inLongRuns";

/** One field of a register. Every word is data: adding a synonym touches one line. */
export interface FieldSpec<K extends Kind = Kind> {
  readonly kind: K;
  /** The Chinese title by which we name the field to people. */
  readonly title: string;
  /** Other headers that mean this field, without spaces, brackets and units. */
  readonly synonyms: readonly string[];
  /** Words of a parent header under which a short synonym (总数, 正式, 姓名) means this field. */
  readonly under?: Readonly<Record<string, readonly string[]>>;
  /** Parent headers under which its words mean something else. */
  readonly notUnder?: readonly string[];
  /** Words that change nothing elsewhere, but make something else of this field (实有编制 is who is there). */
  readonly otherWith?: readonly string[];
  /**
   * Words in a header that means none of the register's fields, by which its column may be this one all the same,
   * whatever its values (换届情况 over 已按期换届): asked, so that no weaker column stands in meanwhile.
   */
  readonly askedWith?: readonly string[];
  /** Written once for a block of rows and meant for all of them (所属园区, 楼栋): blanks take the value above. */
  readonly fillsDown?: FillsDown;
  /** A blank below takes the value above where this field goes on with the same value (楼栋 within a 房号). */
  readonly fillsDownWithin?: string;
  /** What its values end in, in whatever column they stand (城厢镇, 棠后园). */
  readonly endings?: readonly string[];
  /** Endings of its values that say nothing: 壮 is 壮族, 本科 is 本科学历. */
  readonly padding?: readonly string[];
  /** Short words mean this field only beside columns of the same topic (成立时间 beside 党组织名称). */
  readonly inCompany?: true;
  /** Holds what is planned, so that 拟单独 means the mode solo. */
  readonly holdsPlans?: true;
  /** May name those who were meant together instead of each (全体党员), who then are not known by name. */
  readonly namesGroups?: true;
  /** Less than nothing is possible here: posts too few, money taken off. */
  readonly mayBeNegative?: true;
  /** Fields that take the end of a range that is written here, where their own cell says nothing. */
  readonly rangeEnds?: { readonly end: string; readonly left: string };
  /** Tells when something was over, so that of a range its end is meant. */
  readonly endsRange?: true;
  /** Fields that take the named parts of a number that is written here (12（正式10、预备2）), in the same way. */
  readonly partFields?: Readonly<Record<string, string>>;
  /** A field of words that takes what stands in brackets behind a name (禾丰食品（停产）), in the same way. */
  readonly bracketField?: string;
  /** A field of words that a yes written here affirms, in the same way: what is written off is closed. */
  readonly affirms?: string;
  /** May stand in several columns at once (签到：上午、下午). */
  readonly several?: true;
  /** What else its values may look like: a host is an organisation, or the enterprise that has it. */
  readonly alsoHolds?: readonly Kind[];
  /** Shown masked outside its own sheet. */
  readonly personal?: "idNumber" | "phone" | "account" | "childName";
}

/** What numbers of one record always obey: `result` is the product, sum or difference of the others. */
export interface Law {
  readonly result: string;
  readonly of: readonly [string, string];
  readonly by: "product" | "sum" | "difference";
}

/** Facts of a group that several records share, written once for them: a joint branch of several enterprises. */
export interface SharedFacts {
  /** By which the group is called. */
  readonly name: string;
  /** How the group was formed, and the ways by which there are groups of several. */
  readonly mode: string;
  readonly modes: readonly string[];
  /** Whether a record belongs to any. */
  readonly answer: string;
  /** All that goes down with the name, the three above among it. */
  readonly fields: readonly string[];
}

/** Groups of fields: of each group one must be there. */
export type FieldGroups = readonly (readonly string[])[];

/**
 * What makes a table this register, and what speaks against it (CONTRACT 8, role neighbour). Sheets of other subjects
 * stand in `neighbours/`, once for all registers. reading/identity judges by both, and nothing else does.
 */
export interface Identity {
  /** Words that name the register by themselves, in a sheet's name or title. */
  readonly named: readonly string[];
  /** Words that fit the register and other sheets too. */
  readonly hinted: readonly string[];
  /** One of these must stand in the name, the title, a header, or among the values of texts and organisations. */
  readonly subject: readonly string[];
  /** Fields without which a table is not this register. */
  readonly required: FieldGroups;
  /** What is required instead where the title speaks of the register. */
  readonly requiredIfTitled?: FieldGroups;
  /** Fields that hardly any other sheet has: facts of the register's own. */
  readonly ownFields: readonly string[];
  /** Words in a header that make its column a fact of the register's own, whatever its field (书记姓名, not 姓名). */
  readonly ownHeaders?: readonly string[];
  /** Words in a title that rule the register out, unless it is named beside them. */
  readonly notTitled?: readonly string[];
  /** Headers that speak against it where they are no field of it (企业名称 in a list of trainings). */
  readonly notHeaded?: readonly string[];
  /** Neighbours of which its title may speak beside its own name (走访企业收集的问题). */
  readonly besides?: readonly NeighbourId[];
  /** The field that tells its own records where its title speaks of such a neighbour: without it, asked. */
  readonly toldApartBy?: Readonly<Partial<Record<NeighbourId, string>>>;
  /** Neighbours whose headers may stand in it as further columns (党费标准 in a roster). */
  readonly mayHold?: readonly NeighbourId[];
}

export interface RegisterSpec {
  /** What the office calls the sheet. */
  readonly title: string;
  /** Fields by which a record is called; a row with a mark or 无 in all of them is none. Never a child's name first. */
  readonly calledBy: readonly [string, ...string[]];
  readonly identity: Identity;
  /**
   * Fields of the record's own subject. A row with none of them goes on with the record above it (an enterprise
   * with two branches). Absent where every row is a record.
   */
  readonly ofTheSubject?: readonly string[];
  readonly sharedFacts?: SharedFacts;
  /** A row whose cell here says that there is nothing (无, 暂无问题) is no record. */
  readonly noRecordWithout?: string;
  /** Arithmetic between columns, which tells what a vague header means. */
  readonly laws?: readonly Law[];
  /** Words of a column with money of another register; a sum behind it may hold both. */
  readonly moneyOfOthers?: { readonly words: readonly string[]; readonly unless: readonly string[] };
  /** What the sheet is about: before a field's words it changes nothing (问题 before 收集时间). */
  readonly subjects?: readonly string[];
  readonly fields: Readonly<Record<string, FieldSpec>>;
}
