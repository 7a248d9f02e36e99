import { warnOnce } from '../../base/log.js';
import { surveyFlaw } from '../../model/checkin.js';
import { type Survey, surveys } from '../../model/records/survey.js';
import { flawOf } from '../../port/validate.js';

/**
 * The survey that a page has handed in, if it is one: refused as a whole with
 * one console line that names path and reason, else.
 */
export function handedSurvey(host: Element, data: unknown): Survey | undefined {
  if (data === undefined || data === null) return undefined;
  const flaw = flawOf(surveys, data) ?? surveyFlaw(data as Survey);
  if (flaw === undefined) return data as Survey;
  warnOnce(`<${host.localName}> .data is not a survey and is not used: ${flaw}`);
  return undefined;
}
