import { themeNameFor, themeNamed } from '../../src/taskpane/theme';

const plain = { hostBackground: undefined, prefersDark: false, forcedColors: false };

describe('the theme of the pane', () => {
  it.each([
    ['light where nothing says otherwise', plain, 'light'],
    ['dark by the system where Excel says nothing', { ...plain, prefersDark: true }, 'dark'],
    ['dark by Excel', { ...plain, hostBackground: '#262626' }, 'dark'],
    [
      'light by Excel, whatever the system says',
      { ...plain, prefersDark: true, hostBackground: '#E6E6E6' },
      'light',
    ],
    [
      'by the system where the colour cannot be read',
      { ...plain, prefersDark: true, hostBackground: 'white' },
      'dark',
    ],
    [
      'high contrast before all',
      { ...plain, hostBackground: '#FFFFFF', forcedColors: true },
      'highContrast',
    ],
  ] as const)('is %s', (_, appearance, name) => {
    expect(themeNameFor(appearance)).toBe(name);
  });

  it('differs by name and prefers a Japanese font', () => {
    const backgrounds = (['light', 'dark', 'highContrast'] as const).map(
      (name) => themeNamed(name).colorNeutralBackground1,
    );
    expect(new Set(backgrounds).size).toBe(3);
    expect(themeNamed('dark').fontFamilyBase).toContain('Yu Gothic UI');
  });
});
