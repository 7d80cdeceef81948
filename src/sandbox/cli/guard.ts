import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type CliProblem, cliSentence } from '../../words/cliWords';
import { cliWordsFor } from '../../words/cliWordsFor';
import { chooseLanguage } from './language';

/** Megabytes of JavaScript objects the child may hold; with its buffers it stays under 1.5 GB. */
const HEAP_MEGABYTES = 900;
/** A file that is not open after this many milliseconds is not a workbook anyone works with. */
const OPENING_DEADLINE_MS = 8_000;
/** What the child tells when the workbook is open: from there on, work may take its time. */
export const OPENED = 'opened';
/** V8 ends a process that runs out of memory with an abort. */
const OUT_OF_MEMORY_SIGNALS: ReadonlySet<string> = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL']);
const OUT_OF_MEMORY_STATUS = 134;
const COULD_NOT_RUN = 2;

/**
 * Runs the command in a process of its own, with bounded memory and a deadline for opening the
 * file: whatever a file holds, the answer is one clear line and a status. Resolves to the exit
 * status (0, 1 or 2).
 */
export function runInChild(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(join(__dirname, 'child.ts'), [...args], {
      execArgv: [...process.execArgv, `--max-old-space-size=${String(HEAP_MEGABYTES)}`],
      stdio: ['inherit', 'pipe', 'pipe', 'ipc'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));

    let tookTooLong = false;
    const deadline = setTimeout(() => {
      tookTooLong = true;
      child.kill('SIGKILL');
    }, OPENING_DEADLINE_MS);
    child.on('message', (message) => {
      if (message === OPENED) clearTimeout(deadline);
    });

    child.on('close', (status, signal) => {
      clearTimeout(deadline);
      if (status !== null && status <= COULD_NOT_RUN) {
        process.stdout.write(Buffer.concat(out));
        process.stderr.write(Buffer.concat(err));
        resolve(status);
        return;
      }
      const isOutOfMemory =
        status === OUT_OF_MEMORY_STATUS || (signal !== null && OUT_OF_MEMORY_SIGNALS.has(signal));
      const problem: CliProblem = tookTooLong
        ? { kind: 'tookTooLong' }
        : isOutOfMemory
          ? { kind: 'fileTooLarge', file: args.find((arg) => arg.endsWith('.xlsx')) ?? '' }
          : { kind: 'unforeseen' };
      process.stderr.write(`${cliSentence(cliWordsFor(chooseLanguage(args)), problem)}\n`);
      resolve(COULD_NOT_RUN);
    });
  });
}
