import { type Reading } from './reading';
import { type Token } from './tokens';
import { unitsAt } from './unitNames';
import { NOT_CARRIED_OUT, PENDING } from './vocabulary';

const DASHES = /^[-―ー~…・.*／/\s]*[-―ー…・][-―ー~…・.*\s]*$/;
const NOTHING =
  /^(?:該当|実績|対象|目標|設定|データ|特に|記載|回答|応募|参加者|申請|相談)?(?:なし|無し|無)[。]?$|^N\/?A$|^n\/?a$|^NA$|^\?+$|^不明$/;
/** A word for not carried out beside these says something else: 一部中止, 中止を検討. */
const HALF_SAID =
  /一部|検討|予定|場合|なければ|防止|回避|以外|除|件数|回数|しない|せずに|までに|ことなく|時期|率/;
const SURVEY_MISSING =
  /(?:調査|アンケート|測定|集計|計測)(?:は|が|を)?(?:未実施|実施せず|実施なし|中止|実施しな)/;
/** 数十件, 1e5, =A1: a number of sorts that is none. */
const NOT_A_NUMBER = /[数幾何][十百千万億]|[0-9十百千]数[^0-9]|^[0-9.,]+[eE][+-]?[0-9]+$|^[=#]/;
const LETTER = /[\p{L}○◎×△〇]/u;

function isUnitAlone(text: string): boolean {
  return unitsAt(text, 0).some((match) => match.end === text.length);
}

/**
 * What text without a single value says. `text` is folded, `typed` the same as it was typed;
 * `tokens` are without spaces.
 */
export function readWording(text: string, typed: string, tokens: readonly Token[]): Reading {
  const trimmed = typed.trim();
  const compact = text.replace(/[\s。]+/g, '');
  if (DASHES.test(compact)) return { kind: 'pending', text: trimmed };
  const pending: Reading = { kind: 'pending', text: trimmed };
  const notCarriedOut: Reading = { kind: 'notCarriedOut', text: trimmed };
  const unclear = (alternatives: readonly Reading[]): Reading => ({
    kind: 'unclear',
    text: trimmed,
    why: 'notUnderstood',
    alternatives,
  });
  if (compact === '') return unclear([]);
  if (SURVEY_MISSING.test(compact)) return unclear([pending, notCarriedOut]);
  if (NOTHING.test(compact)) return /^目標|^設定/.test(compact) ? pending : unclear([pending]);
  const noValue = isUnitAlone(compact) || NOT_A_NUMBER.test(compact);
  if (noValue) return unclear([]);
  const saysPending = PENDING.test(compact);
  const saysNot = NOT_CARRIED_OUT.test(compact);
  if (saysPending && saysNot) return unclear([pending, notCarriedOut]);
  if (saysPending) return pending;
  if (saysNot) {
    return HALF_SAID.test(compact) ? { kind: 'statement', text: trimmed } : notCarriedOut;
  }
  const kinds = new Set(tokens.map((token) => token.kind));
  if (kinds.size === 1 && kinds.has('date')) return { kind: 'date', text: trimmed };
  if (
    (kinds.has('date') || kinds.has('period')) &&
    [...kinds].every(
      (kind) => kind === 'date' || kind === 'period' || kind === 'comma' || kind === 'range',
    )
  ) {
    return { kind: 'period', text: trimmed };
  }
  return LETTER.test(compact) ? { kind: 'statement', text: trimmed } : unclear([]);
}
