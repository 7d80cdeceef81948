import { type Token } from './tokens';

/** Tokens with what stands in brackets kept together. */
export type Node =
  | Token
  | {
      readonly kind: 'group';
      readonly start: number;
      readonly end: number;
      /** What is inside the outermost brackets; inner brackets are still tokens. */
      readonly inner: readonly Token[];
    };

export interface Nested {
  readonly nodes: readonly Node[];
  /** A bracket is missing its other half; such a bracket stays a token. */
  readonly unbalanced: boolean;
}

const PARTNER: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '〔': '〕',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '「': '」',
  '『': '』',
  '<': '>',
};

/** Nobody types brackets deeper than this; reading them takes time and stack for each level. */
const DEEPEST = 4;

/** Gathers each outermost pair of brackets into a group. */
export function nest(tokens: readonly Token[], text: string): Nested {
  const { partner, depth } = partners(tokens, text);
  if (depth > DEEPEST) return { nodes: tokens, unbalanced: true };
  const nodes: Node[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const close = partner.get(index);
    const closing = close === undefined ? undefined : tokens[close];
    if (close === undefined || closing === undefined) {
      nodes.push(token);
      continue;
    }
    const inner = tokens.slice(index + 1, close);
    nodes.push({ kind: 'group', start: token.start, end: closing.end, inner });
    index = close;
  }
  const unbalanced = nodes.some((node) => node.kind === 'open' || node.kind === 'close');
  return { nodes, unbalanced };
}

/** The closing bracket of each opening one, by index, and how deep brackets go. */
function partners(
  tokens: readonly Token[],
  text: string,
): { readonly partner: ReadonlyMap<number, number>; readonly depth: number } {
  let depth = 0;
  const found = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'open') depth = Math.max(depth, open.push(index));
    if (token.kind !== 'close') return;
    const last = open.at(-1);
    const opening = last === undefined ? undefined : tokens[last];
    if (last === undefined || opening === undefined) return;
    if (PARTNER[text.charAt(opening.start)] !== text.charAt(token.start)) return;
    open.pop();
    found.set(last, index);
  });
  return { partner: found, depth };
}
