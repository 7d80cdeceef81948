import { type IndicatorRow } from '../rows/indicatorTable';
import { compare } from '../values/decimal';
import { type CellReading, type Comparator, type Reading } from '../values/reading';
import { type Direction, type DirectionSource } from './rated';

export interface DirectionChoice {
  readonly direction: Direction;
  readonly source: DirectionSource;
  /** A person has to decide: `direction` is then only the one shown first. */
  readonly unclear: boolean;
}

interface RowReadings {
  readonly target: CellReading;
  readonly actual: CellReading;
  readonly baseline: CellReading;
}

const WORDS: readonly (readonly [Direction, RegExp])[] = [
  ['maintain', /^(?:現状)?維持|^継続$|^横ばい|^[→⇒➡]$|^maintain$/],
  ['increase', /^増|^上昇|^向上|^拡大|^[↑⇑↗⬆➚]$|^以上$|^\+$|^プラス$|^increase$/],
  [
    'decrease',
    /^減|^低下|^低減|^縮小|^縮減|^削減|^抑制|^[↓⇓↘⬇➘]$|^以下$|^以内$|^-$|^マイナス$|^decrease$/,
  ],
];

/** The direction a 方向 cell names; null when it is blank, 'unknown' when it says something else. */
export function directionFromWord(typed: string): Direction | 'unknown' | null {
  const word = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (word === '') return null;
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'unknown';
}

/** What a bound in the target says: 以上, 超 → increase; 以下, 以内, 未満 → decrease. */
export function directionFromComparator(comparator: Comparator): Direction {
  return comparator === 'atLeast' || comparator === 'moreThan' ? 'increase' : 'decrease';
}

/** Things a city wants fewer of. */
const LESS_IS_BETTER = new RegExp(
  [
    'ごみ|ゴミ|廃棄物|排出|食品ロス|不法投棄|CO2|二酸化炭素|温室効果ガス|使用量|消費量|騒音|悪臭|漏水|浸水|断水',
    '待ち?時間|待ち|待機|(?:処理|所要|到着|対応)(?:日数|時間|期間)|遅延|遅れ|故障|不具合|エラー|誤り|ミス|不備|違反|不祥事|漏えい|紛失|盗難|詐欺',
    '事故|犯罪|認知件数|火災|出火|死亡|死者|死傷|負傷|罹患|感染者|有病|むし歯|虫歯|メタボ|肥満|喫煙|ストレス|自殺|孤独死|ひきこもり|不登校|いじめ|欠席|中退|被害',
    '虐待(?:相談|通告|通報|対応|認定)*|要介護認定|要支援認定|生活保護|保護率|失業|倒産|転出|人口減少|空き家|空家|放置',
    '滞納|未納|未収|未処理|未処分|未受診|未利用|不納欠損|不用額|延滞|赤字|負債|負担比率|公債費比率|経常収支比率|債務|借入|市債|地方債|コスト|経費',
    '残業|時間外|超過勤務|離職|退職者|苦情|クレーム|不満|順位|ランキング',
  ].join('|'),
  'gi',
);

/** Words that turn such a thing into something a city wants more of. */
const REMEDY =
  /削減|減少|減量|縮減|低減|縮小|解消|解決|抑制|改善|防止|予防|対策|訓練|講習|講座|講演|教室|相談|研修|参加|回収|リサイクル|再生|資源化|検挙|登録|利活用|活用|支援|配布|啓発|会議|調査|見守り|届出|検査|受診|受検|協力|満足|認知度|実施/g;

/**
 * Whether an indicator's name speaks of something a city usually wants less of: such rows ask. The
 * last word counts, as the head of a Japanese noun stands last: 事故防止教室の参加者数 is about
 * people who took part, 見守り地域の犯罪件数 about crimes. Brackets add, they do not name.
 */
export function nameSuggestsDecrease(name: string): boolean {
  const plain = name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)/g, '');
  const less = lastEnd(LESS_IS_BETTER, plain);
  return less > 0 && less >= lastEnd(REMEDY, plain);
}

