import { findFiscalYears } from '../../rows/fiscalYear';
import { cellAt } from '../../sheet/sheetData';
import { defineRule } from '../rule';

/** A header that names another fiscal year than its sheet: last year's form, half updated. */
export const fiscalYearDiffers = defineRule({
  id: 'fiscal-year-differs',
  severity: 'warning',
  find: ({ book, tables }) =>
    tables.flatMap((table) => {
      const sheet = book.sheets.find(({ name }) => name === table.sheet);
      if (!sheet || table.fiscalYear === null) return [];
      return (['target', 'actual'] as const).flatMap((field) => {
        const column = table.columns[field];
        if (column === undefined) return [];
        for (let row = table.headerRow; row <= table.headerEndRow; row += 1) {
          const text = String(cellAt(sheet, row, column).value);
          const other = findFiscalYears(text).find((year) => year.fiscalYear !== table.fiscalYear);
          if (!other) continue;
          return [
            {
              cell: { sheet: table.sheet, row, column },
              subject: `${table.sheet}/${field}/header`,
              facts: { text, headerYear: other.fiscalYear, sheetYear: table.fiscalYear ?? 0 },
            },
          ];
        }
        return [];
      });
    }),
});
