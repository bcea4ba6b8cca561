/** Drafts that nobody writes end in an answer, soon. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { hostileTexts } from "./hostile-texts";

const MOST_MS = 5000;

describe.each(["verify", "renew"] as const)("%s", (mode) => {
  let times: Readonly<Record<string, number>> = {};

  beforeAll(() => {
    const script = join(__dirname, "hostile-texts.ts");
    const run = spawnSync(process.execPath, ["--import", "tsx", script, mode], { encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    times = JSON.parse(run.stdout) as Readonly<Record<string, number>>;
  }, 300_000);

  test.each(Object.keys(hostileTexts[mode]))("%s", (name) => {
    expect(times[name]).toBeLessThan(MOST_MS);
  });
});
