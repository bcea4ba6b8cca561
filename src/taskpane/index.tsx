import { createRoot } from "react-dom/client";
import { FluentProvider } from "@fluentui/react-components";
import { capabilities, officeTheme, waitForExcel } from "../excel/office-shell";
import { StartPage } from "./pages/start-page";
import { Pane } from "./shell/pane";
import { actionsWhenNeeded } from "./shell/actions-when-needed";
import { computeInWorker } from "./shell/compute-in-worker";
import type { Surroundings } from "./tasks/task";
import { paneTheme } from "./shell/theme";
import { today } from "./shell/today";

const EXCEL_TIMEOUT = 20_000;

const actions = actionsWhenNeeded(async () => (await import("../excel/excel-workbook")).excelWorkbook);

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const excel = await waitForExcel(EXCEL_TIMEOUT);
  const theme = paneTheme(officeTheme()?.dark ?? null);
  if (excel !== "ready") {
    root.render(
      <FluentProvider theme={theme}>
        <StartPage start={excel} />
      </FluentProvider>,
    );
    return;
  }
  const liveFormulas = capabilities().customFunctions;
  const compute = computeInWorker();
  const surroundings = (): Surroundings => ({ today: today(), liveFormulas, compute });
  root.render(<Pane actions={actions} surroundings={surroundings} theme={theme} />);
}

const element = document.getElementById("pane");
if (element === null) throw new Error("taskpane.html has no element #pane");
void start(element);
