/** Begins every text of a stub that is still to be written; the tests of rules and figures refuse it. */
export const unwritten = "待写：";
