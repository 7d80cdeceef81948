import type { WhyNotOpened } from '../host/xlsx';
import type { Language } from '../../words/language';

/** What the sandbox page itself says; the pane and the ribbon bring their own words. */
export interface SandboxWords {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly pane: string;
  readonly closePane: string;
  readonly formulaBar: string;
  readonly address: string;
  readonly sheets: string;
  readonly grid: string;
  readonly cellRefused: string;
  readonly notOpened: (file: string, why: WhyNotOpened) => string;
  readonly wouldLose: (file: string) => string;
  readonly saveAnyway: string;
  readonly dismiss: string;
  readonly readOnly: string;
}

const ja: SandboxWords = {
  title: '指標 サンドボックス',
  open: '開く',
  save: '保存',
  sample: 'サンプル',
  language: '表示言語',
  theme: '配色',
  light: '明るい',
  dark: '暗い',
  pane: '指標パネル',
  closePane: 'パネルを閉じる',
  formulaBar: '数式バー',
  address: 'セルの番地',
  sheets: 'シート',
  grid: 'シートの内容',
  cellRefused: 'このセルには入力できません。シートが保護されているか、式が正しくありません。',
  notOpened: (file, why) => `${file} を開けませんでした。${WHY_JA[why]}`,
  wouldLose: (file) =>
    `${file} には、保存すると失われるもの（マクロや画像など）が含まれています。元のファイルは変わりません。`,
  saveAnyway: '承知して保存',
  dismiss: '閉じる',
  readOnly: '読み取り専用',
};

const WHY_JA: Readonly<Record<WhyNotOpened, string>> = {
  notXlsx: 'Excel のブックではありません。',
  legacyXls: '古い形式です。.xlsx で保存し直してください。',
  encrypted: 'パスワードがかかっています。',
  truncated: '途中で切れています。',
  corrupt: '壊れています。',
  tooLarge: '大きすぎます。',
};

const en: SandboxWords = {
  title: 'Shihyo sandbox',
  open: 'Open',
  save: 'Save',
  sample: 'Sample',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  pane: 'Shihyo pane',
  closePane: 'Close the pane',
  formulaBar: 'Formula bar',
  address: 'Cell address',
  sheets: 'Sheets',
  grid: 'Contents of the sheet',
  cellRefused: 'This cell does not take that: the sheet is protected, or the formula is not valid.',
  notOpened: (file, why) => `${file} could not be opened: ${WHY_EN[why]}`,
  wouldLose: (file) =>
    `${file} holds something that saving would leave out (macros, pictures…). The original stays as it is.`,
  saveAnyway: 'Save all the same',
  dismiss: 'Close',
  readOnly: 'read-only',
};

const WHY_EN: Readonly<Record<WhyNotOpened, string>> = {
  notXlsx: 'it is no Excel workbook.',
  legacyXls: 'it is in an old format. Save it as .xlsx.',
  encrypted: 'it is protected by a password.',
  truncated: 'it is cut off.',
  corrupt: 'it is damaged.',
  tooLarge: 'it is too large.',
};

export function sandboxWords(language: Language): SandboxWords {
  return language === 'ja' ? ja : en;
}
