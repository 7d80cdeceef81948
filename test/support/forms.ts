import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KASHIWARA_SCALE } from '../../src/core/achievement/scalePresets';
import { type Form, type FormContext } from '../../src/core/forms/form';
import { layoutForm } from '../../src/core/layout/layoutForm';
import { type SheetLayout } from '../../src/core/layout/sheetLayout';
import { type DepartmentYear } from '../../src/core/rows/departmentYear';
import { formatFiscalYear } from '../../src/core/rows/fiscalYear';
import { cellText } from '../../src/core/values/cellText';

export const FORM_CONTEXT: FormContext = { shown: cellText, scale: KASHIWARA_SCALE, rows: [] };

/** A sample year by its file's name: 'kashiwara-r7'. */
export function seedYear(name: string): DepartmentYear {
  return JSON.parse(
    readFileSync(join(__dirname, `../../seeds/${name}.json`), 'utf8'),
  ) as DepartmentYear;
}

/** A year in a form, as the add-in lays it out. */
export function layoutOf(form: Form, year: DepartmentYear): SheetLayout {
  return layoutForm(form.make(year, FORM_CONTEXT), {
    name: form.tabName(year),
    orientation: form.orientation,
    header: {
      left: `${year.city}\u3000${year.department}`,
      right: year.fiscalYear === null ? '' : formatFiscalYear(year.fiscalYear, 'era', 'full'),
    },
  });
}
