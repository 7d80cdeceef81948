import { type Amount } from './amounts';
import { type Node } from './groups';
import { type Step } from './numbers';
import { qualifiersAt } from './qualifiers';
import { type Comparator, type Reading } from './reading';
import { isOtherValue } from './names';
import { type Source } from './source';
import { unitsAt } from './unitNames';
import { NOT_CARRIED_OUT, PENDING, PRIOR_FIGURE, PROVISIONAL } from './vocabulary';

/** What brackets beside a value say about it. */
export interface Around {
  approx: boolean;
  gross: boolean;
  comparator: Comparator | null;
  unit: string;
  unsettled: string;
  /** A bracket says that this is another year's or another column's figure. */
  otherValue: boolean;
  per: string;
}

/** 「（月平均）」, 「（年間）」, 「（／年）」 say per what a figure counts. */
const PERIOD_MEANT = /^(?:1|\/)? ?(年|月|週|日)(?:間|平均|あたり|当たり)?$/;

/** A bracket beside a value: it may say 以上, 概算, the unit, per what, or something of its own. */
export function qualify(
  group: Extract<Node, { kind: 'group' }>,
  source: Source,
  around: Around,
  amounts: readonly Amount[],
): { steps: readonly Step[]; remark: string } {
  const { text } = source;
  const inside = text.slice(group.start + 1, group.end - 1).trim();
  const whole = (as: Step['as']): Step[] => [{ start: group.start, end: group.end, as }];
  const typed = source.typed(group.start + 1, group.end - 1).trim();
  const note = { steps: whole('note'), remark: typed };
  if (amounts.length === 0 || inside === '') return note;
  const bare = amounts.every((amount) => amount.unit === '');
  const said = qualifiersAt(inside, 0);
  if (said.end === inside.length && said.delta === null) {
    around.approx ||= said.approx;
    around.comparator ??= said.comparator;
    return { steps: whole(said.approx ? 'approx' : 'comparator'), remark: '' };
  }
  if (/^(?:延べ|のべ|延べ人数|延べ数)$/.test(inside)) {
    around.gross = true;
    return { steps: whole('gross'), remark: '' };
  }
  if (PROVISIONAL.test(inside)) {
    around.approx = true;
    return { steps: whole('approx'), remark: '' };
  }
  const period = PERIOD_MEANT.exec(inside)?.[1];
  if (period !== undefined && !bare) {
    around.per = period;
    return { steps: whole('per'), remark: '' };
  }
  const unit = unitsAt(inside, 0).find((match) => match.end === inside.length);
  if (unit !== undefined && bare && around.unit === '') {
    around.unit = unit.name;
    return { steps: whole('unit'), remark: '' };
  }
  const only = group.inner.filter((token) => token.kind !== 'space');
  const [first] = only;
  if (only.length === 1 && first?.kind === 'amount' && first.amount.isPer) {
    around.per = perUnitOf(first.amount);
    return { steps: whole('per'), remark: '' };
  }
  const hasNumber = group.inner.some((token) => token.kind === 'amount');
  if (!hasNumber && (PENDING.test(inside) || NOT_CARRIED_OUT.test(inside)))
    around.unsettled = typed;
  if (!hasNumber && source.field !== 'target' && /予定/.test(inside)) around.unsettled = typed;
  if (!hasNumber && (isOtherValue(inside, source) || /[?]$/.test(inside))) around.otherValue = true;
  return note;
}

/** A remark beside a value: 「※速報値」, 「※前年度実績」. */
export function qualifyByRemark(remark: string, around: Around): void {
  const said = remark.replace(/^(?:※|\*|[(]?注[)]?[:]?)[0-9]*\s*/, '');
  if (PROVISIONAL.test(said)) around.approx = true;
  if (PRIOR_FIGURE.test(said)) around.otherValue = true;
}

/** What 「1人あたり」 adds to a unit: 人; 「10万人あたり」: 100000人. */
export function perUnitOf(amount: Amount): string {
  const number = amount.value === '1' ? '' : amount.value;
  return `${number}${amount.unit}`;
}

/** A reading with what the brackets beside it say. */
export function withAround(reading: Reading, around: Around): Reading {
  const isApprox = around.approx;
  if (reading.kind === 'quantity') {
    return {
      ...reading,
      approx: reading.approx || isApprox,
      gross: reading.gross || around.gross,
      comparator: reading.comparator ?? around.comparator,
    };
  }
  if (reading.kind === 'range') return { ...reading, approx: reading.approx || isApprox };
  if (reading.kind === 'frequency') {
    return {
      ...reading,
      approx: reading.approx || isApprox,
      comparator: reading.comparator ?? around.comparator,
    };
  }
  return reading;
}

/** A doubtful reading asks; one beside 「中止」 or 「集計中」 asks with both. */
export function settled(reading: Reading, doubtful: boolean, unsettled: string): Reading {
  if (unsettled !== '') {
    const other: Reading = NOT_CARRIED_OUT.test(unsettled)
      ? { kind: 'notCarriedOut', text: unsettled }
      : { kind: 'pending', text: unsettled };
    return { kind: 'unclear', text: '', why: 'notUnderstood', alternatives: [reading, other] };
  }
  if (!doubtful || reading.kind === 'unclear') return reading;
  return { kind: 'unclear', text: '', why: 'notUnderstood', alternatives: [reading] };
}
