/**
 * A kind of sheet that lies beside our registers in the same workbooks and is none of them. Every word is data:
 * adding one touches one line.
 */
export interface NeighbourSpec {
  /** What the office calls such a sheet; named in questions. */
  readonly title: string;
  /** Words in a sheet's name or title that name its subject. */
  readonly titled: readonly string[];
  /** Its words name people: before a word of training they say who is trained (积极分子培训签到表), not the subject. */
  readonly namesTrained?: true;
  /** Headers that such a sheet has, whole. */
  readonly headers?: readonly string[];
  /** Words inside a header that speak of its subject, whatever stands around them. */
  readonly headerParts?: readonly string[];
}
