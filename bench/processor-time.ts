/** Milliseconds of processor time, so that other work on the machine doesn't count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
