import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KASHIWARA_SCALE } from '../../src/core/achievement/scalePresets';
import { hirakataResults } from '../../src/core/forms/hirakataResults';
import { layoutForm } from '../../src/core/layout/layoutForm';
import { type SheetLayout } from '../../src/core/layout/sheetLayout';
import { type DepartmentYear } from '../../src/core/rows/departmentYear';
import { cellText } from '../../src/core/values/cellText';

/** seeds/hirakata-r6.json: the sample year of 枚方市 市長公室, 令和6年度. */
export function hirakataYear(): DepartmentYear {
  return JSON.parse(
    readFileSync(join(__dirname, '../../seeds/hirakata-r6.json'), 'utf8'),
  ) as DepartmentYear;
}

/** A year in the form hirakata-results, as the add-in lays it out. */
export function hirakataLayout(year: DepartmentYear = hirakataYear()): SheetLayout {
  return layoutForm(
    hirakataResults.make(year, { shown: cellText, scale: KASHIWARA_SCALE, rows: [] }),
    {
      name: hirakataResults.tabName(year),
      orientation: hirakataResults.orientation,
      header: { left: `${year.city}\u3000${year.department}`, right: '令和６年度' },
    },
  );
}
