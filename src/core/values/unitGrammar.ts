import { readNumber, spacesEnd, type Step } from './numbers';
import { qualifiersAt } from './qualifiers';
import { type UnitMatch, unitsAt } from './unitNames';
import { AFTER_UNIT, HARMLESS_AFTER } from './vocabulary';

export interface FoundUnit {
  /** Canonical, '' when no unit follows the number. */
  readonly unit: string;
  readonly end: number;
  readonly steps: readonly Step[];
}

const WORD = /[\p{Script=Han}\p{Script=Katakana}ー々]/u;
const HARMLESS_AT = new RegExp(
  `(?:${[...HARMLESS_AFTER]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*]/g, '\\$&'))
    .join('|')})`,
  'y',
);
const CONNECTS =
  /中|のうち|につき|あたり|当たり|当り|ごと|毎|平均|新規|追加|以降|台|から|及び|および|と|分の/y;
const HAN = /\p{Script=Han}/u;
const KATAKANA = /\p{Script=Katakana}/u;
const LONGEST_FREE_UNIT = 8;

/**
 * The unit after a number that ends at `at` of folded text. A word that is not in the list of
 * units is taken as typed when it follows the digits at once (5広場). Returns null when the digits
 * turn out to belong to a word (3R, 5G).
 */
export function readUnit(text: string, at: number): FoundUnit | null {
  const sameLine = spacesEnd(text, at);
  const start = text.charAt(sameLine) === '\n' ? unitOnNextLine(text, sameLine + 1) : sameLine;
  if (/^分の ?[0-9]/.test(text.slice(start, start + 4))) return none(at);
  for (const match of unitsAt(text, start)) {
    if (endsUnit(text, match.end)) {
      return known(text, start, match);
    }
  }
  const before = unitBeforeWord(text, start);
  if (before !== null) return before;
  if (start !== at) return none(at);
  if (/[A-Za-z]/.test(text.charAt(at))) return latinUnit(text, at);
  const end = freeUnitEnd(text, at);
  if (end === at || /[ー余有]/.test(text.charAt(at))) return none(at);
  return { unit: text.slice(at, end), end, steps: [{ start: at, end, as: 'unit' }] };
}

/** 「30人不足」: the unit ends where a word that turns the meaning round begins. */
function unitBeforeWord(text: string, at: number): FoundUnit | null {
  const match = unitsAt(text, at).find(({ end }) => {
    AFTER_UNIT.lastIndex = end;
    return AFTER_UNIT.test(text);
  });
  return match === undefined ? null : known(text, at, match);
}

/** 「30」 and, after a hard line break, 「件」 alone on its line. */
function unitOnNextLine(text: string, at: number): number {
  const alone = unitsAt(text, at).some((match) =>
    /^(?:$|\s|以上|以下|以内|未満)/.test(text.slice(match.end, match.end + 2)),
  );
  return alone ? at : at - 1;
}

function known(text: string, start: number, { name, end }: UnitMatch): FoundUnit {
  const step: Step = { start, end, as: 'unit' };
  return {
    unit: name,
    end,
    steps: [text.slice(start, end) === name ? step : { ...step, value: name }],
  };
}

function none(at: number): FoundUnit {
  return { unit: '', end: at, steps: [] };
}

/** Whether a unit may end here: what follows is no part of the same word. */
function endsUnit(text: string, at: number): boolean {
  if (!WORD.test(text.charAt(at))) return true;
  // Katakana after kanji begin a new word: 7件モデル実施.
  if (HAN.test(text.charAt(at - 1)) && KATAKANA.test(text.charAt(at))) return true;
  return startsSuffix(text, at);
}

function startsSuffix(text: string, at: number): boolean {
  CONNECTS.lastIndex = at;
  HARMLESS_AT.lastIndex = at;
  return CONNECTS.test(text) || HARMLESS_AT.test(text) || qualifiersAt(text, at).end > at;
}

function freeUnitEnd(text: string, at: number): number {
  let end = at;
  while (WORD.test(text.charAt(end)) && end - at <= LONGEST_FREE_UNIT) {
    if (startsSuffix(text, end)) return end;
    end += 1;
  }
  return end - at > LONGEST_FREE_UNIT ? at : end;
}

function latinUnit(text: string, at: number): FoundUnit | null {
  const typed = /^[A-Za-z][A-Za-z0-9²³-]{0,11}/.exec(text.slice(at, at + 12))?.[0] ?? '';
  const end = at + typed.length;
  if (/^[EeXx][+-]?[0-9]/.test(typed) || /[A-Za-z0-9]/.test(text.charAt(end))) return null;
  if (WORD.test(text.charAt(end)) && !startsSuffix(text, end)) return null;
  return { unit: typed, end, steps: [{ start: at, end, as: 'unit' }] };
}

export interface PerMatch {
  readonly unit: string;
  readonly end: number;
  readonly steps: readonly Step[];
}

const PERIODS = /年度|年間|年|か月|ヶ月|月|週間|週|日|時間|時|学期|四半期|半期/y;

/** 「／年」, 「/10万人」 after a unit; null when a fraction (/40校) or nothing stands there. */
export function perAt(text: string, at: number): PerMatch | null {
  const slash = spacesEnd(text, at);
  if (text.charAt(slash) !== '/') return null;
  const start = spacesEnd(text, slash + 1);
  PERIODS.lastIndex = start;
  const step = (end: number): readonly Step[] => [{ start: slash, end, as: 'per' }];
  if (PERIODS.test(text) && !WORD.test(text.charAt(PERIODS.lastIndex))) {
    const end = PERIODS.lastIndex;
    return { unit: text.slice(start, end).replace(/[度間]$/, ''), end, steps: step(end) };
  }
  const number = readNumber(text, start);
  if (number !== null && !number.scaled && number.value !== '1') return null;
  const unitStart = spacesEnd(text, number?.end ?? start);
  const bracketed = text.charAt(unitStart) === '(';
  const unit = unitsAt(text, bracketed ? unitStart + 1 : unitStart)[0];
  if (unit === undefined) return null;
  if (bracketed) {
    if (number !== null || text.charAt(unit.end) !== ')') return null;
    return { unit: unit.name, end: unit.end + 1, steps: step(unit.end + 1) };
  }
  const per =
    number === null || number.value === '1'
      ? unit.name
      : text.slice(start, unit.end).replace(/ /g, '');
  return { unit: per, end: unit.end, steps: step(unit.end) };
}
