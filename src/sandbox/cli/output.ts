import type { CliProblem } from '../../words/cliWords';
import type { WorkbookError } from '../../workbook/workbookError';

/** What a command leaves behind: text for standard output and error, and the exit status. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: 0 | 1 | 2;
}

/** Ends a command that cannot run; it becomes one line and status 2. */
export class CannotRun extends Error {
  constructor(readonly problem: CliProblem) {
    super(problem.kind);
  }
}

/** The value of an action, or the end of the command. */
export function valueOf<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: WorkbookError },
): T {
  if (result.ok) return result.value;
  throw new CannotRun({ kind: 'workbook', error: result.error });
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export function asLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
