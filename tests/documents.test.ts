import { readFileSync } from "node:fs";
import path from "node:path";
import { generatedDocuments } from "../docs/generated-documents";

test.each(Object.entries(generatedDocuments()))("docs/%s says what the catalogue says", (file, text) => {
  expect(readFileSync(path.join(__dirname, "../docs", file), "utf8")).toBe(text);
});
