import { readFileSync } from 'node:fs';
import { checkYear } from '../../src/actions/checkYear';
import { fillAchievement } from '../../src/actions/fillAchievement';
import { createHost } from '../../src/sandbox/host/host';
import { installGlobals } from '../../src/sandbox/host/nodeClient';
import { openXlsx } from '../../src/sandbox/host/xlsx';
import { indicatorHost } from '../support/indicatorBook';

async function found(): Promise<readonly string[]> {
  const report = await checkYear();
  if (!report.ok) throw new Error(report.error.kind);
  return report.value.findings.map(({ rule, subject }) => `${rule}: ${subject}`).sort();
}

describe('検証', () => {
  test('finds nothing wrong with what the add-in itself wrote', async () => {
    await indicatorHost();
    const before = await found();
    expect((await fillAchievement()).ok).toBe(true);
    expect(await found()).toEqual(before);
  });

  test('nor in the real year', async () => {
    const seed = await openXlsx(readFileSync('seeds/hirakata-r6.xlsx'), 'hirakata-r6.xlsx');
    if (!seed.ok) throw new Error(seed.why);
    installGlobals(createHost({ book: seed.book }));
    const before = await found();
    expect((await fillAchievement()).ok).toBe(true);
    expect(await found()).toEqual(before);
  });

  test('says when a written value no longer matches its figures', async () => {
    const host = await indicatorHost();
    await fillAchievement();
    const before = await found();
    host.userEdit(host.book.sheets[0]?.id ?? '', 5, 4, '延べ 630 人');
    const stale = (await found()).filter((finding) => !before.includes(finding));
    expect(stale.map((finding) => finding.split(':')[0])).toEqual(
      expect.arrayContaining([expect.stringMatching(/achievement|rating/)]),
    );
  });
});
