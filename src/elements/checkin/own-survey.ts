import { type OwnPlaces, ownContent } from '../../context/own-content.js';
import { surveyFlaw } from '../../model/checkin.js';
import { type Survey, surveys } from '../../model/records/survey.js';
import { flawOf } from '../../port/validate.js';

/** The page's own survey, if it has one and all of it fits. */
export const ownSurvey = (places: OwnPlaces, signal: AbortSignal): Promise<Survey | undefined> =>
  ownContent(
    places,
    { tag: 'kyoritsu-checkin', attribute: 'survey-file', what: 'the survey is', read: readSurvey },
    signal,
  );

const readSurvey = (value: unknown): Survey | string =>
  flawOf(surveys, value) ?? surveyFlaw(value as Survey) ?? (value as Survey);
