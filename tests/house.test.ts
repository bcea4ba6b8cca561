/** A folder that a newcomer can look over: so many files may stand beside one another, and no more. */
import { readdirSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "..");
const FEW = 20;
const MANY = 35;
const ROOMS = ["src/reading", "src/checks", "src/actions", "src/taskpane"];

function fullFolders(folder: string): readonly string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).length;
  const most = ROOMS.some((room) => folder === room || folder.startsWith(`${room}/`)) ? FEW : MANY;
  const here = files > most ? [`${folder}: ${String(files)} files, at most ${String(most)}`] : [];
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules");
  return [...here, ...folders.flatMap(({ name }) => fullFolders(`${folder}/${name}`))];
}

it.each(["src", "host", "package", "cli"])(
  "no folder of %s has more files than one can look over",
  (folder) => {
    expect(fullFolders(folder)).toEqual([]);
  },
);
