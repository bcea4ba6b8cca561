/** Turns TypeScript, and packages that are ES modules alone, into what jest runs; types are the compiler's work. */
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

const options = {
  format: "cjs",
  target: "node20",
  jsx: "automatic",
  sourcemap: "inline",
  // jest's modules live in a context of their own, which knows no import().
  supported: { "dynamic-import": false },
};

module.exports = {
  process(source, file) {
    const loader = file.endsWith(".tsx") ? "tsx" : file.endsWith(".ts") ? "ts" : "js";
    return { code: transformSync(source, { ...options, loader, sourcefile: file }).code };
  },
  getCacheKey(source, file) {
    return createHash("sha1")
      .update([version, JSON.stringify(options), file, source].join("\0"))
      .digest("hex");
  },
};
