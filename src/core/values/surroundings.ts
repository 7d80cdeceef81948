import { type Amount } from './amounts';
import { type Node } from './groups';
import { type Step } from './numbers';
import { qualifiersAt } from './qualifiers';
import { type Comparator, type Reading } from './reading';
import { isOtherValue } from './names';
import { type Source } from './source';
import { unitsAt } from './unitNames';
import { NOT_CARRIED_OUT, PENDING } from './vocabulary';

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

/** A bracket beside a value: it may say 以上, 概算, the unit, per what, or something of its own. */
export function qualify(
  group: Extract<Node, { kind: 'group' }>,
  source: Source,
  around: Around,
  besideAmount: boolean,
): { steps: readonly Step[]; remark: string } {
  const { text } = source;
  const inside = text.slice(group.start + 1, group.end - 1).trim();
  const whole = (as: Step['as']): Step[] => [{ start: group.start, end: group.end, as }];
  const typed = source.typed(group.start + 1, group.end - 1).trim();
  const note = { steps: whole('note'), remark: typed };
  if (!besideAmount || inside === '') return note;
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
  if (/^(?:約|概数|概ね|おおむね)$/.test(inside)) {
    around.approx = true;
    return { steps: whole('approx'), remark: '' };
  }
  const unit = unitsAt(inside, 0).find((match) => match.end === inside.length);
  if (unit !== undefined && around.unit === '') {
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
  if (!hasNumber && isOtherValue(inside, source)) around.otherValue = true;
  return note;
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
