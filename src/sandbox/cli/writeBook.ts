import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cliWordsFor } from '../../words/cliWordsFor';
import type { Language } from '../../words/language';
import { saveXlsx } from '../host/xlsx';
import type { OpenedBook } from './openBook';
import { CannotRun } from './output';

interface Target {
  readonly file: string;
  readonly out: string;
  readonly allowLoss: boolean;
}

/**
 * Refuses an output that would overwrite something: the input itself, or any file that holds
 * something (an empty one, as `mktemp` makes, holds nothing).
 */
export function refuseOut({ file, out }: Target): void {
  if (!existsSync(out)) return;
  if (existsSync(file) && realpathSync(file) === realpathSync(resolve(out))) {
    throw new CannotRun({ kind: 'outIsInput', file: out });
  }
  const { size } = statSync(out);
  if (size > 0) throw new CannotRun({ kind: 'outExists', file: out });
}

/** Writes the workbook as a new file, and returns what to say about it. */
export async function writeBook(
  { host, losses }: OpenedBook,
  { file, out, allowLoss }: Target,
  language: Language,
): Promise<readonly string[]> {
  if (losses.length > 0 && !allowLoss) throw new CannotRun({ kind: 'wouldLose', file, losses });
  const bytes = await saveXlsx(host.book);
  try {
    writeFileSync(out, bytes);
  } catch {
    throw new CannotRun({ kind: 'outNotWritable', file: out });
  }
  const words = cliWordsFor(language);
  return [words.written(out), ...(losses.length > 0 ? [words.lost(losses)] : [])];
}
