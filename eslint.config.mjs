import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const typescript = ["**/*.ts", "**/*.tsx"];

/** Functions and what calls give (components, readers) are named as functions are; everything else by this. */
const constants = [
  "Literal",
  "TemplateLiteral",
  "ArrayExpression",
  "ObjectExpression",
  "NewExpression",
].flatMap((kind) => [
  {
    selector: `Program > VariableDeclaration[kind='const'] > VariableDeclarator[init.type='${kind}'] > Identifier.id[name=/^[a-z]/]`,
    message: "A constant of a file's own is written in capitals.",
  },
  {
    selector: `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.type='${kind}'] > Identifier.id[name=/^[A-Z][A-Z0-9_]+$/]`,
    message: "What a file exports is written in camel case.",
  },
]);

const noRandomness = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: "No randomness here.",
};

/** The rules of the house that a machine can hold. */
export default tseslint.config(
  { ignores: ["dist/", "out/", "release/", "node_modules/", "reports/", ".stryker-tmp/"] },
  ...tseslint.configs.strict,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // We declare no enumeration; those of Univer stand as the plain numbers that its documents hold.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // A text is taken apart into its code points, which is what columns' widths and Chinese names count.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
    },
  },
  {
    // Where the clipboard is refused in Excel's frame, the old way is the only one left.
    files: ["src/taskpane/parts/clipboard.ts"],
    rules: { "@typescript-eslint/no-deprecated": "off" },
  },
  {
    files: typescript,
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Classes of static shape and empty bodies have their uses in models and stubs of a host.
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/ban-ts-comment": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 20],
    },
  },
  {
    files: ["src", "package", "host", "cli", "bench", "scripts"].flatMap((folder) => [
      `${folder}/**/*.ts`,
      `${folder}/**/*.tsx`,
    ]),
    rules: { "no-restricted-syntax": ["error", ...constants] },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/taskpane/**", "src/excel/**", "src/commands/**", "src/page/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "Dates are day numbers; today is an argument." },
        { name: "window", message: "Pure folders know no page." },
        { name: "document", message: "Pure folders know no page." },
        { name: "fetch", message: "Nothing is requested at run time." },
        { name: "setTimeout", message: "Pure folders are synchronous." },
      ],
      "no-restricted-syntax": ["error", ...constants, noRandomness],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "off",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane", "src/page"].flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`]),
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["**/*.test.ts", "**/*.test.tsx", "tests/**", "bench/**"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // Jest's matchers are `any`, a stand-in for a promise is `async` without waiting, and a cell is printed as it is.
    files: ["tests/**/*.ts", "tests/**/*.tsx", "host/tests/**/*.ts", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
