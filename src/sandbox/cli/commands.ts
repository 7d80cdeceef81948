import { checkYear } from '../../actions/checkYear';
import { fillAchievement } from '../../actions/fillAchievement';
import { makeSummary } from '../../actions/makeSummary';
import { rowResults } from '../../actions/rowResults';
import { cliWordsFor } from '../../words/cliWordsFor';
import type { Language } from '../../words/language';
import { wordsFor } from '../../words/words';
import type { Command } from './arguments';
import { checkJson, checkLines } from './checkOutput';
import { explainFromStdin } from './explainCommand';
import { openBook } from './openBook';
import { asJson, asLines, type Output, valueOf } from './output';
import { refuseOut, writeBook } from './writeBook';

/** Carries out one command. Throws `CannotRun` where it cannot. */
export async function runCommand(command: Command, language: Language): Promise<Output> {
  switch (command.name) {
    case 'help':
      return done(asLines(cliWordsFor(language).usage));
    case 'check':
      return check(command, language);
    case 'rate':
      return rate(command, language);
    case 'summarize':
      return summarize(command, language);
    case 'explain':
      return done(asJson(explainFromStdin(language)));
  }
}

type CommandNamed<Name extends Command['name']> = Extract<Command, { readonly name: Name }>;

async function check({ file, json }: CommandNamed<'check'>, language: Language): Promise<Output> {
  await openBook(file);
  const report = valueOf(await checkYear());
  const hasErrors = report.findings.some(({ severity }) => severity === 'error');
  return {
    stdout: json ? asJson(checkJson(report, language)) : asLines(checkLines(report, language)),
    stderr: '',
    status: hasErrors ? 1 : 0,
  };
}

async function rate(command: CommandNamed<'rate'>, language: Language): Promise<Output> {
  const { file, out, allowLoss } = command;
  const target = out === null ? null : { file, out, allowLoss };
  if (target) refuseOut(target);
  const opened = await openBook(file);
  const report = valueOf(await fillAchievement());
  const notes = target ? await writeBook(opened, target, language) : [];
  if (command.json) return done(asJson({ rows: rowResults(report.understanding) }), notes);
  const { fill } = wordsFor(language).pane.jobs;
  return done(asLines([...fill.done(report), ...notes]));
}

async function summarize(command: CommandNamed<'summarize'>, language: Language): Promise<Output> {
  refuseOut(command);
  const opened = await openBook(command.file);
  const report = valueOf(await makeSummary({ form: command.form, editedTab: 'keepBoth' }));
  const notes = await writeBook(opened, command, language);
  const { summarize: words } = wordsFor(language).pane.jobs;
  return done(asLines([...words.done(report), ...notes]));
}

/** `notes` go to standard error where standard output is data. */
function done(stdout: string, notes: readonly string[] = []): Output {
  return { stdout, stderr: asLines(notes), status: 0 };
}
