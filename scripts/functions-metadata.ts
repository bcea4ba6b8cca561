/** Prints functions.json, made from the declarations of the custom functions; the build puts it into dist/. */
import { functionDeclarations } from "../src/functions/catalogue";
import { functionsMetadata } from "../src/functions/metadata";

process.stdout.write(JSON.stringify(functionsMetadata(functionDeclarations), null, 2) + "\n");
