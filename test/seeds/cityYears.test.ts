import { departmentYearBook } from '../../seeds/departmentYearBook';
import { findIndicatorTables } from '../../src/core/rows/findIndicatorTables';
import { readDepartmentYear } from '../../src/core/rows/readDepartmentYear';
import { seedYear } from '../support/forms';
import { readThroughOffice } from './readSeed';

describe.each(['kashiwara-r7', 'hirakata-r4', 'toyonaka-r6', 'toyonaka-r5'])(
  'the year %s as staff keep it',
  (name) => {
    const year = seedYear(name);
    const opened = () => readThroughOffice(departmentYearBook(year, `${name}.xlsx`));

    it('reads back as the text it was built from', async () => {
      expect(readDepartmentYear(await opened())).toEqual(year);
    });

    it('holds one indicator table of the year, with every figure as published', async () => {
      const search = findIndicatorTables(await opened());
      expect(search).toMatchObject({
        kind: 'found',
        earlierTables: [],
        notices: [],
        nearMisses: [],
      });
      if (search.kind !== 'found') return;
      const indicators = year.goals.flatMap((goal) => goal.indicators);
      expect(search.tables).toHaveLength(1);
      expect(search.tables[0]).toMatchObject({ sheet: '指標', fiscalYear: year.fiscalYear });
      expect(
        search.tables[0]?.rows.map(({ target, actual }) => [target.value, actual.value]),
      ).toEqual(indicators.map(({ target, actual }) => [target.value, actual.value]));
    });
  },
);
