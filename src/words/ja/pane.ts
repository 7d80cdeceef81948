import { type Finding, type Severity } from '../../core/checks/finding';
import { grouped } from '../digits';
import { type JobName, type PaneWords } from '../paneWords';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '要修正',
  warning: '要確認',
  info: '参考',
};

const BUTTONS: Readonly<Record<JobName, string>> = {
  check: '検証',
  fill: '達成率・達成度',
  summarize: '集計シート作成',
  restore: '元に戻す',
};

const count = (value: number) => grouped(String(value));

function countOf(findings: readonly Finding[], severity: Severity): string {
  const found = findings.filter((finding) => finding.severity === severity).length;
  return `${SEVERITIES[severity]} ${count(found)}`;
}

function eraYear(fiscalYear: number): string {
  const [era, first] = fiscalYear >= 2019 ? ['令和', 2019] : ['平成', 1989];
  const year = fiscalYear - first + 1;
  return `${era}${year === 1 ? '元' : String(year)}年度`;
}

/** 年度の書き方：2024 → 令和6年度（2024年度）。 */
function fiscalYearText(fiscalYear: number): string {
  const western = `${String(fiscalYear)}年度`;
  return fiscalYear < 1989 ? western : `${eraYear(fiscalYear)}（${western}）`;
}

