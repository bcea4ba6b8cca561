/** Stock passages: what no ledger holds and many reports say. None has a number in it. */

export interface Passage {
  /** What it says in a few words; with its group's title the name under which it is ticked. */
  readonly title: string;
  readonly text: string;
}

export interface PassageGroup {
  readonly title: string;
  /** Paragraphs behind which it stands; of several the first that the report has. */
  readonly behind: readonly string[];
  readonly passages: readonly Passage[];
}
