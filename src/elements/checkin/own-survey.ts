import { warnOnce } from '../../base/log.js';
import { readJsonFile } from '../../context/json-file.js';
import { surveyFlaw } from '../../model/checkin.js';
import { type Survey, surveys } from '../../model/records/survey.js';
import { PortError } from '../../port/error.js';
import { flawOf } from '../../port/validate.js';

/** Where a survey of the page's own may come from; a handed-in one comes before a named file. */
export interface SurveyPlaces {
  readonly data: unknown;
  /** Address of a JSON file. */
  readonly file: string | null | undefined;
}

/**
 * The page's own survey, if it has one and all of it fits: refused as a whole
 * with one console line that names file, path and reason, else. The survey
 * that is there without it stays.
 */
export async function ownSurvey(
  host: Element,
  { data, file }: SurveyPlaces,
  signal: AbortSignal,
): Promise<Survey | undefined> {
  if (data != null) return accepted(data, `<${host.localName}> .data`);
  if (!file) return undefined;
  const place = `<${host.localName} survey-file="${file}">`;
  try {
    return accepted(await readJsonFile(file, signal), place);
  } catch (error) {
    if (signal.aborted) throw error;
    const { kind, detail } = PortError.from(error);
    warnOnce(`${place}: the survey is not used, ${detail ?? kind}`);
    return undefined;
  }
}

function accepted(value: unknown, place: string): Survey | undefined {
  const flaw = flawOf(surveys, value) ?? surveyFlaw(value as Survey);
  if (flaw === undefined) return value as Survey;
  warnOnce(`${place}: the survey is not used, ${flaw}`);
  return undefined;
}