export const paneJa: PaneWords = {
  productName: '指標',
  starting: 'Excel につないでいます…',
  regions: {
    understood: '読み取り結果',
    steps: '手順',
    findings: '指摘',
    why: '理由',
    settings: '設定',
    status: '進みぐあいと結果',
  },
  jobs: {
    check: {
      button: BUTTONS.check,
      hint: '表を読み取って指摘を一覧にします。シートには書き込みません。',
      running: '表を読み取って検証しています…',
      done: ({ understanding, findings }) => [
        `指標 ${count(understanding.rows.length)} 行を読み取りました。`,
        findings.length === 0
          ? '指摘はありません。'
          : `指摘は ${count(findings.length)} 件です（${(['error', 'warning', 'info'] as const)
              .map((severity) => countOf(findings, severity))
              .join('、')}）。`,
      ],
    },
    fill: {
      button: BUTTONS.fill,
      hint: '達成率と達成度を表に書き込みます。決められない行には書き込みません。',
      running: '達成率と達成度を計算しています…',
      done: ({ liveRows, valueRows, keptRows, askRows, pendingRows, countByLetter }) => [
        `${count(liveRows + valueRows)} 行に達成率と達成度を書き込みました（計算式 ${count(liveRows)} 行、値 ${count(valueRows)} 行）。`,
        ...(Object.keys(countByLetter).length === 0
          ? []
          : [
              `達成度：${Object.entries(countByLetter)
                .map(([letter, rows]) => `${letter} ${count(rows)} 件`)
                .join('、')}。`,
            ]),
        ...(askRows === 0 ? [] : [`人が決める必要のある行が ${count(askRows)} 行あります。`]),
        ...(pendingRows === 0
          ? []
          : [`まだ集計されていない行が ${count(pendingRows)} 行あります。`]),
        ...(keptRows === 0
          ? []
          : [`すでに入力のあった ${count(keptRows)} 行は、そのまま残しました。`]),
      ],
    },
    summarize: {
      button: BUTTONS.summarize,
      hint: '印刷できるシートを新しく作ります。すでにあるシートは変えません。',
      running: '集計シートを作っています…',
      done: ({ tabs }) =>
        tabs.map(
          ({ name, pageCount }) =>
            `シート「${name}」を作りました（A4 で ${count(pageCount)} ページ）。`,
        ),
    },
    restore: {
      button: BUTTONS.restore,
      hint: '直前の書き込みを、書き込む前の状態に戻します。',
      running: '元に戻しています…',
      done: ({ action, restoredCells, removedTabs, keptCells, keptTabs }) => [
        `「${action === 'fillAchievement' ? BUTTONS.fill : BUTTONS.summarize}」の前の状態に戻しました。`,
        ...(restoredCells === 0 ? [] : [`${count(restoredCells)} 個のセルを戻しました。`]),
        ...(removedTabs.length === 0
          ? []
          : [`シート「${removedTabs.join('」「')}」を取り除きました。`]),
        ...(keptCells.length === 0
          ? []
          : [`あとから手で直されていたセルは残しました：${keptCells.join('、')}。`]),
        ...(keptTabs.length === 0
          ? []
          : [`手で直されていたシート「${keptTabs.join('」「')}」は残しました。`]),
      ],
    },
  },
  cancel: '取りやめ',
  close: '閉じる',
  busy: (running) =>
    `「${BUTTONS[running]}」を続けています。終わるのを待って、もう一度押してください。`,
  stepDone: '済み',
  keepBoth: '両方残す',
  showTab: (name) => `シート「${name}」を見る`,
  replaceEdited: '作り直す（手直しは消えます）',
  understood: {
    empty: '［検証］を押すと、どのシートのどの列を読み取ったかをここに示します。',
    department: (city, department) => [city, department].filter((part) => part !== '').join(' '),
    fiscalYear: fiscalYearText,
    noFiscalYear: '年度は読み取れませんでした',
    table: (sheet, indicators) => `シート「${sheet}」：指標 ${count(indicators)} 行`,
    header: (first, last) =>
      first === last
        ? `見出しは ${String(first)} 行目`
        : `見出しは ${String(first)}～${String(last)} 行目`,
    columns: '読み取った列',
    column: (field, column) => `${field}：${column} 列`,
    hiddenRows: (rows) => `隠れている ${count(rows)} 行も読み取りました`,
    leftOut: (rows) => `見出し・小計・注など ${count(rows)} 行は、指標ではないため除きました`,
    goals: (goals) => `重点目標 ${count(goals)} 件`,
    fields: {
      id: '番号（ID）',
      department: '部局',
      section: '所管',
      goalNo: '目標の番号',
      goal: '重点目標',
      name: '指標',
      direction: '方向',
      method: '計算方法',
      unit: '単位',
      baseline: '基準値',
      priorActual: '前年度実績',
      target: '目標値',
      actual: '実績値',
      achievement: '達成率',
      rating: '達成度',
      reason: '理由',
      note: '備考',
    },
  },
  findings: {
    empty: 'まだ検証していません。［検証］を押すと、気になるところをここに並べます。',
    none: '指摘はありません。',
    noneShown: '選んだ種類の指摘はありません。',
    stale:
      '検証のあとに書き込みがありました。最新の状態を見るには、もう一度［検証］を押してください。',
    filter: '表示する指摘の種類',
    severity: SEVERITIES,
    group: (severity, found) => `${severity}（${count(found)} 件）`,
    goTo: (place) => `${place} へ移動`,
    dismiss: '対応しない',
    dismissReason: '対応しない理由',
    dismissConfirm: '決定',
    dismissCancel: 'やめる',
    dismissed: (found) => `対応しないと決めた ${count(found)} 件は出していません。`,
    takeBack: 'すべて一覧に戻す',
    more: (found) => `続きの ${count(found)} 件を表示`,
  },
  why: {
    empty: '検証のあとで指標の行を選ぶと、達成率と達成度の理由をここに示します。',
    otherRow: '選んでいるセルは指標の行ではありません。指標の行を選ぶと、理由をここに示します。',
    asOfReading: '最後に読み取ったときの内容です。',
    place: (sheet, row) => `シート「${sheet}」${String(row)} 行目。`,
    target: '目標値',
    actual: '実績値',
    baseline: '基準値',
    direction: '方向',
    method: '計算',
    achievement: '達成率',
    rating: '達成度',
    typed: (text) => `入力「${text}」`,
    read: (text) => `読み取り：${text}`,
    percent: (shown, exact) => (exact === null ? `${shown}%` : `${shown}%（丸める前：${exact}）`),
    bound: ({ letter, word }, percent) => `${letter} ${word}（${percent} 以上）`,
    next: ({ letter, actual, distance, unit }) =>
      `あと ${grouped(distance)}${unit}（${grouped(actual)}${unit}）で ${letter}`,
  },
  settings: {
    form: '集計シートの様式',
    forms: {
      'hirakata-results': '枚方市　取り組み実績（A4 縦）',
      'hirakata-plan': '枚方市　取り組み（年度当初、A4 縦）',
      kashiwara: '柏原市　運営方針（A4 縦）',
      toyonaka: '豊中市　部局マネジメントシート（A4 横）',
      list: '達成状況一覧（A4 横）',
    },
    language: '表示する言葉',
    languages: { auto: 'Excel に合わせる', ja: '日本語', en: '英語' },
    scale: '評価基準',
    scaleUnknown: '検証すると、使った評価基準をここに示します。',
    scaleFromBook: 'このブックの「評価基準」シートを使っています。',
    scalePreset: 'ブックに「評価基準」シートがないため、はじめから入っている基準を使っています。',
    gradeBound: (percent) => `${percent} 以上`,
    gradeWithoutBound: '率では決まりません',
    version: (version) => `指標 第 ${version} 版`,
  },
  trouble: {
    noHost: {
      title: 'Excel の中で開いてください',
      why: 'この画面は Excel の作業ウィンドウとして使うものです。今は Excel の外で開かれています。',
      todo: [
        'Excel でブックを開きます。',
        'リボンの［指標］タブを選びます。',
        '［パネル］を押します。',
      ],
    },
    timedOut: {
      title: 'Excel につながりませんでした',
      why: '10 秒待ちましたが、Excel から応答がありませんでした。シートには何も書き込んでいません。',
      todo: [
        'セルの入力途中であれば、Enter キーで確定してください。',
        '下の［読み込み直す］を押してください。',
        'くり返すときは、Excel を終了して開き直してください。',
        'それでもつながらないときは、必要なファイルがすべて届いているかを情報システム担当の方に確かめてもらってください。',
      ],
    },
    officeMissing: {
      title: '必要なファイルを読み込めませんでした',
      why: 'Excel とつなぐためのファイルが届いていません。シートには何も書き込んでいません。',
      todo: [
        '庁内ネットワークにつながっているかを確かめてください。',
        '下の［読み込み直す］を押してください。',
        'くり返すときは、指標を置いたサーバーを情報システム担当の方に確かめてもらってください。',
      ],
    },
    excelTooOld: {
      title: 'この Excel では使えません',
      why: '必要な機能が、お使いの Excel にそろっていません。',
      todo: [
        'Excel 2021 以降、または Microsoft 365 の Excel で開いてください。',
        '更新が必要なときは、情報システム担当の方にご相談ください。',
      ],
    },
  },
  reload: '読み込み直す',
};
