import { readText } from '../../../src/core/values/readCell';
import { sayCell } from './say';

/** Typed text, unit column where there is one, and what it says. Titles quote SPEC.md. */
export type Case = readonly [typed: string, expected: string, unit?: string];

/** A table of cells under 実績 of fiscal 2024 and what they say. */
export function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    test.each(cases.map(([typed, expected, unit = '']) => [typed, expected, unit] as const))(
      '%j says %s',
      (typed, expected, unit) => {
        const context = { unit, field: 'actual', fiscalYear: 2024 } as const;
        expect(sayCell(readText(typed, context))).toBe(expected);
      },
    );
  });
}
