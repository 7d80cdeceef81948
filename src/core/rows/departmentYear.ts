import { type Cell } from '../sheet/cell';

/**
 * Everything a department enters for one fiscal year, for every form (see docs/ and the seeds).
 * Text is kept exactly as typed; nothing here has been understood yet. Ids are stable in the
 * workbook, so that sorting rows or inserting some loses no link.
 */
export interface DepartmentYear {
  readonly city: string;
  /** Western year in which the fiscal year starts: 令和6年度 = 2024; null when the book says none. */
  readonly fiscalYear: number | null;
  readonly department: string;
  readonly heads: readonly Head[];
  /** 部局の使命. */
  readonly mission: readonly TextBlock[];
  /** 部長の方針・考え方, 基本方針. */
  readonly policy: readonly TextBlock[];
  /** 部の構成: sections in order. */
  readonly sections: readonly string[];
  /** 主な担当事務, each with its label as typed: (1)… */
  readonly duties: readonly TextBlock[];
  /** 取り組み方針 (Toyonaka). Not paired with `reviews`. */
  readonly approaches: readonly TextBlock[];
  /** 取組みの総括 (Toyonaka). */
  readonly reviews: readonly TextBlock[];
  readonly goals: readonly Goal[];
  readonly midTermItems: readonly MidTermItem[];
}

/** 補職 and 氏名. */
export interface Head {
  readonly post: string;
  readonly name: string;
}

/** A paragraph or list item, with the mark that was typed before it. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'slogan' | 'bullet' | 'numbered' | 'heading' | 'note';
  /** The mark as typed: '➀', '(1)', '（１）', '・', '◆', '※', '' for none. */
  readonly label: string;
  readonly text: string;
  /** Depth in a nested list, 0 for the outermost. */
  readonly level: number;
}

/** 総合計画, 基本政策, 目標, 分野: a link to the city's plans; code and title may each be missing. */
export interface PolicyLink {
  readonly plan: string;
  readonly code: string;
  readonly title: string;
}

export interface Goal {
  readonly id: string;
  /** 番号 as typed, '' where the form has none. */
  readonly no: string;
  readonly title: string;
  readonly description: readonly TextBlock[];
  /** 【重点】 and the like, brackets included. */
  readonly markers: readonly string[];
  /** 施策シート codes as typed: '２９―０１'. */
  readonly measureSheetCodes: readonly string[];
  readonly policyLinks: readonly PolicyLink[];
  readonly annualTargets: readonly AnnualTarget[];
  readonly actions: readonly Action[];
  /** 取組みを行った内容・成果 where results do not pair with actions (Toyonaka). */
  readonly results: readonly TextBlock[];
  /** 課題・今後の方向性. */
  readonly issues: readonly TextBlock[];
  /** Unnumbered paragraphs that close 説明 (Hirakata). */
  readonly explanationClosing: readonly TextBlock[];
  readonly indicators: readonly Indicator[];
  /** ※ notes under the indicator table. */
  readonly indicatorNotes: readonly string[];
  /** 全体の達成度 as typed ('B', 'B 概ね達成', ''). */
  readonly overallRating: string;
  /** 達成状況 on the front page as typed, where it is kept apart from the goal's page. */
  readonly frontPageRating: string;
  /** Why the overall rating is what it is, or differs from the proposal. */
  readonly overallReason: string;
  /** 総合評価・総括. */
  readonly summary: readonly TextBlock[];
  /** 今後検討すべきこと. */
  readonly future: readonly TextBlock[];
}

/** 今年度の達成目標: a text with its own 達成状況 and 達成度 (Kashiwara). */
export interface AnnualTarget {
  readonly id: string;
  readonly text: string;
  readonly status: string;
  /** As typed: 'B 概ね達成'. */
  readonly rating: string;
}

/** 取組・具体的取組・実績➀. */
export interface Action {
  readonly id: string;
  /** The id of the action this one is nested under, null for the outermost. */
  readonly parentId: string | null;
  /** As typed: '➀', '（１）', '①', '・', '*'. */
  readonly label: string;
  /** What was planned. */
  readonly text: string;
  /** （通年）, 【R8～】 as typed. */
  readonly schedule: string;
  /** [新規] [拡充] 【重点】, brackets included. */
  readonly markers: readonly string[];
  /** 所管室・課. */
  readonly sections: readonly string[];
  /** （個人版） as typed: which indicator part this action serves. */
  readonly partTag: string;
  /** 実績: what was done. */
  readonly result: string;
  /** ＜参加者数 470 人＞ as typed, one entry per pair of brackets, line breaks kept. */
  readonly metrics: readonly string[];
  /** ※ definitions that belong to this action. */
  readonly notes: readonly string[];
  /** 説明. */
  readonly explanation: string;
}

/** 取り組みの成果を測る指標. A cell may hold several parts; they are told apart when it is read. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** 方向 and 計算方法 as typed; '' when the column is blank or absent. */
  readonly direction: string;
  readonly method: string;
  readonly unit: string;
  readonly section: string;
  readonly baseline: Cell;
  readonly target: Cell;
  readonly actual: Cell;
  /** 前年度実績. */
  readonly priorActual: Cell;
  /** 達成率 and 達成度 as they stand in the sheet. */
  readonly achievement: Cell;
  readonly rating: Cell;
  /** Why a person's rating differs from the computed one, or is low. */
  readonly reason: string;
  /** 備考. */
  readonly note: string;
}

/** 中期目標 (Toyonaka): numbered on its own, not one to one with goals. */
export interface MidTermItem {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly text: readonly TextBlock[];
  readonly schedule: readonly TextBlock[];
  readonly policyLinks: readonly PolicyLink[];
}
