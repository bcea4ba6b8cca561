/** The one way from what Excel hands over to a function's body and back. */
import { isCellError, type CellValue } from "../reading/cells/grid";
import { matricesOf, matrixOf, type CellMatrix } from "./arguments";
import type { Declaration, Result, ResultValue } from "./declaration";
import { isFailure, wrongArgument, type Failure } from "./failure";
import type { CellParameter, Parameter } from "./parameters";

export interface FunctionHost {
  /** The host's own error object, which shows a failure's sentence on its cell. */
  readonly errorOf: (failure: Failure) => unknown;
  /** Told what went wrong in our own code, for those who mend it. */
  readonly reportDefect: (id: string, defect: unknown) => void;
}

/**
 * The function that is registered: it takes exactly the declared arguments (what Excel adds behind them is left
 * alone), omitted ones being `null`. Throws the host's error object where the whole call fails.
 */
export function callable(declaration: Declaration, host: FunctionHost): (...args: unknown[]) => unknown {
  return (...args) => {
    const outcome = answer(declaration, args.slice(0, declaration.parameters.length), host);
    if (isFailure(outcome)) throw host.errorOf(outcome);
    return outcome;
  };
}

type Outcome = Result | Failure;

function answer(declaration: Declaration, args: readonly unknown[], host: FunctionHost): unknown {
  const given = declaration.parameters.map((parameter, index) => prepared(parameter, args[index]));
  const wrong = given.find(isFailure);
  if (wrong !== undefined) return wrong;
  const read = given.filter((one): one is PreparedArgument => !isFailure(one));
  const area = broadcastArea(read);
  if (isFailure(area)) return area;
  if (area.rows === 1 && area.columns === 1) {
    const outcome = callOnce(declaration, read, 0, 0, host);
    return isFailure(outcome) || isTable(outcome) || !declaration.spills ? outcome : [[outcome]];
  }
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const outcome = oneValue(callOnce(declaration, read, row, column, host));
      return isFailure(outcome) ? host.errorOf(outcome) : outcome;
    }),
  );
}

function isTable(outcome: Outcome): outcome is readonly (readonly ResultValue[])[] {
  return Array.isArray(outcome);
}

function oneValue(outcome: Outcome): ResultValue | Failure {
  if (!isTable(outcome)) return outcome;
  return wrongArgument("结果是一张表，放不进一个单元格；逐行计算时，这一项的单元格不能留空。");
}

/** A range read once for the whole call, or the cells of which each answer takes its own. */
type PreparedArgument =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "cells"; readonly parameter: CellParameter<unknown>; readonly cells: CellMatrix | null };

function prepared(parameter: Parameter<unknown>, argument: unknown): PreparedArgument | Failure {
  if (parameter.shape === "cell") return { kind: "cells", parameter, cells: matrixOf(argument) };
  const value =
    parameter.shape === "range" ? parameter.read(matrixOf(argument)) : parameter.read(matricesOf(argument));
  return isFailure(value) ? value : { kind: "value", value };
}

/** How many answers the call gives: one, or one for each cell of the ranges in the place of single cells. */
function broadcastArea(
  args: readonly PreparedArgument[],
): { readonly rows: number; readonly columns: number } | Failure {
  const sizes = args.flatMap((arg) =>
    arg.kind === "cells" && arg.cells !== null
      ? [{ rows: arg.cells.length, columns: arg.cells[0]?.length ?? 0 }]
      : [],
  );
  const rows = Math.max(1, ...sizes.map((size) => size.rows));
  const columns = Math.max(1, ...sizes.map((size) => size.columns));
  const fits = sizes.every(
    (size) => (size.rows === 1 || size.rows === rows) && (size.columns === 1 || size.columns === columns),
  );
  return fits
    ? { rows, columns }
    : wrongArgument("几个区域的行数或列数不一样，请选同样大小的区域，或者只选一个单元格。");
}

function callOnce(
  declaration: Declaration,
  args: readonly PreparedArgument[],
  row: number,
  column: number,
  host: FunctionHost,
): Outcome {
  const values: unknown[] = [];
  for (const arg of args) {
    const value = arg.kind === "value" ? arg.value : readCell(arg.parameter, cellAt(arg.cells, row, column));
    if (isFailure(value)) return value;
    values.push(value);
  }
  try {
    return declaration.call(values);
  } catch (defect) {
    host.reportDefect(declaration.id, defect);
    return wrongArgument("计算中出现程序错误，没有得出结果；请把公式和所选区域的表头告诉维护人员。");
  }
}

function readCell(parameter: CellParameter<unknown>, value: CellValue): unknown {
  return isCellError(value)
    ? wrongArgument(`“${parameter.name}”所在的单元格是错误值 ${value.error}，请先改正那个单元格。`)
    : parameter.read(value);
}

function cellAt(cells: CellMatrix | null, row: number, column: number): CellValue {
  if (cells === null) return null;
  const line = cells[cells.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? null;
}
