/** How the page came up. Outside Excel, Microsoft's library is there but finds no workbook. */
export type Start = "ready" | "noExcel" | "libraryMissing" | "timeout";
