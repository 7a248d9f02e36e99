import { surveys } from '../../src/content/surveys.js';
import { beginDraft, questionsOf } from '../../src/model/checkin.js';
import type { Cycle } from '../../src/model/records/results.js';
import type { CheckinDraft, Survey } from '../../src/model/records/survey.js';

/** The built-in survey. */
export const survey: Survey = surveys[0]!;

/** A round that is open for as long as anybody will look at a story. */
export const cycle: Cycle = {
  id: '2026-autumn',
  surveyId: survey.id,
  title: { ja: '2026年 秋', en: 'Autumn 2026' },
  opensAt: '2026-11-01T09:00:00+09:00',
  closesAt: '2099-12-18T18:00:00+09:00',
  status: 'open',
  thresholds: { minGroup: 5, preset: 'standard' },
};

/** What an invented company offers to the check-in. */
export const company = { surveys: [survey], cycles: [cycle] };

/** A draft whose first questions are answered, and which stands at the next. */
export const draftOf = (answered: number, more: Partial<CheckinDraft> = {}, of: Survey = survey): CheckinDraft => {
  const questions = questionsOf(of);
  const values = [4, 5, 3, 4, null, 4, 3, 2];
  return {
    ...beginDraft(of, { key: 'sample-key', resultId: 'sample-result' }, new Date('2026-11-20T10:20:00+09:00')),
    answers: Object.fromEntries(questions.slice(0, answered).map(({ id }, i) => [id, values[i % values.length]!])),
    at: questions[answered]?.id,
    ...more,
  };
};

/** A company's survey with words of a length that nobody hoped for. */
export const longSurvey: Survey = {
  ...survey,
  id: 'long',
  title:
    '事業構造改革後のキャリア自律支援に関する全社一斉ふりかえりチェックイン(グループ会社・海外拠点・出向者をふくむ)',
  recall: '直近の組織変更(2026年4月の事業統合、および7月の拠点再編)よりあとの期間をふりかえってお答えください。',
  scale: [
    'まったくそう思わない、またはそのような場面がこれまでに一度もなかった',
    'あまりそう思わない',
    'どちらともいえない',
    'ややそう思う',
    'とてもそう思い、ほかの部署の人にもぜひすすめたいと感じている',
    'わからない・答えない・自分の仕事にはあてはまらない',
  ],
  items: survey.items.map((item, index) => ({
    ...item,
    text:
      index === 0
        ? `今の職場では、うまくいかなかったことも、${'その経緯や判断の背景をふくめて、'.repeat(6)}隠さずに話せる。`
        : `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft<b>${index}</b>🚲`,
  })),
};
