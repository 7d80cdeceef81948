import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { check } from '../../../src/core/checks/check';
import { type Finding } from '../../../src/core/checks/finding';
import { RULES, type RuleId } from '../../../src/core/checks/rules';
import { parseRect } from '../../../src/core/sheet/address';
import { readCell } from '../../../src/core/values/readCell';
import { COMPLETENESS, READING } from './tables/reading';
import { RATINGS } from './tables/ratings';
import { WITHIN_ROW } from './tables/row';
import { asYear, type Expected, type RuleTable } from './tables/table';
import { ACROSS, WORDING } from './tables/texts';
import { contextOf } from './year';

const TABLES: Readonly<Record<RuleId, RuleTable>> = {
  ...READING,
  ...COMPLETENESS,
  ...WITHIN_ROW,
  ...RATINGS,
  ...ACROSS,
  ...WORDING,
};
const FOLDER = join(__dirname, '../../../src/core/checks');

describe.each(RULES.map((rule) => [rule.id, TABLES[rule.id]] as const))('%s', (id, table) => {
  const found = (given: Parameters<typeof asYear>[0]): readonly Finding[] =>
    check(contextOf(asYear(given))).filter(({ rule }) => rule === id);

  test.each(table.accept.map((given) => [JSON.stringify(given), given] as const))(
    'leaves alone %s',
    (_, given) => {
      expect(found(given)).toEqual([]);
    },
  );
  test.each(
    table.reject.map(([given, ...expected]) => [JSON.stringify(given), given, expected] as const),
  )('finds in %s', (_, given, expected) => {
    const findings = found(given);
    expect(findings.map(placeOf)).toEqual(expected.map(({ cell }) => placeOf(refOf(cell))));
    findings.forEach((finding, i) => {
      const wanted: Expected = expected[i] ?? { cell: '' };
      expect(finding.facts).toMatchObject(wanted.facts ?? {});
      expect(finding.fixes.map(({ after }) => after)).toEqual(wanted.fixes ?? []);
    });
  });
  test('has both kinds of examples', () => {
    expect(table.accept.length).toBeGreaterThan(0);
    expect(table.reject.length).toBeGreaterThan(0);
  });
});

function placeOf(place: { readonly cell: Finding['cell'] }): string {
  const { sheet, row, column } = place.cell;
  return `${sheet}!${row}:${column}`;
}

function refOf(address: string): { readonly cell: Finding['cell'] } {
  const [cell = '', sheet = '指標'] = address.split('!').reverse();
  const rect = parseRect(cell);
  if (!rect) throw new Error(`No address: ${address}`);
  return { cell: { sheet, row: rect.row, column: rect.column } };
}

describe('the list of rules', () => {
  test('[C1] each file is one rule, named as its id', () => {
    const files = readdirSync(join(FOLDER, 'rules')).filter((name) => name !== 'index.ts');
    const names = RULES.map(
      ({ id }) => `${id.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase())}.ts`,
    );
    expect([...names].sort()).toEqual([...files].sort());
  });
  test('[C2] every rule is in SPEC.md', () => {
    const spec = readFileSync(join(FOLDER, 'SPEC.md'), 'utf8');
    for (const { id } of RULES) expect(spec).toContain(`\`${id}\``);
    expect(existsSync(join(FOLDER, 'SPEC.md'))).toBe(true);
  });
});

test('[C5] a fix changes how a figure is typed, not what it says', () => {
  const contexts = [...READING['number-as-text'].reject, ...READING['width-mixed'].reject].map(
    ([given]) => contextOf(asYear(given)),
  );
  let compared = 0;
  for (const context of contexts) {
    for (const { rule, fixes } of check(context)) {
      if (rule !== 'number-as-text' && rule !== 'width-mixed') continue;
      for (const { before, after } of fixes) {
        const read = (value: string | number) =>
          readCell(
            { value, numberFormat: 'General' },
            { unit: '', field: 'target', fiscalYear: 2024 },
          ).parts;
        expect(read(rule === 'number-as-text' ? Number(after) : after)).toEqual(read(before));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(3);
});
