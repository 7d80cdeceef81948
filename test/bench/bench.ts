/**
 * What every job costs: round trips, bytes and processor time, for 100, 1,000 and 10,000 rows.
 * Processor time is printed as a ratio to writing and reading the same cells as JSON in the same
 * run, because absolute times say nothing about another machine. The costs are printed as JSON on
 * standard output and as a table on standard error. Exits 1 above a limit.
 *
 *   npm run -s bench > bench.json
 */
import { Console } from 'node:console';
import { checkYear } from '../../src/actions/checkYear';
import { fillAchievement } from '../../src/actions/fillAchievement';
import { makeSummary } from '../../src/actions/makeSummary';
import { readYear } from '../../src/actions/readYear';
import { restore } from '../../src/actions/restore';
import type { Result } from '../../src/workbook/workbookError';
import { indicatorHost, manyRows } from '../support/indicatorBook';

const ROW_COUNTS = [100, 1_000, 10_000];

interface Job {
  readonly name: string;
  readonly mostSyncs: number;
  readonly run: () => Promise<Result<unknown>>;
}

const JOBS: readonly Job[] = [
  { name: 'read', mostSyncs: 2, run: readYear },
  { name: 'check', mostSyncs: 6, run: checkYear },
  { name: 'rate', mostSyncs: 6, run: fillAchievement },
  { name: 'restore', mostSyncs: 6, run: restore },
  { name: 'summarize', mostSyncs: 6, run: makeSummary },
  // The tab just made has more than 512 merges, which Excel does not list at once: reading takes
  // them in bands, a few round trips more.
  { name: 'summarize again', mostSyncs: 9, run: makeSummary },
];

interface Cost {
  readonly rows: number;
  readonly job: string;
  readonly syncs: number;
  readonly mostSyncs: number;
  readonly actions: number;
  readonly bytesToHost: number;
  readonly bytesFromHost: number;
  /** Processor time over that of the JSON floor. */
  readonly processorRatio: number;
}

/** Processor milliseconds of this process. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time to write the cells as JSON and read them back; the least of several runs. */
function jsonFloor(rows: readonly (readonly unknown[])[]): number {
  const times = Array.from({ length: 5 }, () => {
    const start = processorTime();
    for (let turn = 0; turn < 10; turn += 1) JSON.parse(JSON.stringify(rows));
    return (processorTime() - start) / 10;
  });
  return Math.max(Math.min(...times), 0.01);
}

async function costsOf(count: number): Promise<readonly Cost[]> {
  const rows = manyRows(count);
  const floor = jsonFloor(rows);
  const host = await indicatorHost({ 指標: rows });
  const costs: Cost[] = [];
  for (const { name, mostSyncs, run } of JOBS) {
    host.stats.reset();
    const start = processorTime();
    const result = await run();
    const time = processorTime() - start;
    if (!result.ok) throw new Error(`${name} with ${count} rows: ${result.error.kind}`);
    const { syncs, actions, bytesIn, bytesOut } = host.stats;
    costs.push({
      rows: count,
      job: name,
      syncs,
      mostSyncs,
      actions,
      bytesToHost: bytesIn,
      bytesFromHost: bytesOut,
      processorRatio: Math.round((time / floor) * 10) / 10,
    });
  }
  return costs;
}

async function main(): Promise<void> {
  await costsOf(10); // warm-up: the client script and the compiler
  const costs: Cost[] = [];
  for (const count of ROW_COUNTS) costs.push(...(await costsOf(count)));
  console.log(JSON.stringify(costs, null, 2));
  new Console(process.stderr).table(costs);
  const over = costs.filter(({ syncs, mostSyncs }) => syncs > mostSyncs);
  for (const { job, rows, syncs, mostSyncs } of over) {
    console.error(`${job} with ${rows} rows took ${syncs} round trips, at most ${mostSyncs}`);
  }
  if (over.length > 0) process.exitCode = 1;
}

void main();
