/** FMT-13 and after: cells beside the others of their column. */
import type { Rule } from "../../finding";
import { blankPark } from "./blank-park";
import { misspeltEnterprises } from "./misspelt-enterprises";
import { numbering } from "./numbering";
import { unevenWriting } from "./uneven-writing";

export const columnRules: readonly Rule[] = [unevenWriting, blankPark, numbering, misspeltEnterprises];
