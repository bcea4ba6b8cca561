/** The workbook cannot be used for this verb: one line for people, exit code 1. */
export class CommandFailed extends Error {}

/** The command was not understood: exit code 2. */
export class WrongUsage extends Error {}
