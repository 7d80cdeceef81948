import { type CliWords, type Loss } from '../cliWords';
import { errorSentences } from '../errorWords';
import { errorsJa } from './errors';

const lossNames = (losses: readonly Loss[]) => losses.map((loss) => cliJa.loss[loss]).join('、');

export const cliJa: CliWords = {
  usage: [
    '使い方：',
    '  check ブック.xlsx [--json]                                  指標を検証し、指摘を一覧にします',
    '  rate ブック.xlsx --out 出力.xlsx [--json]                   達成率と達成度を書き込んだブックを作ります',
    '  summarize ブック.xlsx --form hirakata-results --out 出力.xlsx  集計シートを加えたブックを作ります',
    '  explain --json                                              標準入力の値を読み取り、判定の理由を示します',
    '入力のブックは変更しません。失われるものがあるときは、--allow-loss を付けないと書き出しません。',
  ],
  problem: {
    commandMissing: () => '何をするかを指定してください（check、rate、summarize、explain）。',
    unknownCommand: ({ command }) =>
      `「${command}」という操作はありません。check、rate、summarize、explain のどれかを指定してください。`,
    unknownOption: ({ option }) =>
      `「${option}」という指定はありません。つづりを確かめてください。`,
    optionWithoutValue: ({ option }) => `「${option}」のあとに値を続けてください。`,
    fileNameMissing: () => '読み取るブックを指定してください。',
    tooManyFiles: () => 'ブックは一つだけ指定してください。',
    outMissing: () => '出力先を --out で指定してください。入力のブックには書き込みません。',
    formMissing: ({ forms }) => `様式を --form で指定してください（${forms.join('、')}）。`,
    unknownForm: ({ form, forms }) =>
      `「${form}」という様式はありません。指定できるもの：${forms.join('、')}。`,
    fileMissing: ({ file }) => `${file} が見つかりません。名前と場所を確かめてください。`,
    fileIsFolder: ({ file }) => `${file} はフォルダーです。その中のブックを指定してください。`,
    fileUnreadable: ({ file }) =>
      `${file} を開けません。読み取る権限があるか、ほかで使われていないかを確かめてください。`,
    fileEmpty: ({ file }) => `${file} は中身が空です。元のファイルを確かめてください。`,
    fileCorrupt: ({ file }) =>
      `${file} は壊れていて読み取れません。Excel で開いて修復し、保存し直してください。`,
    fileTruncated: ({ file }) =>
      `${file} は途中で切れています。もう一度コピーまたはダウンロードしてください。`,
    fileEncrypted: ({ file }) =>
      `${file} にはパスワードがかかっています。Excel でパスワードを外して保存し直してください。`,
    fileOldFormat: ({ file }) =>
      `${file} は古い形式のブックです。Excel で開き、「Excel ブック（*.xlsx）」として保存し直してください。`,
    fileNotWorkbook: ({ file }) =>
      `${file} は Excel のブックではありません。.xlsx のファイルを指定してください。`,
    fileTooCompressed: ({ file }) =>
      `${file} は展開すると異常に大きくなるため、安全のため読み取りません。入手元を確かめてください。`,
    fileTooLarge: ({ file }) =>
      `${file} は大きすぎて扱えません。使っていない行や列を削除するか、部局ごとに分けてください。`,
    outExists: ({ file }) =>
      `${file} はすでにあります。上書きはしません。別の名前を指定してください。`,
    outIsInput: ({ file }) =>
      `出力先 ${file} が入力のブックと同じです。別の名前を指定してください。`,
    outNotWritable: ({ file }) =>
      `${file} に書き出せません。フォルダーがあるか、書き込む権限があるかを確かめてください。`,
    wouldLose: ({ file, losses }) =>
      `${file} の次のものが失われるため、書き出しませんでした：${lossNames(losses)}。承知のうえで書き出すときは --allow-loss を付けてください。`,
    inputNotJson: () => '標準入力を読み取れません。JSON の形式になっているかを確かめてください。',
    inputNotArray: () => '標準入力には、値の並び（[ ] で囲んだもの）を渡してください。',
    inputItemInvalid: ({ position, member }) =>
      `標準入力の ${String(position)} 番目の「${member}」が正しくありません。`,
    tookTooLong: () =>
      '時間がかかりすぎるため、やめました。使っていない行や列を削除して、もう一度試してください。',
    workbook: ({ error }) => {
      const { happened, why, todo } = errorSentences(errorsJa, error);
      return `${happened}${why}${todo}`;
    },
    unforeseen: () => '思わぬ問題が起き、終えられませんでした。入力のブックは変わっていません。',
  },
  loss: {
    macros: 'マクロ',
    pictures: '画像',
    shapes: '図形',
    charts: 'グラフ',
    chartSheets: 'グラフシート',
    pivotTables: 'ピボットテーブル',
    slicers: 'スライサー',
    sparklines: 'スパークライン',
    comments: 'メモ',
    threadedComments: 'コメント',
    formControls: 'ボタンなどの部品',
    embeddedObjects: '埋め込まれたファイル',
    externalLinks: 'ほかのブックへのリンク',
    dataConnections: '外部データへの接続',
    signatures: '電子署名',
    customXml: '文書に埋め込まれた付加データ',
    macroSheets: 'マクロシート',
    backgroundPictures: 'シートの背景画像',
    dataTables: 'データテーブル（What-If 分析）',
    dynamicArrays: 'あふれる配列数式',
    conditionalFormats: '条件付き書式の一部',
    dataValidations: '入力規則の一部',
    filterCriteria: 'フィルターの条件',
    cellFormats: 'セルの書式の一部（グラデーションなど）',
    namedStyles: 'セルのスタイルの名前',
    tableStyles: '独自の表のスタイル',
    tableFormulas: '表の列に設定された計算式',
    firstPageHeaders: '先頭ページや偶数ページだけのヘッダー・フッター',
    scenarios: 'シナリオ',
    customViews: 'ユーザー設定のビュー',
    workbookProtection: 'ブックの保護',
    dateSystem1904: '1904 年から数える日付の設定',
    webExtensions: 'ほかのアドインの情報',
    other: 'そのほかの部品',
  },
  written: (file) => `${file} に書き出しました。`,
  lost: (losses) => `書き出したブックには、次のものが含まれていません：${lossNames(losses)}。`,
};
