import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx } from '../../src/sandbox/host/xlsx';

const SEED = 'seeds/hirakata-r6.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'shihyo-cli-'));
const at = (name: string) => join(folder, name);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function shihyo(args: readonly string[], input = '') {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--import', 'tsx', 'src/sandbox/cli.ts', ...args],
    { input, encoding: 'utf8', env: { ...process.env, LC_ALL: 'ja_JP.UTF-8' } },
  );
  return { status, stdout, stderr, seconds: (Date.now() - started) / 1000 };
}

function file(name: string, bytes: Uint8Array | string): string {
  writeFileSync(at(name), bytes);
  return at(name);
}

/** The seed with some of its parts replaced or added. */
function seedWith(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...unzipSync(readFileSync(SEED)), ...parts });
}

jest.setTimeout(60_000);

describe('shihyo check', () => {
  it('prints what was understood and found as JSON', () => {
    const { status, stdout } = shihyo(['check', SEED, '--json']);
    const report = JSON.parse(stdout) as {
      sheets: { name: string; headerRow: number; columns: object; indicatorRows: number[] }[];
      findings: { rule: string; severity: string; sheet: string; cell: string; message: string }[];
    };
    expect(report.sheets).toEqual([
      expect.objectContaining({
        name: '指標',
        headerRow: 3,
        columns: expect.objectContaining({ target: 'E', actual: 'F' }) as object,
        indicatorRows: [4, 5, 6, 7, 8, 9, 10, 11, 12],
      }),
    ]);
    expect(report.findings.length).toBeGreaterThan(0);
    for (const finding of report.findings) {
      expect(finding.cell).toMatch(/^[A-Z]+[1-9]\d*$/);
      expect(finding.message).not.toBe(finding.rule);
    }
    expect(status).toBe(report.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  it('says the same to people, each finding with its cell', () => {
    const { stdout } = shihyo(['check', SEED]);
    expect(stdout).toContain('指標：指標 9 行（見出しは 3 行目）');
    expect(stdout).toMatch(/^指標!F4 ［要確認］ /m);
  });

  it('ends with status 2 and one line where there is nothing to check', () => {
    const { status, stdout, stderr } = shihyo(['check', 'seeds/awkward/no-indicator-sheet.xlsx']);
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
  });
});

describe('shihyo rate and summarize', () => {
  it('writes a copy with achievement and ratings, the input untouched', async () => {
    const before = readFileSync(SEED);
    const { status, stdout } = shihyo(['rate', SEED, '--out', at('rated.xlsx'), '--json']);
    expect(status).toBe(0);
    const { rows } = JSON.parse(stdout) as { rows: { row: number; achievement: string }[] };
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ sheet: '指標', row: 4, rating: 'A', outcome: 'judged' });
    expect(rows[0]?.achievement).toMatch(/^2\.0982333333/);
    expect(readFileSync(SEED).equals(before)).toBe(true);
    const opened = await openXlsx(readFileSync(at('rated.xlsx')), 'rated.xlsx');
    const sheet = opened.ok ? opened.book.sheets.find(({ name }) => name === '指標') : undefined;
    expect(sheet?.cells.get(3 * 16384 + 7)?.value).toBe('A');
  });

  it('writes a copy with the summary tab', async () => {
    const out = at('summary.xlsx');
    const args = ['summarize', SEED, '--form', 'hirakata-results', '--out', out];
    expect(shihyo(args).status).toBe(0);
    const opened = await openXlsx(readFileSync(out), 'summary.xlsx');
    expect(opened.ok && opened.book.sheets.map(({ name }) => name)).toContain(
      '市長公室 取り組み実績',
    );
  });

  it('overwrites nothing: not the input, not another file', () => {
    expect(shihyo(['rate', SEED, '--out', SEED]).stderr).toContain('入力のブックと同じです');
    const other = file('other.xlsx', 'somebody’s');
    const { status, stderr } = shihyo(['rate', SEED, '--out', other]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('すでにあります') as string,
    });
    expect(readFileSync(other, 'utf8')).toBe('somebody’s');
  });

  it('refuses to lose macros unless told to', () => {
    const book = file('macros.xlsx', seedWith({ 'xl/vbaProject.bin': strToU8('macro') }));
    const refused = shihyo(['rate', book, '--out', at('lost.xlsx')]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('マクロ');
    expect(existsSync(at('lost.xlsx'))).toBe(false);
    expect(shihyo(['rate', book, '--out', at('lost.xlsx'), '--allow-loss']).status).toBe(0);
  });
});

describe('shihyo explain', () => {
  it('explains values from standard input', () => {
    const input = JSON.stringify([
      { id: 'a', target: 100, actual: 69.96, unit: '%' },
      { id: 'b', target: '12人', actual: '集計中' },
    ]);
    const { status, stdout } = shihyo(['explain', '--json'], input);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      expect.objectContaining({ id: 'a', achievement: '0.6996', rating: 'C', outcome: 'judged' }),
      expect.objectContaining({ id: 'b', achievement: null, rating: null, outcome: 'pending' }),
    ]);
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['no array', '{}', '並び'],
    ['an unusable item', '[{"id":1}]', '1 番目の「target」'],
  ])('refuses %s', (_, input, words) => {
    const { status, stderr } = shihyo(['explain', '--json'], input);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('files and arguments that cannot be used', () => {
  const seed = readFileSync(SEED);
  const huge = zipSync({
    ...unzipSync(seed),
    'xl/worksheets/sheet1.xml': new Uint8Array(400_000_000),
  });
  const wide = seedWith({
    'xl/worksheets/sheet4.xml': strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${'<row><c><v>1</v></c></row>'.repeat(4_000_000)}</sheetData></worksheet>`,
    ),
  });
  const hostile: readonly (readonly [string, () => string, string])[] = [
    ['missing', () => at('nowhere.xlsx'), '見つかりません'],
    ['a folder', () => folder, 'フォルダー'],
    ['empty', () => file('empty.xlsx', ''), '空です'],
    ['renamed text', () => file('renamed.xlsx', '指標,目標値\n1,2\n'), 'ブックではありません'],
    ['truncated', () => file('cut.xlsx', seed.subarray(0, seed.length / 2)), '途中で切れています'],
    [
      'corrupt',
      () => file('corrupt.xlsx', seedWith({ 'xl/workbook.xml': strToU8('<a') })),
      '壊れて',
    ],
    ['absurdly compressed', () => file('bomb.xlsx', huge), '異常に大きく'],
    ['an absurd number of rows', () => file('wide.xlsx', wide), ''],
  ];

  it.each(hostile)('%s: one clear line, status 2, within 10 seconds', (_, make, words) => {
    const { status, stdout, stderr, seconds } = shihyo(['check', make()]);
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(seconds).toBeLessThan(10);
  });

  it.each([
    [[], '何をするか'],
    [['chekc', SEED], '「chekc」'],
    [['check'], 'ブックを指定'],
    [['check', SEED, SEED], '一つだけ'],
    [['check', SEED, '--out', 'x'], '「--out」'],
    [['rate', SEED], '--out'],
    [['summarize', SEED, '--out', 'x.xlsx'], '--form'],
    [['summarize', SEED, '--form', 'osaka', '--out', 'x.xlsx'], '「osaka」'],
  ])('%j is refused with what to do', (args, words) => {
    const { status, stderr } = shihyo(args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  it('helps in both languages', () => {
    expect(shihyo(['--help']).stdout).toContain('使い方');
    expect(shihyo(['--help', '--lang', 'en']).stdout).toContain('Usage');
  });
});
