/** Runs in the pane's page before Microsoft's library: gives it what Excel for Windows gives every page that it opens. */
const { excelOfPane } = window.parent;
if (excelOfPane !== undefined) Object.defineProperty(window, "external", { value: excelOfPane });
