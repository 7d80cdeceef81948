import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { CliProblem, Loss } from '../../words/cliWords';
import { createHost, type Host } from '../host/host';
import { installGlobals } from '../host/nodeClient';
import { openXlsx, type WhyNotOpened } from '../host/xlsx';
import { OPENED } from './guard';
import { CannotRun } from './output';

/** A workbook in the embedded host, with Microsoft's client connected to it. */
export interface OpenedBook {
  readonly host: Host;
  /** What saving it would leave out, each kind once. */
  readonly losses: readonly Loss[];
}

/** A larger file is no workbook that people work with. */
const LARGEST_FILE = 100_000_000;

const PROBLEMS: Readonly<Record<WhyNotOpened, FileProblem>> = {
  notXlsx: 'fileNotWorkbook',
  legacyXls: 'fileOldFormat',
  encrypted: 'fileEncrypted',
  truncated: 'fileTruncated',
  corrupt: 'fileCorrupt',
  tooLarge: 'fileTooCompressed',
};
type FileProblem = Extract<CliProblem, { readonly file: string }>['kind'] & `file${string}`;

/** Opens a file from disk; throws `CannotRun` with the reason when that cannot be done. */
export async function openBook(file: string): Promise<OpenedBook> {
  const opened = await openXlsx(readBytes(file), basename(file));
  if (!opened.ok) throw new CannotRun({ kind: PROBLEMS[opened.why], file });
  const host = createHost({ book: opened.book });
  installGlobals(host);
  process.send?.(OPENED);
  return { host, losses: [...new Set(opened.losses.map(({ kind }) => kind))] };
}

function readBytes(file: string): Uint8Array {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new CannotRun({ kind: 'fileMissing', file });
  if (stats.isDirectory()) throw new CannotRun({ kind: 'fileIsFolder', file });
  if (stats.size > LARGEST_FILE) throw new CannotRun({ kind: 'fileTooLarge', file });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new CannotRun({ kind: 'fileUnreadable', file });
  }
  if (bytes.length === 0) throw new CannotRun({ kind: 'fileEmpty', file });
  return bytes;
}
