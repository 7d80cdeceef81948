import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DepartmentYear } from '../../src/core/rows/departmentYear';

/** seeds/hirakata-r6.json: the sample year of 枚方市 市長公室, 令和6年度. */
export function hirakataYear(): DepartmentYear {
  return JSON.parse(
    readFileSync(join(__dirname, '../../seeds/hirakata-r6.json'), 'utf8'),
  ) as DepartmentYear;
}
