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
const LESS_IS_BETTER =
  /ごみ|ゴミ|廃棄物|排出|食品ロス|待ち時間|待機|待ち日数|処理日数|所要日数|所要時間|事故|犯罪|認知件数|火災|出火|苦情|クレーム|滞納|未納|未収|不納欠損|赤字|負債|債務|市債残高|地方債残高|残業|時間外|超過勤務|離職|退職者|欠席|不登校|いじめ|虐待|自殺|死亡|死者|負傷|罹患|感染者|放置|不法投棄|空き家|空家|漏水|違反|延滞|使用量|消費量|CO2|二酸化炭素|温室効果ガス|コスト|経費|喫煙率|肥満|誤り|ミス|不備|未処理|被害/i;

/** Words that turn such a thing into something a city wants more of. */
const REMEDY =
  /削減|減少|減量|縮減|低減|縮小|解消|解決|抑制|改善|防止|予防|対策|訓練|講習|講座|講演|教室|相談|研修|参加|回収|リサイクル|再生|資源化|検挙|登録|利活用|活用|支援|配布|啓発|会議|調査|見守り|届出|検査|受診|協力|満足|認知度|実施/;

/** Whether an indicator's name speaks of something a city usually wants less of: such rows ask. */
export function nameSuggestsDecrease(name: string): boolean {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  return LESS_IS_BETTER.test(plain) && !REMEDY.test(plain);
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
 * name, the baseline or a half-stated reduction speaks against it: then it is unclear.
 */
export function chooseDirection(
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

function fromTarget(row: IndicatorRow, readings: RowReadings): DirectionChoice {
  const told = new Set(
    readings.target.parts.flatMap(({ reading }) => {
      const comparator = comparatorOf(reading);
      return comparator ? [directionFromComparator(comparator)] : [];
    }),
  );
  const [first, ...others] = told;
  if (first) return { direction: first, source: 'comparator', unclear: others.length > 0 };
  if (/維持/.test(readings.target.text)) {
    return { direction: 'maintain', source: 'comparator', unclear: false };
  }
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
