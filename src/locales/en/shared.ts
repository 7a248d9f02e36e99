import type { Translation } from '../../base/locale.js';
import type { Withheld } from '../../model/withheld.js';
import type { PortErrorKind } from '../../port/error.js';
import type { common as ja } from '../ja/shared.js';

const errors: Record<PortErrorKind, string> = {
  unauthenticated:
    'Your sign-in seems to have expired. Sign in again to go on. What is not saved yet stays until you close this page.',
  forbidden: 'You may not see this. Everything else works as usual.',
  'not-found': 'This could not be found. Its source may have moved; nothing you wrote is gone.',
  conflict: 'This was changed somewhere else first. Have a look at what is there now, then try again.',
  invalid: 'One of the values was not accepted. Nothing you wrote is lost.',
  'rate-limited': 'It is busy just now. Please try again in a moment.',
  offline: 'There is no network connection. Please try again once there is one.',
  unavailable: 'There is no answer just now. What you wrote is kept.',
  unsupported: 'The data source of this page does not offer this.',
  'bad-data': 'The data that arrived could not be read. Until it is repaired, everything else works.',
};

const withheld: Record<Withheld, string> = {
  pending: 'Still being counted.',
  insufficient: 'Not shown, because too few people answered.',
  protected: 'Not shown, so that nobody’s answer can be guessed.',
  'no-data': 'There is no data.',
  'out-of-scope': 'Not part of this.',
};

export const common: Translation<typeof ja> = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  errorTitle: 'This cannot be shown right now',
  error: (kind) => errors[kind as PortErrorKind] ?? errors.unavailable,
  offlineTitle: 'You are offline',
  offlineShown: 'You are offline: this is what was loaded last.',
  unsupportedTitle: 'Not available on this page',
  unsupported: 'The data this needs is not connected to this page yet. Whoever runs the page can connect it.',
  withheldTitle: 'Not shown',
  withheld: (reason) => withheld[reason as Withheld] ?? withheld['no-data'],
  onDevice:
    'Kept in this browser, on this device only, and not sent to your company. Whoever uses the same browser may see it.',
  inCompany: 'Kept on your company’s server. It appears on nobody else’s screen.',
  close: 'Close',
};
