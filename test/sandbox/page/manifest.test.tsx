import { readFileSync } from 'node:fs';
import { COMMAND_NAMES } from '../../../src/commands/commands';
import { parseRibbon } from '../../../src/sandbox/page/manifest';

const MANIFEST = readFileSync('manifest.xml', 'utf8');

describe('the ribbon read from manifest.xml', () => {
  it('has the tab with its buttons in order, each running a command', () => {
    const tab = parseRibbon(MANIFEST, 'ja-JP');
    const buttons = tab.groups.flatMap((group) => group.buttons);
    expect(tab.label).toBe('指標');
    expect(buttons.map(({ label }) => label)).toEqual([
      '検証',
      '達成率・達成度',
      '集計シート作成',
      '元に戻す',
      'パネル',
    ]);
    expect(buttons.map(({ functionName }) => functionName)).toEqual([...COMMAND_NAMES]);
    for (const { icons, tipText } of buttons) {
      expect([...icons.keys()]).toEqual([16, 20, 24, 32, 40, 48, 64, 80, 96]);
      expect(tipText).not.toBe('');
    }
  });

  it('speaks English where the manifest has an override', () => {
    expect(parseRibbon(MANIFEST, 'en-US').label).toBe('Indicators');
  });

  it('refuses a manifest with a string missing', () => {
    const broken = MANIFEST.replace(' id="check.label"', ' id="check.other"');
    expect(() => parseRibbon(broken, 'ja-JP')).toThrow('resource check.label');
  });
});
