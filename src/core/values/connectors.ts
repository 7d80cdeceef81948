import { type Step } from './numbers';
import { type Connector } from './quantities';
import { type Token } from './tokens';

/** What joins the amount at `at` to the one after it; null when nothing does. */
export function connectorAfter(core: readonly Token[], at: number, text: string): Connector | null {
  const token = core[at + 1];
  const first = core[at];
  if (token?.kind === 'amount' && first?.kind === 'amount') {
    const bounds = first.amount.comparator === 'atLeast' && token.amount.comparator !== null;
    return bounds && token.amount.comparator !== 'atLeast' ? 'bounds' : null;
  }
  if (token === undefined || core[at + 2]?.kind !== 'amount') return null;
  if (token.kind === 'range') return text.charAt(token.start) === '-' ? 'hyphen' : 'range';
  if (
    token.kind === 'arrow' ||
    token.kind === 'slash' ||
    token.kind === 'partOf' ||
    token.kind === 'from'
  ) {
    return token.kind;
  }
  return null;
}

/** The trace of a connector. */
export function connectorStep(token: Token | undefined, connector: Connector): Step | null {
  if (token === undefined || connector === 'bounds') return null;
  const as =
    connector === 'arrow'
      ? 'arrow'
      : connector === 'slash' || connector === 'partOf'
        ? 'per'
        : 'rangeMark';
  return { start: token.start, end: token.end, as };
}
