/** Tests run custom functions as built: the build is made once, before any of them. */
require("tsx/cjs");

module.exports = async () => {
  const { builtFunctions } = require("../cli/built-functions.ts");
  await builtFunctions();
};
