const { execFileSync } = require("node:child_process");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { sources, Compilation } = require("webpack");
const OneFilePage = require("./scripts/one-file-page.cjs");

/** Of Chromium 93, the oldest engine that Excel LTSC 2021 came with; the libraries' code is brought down to it as well. */
const SYNTAX = "es2021";

const source = path.resolve(__dirname, "src");
const officeLibrary = path.resolve(__dirname, "node_modules/@microsoft/office-js");

/**
 * Where the page takes Microsoft's library from (`--env office=…`). The offices' networks are closed, so our own
 * origin is the default; a CDN's origin has to stand in the page's Content-Security-Policy.
 */
const officeSources = {
  own: { url: "office/office.js", origin: null },
  cdn: {
    url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  "21vianet": {
    url: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
  },
};

/**
 * The files of Microsoft's library that Excel on Windows, on the web and on the Mac ask for, copied as they are:
 * the loader, one client a platform, its strings in our two languages, and the loggers that it loads itself.
 */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
];

function contentSecurityPolicy(office) {
  const scripts = ["'self'", ...(office.origin === null ? [] : [office.origin])].join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "worker-src 'self'",
    // Fluent UI writes its rules into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Writes functions.json from the declarations of the custom functions, read anew in every build. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage }, () => {
        compilation.emitAsset("functions.json", new sources.RawSource(functionsMetadata()));
      });
    });
  }
}

function functionsMetadata() {
  const script = path.resolve(__dirname, "scripts/functions-metadata.ts");
  return execFileSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8", cwd: __dirname });
}

const pageEntries = {
  commands: path.join(source, "commands/commands.ts"),
  taskpane: { import: path.join(source, "taskpane/index.tsx"), dependOn: "commands" },
};

function pagePlugins(office, policy) {
  return [
    new HtmlPlugin({
      template: path.join(source, "taskpane/taskpane.html"),
      filename: "taskpane.html",
      chunks: ["functions", "commands", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
      templateParameters: { officeUrl: office.url, policy },
    }),
    new HtmlPlugin({
      template: path.join(source, "taskpane/about.html"),
      filename: "about.html",
      chunks: [],
      templateParameters: { policy, ownOffice: office.origin === null },
    }),
    new CopyPlugin({
      patterns: [
        { from: "manifest.xml" },
        { from: "assets", to: "assets" },
        { from: "samples/示例台账.xlsx", to: "sample.xlsx" },
        { from: "src/taskpane/old-engine.js", info: { minimized: true } },
        ...(office.origin === null ? officeLibraryPatterns() : []),
      ],
    }),
  ];
}

/** How sources are read, the same for the add-in and the page. */
const reading = {
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false, target: SYNTAX.toUpperCase() } },
      },
      {
        test: /\.m?js$/,
        include: /node_modules/,
        loader: path.resolve(__dirname, "scripts/older-syntax.cjs"),
        options: { target: SYNTAX },
      },
    ],
  },
};

/** The page without Excel (`--env only=page`): one file, with no chunk that would be loaded later. */
function pageConfig(production) {
  return {
    name: "page",
    mode: production ? "production" : "development",
    devtool: false,
    entry: { page: path.join(source, "page/index.tsx"), worker: path.join(source, "page/book-worker.ts") },
    output: {
      path: path.resolve(__dirname, "dist/offline"),
      filename: "[name].js",
      globalObject: "globalThis",
    },
    target: ["web", SYNTAX],
    ...reading,
    module: { ...reading.module, parser: { javascript: { dynamicImportMode: "eager" } } },
    optimization: { runtimeChunk: false, splitChunks: false },
    performance: { hints: false },
    plugins: [new OneFilePage()],
  };
}

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  if (env.only === "page") return pageConfig(production);
  const office = officeSources[env.office ?? "own"];
  if (office === undefined) throw new Error(`--env office must be one of ${Object.keys(officeSources)}`);
  const policy = contentSecurityPolicy(office);
  // `--env only=functions` builds what calculates formulas and leaves the rest of dist/ as it is.
  const functionsOnly = env.only === "functions";

  return {
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    // One page loads the three in this order. The functions need nothing of the others, so that they also run
    // where there is no page, and can be built alone.
    entry: {
      functions: path.join(source, "functions/functions.ts"),
      ...(functionsOnly ? {} : pageEntries),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // Relative, so that the functions' script also runs where there is no document.
      publicPath: "",
      globalObject: "globalThis",
      // The page without Excel is another build.
      clean: functionsOnly ? false : { keep: /^offline\// },
      // By its time a file says whether the build is older than the sources; so it is written, changed or not.
      compareBeforeEmit: false,
    },
    target: ["web", SYNTAX],
    ...reading,
    optimization: { runtimeChunk: false },
    performance: { hints: false },
    plugins: [...(functionsOnly ? [] : pagePlugins(office, policy)), new FunctionsMetadataPlugin()],
  };
};

function officeLibraryPatterns() {
  const unchanged = { info: { minimized: true } };
  return [
    ...officeFiles.map((file) => ({
      from: path.join(officeLibrary, "dist", file),
      to: `office/${file}`,
      ...unchanged,
    })),
    { from: path.join(officeLibrary, "LICENSE.md"), to: "office/LICENSE.md" },
  ];
}
