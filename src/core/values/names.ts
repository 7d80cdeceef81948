import { type Amount } from './amounts';
import { type Step } from './numbers';
import { type Source } from './source';
import { type Token } from './tokens';
import { NOT_CARRIED_OUT, OTHER_VALUE_BEFORE, PENDING } from './vocabulary';

/** The name before a value; dates there become remarks. */
export function readBefore(
  tokens: readonly Token[],
  source: Source,
  amount: Amount,
): { name: string; remarks: string[]; steps: Step[]; doubtful: boolean } {
  const { text } = source;
  const steps: Step[] = [];
  const remarks: string[] = [];
  const words: string[] = [];
  for (const token of tokens) {
    const typed = text.slice(token.start, token.end);
    if (token.kind === 'amount') {
      steps.push(...token.amount.steps.map((step) => ({ ...step, as: 'per' as const })));
      continue;
    }
    const dated = token.kind === 'date' || token.kind === 'period';
    if (dated) remarks.push(source.typed(token.start, token.end).trim());
    else if (token.kind !== 'colon') words.push(typed);
    const as = dated
      ? 'note'
      : token.kind === 'colon' || token.kind === 'comma'
        ? 'separator'
        : 'name';
    steps.push({ start: token.start, end: token.end, as });
  }
  const name = words.join('').replace(/[、,・]+$/, '');
  const last = tokens.at(-1);
  const attached =
    last?.kind === 'word' && last.end === amount.start && /[^は=がをで\s]$/.test(name);
  const bare = amount.unit === '' && amount.per === null && /^[0-9]{1,2}$/.test(amount.value);
  const isName = !/^(?:[=≒]|は|が|で)*$/.test(name);
  return {
    name,
    remarks,
    steps,
    doubtful:
      (isName && isOtherValue(name, source)) ||
      source.text.charAt(amount.start - 1) === ',' ||
      name === 'ー' ||
      /[〇一二三四五六七八九十百千万億兆▲△+±-]$/.test(name) ||
      (source.field !== 'target' && /予定$/.test(name)) ||
      PENDING.test(name) ||
      NOT_CARRIED_OUT.test(name) ||
      (attached && bare && source.column.unit === '') ||
      /[~/→><―-]$/.test(name),
  };
}

/** 「前年度30件」, 「目標30件」 under 実績: a figure that belongs elsewhere. */
export function isOtherValue(words: string, source: Source): boolean {
  const own = OWN_WORDS[source.field];
  return OTHER_VALUE_BEFORE.test(own === undefined ? words : words.replace(own, ''));
}

const OWN_WORDS: Readonly<Partial<Record<Source['field'], RegExp>>> = {
  target: /目標/g,
  baseline: /基準|当初|従来/g,
  priorActual: /前年度|前年|昨年度|昨年/g,
};
