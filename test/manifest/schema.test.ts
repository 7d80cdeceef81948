/* manifest.xml against Microsoft's published schemas, which are not part of this repository. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const ROOT = join(__dirname, '../..');
const MANIFEST = join(ROOT, 'manifest.xml');
const SCHEMAS = join(ROOT, '../shared/manifest-schema');
const MAIN_SCHEMA = 'OfficeAppManifestV1_1.xsd';

const haveSchemas = existsSync(join(SCHEMAS, MAIN_SCHEMA));
if (!haveSchemas) {
  process.stdout.write(
    'Skipped: manifest.xml against the schemas (no ../shared/manifest-schema).\n',
  );
}

const readSchema = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(SCHEMAS, fileName), 'utf8'),
});

async function violations(manifest: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: [readSchema(MAIN_SCHEMA)],
    preload: readdirSync(SCHEMAS)
      .filter((name) => name.endsWith('.xsd') && name !== MAIN_SCHEMA)
      .map(readSchema),
  });
  return errors.map(({ message }) => message);
}

(haveSchemas ? describe : describe.skip)('manifest.xml against the schemas', () => {
  const manifest = haveSchemas ? readFileSync(MANIFEST, 'utf8') : '';

  it('is valid', async () => {
    expect(await violations(manifest)).toEqual([]);
  });

  it('would be found out otherwise', async () => {
    const broken = manifest.replace('<Label resid="tab.label"/>', '<Etikett resid="tab.label"/>');
    expect(broken).not.toBe(manifest);
    expect(await violations(broken)).not.toEqual([]);
  });
});

describe('office-addin-manifest', () => {
  it('reads manifest.xml', () => {
    // In a process of its own: it requires ES modules, which jest cannot.
    const script = `
      require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')
        .then((info) => process.stdout.write(JSON.stringify(info)));`;
    const output = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
    expect(JSON.parse(output)).toMatchObject({
      displayName: '指標',
      defaultLocale: 'ja-JP',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
    });
  }, 30_000);
});
