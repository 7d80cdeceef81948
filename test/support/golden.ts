import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares a text with test/golden/`name`. `UPDATE_GOLDEN=1` writes it instead: read the difference
 * before committing it.
 */
export function matchGolden(name: string, text: string): void {
  const path = join(__dirname, '../golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : null).toBe(text);
}
