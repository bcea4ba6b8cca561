const { transform } = require("esbuild");

/** A step of the build: the code of a library in the syntax of older engines. What declares no class has nothing newer. */
module.exports = function olderSyntax(code) {
  const done = this.async();
  if (!/\bclass\b/.test(code)) {
    done(null, code);
    return;
  }
  const { target } = this.getOptions();
  transform(code, { target, loader: "js", charset: "utf8", sourcefile: this.resourcePath }).then(
    (built) => done(null, built.code),
    (error) => done(error),
  );
};
