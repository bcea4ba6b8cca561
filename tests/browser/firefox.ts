/** Firefox as it is installed on this machine, driven over WebDriver BiDi. */
import { execFileSync } from "node:child_process";
import puppeteer, { type Browser } from "puppeteer-core";

const NAMES = ["firefox-esr", "firefox"];

/** Where Firefox is: what the variable FIREFOX names, or found on the path; null where there is none. */
export function installedFirefox(): string | null {
  const named = process.env["FIREFOX"];
  if (named !== undefined && named !== "") return named;
  for (const name of NAMES) {
    try {
      return execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
    } catch {
      // Not this one: its exit code is the answer.
      continue;
    }
  }
  return null;
}

/** @param downloads the folder that downloads are saved in without a question */
export function launchFirefox(executablePath: string, downloads: string): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: { "browser.download.folderList": 2, "browser.download.dir": downloads },
  });
}
