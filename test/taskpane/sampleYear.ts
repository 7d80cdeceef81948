import { type CheckReport, type RateReport } from '../../src/actions/report';
import { check } from '../../src/core/checks/check';
import { type Understanding, understand } from '../../src/core/pipeline';
import { type CellValue } from '../../src/core/sheet/cell';
import { type SheetData } from '../../src/core/sheet/sheetData';

const HEADER = [
  '重点目標',
  '指標',
  '方向',
  '単位',
  '基準値',
  '目標値',
  '実績値',
  '達成率',
  '達成度',
];

const ROWS: readonly (readonly CellValue[])[] = [
  ['平和意識の醸成', '出前講座等の参加者数', '増加', '人', '', 4000, 3495, '', ''],
  ['平和意識の醸成', '平和展示室の年間来場者数', '', '人', '', '10,000人', '12,665人', '', ''],
  ['働く場の多様化', '認証事業者数（累計）', '増加', '社', 3, 10, 16, '', ''],
  ['市民の声を聴く', 'ふれあいトークの開催', '増加', '回', '', 6, '', '', ''],
  ['市民の声を聴く', '手紙の受付件数', '増加', '件', '', '100件', '集計中', '', ''],
  ['環境', 'ごみ排出量（1人1日あたり）', '減少', 'g', 600, 580, 593, '', ''],
  ['環境', '学習会の参加者数', '増加', '人', '', '150人', '#REF!', '', ''],
];

function sheetOf(rows: readonly (readonly CellValue[])[]): SheetData {
  const values = [['令和6年度 市民部 指標一覧', ...HEADER.slice(1).map(() => '')], HEADER, ...rows];
  return {
    id: '{00000000-0001-0000-0000-000000000000}',
    name: '指標',
    visibility: 'visible',
    top: 0,
    left: 0,
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: [],
    tables: [],
    hiddenRows: new Set([4]),
    hiddenColumns: new Set(),
    filtered: false,
    protected: false,
  };
}

/** A small year through the real pipeline; row 5 of its sheet is hidden. */
export function sampleUnderstanding(rows: readonly (readonly CellValue[])[] = ROWS): Understanding {
  const understood = understand(
    { sheets: [sheetOf(rows)], names: [] },
    {
      scale: '',
      decreaseWithoutBaseline: 'targetOverActual',
      increaseWithBaseline: 'actualOverTarget',
      confirmedDirections: {},
      madeSheetIds: new Set(),
    },
  );
  if (!understood.ok) throw new Error(`The sample was not understood: ${understood.problem.kind}`);
  return understood.value;
}

/** What 検証 reports on the sample. */
export function sampleCheck(): CheckReport {
  const understanding = sampleUnderstanding();
  const findings = check({ ...understanding, scale: understanding.settings.scale });
  return { understanding, findings, dismissedCount: 0 };
}

export function sampleRating(): RateReport {
  return {
    understanding: sampleUnderstanding(),
    liveRows: 3,
    valueRows: 1,
    keptRows: 2,
    askRows: 1,
    pendingRows: 2,
    countByLetter: { A: 2, B: 1, C: 0, D: 1 },
  };
}
