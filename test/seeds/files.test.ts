import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedBooks } from '../../seeds/books';
import { findIndicatorTables } from '../../src/core/rows/findIndicatorTables';
import { readDepartmentYear } from '../../src/core/rows/readDepartmentYear';
import { type BookModel } from '../../src/sandbox/host/model';
import { openXlsx, saveXlsx } from '../../src/sandbox/host/xlsx';
import { hirakataYear } from '../support/hirakataYear';
import { readThroughOffice, SEEDS } from './readSeed';

async function opened(path: string): Promise<BookModel> {
  const file = await openXlsx(readFileSync(join(SEEDS, path)), path);
  if (!file.ok) throw new Error(`${path}: ${file.why}`);
  expect(file.losses).toEqual([]);
  return file.book;
}

const PATHS = [...seedBooks(SEEDS).keys()];

describe('the .xlsx files beside the texts', () => {
  it.each(PATHS)('%s is what `npx tsx seeds/build.ts` builds, byte for byte', async (path) => {
    const built = seedBooks(SEEDS).get(path);
    if (!built) throw new Error(path);
    const bytes = Buffer.from(await saveXlsx(built));
    expect(bytes.equals(readFileSync(join(SEEDS, path)))).toBe(true);
  });

  it('hirakata-r6.xlsx, opened as a file, is the year of hirakata-r6.json', async () => {
    const book = await readThroughOffice(await opened('hirakata-r6.xlsx'));
    expect(readDepartmentYear(book)).toEqual(hirakataYear());
  });

  it.each(PATHS)(
    '%s, opened as a file, is understood as the book it was built from',
    async (path) => {
      const built = seedBooks(SEEDS).get(path);
      if (!built) throw new Error(path);
      const fromFile = findIndicatorTables(await readThroughOffice(await opened(path)));
      const fromText = findIndicatorTables(await readThroughOffice(built));
      expect(withoutSheetIds(fromFile)).toEqual(withoutSheetIds(fromText));
    },
  );
});

/** Excel gives sheets their ids when a file is opened. */
function withoutSheetIds(search: unknown): unknown {
  return JSON.parse(
    JSON.stringify(search, (key, value: unknown) => (key === 'sheetId' ? '' : value)),
  );
}
