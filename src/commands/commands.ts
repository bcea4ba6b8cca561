import { requestPage } from "../actions/open-pane";
import { associateCommand, showPane, waitForExcel } from "../excel/office-shell";
import { ribbonCommands } from "./ribbon-commands";

const EXCEL_TIMEOUT = 60_000;

/** Ribbon buttons start the pane's own work there, so that progress and errors are seen in one place. */
async function associateCommands(): Promise<void> {
  if ((await waitForExcel(EXCEL_TIMEOUT)) !== "ready") return;
  for (const [name, request] of Object.entries(ribbonCommands)) {
    associateCommand(name, async () => {
      requestPage(request);
      // An Excel that cannot open the pane leaves it to the user; the request waits.
      await showPane();
    });
  }
}

void associateCommands();
