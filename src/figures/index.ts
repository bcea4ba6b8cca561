export { countFigure, countFigures } from "./count";
export { listFigure, type FigureList, type FigureRecord } from "./figure-list";
export { aYearBefore, previousFigures, valuesOf } from "./previous";
export { compareFigures, type Compared } from "./comparison";
export { findFigure, searchFigures } from "./find";
export { figureSpecs } from "./catalogue";
export { roundedRate } from "./rates";
export { textFacts } from "./texts";
export { figuresDocument } from "./figures-document";
