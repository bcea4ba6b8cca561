/** The workbook in Excel, as actions see it. */
import type { OpenWorkbook, Workbook } from "../actions/workbook/workbook";
import { openAnother } from "./another-workbook";
import { drawCharts } from "./charts";
import { askDateSystem } from "./date-system";
import { fillCopy } from "./fill-copy";
import { readMarks, readWithMarks, replaceMarks } from "./marks";
import { assignAgain } from "./our-formulas";
import { readSheet, readWorkbook } from "./read-workbook";
import { runExcel } from "./run";
import { selectCell } from "./select-cell";
import { readSelectedCell, readSelectedRows, writeSelectedCell } from "./selected-cell";
import { probe } from "./self-test/probe";
import { noteState, stateOf } from "./unfinished";
import { watchEdits } from "./watch-edits";
import { workbookFile } from "./workbook-file";
import { writeCells } from "./write-cells";
import { writeParagraph, writeText } from "./write-paragraph";
import { writeSheets } from "./write-sheets";

/** Whichever workbook the running Excel has open. */
export const excelWorkbook: Workbook = {
  open: (sitting) => runExcel((context) => sitting(openIn(context))),
  watch: watchEdits,
};

/** One sitting is one request context, so that round trips are counted together. */
function openIn(context: Excel.RequestContext): OpenWorkbook {
  return {
    read: (detail, beforeCells) => readWorkbook(context, detail, { beforeCells }),
    readSheet: async (name) => {
      const countsFrom1904 = askDateSystem(context);
      const grid = await readSheet(context, name);
      return { grid, date1904: countsFrom1904() };
    },
    noteState: (state) => noteState(context, state),
    state: () => stateOf(context),
    probe: (onStep) => probe(context, onStep),
    writeSheets: (content, plans, options) => writeSheets(context, content, plans, options),
    drawCharts: (sheet, planned) => drawCharts(context, sheet, planned),
    assignAgain: (formulas) => assignAgain(context, formulas),
    writeCells: (writes) => writeCells(context, writes),
    writeText: (write) => writeText(context, write),
    writeParagraph: (write) => writeParagraph(context, write),
    file: workbookFile,
    fillCopy: (copy) => fillCopy(context, copy),
    readWithMarks: (beforeCells) => readWithMarks(context, beforeCells),
    readMarks: () => readMarks(context),
    replaceMarks: (old, marks) => replaceMarks(context, old, marks),
    showCell: (sheet, address) => selectCell(context, sheet, address),
    selectedCell: () => readSelectedCell(context),
    selectedRows: () => readSelectedRows(context),
    openAnother,
    writeSelectedCell: (formula, numberFormat) => writeSelectedCell(context, formula, numberFormat),
  };
}
