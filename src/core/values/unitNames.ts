import { foldWidths } from './foldWidths';
import { LARGE_SCALES, SMALL_SCALES, type Unit, UNITS } from './units';

/** Spellings by their first character, longest first, so that 件数 is not read as 件 and 数. */
const BY_FIRST_CHARACTER: ReadonlyMap<string, readonly (readonly [string, Unit])[]> = index();
const BY_NAME: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.name, unit]));

function index(): Map<string, (readonly [string, Unit])[]> {
  const map = new Map<string, (readonly [string, Unit])[]>();
  for (const unit of UNITS) {
    for (const typed of [unit.name, ...unit.spellings]) {
      const spelling = foldWidths(typed).text;
      const first = spelling.charAt(0);
      map.set(first, [...(map.get(first) ?? []), [spelling, unit]]);
    }
  }
  for (const entries of map.values()) entries.sort((a, b) => b[0].length - a[0].length);
  return map;
}

const BY_SPELLING: ReadonlyMap<string, Unit> = new Map(
  [...BY_FIRST_CHARACTER.values()].flat().reverse(),
);

export interface UnitMatch {
  /** Canonical. */
  readonly name: string;
  readonly end: number;
}

/** The unit of this exact spelling, null when there is none. */
export function unitNamed(spelling: string): Unit | null {
  return BY_SPELLING.get(spelling) ?? null;
}

/** Every known unit whose spelling stands at `at` of folded text, longest first. */
export function unitsAt(text: string, at: number): readonly UnitMatch[] {
  const found: UnitMatch[] = [];
  for (const [spelling, unit] of BY_FIRST_CHARACTER.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(spelling, at)) continue;
    const end = at + spelling.length;
    const latin = /[A-Za-z]$/.test(spelling) && /[A-Za-z0-9]/.test(text.charAt(end));
    if (!latin) found.push({ name: unit.name, end });
  }
  return found;
}

/** The canonical name of a unit spelt alone; the folded text itself when it is not known. */
export function canonicalUnit(typed: string): string {
  const text = foldWidths(typed).text.replace(/\s+/g, '');
  const whole = unitsAt(text, 0).find((match) => match.end === text.length);
  if (whole) return whole.name;
  const [base = '', per = '', ...rest] = text.split('/');
  if (per === '' || base === '' || rest.length > 0) return text;
  return `${canonicalUnit(base)}/${canonicalPer(per)}`;
}

function canonicalPer(typed: string): string {
  return canonicalUnit(typed.replace(/^1(?![0-9])/, ''));
}

/** Whether things of this unit are counted (人, 件, 円), so that 「1.200」 of them is doubtful. */
export function isCounted(unit: string): boolean {
  const sort = BY_NAME.get(unit.split('/')[0] ?? '')?.sort;
  return unit === '' || sort === undefined || sort === 'count' || sort === 'money';
}

/**
 * Whether two canonical units measure the same: equal, or equal but for 「/年」, since an
 * indicator's year is the year (10,000人/年 against 12,665人). '' is the same as '' only.
 */
export function sameUnit(a: string, b: string): boolean {
  return withoutPerYear(canonicalUnit(a)) === withoutPerYear(canonicalUnit(b));
}

function withoutPerYear(unit: string): string {
  return unit.endsWith('/年') ? unit.slice(0, -2) : unit;
}

/** What a unit column says of the values beside it. */
export interface UnitColumn {
  /** Canonical, '' when the column says nothing. */
  readonly unit: string;
  /** 千円 is 3, 百万円 is 6: the power of ten a bare number is multiplied by. */
  readonly power: number;
  readonly gross: boolean;
  /** Several units are allowed (件・人); a bare number then has none of them for certain. */
  readonly choices: readonly string[];
}

export const NO_UNIT: UnitColumn = { unit: '', power: 0, gross: false, choices: [] };
const SAYS_NOTHING = /^(?:[-―ー・.…~]*|なし|無し|無|単位なし|該当なし|割合|指数|数値|実施状況)$/;

/** Unit columns repeat the same few texts row after row. */
const READ_BEFORE = new Map<string, UnitColumn>([['', NO_UNIT]]);
const REMEMBERED = 200;

/** Reads the text of a unit column: 「千円」, 「（単位：件）」, 「人/年」, 「件・人」, 「延べ人数」. */
export function readUnitColumn(typed: string): UnitColumn {
  const known = READ_BEFORE.get(typed);
  if (known !== undefined) return known;
  const column = parseUnitColumn(typed);
  if (READ_BEFORE.size >= REMEMBERED) READ_BEFORE.clear();
  READ_BEFORE.set(typed, column);
  return column;
}

function parseUnitColumn(typed: string): UnitColumn {
  const text = foldWidths(typed)
    .text.replace(/[\s]+/g, typed.includes('\n') ? '\n' : '')
    .replace(/^\n+|\n+$/g, '')
    .replace(/^[([【〔]([^([【〔]*)[)\]】〕]$/, '$1')
    .replace(/^単位[::]?/, '')
    .replace(/\(延べ\)$/, '延べ');
  if (SAYS_NOTHING.test(text)) return NO_UNIT;
  const [, outside = '', inside = ''] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  if (unitNamed(inside) !== null) return parseUnitColumn(inside);
  if (unitNamed(outside) !== null) return parseUnitColumn(outside);
  const counted = text.endsWith('数') ? unitNamed(text.slice(0, -1)) : null;
  if (counted?.sort === 'count') return parseUnitColumn(counted.name);
  const gross = /^(?:延べ|のべ|延)|延べ$/.test(text);
  const base = text.replace(/^(?:延べ|のべ|延)|延べ$/g, '');
  const choices = base.split(/[\n、,・]|または|又は/).filter((choice) => choice !== '');
  const known = unitsAt(base, 0).some((match) => match.end === base.length);
  if (choices.length > 1 && !known) {
    return { unit: '', power: 0, gross, choices: choices.map(canonicalUnit) };
  }
  const { power, rest } = leadingScale(base);
  return { unit: canonicalUnit(rest), power, gross, choices: [] };
}

function leadingScale(text: string): { power: number; rest: string } {
  if (unitsAt(text, 0).some((match) => match.end === text.length)) return { power: 0, rest: text };
  let power = 0;
  let at = 0;
  for (; at < text.length; at += 1) {
    const scale = SMALL_SCALES[text.charAt(at)] ?? LARGE_SCALES[text.charAt(at)];
    if (scale === undefined) break;
    power += scale;
  }
  const rest = text.slice(at);
  const unit = rest.split('/')[0] ?? '';
  const known = unitsAt(unit, 0).some((match) => match.end === unit.length);
  return known ? { power, rest } : { power: 0, rest: text };
}
