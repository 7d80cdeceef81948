import { type Step } from './numbers';
import { type TraceStep } from './reading';
import { type Source } from './source';
import { type Token } from './tokens';
import { HARMLESS_AFTER, MEANING_CHANGERS } from './vocabulary';

/** What follows a value: harmless, or a reason to ask. */
export interface Tail {
  readonly doubtful: boolean;
  /** 「5回実施予定」 under 実績: not known yet. */
  readonly unsettled: string;
  readonly remarks: readonly string[];
  readonly steps: readonly Step[];
}

const HARMLESS = new RegExp(
  `^(?:${[...HARMLESS_AFTER]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*]/g, '\\$&'))
    .join('|')})`,
);
/** A sentence goes on after the number: 「56,000人に給付金を給付しました。」 */
const SENTENCE =
  /^[にをがのはでと][^0-9]*(?:した|します|ました|する|された|です|でした|だった|た)[。]?$/;
const TRAILING_DASH = /^-$/;

/** Reads the tokens after a value. */
export function readTail(tokens: readonly Token[], source: Source): Tail {
  const { text, field } = source;
  const remarks: string[] = [];
  const steps: Step[] = [];
  let words = '';
  for (const token of tokens) {
    const typed = text.slice(token.start, token.end);
    const dated = token.kind === 'date' || token.kind === 'period';
    if (dated) remarks.push(source.typed(token.start, token.end).trim());
    else if (token.kind !== 'comma' && token.kind !== 'colon' && token.kind !== 'dot')
      words += typed;
    if (token.kind === 'amount') steps.push(...token.amount.steps);
    else steps.push({ start: token.start, end: token.end, as: tailStep(token.kind) });
  }
  // 「5,」 may be the beginning of 5,000.
  const cutOff = tokens[0] !== undefined && text.charAt(tokens[0].start) === ',';
  const planned = /予定[。]?$/.test(words);
  const said = words.replace(/予定[。]?$/, '');
  const unsettled = planned && field !== 'target' ? words : '';
  const harmless = isHarmless(said) || (SENTENCE.test(said) && !MEANING_CHANGERS.test(said));
  return {
    doubtful: cutOff || !(harmless || TRAILING_DASH.test(said)),
    unsettled,
    remarks,
    steps,
  };
}

function tailStep(kind: Token['kind']): TraceStep['as'] {
  if (kind === 'date' || kind === 'period') return 'note';
  return kind === 'comma' || kind === 'colon' || kind === 'dot' ? 'separator' : 'ignored';
}

/** Cut up greedily from the left; linear since every step takes at least one character. */
function isHarmless(words: string): boolean {
  let rest = words;
  if (rest.length > 200) return false;
  while (rest !== '') {
    const match = HARMLESS.exec(rest);
    if (match === null) return false;
    rest = rest.slice(match[0].length);
  }
  return true;
}
