import { associateCommand, waitForExcel } from "../actions/office-shell";
import { openPane } from "../actions/open-pane";
import { ribbonCommands } from "./ribbon-commands";

const EXCEL_TIMEOUT = 60_000;

/** Ribbon buttons start the pane's own work there, so that progress and errors are seen in one place. */
async function associateCommands(): Promise<void> {
  if ((await waitForExcel(EXCEL_TIMEOUT)) !== "ready") return;
  for (const [name, request] of Object.entries(ribbonCommands)) {
    associateCommand(name, () => openPane(request));
  }
}

void associateCommands();
