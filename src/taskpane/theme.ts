import {
  teamsHighContrastTheme,
  type Theme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';

/** What is known about how the person has set up their screen. */
export interface Appearance {
  /** Background of the host's panes ('#262626'); undefined in Excel on the web (office-js #6134). */
  readonly hostBackground: string | undefined;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

export type ThemeName = 'light' | 'dark' | 'highContrast';

const FONTS =
  "'Yu Gothic UI', 'Meiryo UI', Meiryo, 'Hiragino Sans', 'Noto Sans CJK JP', 'Segoe UI', sans-serif";

/** Forced colours come first, then the host's own theme, then the system's preference. */
export function themeNameFor({ hostBackground, prefersDark, forcedColors }: Appearance): ThemeName {
  if (forcedColors) return 'highContrast';
  const hostIsDark = isDark(hostBackground);
  return (hostIsDark ?? prefersDark) ? 'dark' : 'light';
}

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: { ...webDarkTheme, fontFamilyBase: FONTS },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

export function themeNamed(name: ThemeName): Theme {
  return THEMES[name];
}

/** Relative brightness by ITU-R BT.601; null for anything but '#RRGGBB'. */
function isDark(colour: string | undefined): boolean | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
