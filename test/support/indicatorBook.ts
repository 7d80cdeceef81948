import type { CellValue } from '../../src/core/sheet/cell';
import { createHost, type Host, type HostOptions } from '../../src/sandbox/host/host';
import { installGlobals } from '../../src/sandbox/host/nodeClient';
import { bookOf, type Rows } from './host';

export const HEADER: readonly CellValue[] = [
  '重点目標',
  '指標',
  '単位',
  '目標値',
  '実績値',
  '備考',
];

/** A small indicator sheet with figures of every kind: plain, text, several parts, pending, open. */
export const INDICATOR_ROWS: Rows = [
  ['令和６年度　市長公室　指標一覧'],
  HEADER,
  ['広報', 'サイトへのアクセス数', '件', 30000, 62947, ''],
  [
    '寄附',
    '寄附金受入額',
    '円',
    '3 億円（個人版）\n5000 万円（企業版）',
    '2 億 4000 万円（個人版）\n2000 万円（企業版）',
    '',
  ],
  ['窓口', 'ワンストップ回答率', '％', 45, 43.8, ''],
  ['人権', 'イベント参加者数', '人', '延べ 630 人', '延べ 365 人', ''],
  ['平和', '来館者数', '人', 2500, '', ''],
  ['防災', '訓練参加者数', '人', 800, '集計中', '3月末に確定'],
];

/** A sheet of `count` indicator rows with plain numbers, under at most 50 goals. */
export function manyRows(count: number): Rows {
  const rowsPerGoal = Math.max(5, Math.ceil(count / 50));
  return [
    ['令和６年度　市長公室　指標一覧'],
    HEADER,
    ...Array.from({ length: count }, (_, index) => [
      `重点目標${Math.floor(index / rowsPerGoal) + 1}`,
      `指標${index + 1}の件数`,
      '件',
      100 + (index % 50),
      60 + (index % 70),
      '',
    ]),
  ];
}

/** A host over an indicator book, installed as the global Excel of the add-in's code. */
export async function indicatorHost(
  sheets: Readonly<Record<string, Rows>> = { 指標: INDICATOR_ROWS },
  options: Omit<HostOptions, 'book'> = {},
): Promise<Host> {
  const host = createHost({ ...options, book: await bookOf(sheets) });
  installGlobals(host);
  return host;
}
