/** What an outline is. Outlines are data: an expert rewords a template here, an office on its sheet. */
import type { ParagraphLevel } from "../paragraph";

export interface OutlineParagraph {
  /** Kept on the sheet, so that regenerating finds the paragraph again. */
  readonly id: string;
  readonly level: ParagraphLevel;
  /** Syntax: template.ts. */
  readonly template: string;
  /** The same in other manners: what stands so on a sheet is ours, not the office's wording. */
  readonly otherwise?: readonly string[];
}

export interface Outline {
  /** Title, and name of its sheet. */
  readonly sheet: string;
  readonly paragraphs: readonly OutlineParagraph[];
  /** Long enough that stock passages have a place in it. */
  readonly takesPassages?: true;
  /** An office's own: each paragraph stands as it is, none is left out or numbered for the others' sake. */
  readonly isTheirs?: true;
  /** Most characters that the text may have. */
  readonly limit?: number;
}
