import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const MADE = new Set(['node_modules', 'dist', 'build', 'coverage', 'test-results', '.git']);

/** Every file of the project that is not made by a tool, as paths from its root. */
function files(): readonly string[] {
  return readdirSync('.')
    .filter((top) => !MADE.has(top))
    .flatMap((top) =>
      statSync(top).isDirectory()
        ? readdirSync(top, { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path}`)
        : [top],
    )
    .filter((path) => statSync(path).isFile());
}

describe('the house', () => {
  test('the top level holds what the client fixed, and the settings of the tools', () => {
    const settings =
      /^(\.|README|CHANGELOG|CONTRIBUTING|LICENSE|jest\.config|eslint\.config|package-lock)/;
    const fixed = [
      'src',
      'manifest.xml',
      'assets',
      'seeds',
      'test',
      'webpack.config.js',
      'package.json',
      'tsconfig.json',
      'docs',
    ];
    const tops = [...new Set(files().map((path) => path.split('/')[0] ?? ''))];
    expect(tops.filter((top) => !fixed.includes(top) && !settings.test(top))).toEqual([]);
  });

  test('src has the folders of the flow and no others', () => {
    const folders = (path: string) =>
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    expect(folders('src')).toEqual([
      'actions',
      'commands',
      'core',
      'sandbox',
      'taskpane',
      'words',
      'workbook',
    ]);
    const stages = ['achievement', 'checks', 'fixes', 'forms', 'layout', 'rows', 'sheet', 'values'];
    expect(folders('src/core').filter((folder) => !stages.includes(folder))).toEqual([]);
  });

  test('no folder has a name that says nothing', () => {
    const empty = /\/(utils?|helpers?|common|services|types|misc)\//;
    expect(files().filter((path) => empty.test(path))).toEqual([]);
  });

  test('no file names a machine’s path or a registry', () => {
    const told = /["'`( ](\/(work|farm|root)\/|https?:\/\/registry\.)/;
    const named = files()
      .filter((path) => /\.(ts|tsx|js|cjs|mjs|json|md|xml)$/.test(path))
      .filter((path) => told.test(readFileSync(path, 'utf8')));
    expect(named.filter((path) => path !== 'test/architecture.test.ts')).toEqual([]);
  });

  test('in core, the page and Excel do not exist', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      'src/core/tsconfig.json',
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
          throw new Error(String(diagnostic.messageText));
        },
      },
    );
    if (!config) throw new Error('src/core/tsconfig.json cannot be read');
    const intruder = join(process.cwd(), 'src/core/intruder.ts');
    const host = ts.createCompilerHost(config.options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) =>
      name === intruder
        ? ts.createSourceFile(name, 'export const leak = [document, Excel, Office, process];', 99)
        : read(name, ...rest);
    const program = ts.createProgram([intruder], config.options, host);
    const missing = program
      .getSemanticDiagnostics(program.getSourceFile(intruder))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(missing).toHaveLength(4);
    for (const message of missing) expect(message).toContain('Cannot find name');
  });
});
