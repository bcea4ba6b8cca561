const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { sources, Compilation } = require("webpack");

const root = path.resolve(__dirname, "..");
/** To try the page on. */
const SAMPLE = path.join(root, "samples/示例台账.xlsx");

/**
 * Puts the page's script, its worker and its pictures into one HTML file, which runs from a folder: there no second
 * file could be loaded. The policy knows the script by its hash and lets nothing else run, and nothing leave.
 */
module.exports = class OneFilePage {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OneFilePage", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: "OneFilePage", stage }, (assets) => {
        const script = embedded(withPictures(String(assets["page.js"].source())));
        const worker = embedded(String(assets["worker.js"].source()));
        for (const name of Object.keys(assets)) compilation.deleteAsset(name);
        const template = readFileSync(path.join(root, "src/page/page.html"), "utf8");
        compilation.fileDependencies.add(path.join(root, "src/page/page.html"));
        compilation.fileDependencies.add(SAMPLE);
        const parts = {
          POLICY: policy(script),
          ICON: picture("icon-32.png"),
          SAMPLE: readFileSync(SAMPLE).toString("base64"),
          WORKER: worker,
          SCRIPT: script,
        };
        const html = template.replace(/%([A-Z]+)%/g, (_, name) => parts[name]);
        // Minimising once more would change the script, and the hash be another.
        compilation.emitAsset("index.html", new sources.RawSource(html), { minimized: true });
      });
    });
  }
};

function policy(script) {
  return [
    "default-src 'none'",
    `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    "worker-src blob:",
    // Fluent UI writes its rules into style elements.
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Nothing in a script may end its element; a lone return would be read as a line's end, and the hash be another. */
function embedded(script) {
  return script
    .replace(/\r\n?/g, "\n")
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--");
}

/** The pane names its pictures as files beside it. */
function withPictures(script) {
  return script.replace(/assets\/([\w-]+\.png)/g, (_, name) => picture(name));
}

function picture(name) {
  return `data:image/png;base64,${readFileSync(path.join(root, "assets", name)).toString("base64")}`;
}
