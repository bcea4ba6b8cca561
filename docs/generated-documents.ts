import { ruleMaterial } from "./rule-material";
import { rulesDocument } from "../src/checks/rules-document";
import { figuresDocument } from "../src/figures/figures-document";
import { functionsDocument } from "../src/functions/functions-document";
import { reportsDocument } from "../src/report/reports-document";
import { registersDocument } from "../src/registers/registers-document";

/** File name in docs/ → its text, made from the catalogues. */
export function generatedDocuments(): Readonly<Record<string, string>> {
  return {
    "registers.md": registersDocument(),
    "figures.md": figuresDocument(),
    "rules.md": rulesDocument(ruleMaterial()),
    "functions.md": functionsDocument(),
    "reports.md": reportsDocument(),
  };
}
