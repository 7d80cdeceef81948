import { defineRule } from '../rule';

export const hiddenRows = defineRule({
  id: 'hidden-rows',
  severity: 'info',
  find: ({ tables }) =>
    tables.flatMap((table) => {
      const hidden = table.rows.filter((row) => row.hidden);
      if (hidden.length === 0) return [];
      return [
        {
          cell: { sheet: table.sheet, row: table.headerRow, column: table.columns.name ?? 0 },
          subject: `${table.sheet}/hidden`,
          facts: { count: hidden.length, names: hidden.map(({ name }) => name).slice(0, 5) },
        },
      ];
    }),
});
