/** `npm run desk` says that it builds, before a minute goes by without a word. */
let isStale = true;

jest.mock("../../cli/built-functions", () => ({ dist: "dist", isStale: () => isStale }));

/** Told that a build begins, it ends the test there. */
function onBuild(): void {
  throw new Error("it builds");
}

test.each([true, false])("it says so before it builds, and only then: %s", async (stale) => {
  isStale = stale;
  const { builtAddIn } = await import("../../scripts/built-add-in");
  if (stale) expect(() => builtAddIn(onBuild)).toThrow("it builds");
  else expect(builtAddIn(onBuild)).toBe("dist");
});
