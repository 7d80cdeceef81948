import { type ErrorWords } from '../errorWords';

const REQUIRED_HEADINGS = { name: '指標', target: '目標値', actual: '実績値' } as const;
const UNTOUCHED = 'ブックは変わっていません。';

/** 日本語のエラー文：何が起きたか、なぜか、どうすればよいか。 */
export const errorsJa: ErrorWords = {
  excelTooOld: () => ({
    happened: `この Excel では実行できません。${UNTOUCHED}`,
    why: '必要な機能が、お使いの Excel にそろっていないためです。',
    todo: 'Excel 2021 以降、または Microsoft 365 の Excel で開いてください。',
  }),
  cellBeingEdited: () => ({
    happened: `実行できませんでした。${UNTOUCHED}`,
    why: 'セルが入力の途中のためです。',
    todo: 'Enter キーで入力を確定するか、Esc キーで取り消してから、もう一度押してください。',
  }),
  readOnlyWorkbook: () => ({
    happened: `書き込めませんでした。${UNTOUCHED}`,
    why: 'ブックが読み取り専用で開かれているためです。',
    todo: '「編集を有効にする」を押すか、別の名前で保存してから、もう一度押してください。',
  }),
  protectedWorkbook: () => ({
    happened: `書き込めませんでした。${UNTOUCHED}`,
    why: 'ブックまたはシートが保護されていて、変更が許されていないためです。',
    todo: '［校閲］タブで保護を解除するか、管理している方に相談してから、もう一度押してください。',
  }),
  protectedSheet: ({ sheet }) => ({
    happened: `シート「${sheet}」に書き込めませんでした。${UNTOUCHED}`,
    why: 'シートが保護されているためです。',
    todo: '［校閲］タブの［シート保護の解除］で保護を解除してから、もう一度押してください。',
  }),
  filteredSheet: ({ sheet }) => ({
    happened: `シート「${sheet}」に書き込みませんでした。${UNTOUCHED}`,
    why: 'フィルターで隠れた行があり、このまま書き込むと別の行に入るおそれがあるためです。',
    todo: '［データ］タブの［クリア］でフィルターを解除してから、もう一度押してください。',
  }),
  mergedTarget: ({ sheet, address }) => ({
    happened: `シート「${sheet}」の ${address} に書き込みませんでした。${UNTOUCHED}`,
    why: '書き込み先に結合されたセルがあり、値が消えるおそれがあるためです。',
    todo: 'その範囲のセル結合を解除してから、もう一度押してください。',
  }),
  tableCollision: ({ sheet, table }) => ({
    happened: `シート「${sheet}」に列を加えられませんでした。${UNTOUCHED}`,
    why: `書き込み先がテーブル「${table}」と重なるためです。`,
    todo: '表の右側を空けるか、達成率と達成度の列をあらかじめ作ってから、もう一度押してください。',
  }),
  occupiedTarget: ({ sheet, address }) => ({
    happened: `シート「${sheet}」の ${address} に書き込みませんでした。${UNTOUCHED}`,
    why: 'そこにはすでに入力があるためです。',
    todo: '入力を別の場所へ移してから、もう一度押してください。',
  }),
  changedMeanwhile: ({ sheet, address }) => ({
    happened: `シート「${sheet}」に書き込みませんでした。${UNTOUCHED}`,
    why: `処理のあいだに ${address} の内容が変わったためです。`,
    todo: '入力が終わったことを確かめて、もう一度押してください。',
  }),
  editedTab: ({ tab }) => ({
    happened: `シート「${tab}」を作り直しませんでした。${UNTOUCHED}`,
    why: 'そのシートに、作成後に手で直したところがあるためです。',
    todo: '残したい場合はシートの名前を変え、不要な場合は削除してから、もう一度押してください。',
  }),
  tooLarge: ({ sheet }) => ({
    happened: `一度に扱える量を超えました。${UNTOUCHED}`,
    why:
      sheet === ''
        ? 'ブックに入力のある範囲が大きすぎるためです。'
        : `シート「${sheet}」の入力のある範囲が大きすぎるためです。`,
    todo: '使っていない行や列を削除するか、部局ごとにブックを分けて、もう一度押してください。',
  }),
  emptyWorkbook: () => ({
    happened: '読み取るものがありませんでした。',
    why: 'このブックのシートには、何も入力されていません。',
    todo: '指標の表があるブックを開いて、もう一度押してください。',
  }),
  noIndicatorSheet: ({ sheets }) => ({
    happened: '指標の表が見つかりませんでした。',
    why: `見出しに「指標」「目標値」「実績値」がそろった表を探しました（調べたシート：${sheets.join('、')}）。`,
    todo: '見出しの名前を確かめてください。指標の表があるシートを加えてから、もう一度押してください。',
  }),
  unclearHeader: ({ sheet, row, missing, ambiguous }) => ({
    happened: '指標の表の見出しを読み取れませんでした。',
    why: [
      `シート「${sheet}」の${row}行目が見出しのようですが、`,
      [
        ...missing.map((field) => `「${REQUIRED_HEADINGS[field]}」の列が見つかりません`),
        ...ambiguous.map(
          (headings) => `「${headings.join('」と「')}」のどれを使うか決められません`,
        ),
      ].join('。また、'),
      '。',
    ].join(''),
    todo: '見出しを「指標」「目標値」「実績値」にして（結合は外して）、もう一度押してください。',
  }),
  noIndicatorRows: ({ sheet }) => ({
    happened: 'シートに指標の行がありませんでした。',
    why: `シート「${sheet}」の見出しは読み取れましたが、その下に指標がありません。`,
    todo: '見出しの下の行に指標を入力してから、もう一度押してください。',
  }),
  nothingToRestore: () => ({
    happened: '元に戻すものがありません。',
    why: 'このブックには、元に戻せる操作の記録がありません。',
    todo: '手で行った変更は、Excel の［元に戻す］で戻してください。',
  }),
  busy: () => ({
    happened: '前の処理を続けています。今回は何もしていません。',
    why: '処理は一度に一つずつ行います。',
    todo: '終わるのを待って、もう一度押してください。',
  }),
  cancelled: () => ({
    happened: `取りやめました。${UNTOUCHED}`,
    why: '［取りやめ］が押されたためです。',
    todo: '続けるときは、もう一度押してください。',
  }),
  interrupted: () => ({
    happened: '処理が途中で止まりました。一部だけ書き込まれているかもしれません。',
    why: 'Excel が処理を中断したためです。書き込む前の内容は記録してあります。',
    todo: '［元に戻す］を押すと、書き込む前の状態に戻ります。',
  }),
  connectionLost: () => ({
    happened: 'Excel とのつながりが切れました。一部だけ書き込まれているかもしれません。',
    why: '応答が返ってこなかったためです。書き込む前の内容は記録してあります。',
    todo: '作業ウィンドウを開き直し、シートを確かめて、必要なら［元に戻す］を押してください。',
  }),
  unexpected: () => ({
    happened: '思わぬ問題が起き、処理を終えられませんでした。',
    why: 'Excel から、想定していない答えが返ってきました。',
    todo: 'シートを確かめて、必要なら［元に戻す］を押してください。くり返すときは情報システム担当の方にご相談ください。',
  }),
};
