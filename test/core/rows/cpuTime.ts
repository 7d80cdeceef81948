/**
 * Starts a clock of processor milliseconds: other work on the machine hardly counts. The returned
 * function gives what was used since.
 */
export function cpuTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
