import * as v from 'valibot';
import { type FormId } from '../core/forms/form';
import { OFFERED_FORMS } from './offeredForms';
import { INITIAL_INPUT, type PaneInput } from './session';

const KEY = 'shihyo.paneInput';

const inputSchema = v.object({
  formId: v.custom<FormId>((value) => OFFERED_FORMS.some((id) => id === value)),
  language: v.picklist(['auto', 'ja', 'en']),
  hiddenSeverities: v.array(v.picklist(['error', 'warning', 'info'])),
});

/** Where the pane keeps its input: the browser's storage, or nothing where that is blocked. */
export type Memory = Pick<Storage, 'getItem' | 'setItem'>;

/** The input kept from before the reload; the initial one where there is none or it is damaged. */
export function recallInput(memory: Memory | null): PaneInput {
  try {
    const kept = v.safeParse(inputSchema, JSON.parse(memory?.getItem(KEY) ?? 'null'));
    return kept.success ? kept.output : INITIAL_INPUT;
  } catch {
    return INITIAL_INPUT;
  }
}

/** Keeps the input. A full or blocked storage loses convenience only, so that is not reported. */
export function keepInput(memory: Memory | null, input: PaneInput): void {
  try {
    memory?.setItem(KEY, JSON.stringify(input));
  } catch {
    return;
  }
}

/** The browser's storage, null where a policy blocks it (reading the property may throw). */
export function browserMemory(): Memory | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
