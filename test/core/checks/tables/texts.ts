import { type RuleTable } from './table';

const note = (text: string) => ({ target: 1, actual: 1, note: text });

export const ACROSS = {
  'duplicate-indicator': {
    accept: [
      {
        rows: [
          { name: '参加者数', target: 10, actual: 8 },
          { name: '開催回数', target: 10, actual: 8 },
        ],
      },
      { rows: [{ name: '' }, { name: '' }] },
    ],
    reject: [
      [
        {
          rows: [
            { name: '参加者数', target: 10, actual: 8 },
            { name: '参加者 数', target: 10, actual: 8 },
          ],
        },
        { cell: 'A3', facts: { same: true } },
      ],
      [
        {
          rows: [
            { name: '参加者数', target: 10, actual: 8 },
            { name: '参加者数', target: 10, actual: 9 },
          ],
        },
        { cell: 'A3', facts: { same: false } },
      ],
    ],
  },
  'same-as-last-year': {
    accept: [
      { target: 1, actual: '100%', priorActual: '100%' },
      { target: 1, actual: 62947, priorActual: 62946 },
      { target: 1, actual: 62947, priorActual: '' },
      { target: 1, actual: 120, priorActual: 120 },
    ],
    reject: [
      [
        { target: 1, actual: '62,947件', priorActual: 62947 },
        { cell: 'H2', facts: { text: '62,947件' } },
      ],
    ],
  },
  'fiscal-year-differs': {
    accept: [
      { headers: { target: '令和６年度目標値', actual: '令和６年度実績' } },
      { headers: { target: '目標値', actual: '実績値' } },
      { headers: { priorActual: '令和５年度実績' } },
    ],
    reject: [
      [
        { headers: { target: '令和５年度目標値', actual: '令和６年度実績' } },
        { cell: 'G1', facts: { headerYear: 2023, sheetYear: 2024 } },
      ],
    ],
  },
  'hidden-rows': {
    accept: [{ rows: [{ name: 'a', target: 1, actual: 1 }] }],
    reject: [
      [
        { rows: [{ name: 'a' }, { name: 'b', hidden: true }, { name: 'c', hidden: true }] },
        { cell: 'A1', facts: { count: 2, names: ['b', 'c'] } },
      ],
    ],
  },
} satisfies Record<string, RuleTable>;

export const WORDING = {
  'year-pair-disagrees': {
    accept: [
      note('令和6年度（2024年度）に実施'),
      note('令和元年（2019年）から'),
      note('（2025年）1月'),
      note('平成31年（2019年）'),
    ],
    reject: [
      [
        note('令和６年度（２０２５年度）に実施'),
        { cell: 'L2', facts: { era: '令和6', year: 2024, western: '2025' } },
      ],
      [note('R6(2023)と令和7年(2025年)'), { cell: 'L2', facts: { typed: 'R6(2023)' } }],
    ],
  },
  'year-notation': {
    accept: [
      note('令和8年（2026年）1月から'),
      note('（2024年度）'),
      note('制度が変わる'),
      note('気温が2024度'),
    ],
    reject: [
      [note('令和8年（2026年）年1月から'), { cell: 'L2', fixes: ['令和8年（2026年）1月から'] }],
      [note('令和6年度（2024度）の取組'), { cell: 'L2', fixes: ['令和6年度（2024年度）の取組'] }],
    ],
  },
  'punctuation-doubled': {
    accept: [
      note('市民の幸せのために、、、'),
      note('……。'),
      note('実施した。次年度も、続ける。'),
      note('。。。'),
    ],
    reject: [
      [
        note('多世代が集いました。。'),
        { cell: 'L2', facts: { typed: '。。' }, fixes: ['多世代が集いました。'] },
      ],
      [note('開催し、、周知した。、'), { cell: 'L2', fixes: ['開催し、周知した。'] }],
    ],
  },
  'brackets-unbalanced': {
    accept: [
      note('「平和の集い」（第1部）を開催'),
      note('1) 開催\nア）周知'),
      note('講座（全5回)'),
      note('『「」』'),
      note('＜5件'),
    ],
    reject: [
      [note('講座（全5回を開催'), { cell: 'L2', facts: { bracket: '（' } }],
      [note('講座全5回）を開催'), { cell: 'L2', facts: { bracket: '）' } }],
      [note('「講座（全5回」）'), { cell: 'L2', facts: { bracket: '（' } }],
      [
        { sheets: { 取組: [['【重点'], ['ふつう']] } },
        { cell: '取組!A1', facts: { bracket: '【' } },
      ],
      [{ sheets: { 名簿: [['（氏名']] } }],
    ],
  },
  'word-doubled': {
    accept: [note('市民の生活'), note('市民の市民による活動'), note('人の人')],
    reject: [
      [note('社会的処方視点の視点をふまえて'), { cell: 'L2' }],
      [note('講座をを開催'), { cell: 'L2', facts: { typed: 'をを' } }],
    ],
  },
} satisfies Record<string, RuleTable>;
