import { spacesEnd, type Step } from './numbers';
import { type Comparator } from './reading';
import { APPROX_AFTER, COMPARATORS_AFTER, GROWTHS, REDUCTIONS } from './vocabulary';

/** What follows a number and its unit and changes what they say: 以上, 程度, 削減. */
export interface Qualifiers {
  readonly end: number;
  readonly comparator: Comparator | null;
  readonly approx: boolean;
  readonly delta: 'reduction' | 'growth' | null;
  /** 「30件に減少」: the number is the level reached. */
  readonly reached: 'reduction' | 'growth' | null;
  readonly steps: readonly Step[];
}

const COMPARATOR = alternatives(COMPARATORS_AFTER.map(([word]) => word));
const APPROX = alternatives(APPROX_AFTER);
const DELTA = alternatives([...REDUCTIONS, ...GROWTHS]);
const COMPARATOR_OF: ReadonlyMap<string, Comparator> = new Map(COMPARATORS_AFTER);
const REDUCES: ReadonlySet<string> = new Set(REDUCTIONS);
/** One kanji alone must not be the first half of a word: 減量, 強化, 余地, 増刷. */
const WHOLE_WORD = '(?![\\p{Script=Han}]{1})';
const COMPARATOR_AT = new RegExp(`(?:${COMPARATOR.join('|')})(?!過)`, 'y');
const APPROX_AT = new RegExp(`(?:の)?(?:${guarded(APPROX)})`, 'uy');
const DELTA_AT = new RegExp(`[のを]?(?:${guarded(DELTA)})`, 'uy');
const REACHED_AT = new RegExp(`(?:に|へ|までに|まで)(?:${guarded(DELTA)})`, 'uy');

function alternatives(words: readonly string[]): readonly string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

function guarded(words: readonly string[]): string {
  return words.map((word) => (word.length === 1 ? word + WHOLE_WORD : word)).join('|');
}

/** Reads the qualifiers from `at` of folded text; `end` is `at` when there are none. */
export function qualifiersAt(text: string, at: number): Qualifiers {
  const steps: Step[] = [];
  let comparator: Comparator | null = null;
  let approx = false;
  let delta: Qualifiers['delta'] = null;
  let reached: Qualifiers['reached'] = null;
  let end = at;
  for (;;) {
    const start = spacesEnd(text, end);
    const found =
      step(REACHED_AT, text, start, 'ignored') ??
      step(COMPARATOR_AT, text, start, 'comparator') ??
      step(APPROX_AT, text, start, 'approx') ??
      step(DELTA_AT, text, start, 'note');
    if (found === null) break;
    const word = text.slice(found.start, found.end);
    if (found.as === 'ignored') {
      if (reached !== null || delta !== null) break;
      reached = REDUCES.has(word.replace(/^(?:に|へ|までに|まで)/, '')) ? 'reduction' : 'growth';
    } else if (found.as === 'comparator') {
      if (comparator !== null) break;
      comparator = COMPARATOR_OF.get(word) ?? null;
    } else if (found.as === 'approx') approx = true;
    else {
      if (delta !== null) break;
      if (reached !== null) break;
      delta = REDUCES.has(word.replace(/^[のを]/, '')) ? 'reduction' : 'growth';
    }
    steps.push(found.as === 'note' ? { ...found, value: delta ?? '' } : found);
    end = found.end;
  }
  return { end, comparator, approx, delta, reached, steps };
}

function step(pattern: RegExp, text: string, at: number, as: Step['as']): Step | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? { start: at, end: pattern.lastIndex, as } : null;
}
