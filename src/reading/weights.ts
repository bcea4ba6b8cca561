/**
 * Every number by which reading weighs one meaning against another, on one page: several make sense only beside
 * others. Scores run from 0 (against) over 0.5 (nothing known) to 1 (as a header says it outright); a little more
 * than 1 wins over an equal that lacks the reason.
 */

/** How well a header's words name a field. */
export const headerWeights = {
  exact: 1,
  /** The same words in another order or with a filler between them: farther from `exact` than `mapWeights.tie`. */
  sameWords: 0.96,
  /** A word that needs its parent, below that parent. */
  underParent: 1.02,
  /** Parent and leaf read as one word. */
  spliced: 0.9,
  /** By how a header is formed of a field's words; a bare one is asked. */
  formed: { word: 0.8, joined: 0.76, counted: 0.72, bare: 0.55 },
  /** What is formed of the first of two facts. */
  formedOfFirst: 0.9,
  /** The first of two facts in one header. */
  firstOfTwo: 0.8,
  /** What stands in brackets alone. */
  bracketed: 0.8,
  /** Enough to ask, never enough to decide. */
  alike: 0.5,
  /** A word that needs its parent, without it. */
  underWithoutParent: 0.45,
  /** Factor for a field's word below the heading of another subject. */
  foreignTopic: 0.55,
  /** Two headers are alike from this share of common characters on. */
  alikeEnough: 0.6,
} as const;

/** Whether a row is a header. */
export const headWeights = {
  /** Share of known words from which a row is a header; among records more is asked of it. */
  knownShare: 0.3,
  knownShareAmongRecords: 0.6,
  /** Of one or two known words. */
  knownShareOfFew: 0.6,
} as const;

/** How a column's values and neighbours weigh beside its header. */
export const columnWeights = {
  /** The values have the shape of the field's kind from here on, and contradict it below. */
  shapeFits: 0.8,
  shapeContradicts: 0.3,
  /** A header that says it plainly is not given up for a shape. */
  namedPlainly: 0.9,
  /** Values that tell a field alone (credit codes), and what such a column scores. */
  tellingShape: 0.9,
  byShapeAlone: 0.85,
  /** Firms by their full names under a header that ends as names of firms do. */
  byNames: 0.71,
  /** What stood so at a time (党员数: 年末), and at one that is over: the latter is asked. */
  atMoment: 0.9,
  atPastMoment: 0.5,
  /** Added where header and shape agree. */
  bonus: 0.04,
  /** Factor where the values contradict, and where fewer than `fewSamples` do. */
  contradicted: 0.5,
  contradictedByOne: 0.8,
  /** A header that may mean several fields. */
  ambiguous: 0.55,
  /** Factor for a header (电话) that goes on with what stands on its left. */
  leftNeighbour: 1.1,
  /** Beside 出资人对党建态度 a phone may be the investor's, or anybody's. */
  leftTopic: 1,
  /** The left neighbour is a field from this score on. */
  neighbourMatch: 0.9,
  /** Fewer values than this tell little. */
  fewSamples: 2,
  /** Factor for a field that never stands alone, with and without the ones that it belongs to. */
  withCompany: 1.03,
  withoutCompany: 0.55,
} as const;

/** Which field a column is, once all columns are weighed together. */
export const mapWeights = {
  /** Read from here on; below it and above `mention` it is asked about. */
  accept: 0.6,
  mention: 0.4,
  /** From here on the words say plainly which field it is. */
  clear: 0.9,
  /** Two fields closer than this are one as likely as the other. */
  tie: 0.03,
  tieOfVagueHeaders: 0.15,
  /** Two columns closer than this are one as likely the field as the other. */
  tieOfColumns: 0.008,
  /** A column is never given a worse field so that another one has something to ask about. */
  ofAQuestion: 0.05,
} as const;

/** Columns whose headers say nothing and whose values do. */
export const valueWeights = {
  /** Share of the values that must have the field's shape. */
  telling: 0.9,
  enoughValues: 2,
  enoughAnswers: 2,
  /** What such a column scores: read, and given up for any header that names the field. */
  score: 0.75,
  /** Share of the values that must be words of the field's vocabulary. */
  knownWords: 0.9,
} as const;

/** Columns that are told by how their numbers add up. */
export const arithmeticWeights = {
  /** Rows that must obey before they prove anything; those of a sum must differ, small sums agree by chance. */
  enoughRows: 2,
  /** Share of the rows that must obey. */
  proven: 0.9,
} as const;

/** Which register fits a table best. */
export const registerWeights = {
  /** 序号 and 备注 tell little; a header of another subject tells more than one that is only unknown. */
  minorField: 0.3,
  foreignHeader: 1.5,
  /** The score: share of the columns that are fields, number of fields (half of it at `halfSize`), and the title. */
  coverageShare: 0.6,
  sizeShare: 0.3,
  halfSize: 4,
  titleBonus: 0.25,
  titleBonusACharacter: 0.02,
  /** Below this, or with fewer fields, no register is considered. */
  accept: 0.3,
  leastMatched: 1.6,
  /** Asked about as well: registers that fit hardly less than the best. */
  asGood: 0.1,
} as const;

/** Whether a table is the register that fits it best, or a neighbour's. */
export const judgeWeights = {
  /** A field is there from this score on. */
  requiredScore: 0.6,
  /** From here on a column's field counts as a fact. */
  certainField: 0.75,
  /** Values of this share tell a neighbour's column. */
  tellingShape: 0.8,
  /** What a title counts, in facts of the register's own. */
  titleFacts: { named: 2, hinted: 1 },
  /** So many facts of its own are asked about even below another subject's title. */
  ownAgainstTitle: 3,
  /** With so many facts of its own a register's title may speak of a neighbour besides. */
  ownBesides: 1,
  /** More facts than this outweigh one header of another subject. */
  sureIfNamed: 2,
  sureIfNotNamed: 4,
  /** Share of the columns that must be the register's, by what its title says and by the number of facts. */
  coveredByTitle: { named: 0.4, hinted: 0.8 },
  coveredByFacts: [Infinity, 0.95, 0.5, 0],
  worthAsking: 0.5,
  /** Where so much of a table is the register's, its title above it outweighs the sheet's name. */
  titleOverName: 0.5,
} as const;
