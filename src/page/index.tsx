import { createRoot } from "react-dom/client";
import { paneTheme } from "../taskpane/shell/theme";
import { today } from "../taskpane/shell/today";
import { OfflinePage } from "./offline-page";
import { pageTexts } from "./texts";

/** The worker's script stands in the page as text: from a folder no second file can be loaded. */
function startWorker(): Worker {
  const script = document.getElementById("worker")?.textContent ?? "";
  return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
}

/** The sample stands in the page as text too. */
function sample(): File {
  const text = document.getElementById("sample")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new File([bytes], pageTexts.sampleName);
}

const element = document.getElementById("page");
if (element === null) throw new Error("index.html has no element #page");
createRoot(element).render(
  <OfflinePage theme={paneTheme(null)} today={today} startWorker={startWorker} sample={sample} />,
);
