import { departmentYearBook } from '../../seeds/departmentYearBook';
import { type Understanding, understand } from '../../src/core/pipeline';
import { type DepartmentYear } from '../../src/core/rows/departmentYear';
import { readThroughOffice } from '../seeds/readSeed';

/** A year as the add-in understands it from the book that staff keep, with the default choices. */
export async function understoodYear(year: DepartmentYear): Promise<Understanding> {
  const understood = understand(await readThroughOffice(departmentYearBook(year, 'year.xlsx')), {
    scale: '',
    decreaseWithoutBaseline: 'targetOverActual',
    increaseWithBaseline: 'actualOverTarget',
    confirmedDirections: {},
    madeSheetIds: new Set(),
  });
  if (!understood.ok) throw new Error(understood.problem.kind);
  return understood.value;
}
