import { parseArgs, type ParseArgsConfig } from 'node:util';
import { FORM_IDS, type FormId } from '../../actions/makeSummary';
import type { CliProblem } from '../../words/cliWords';

/** What the command line was asked to do. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'check'; readonly file: string; readonly json: boolean }
  | {
      readonly name: 'rate';
      readonly file: string;
      /** Null with --json alone: the ratings are printed and no file is written. */
      readonly out: string | null;
      readonly json: boolean;
      readonly allowLoss: boolean;
    }
  | {
      readonly name: 'summarize';
      readonly file: string;
      readonly out: string;
      readonly form: FormId;
      readonly allowLoss: boolean;
    }
  | { readonly name: 'explain' };

export type Parsed =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly problem: CliProblem };

const COMMON = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;
const OPTIONS = {
  ...COMMON,
  out: { type: 'string', short: 'o' },
  form: { type: 'string' },
  'allow-loss': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** The options each command takes besides `--help` and `--lang`. */
const OPTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  check: ['json'],
  rate: ['json', 'out', 'allow-loss'],
  summarize: ['out', 'form', 'allow-loss'],
  explain: ['json'],
};

/** Understands the words after `shihyo`; every way of getting them wrong has its own answer. */
export function parseCommand(args: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values: Record<string, string> = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    if (!option) return failed({ kind: 'unknownOption', option: token.rawName });
    if (option.type === 'string' && (token.value ?? '') === '') {
      return failed({ kind: 'optionWithoutValue', option: token.rawName });
    }
    values[token.name] = token.value ?? '';
  }
  if ('help' in values) return { ok: true, command: { name: 'help' } };

  const [name, file, ...rest] = positionals;
  if (name === undefined) return failed({ kind: 'commandMissing' });
  const allowed = Object.hasOwn(OPTIONS_OF, name) ? OPTIONS_OF[name] : undefined;
  if (!allowed) return failed({ kind: 'unknownCommand', command: name });
  const stray = Object.keys(values).find(
    (option) => option !== 'lang' && !allowed.includes(option),
  );
  if (stray !== undefined) return failed({ kind: 'unknownOption', option: `--${stray}` });

  if (name === 'explain') {
    return file === undefined ? { ok: true, command: { name } } : failed({ kind: 'tooManyFiles' });
  }
  if (file === undefined) return failed({ kind: 'fileNameMissing' });
  if (rest.length > 0) return failed({ kind: 'tooManyFiles' });
  const json = 'json' in values;
  if (name === 'check') return { ok: true, command: { name, file, json } };

  const { out, form } = values;
  const allowLoss = 'allow-loss' in values;
  if (name === 'rate' && json && out === undefined) {
    return { ok: true, command: { name, file, out: null, json, allowLoss } };
  }
  if (out === undefined) return failed({ kind: 'outMissing' });
  if (name === 'rate') return { ok: true, command: { name, file, out, json, allowLoss } };
  if (form === undefined) return failed({ kind: 'formMissing', forms: FORM_IDS });
  const known = FORM_IDS.find((each) => each === form);
  if (!known) return failed({ kind: 'unknownForm', form, forms: FORM_IDS });
  return { ok: true, command: { name: 'summarize', file, out, form: known, allowLoss } };
}

function failed(problem: CliProblem): Parsed {
  return { ok: false, problem };
}
