import {
  chooseDirection,
  directionFromWord,
  nameSuggestsDecrease,
} from '../../../src/core/achievement/direction';
import { type Comparator } from '../../../src/core/values/reading';
import { BLANK, cell, indicatorRow, quantity as q, ratePair } from './rows';

test.each([
  ['増加', 'increase'],
  ['増', 'increase'],
  ['↑', 'increase'],
  ['向上', 'increase'],
  ['増やす', 'increase'],
  [' 減少 ', 'decrease'],
  ['↓', 'decrease'],
  ['低下', 'decrease'],
  ['－', 'decrease'],
  ['維持', 'maintain'],
  ['現状維持', 'maintain'],
  ['→', 'maintain'],
  ['', null],
  ['　', null],
  ['要検討', 'unknown'],
] as const)('[A5] 方向 %j', (typed, expected) => {
  expect(directionFromWord(typed)).toBe(expected);
});

const choose = (
  target: Parameters<typeof cell>,
  actual: Parameters<typeof cell>,
  row: Parameters<typeof indicatorRow>[0] = {},
) =>
  chooseDirection(
    indicatorRow(row),
    { target: cell(...target), actual: cell(...actual), baseline: cell(BLANK) },
    null,
  );

test.each<[Comparator, string]>([
  ['atLeast', 'increase'],
  ['moreThan', 'increase'],
  ['atMost', 'decrease'],
  ['lessThan', 'decrease'],
])('[A6] %s', (comparator, direction) => {
  expect(choose([q('30', '分', { comparator })], [q('20', '分')])).toEqual({
    direction,
    source: 'comparator',
    unclear: false,
  });
});

describe('[A7] reductions', () => {
  const reduced = (value: string) => q(value, '%', { delta: 'reduction' });

  test('both: bigger is better, whatever the column says of the thing reduced', () => {
    for (const direction of ['', '減少']) {
      expect(choose([reduced('5')], [reduced('4.2')], { direction })).toEqual({
        direction: 'increase',
        source: 'reduction',
        unclear: false,
      });
    }
    expect(ratePair(reduced('5'), reduced('4.2')).rating).toBe('B');
  });
  test('one alone asks', () => {
    expect(choose([reduced('5')], [q('4.2', '%')]).unclear).toBe(true);
    expect(ratePair(reduced('5'), q('4.2', '%'), { direction: '減少' }).ask).toBe('kindMismatch');
  });
  test('a growth and a reduction do not compare', () => {
    const growth = q('5', '%', { delta: 'growth' });
    expect(ratePair(growth, reduced('5'), { direction: '増加' }).ask).toBe('kindMismatch');
  });
});

test.each([
  ['1人1日あたりのごみの量', true],
  ['窓口の待ち時間', true],
  ['交通事故件数', true],
  ['市民1人あたりCO2排出量', true],
  ['市税の滞納額', true],
  ['ごみ減量講座の参加者数', false],
  ['いじめの解消率', false],
  ['空き家バンク登録件数', false],
  ['交通事故防止教室の参加者数', false],
  ['市民相談件数', false],
  ['アクセス数', false],
  ['窓口待時間', true],
  ['証明書の処理期間', true],
  ['要介護認定率', true],
  ['実質公債費比率', true],
  ['借入金残高', true],
  ['むし歯のある児童の割合', true],
  ['救急車の現場到着時間', true],
  ['転出超過数', true],
  ['入力エラー件数', true],
  ['児童虐待相談対応件数', true],
  ['事業系ごみ排出量（資源化分を除く）', true],
  ['見守り活動を行った地域の犯罪件数', true],
  ['削減対策後のＣＯ２排出量', true],
  ['ＣＯ２削減量', false],
  ['ストレスチェック受検率', false],
])('[A8] 「%s」 suggests less is better: %s', (name, expected) => {
  expect(nameSuggestsDecrease(name)).toBe(expected);
});

test('[A8] such a name asks, unless column, bound or an earlier answer decides', () => {
  const name = '交通事故件数';
  expect(ratePair(q('10'), q('12'), { name }).ask).toBe('directionUnclear');
  expect(ratePair(q('10'), q('12'), { name, direction: '減少' }).ask).toBeNull();
  expect(ratePair(q('10', '件', { comparator: 'atMost' }), q('12'), { name }).ask).toBeNull();
  const settings = { confirmedDirections: { k: 'decrease' } } as const;
  expect(ratePair(q('10'), q('12'), { name }, { settings }).method).toBe('targetOverActual');
});

test('[A8] a baseline above the target asks', () => {
  expect(ratePair(q('10'), q('12'), {}, { baseline: q('15') }).ask).toBe('directionUnclear');
  expect(ratePair(q('10'), q('12'), {}, { baseline: q('8') }).ask).toBeNull();
});

test('[A5] an unknown word in the column asks', () => {
  expect(ratePair(q('10'), q('12'), { direction: '要検討' }).ask).toBe('directionUnclear');
});

test('[A9] otherwise 増加 is assumed, and said', () => {
  const part = ratePair(q('10'), q('8'));
  expect([part.rating, part.cautions]).toEqual(['B', ['assumedDirection']]);
});

describe('[A6] a rank gets better as it falls', () => {
  const rank = (value: string, comparator: Comparator | null = null) =>
    q(value, '位', { comparator });

  test.each([
    [rank('1'), '', 'directionUnclear'],
    [rank('1'), '増加', 'directionUnclear'],
    [rank('10', 'atLeast'), '', 'directionUnclear'],
    [rank('1'), '減少', null],
    [rank('3', 'atMost'), '', null],
  ])('%#', (target, direction, ask) => {
    expect(ratePair(target, rank('5'), { direction }).ask).toBe(ask);
  });
});

test.each([
  ['10件に削減', 'decrease'],
  ['10件まで減らす', 'decrease'],
  ['80％へ引き上げ', 'increase'],
])('[A6] 「%s」 says which way', (text, direction) => {
  expect(choose([q('10'), text], [q('12')])).toEqual({
    direction,
    source: 'comparator',
    unclear: false,
  });
});
