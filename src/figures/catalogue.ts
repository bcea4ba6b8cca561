/** Every figure of CONTRACT 2, in the order in which they stand on the sheet 指标. */
import type { FigureSpec } from "./figure";
import { apartmentFigures } from "./subjects/apartment";
import { coverageFigures } from "./subjects/coverage";
import { demonstrationFigures } from "./subjects/demonstration";
import { enterpriseFigures } from "./subjects/enterprise";
import { formationFigures } from "./subjects/formation";
import { fourClearFigures } from "./subjects/four-clear";
import { instructorFigures } from "./subjects/instructor";
import { memberFigures } from "./subjects/member";
import { organisationFigures } from "./subjects/organisation";
import { parkFigures } from "./subjects/park";
import { planFigures } from "./subjects/plan";
import { problemFigures } from "./subjects/problem";
import { schoolingFigures } from "./subjects/schooling";
import { staffingFigures } from "./subjects/staffing";
import { subsidyFigures } from "./subjects/subsidy";
import { trainingFigures } from "./subjects/training";

export const figureSpecs: readonly FigureSpec[] = [
  ...parkFigures,
  ...enterpriseFigures,
  ...coverageFigures,
  ...formationFigures,
  ...organisationFigures,
  ...memberFigures,
  ...fourClearFigures,
  ...trainingFigures,
  ...subsidyFigures,
  ...problemFigures,
  ...apartmentFigures,
  ...schoolingFigures,
  ...staffingFigures,
  ...instructorFigures,
  ...demonstrationFigures,
  ...planFigures,
];
