import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveXlsx } from '../src/sandbox/host/xlsx';
import { seedBooks } from './books';

/** Writes every seed's .xlsx beside its text: `npx tsx seeds/build.ts`. */
async function build(folder: string): Promise<void> {
  for (const [path, book] of seedBooks(folder)) {
    writeFileSync(join(folder, path), await saveXlsx(book));
    console.log(path);
  }
}

void build(__dirname);
