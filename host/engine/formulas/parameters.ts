/**
 * What Excel's functions make of several cells where one value is wanted, for formulas without dynamic arrays: `V` wants
 * one value (of several cells the one beside the formula is taken), `R` takes cells as they are, `A` takes arrays, and
 * whatever is computed inside is computed for all of them. One letter for each parameter; those in brackets repeat.
 */
const CLASSES: Readonly<Record<string, string>> = {
  // Sums and statistics over cells.
  ...same("(R)", [
    "SUM AVERAGE COUNT COUNTA COUNTBLANK MAX MIN MAXA MINA AVERAGEA PRODUCT SUMSQ MEDIAN STDEV STDEVA STDEVP STDEVPA",
    "VAR VARA VARP VARPA AND OR XOR CONCAT AREAS ROW ROWS COLUMN COLUMNS ISREF N T GEOMEAN HARMEAN AVEDEV DEVSQ GCD LCM",
  ]),
  ...same("(A)", ["SUMPRODUCT MMULT MINVERSE MDETERM TRANSPOSE MODE CORREL COVAR SUMX2MY2 SUMX2PY2 SUMXMY2"]),
  ...same("RV", ["LARGE SMALL PERCENTILE QUARTILE TRIMMEAN COUNTIF IRR"]),
  SUBTOTAL: "V(R)",
  NPV: "V(R)",
  RANK: "VRV",
  PERCENTRANK: "RVV",
  SUMIF: "RVR",
  AVERAGEIF: "RVR",
  COUNTIFS: "(RV)",
  SUMIFS: "R(RV)",
  AVERAGEIFS: "R(RV)",
  // Looking up.
  VLOOKUP: "VRVV",
  HLOOKUP: "VRVV",
  LOOKUP: "VRR",
  MATCH: "VRV",
  INDEX: "RVVV",
  OFFSET: "RVVVV",
  INDIRECT: "VV",
  CHOOSE: "V(R)",
  CELL: "VR",
  // Choices.
  IF: "VRR",
  // One value each.
  ...same("(V)", [
    "IFERROR NOT ISNA ISERR ISERROR ISBLANK ISNUMBER ISTEXT ISNONTEXT ISLOGICAL ISEVEN ISODD TYPE NA",
    "LEFT RIGHT MID LEN LEFTB RIGHTB MIDB LENB FIND FINDB SEARCH SEARCHB SUBSTITUTE REPLACE TRIM CLEAN UPPER LOWER",
    "PROPER TEXT VALUE FIXED REPT EXACT CONCATENATE CHAR CODE DOLLAR RMB ASC WIDECHAR NUMBERSTRING HYPERLINK",
    "ROUND ROUNDUP ROUNDDOWN INT TRUNC MOD ABS SIGN SQRT POWER EXP LN LOG LOG10 CEILING FLOOR EVEN ODD FACT QUOTIENT",
    "MROUND RANDBETWEEN SIN COS TAN PI RADIANS DEGREES",
    "DATE TIME YEAR MONTH DAY HOUR MINUTE SECOND WEEKDAY WEEKNUM DATEVALUE TIMEVALUE DATEDIF DATESTRING EDATE EOMONTH",
    "DAYS360 YEARFRAC PMT PV FV RATE NPER",
  ]),
};

function same(classes: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((line) => line.split(" ")).map((name) => [name, classes]));
}

/** How a parameter takes several cells. */
export type ParameterClass = "V" | "R" | "A";

/** The class of a function's parameter, from 0; `A`, which leaves everything as it is, for functions not known here. */
export function parameterClass(name: string, index: number): ParameterClass {
  const classes = CLASSES[name.toUpperCase()];
  if (classes === undefined) return "A";
  const [, fixed = "", repeated = ""] = /^(\w*)(?:\((\w+)\))?$/.exec(classes) ?? [];
  const letter = fixed[index] ?? repeated[(index - fixed.length) % Math.max(1, repeated.length)];
  return letter === "V" || letter === "R" ? letter : "A";
}