function lastEnd(pattern: RegExp, text: string): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Whether both cells state by how much something was reduced: 5％削減 → 4.2％削減. */
function bothAreReductions(target: CellReading, actual: CellReading): boolean {
  return statesReduction(target) && statesReduction(actual);
}

function statesReduction({ parts }: CellReading): boolean {
  return (
    parts.length > 0 &&
    parts.every(({ reading }) => reading.kind === 'quantity' && reading.delta === 'reduction')
  );
}

/**
 * Which direction counts for a row. The 方向 column decides, then what a person confirmed; two
 * cells that both state reductions compare those, whatever the column says of the thing reduced.
 * Without either, a comparator of the target decides, and otherwise 増加 is assumed, unless the
 * name, the baseline or a half-stated reduction speaks against it: then it is unclear. A rank (位)
 * gets better as it falls: 増加 of one is always unclear.
 */
export function chooseDirection(
  row: IndicatorRow,
  readings: RowReadings,
  confirmed: Direction | null,
): DirectionChoice {
  const choice = statedDirection(row, readings, confirmed);
  const isRank = readings.target.parts.some(
    ({ reading }) => reading.kind === 'quantity' && reading.unit === '位',
  );
  return isRank && choice.direction === 'increase' ? { ...choice, unclear: true } : choice;
}

function statedDirection(
  row: IndicatorRow,
  readings: RowReadings,
  confirmed: Direction | null,
): DirectionChoice {
  if (bothAreReductions(readings.target, readings.actual)) {
    return { direction: 'increase', source: 'reduction', unclear: false };
  }
  const typed = directionFromWord(row.direction);
  if (typed !== null && typed !== 'unknown') {
    return { direction: typed, source: 'column', unclear: false };
  }
  if (confirmed) return { direction: confirmed, source: 'confirmed', unclear: false };
  if (typed === 'unknown') return { direction: 'increase', source: 'assumed', unclear: true };
  return fromTarget(row, readings);
}

/** 「10件に削減」, 「80％まで引き上げ」: a level, and which way it is to be reached. */
const LOWERED_TO =
  /(?:に|へ|まで)(?:削減|減少|低減|縮減|縮小|低下|短縮|圧縮|抑制|抑え|減ら|引き下げ|下げ)/;
const RAISED_TO = /(?:に|へ|まで)(?:増加|増員|増設|向上|上昇|拡大|増や|引き上げ|上げ|高め)/;

function fromTarget(row: IndicatorRow, readings: RowReadings): DirectionChoice {
  const told = new Set(
    readings.target.parts.flatMap(({ reading }) => {
      const comparator = comparatorOf(reading);
      return comparator ? [directionFromComparator(comparator)] : [];
    }),
  );
  const [first, ...others] = told;
  if (first) return { direction: first, source: 'comparator', unclear: others.length > 0 };
  const { text } = readings.target;
  if (/維持/.test(text)) return { direction: 'maintain', source: 'comparator', unclear: false };
  if (LOWERED_TO.test(text)) return { direction: 'decrease', source: 'comparator', unclear: false };
  if (RAISED_TO.test(text)) return { direction: 'increase', source: 'comparator', unclear: false };
  const unclear =
    nameSuggestsDecrease(row.name) ||
    statesReduction(readings.target) ||
    baselineAboveTarget(readings);
  return { direction: 'increase', source: 'assumed', unclear };
}

function comparatorOf(reading: Reading): Comparator | null {
  return reading.kind === 'quantity' || reading.kind === 'frequency' ? reading.comparator : null;
}

function baselineAboveTarget({ baseline, target }: RowReadings): boolean {
  const [from, to] = [baseline.parts[0]?.reading, target.parts[0]?.reading];
  return (
    from?.kind === 'quantity' &&
    to?.kind === 'quantity' &&
    from.unit === to.unit &&
    compare(from.value, to.value) > 0
  );
}
