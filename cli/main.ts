/**
 * The command line (CONTRACT 4): opens a workbook in the stand-in for Excel and does through the add-in's own
 * actions what the pane's buttons do.
 */
import { CommandFailed, WrongUsage } from "./failures";
import { parseCommand } from "./parse-command";
import { usage } from "./usage";
import { verbs } from "./verbs";

async function main(args: readonly string[]): Promise<number> {
  try {
    const command = parseCommand(args);
    const output = await verbs[command.verb](command);
    process.stdout.write(command.json ? `${JSON.stringify(output.json)}\n` : `${output.text}\n`);
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      process.stderr.write(`${error.message}\n\n${usage}\n`);
      return 2;
    }
    if (error instanceof CommandFailed) {
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

void main(process.argv.slice(2)).then((code) => {
  // Engine and library keep timers of their own; the answer is out, so nothing is waited for.
  process.stdout.write("", () => process.exit(code));
});
