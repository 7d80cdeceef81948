import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DepartmentYear } from '../src/core/rows/departmentYear';
import { type BookModel } from '../src/sandbox/host/model';
import { awkwardBook } from './awkwardBook';
import { departmentYearBook } from './departmentYearBook';

/** Every seed workbook by its path under `folder`, built from the text that stands beside it. */
export function seedBooks(folder: string): ReadonlyMap<string, BookModel> {
  const books = new Map<string, BookModel>();
  for (const name of namesIn(folder, '.json')) {
    const year = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as DepartmentYear;
    books.set(`${name}.xlsx`, departmentYearBook(year, `${name}.xlsx`));
  }
  const awkward = join(folder, 'awkward');
  for (const name of namesIn(awkward, '.txt')) {
    const text = readFileSync(join(awkward, `${name}.txt`), 'utf8');
    books.set(`awkward/${name}.xlsx`, awkwardBook(text, `${name}.xlsx`));
  }
  return books;
}

function namesIn(folder: string, extension: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();
}
